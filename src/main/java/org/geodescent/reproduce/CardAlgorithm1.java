package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Excitation;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.page.Reflow;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.recipe.SmallMultiples;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Picture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/** Beyond A's figures: its Algorithm 1 and what 7.2 says of it, on the data of its Figure 1. */
final class CardAlgorithm1 implements Card {
    private static final Preset PRESET = Presets.find("a-algorithm-1").orElseThrow();
    private static final Rect CELL = new Rect(8, 8, 226, 344);

    /** How the two losses are trained in one row. */
    private enum Row {
        PLAIN("plain", "Plain: samples and signals as they are"),
        EXCITED(
                "excited",
                "Algorithm 1, ε = 0.1: inputs and hidden signals perturbed; the cross-entropy with hidden signals multiplied (7.2)");

        private final String label;
        private final String heading;

        Row(String label, String heading) {
            this.label = label;
            this.heading = heading;
        }

        private Experiment experiment(long seed) {
            Experiment preset = PRESET.experiment(seed, seed);
            return preset.withDescent(preset.descent().withExcitation(Excitation.NONE));
        }

        /** Additive for the squared loss, as in Algorithm 1; multiplicative for the cross-entropy. */
        private Experiment experiment(long seed, Loss loss) {
            Experiment preset = PRESET.experiment(seed, seed);
            Excitation excitation = preset.descent().excitation();
            return switch (this) {
                case PLAIN -> experiment(seed);
                case EXCITED ->
                    loss == Loss.SQUARED
                            ? preset
                            : preset.withDescent(preset.descent()
                                    .withExcitation(excitation
                                            .withKind(Excitation.Kind.MULTIPLICATIVE)
                                            .withCrossEntropyToo(true)));
            };
        }
    }

    /** Both losses from one start, the cross-entropy first. */
    private record Pair(long seed, Row row, PlaneReading plane) {
        static Pair of(long seed, Row row, BooleanSupplier cancelled) {
            List<LossRun> runs = new ArrayList<>();
            for (Loss loss : Loss.values()) {
                runs.add(CardRuns.run(row.experiment(seed, loss), loss, cancelled));
            }
            Picture plane = new InputPlanePicture();
            Look look = plane.look(ViewState.DEFAULT, Optional.empty());
            return new Pair(
                    seed,
                    row,
                    plane.draw(CardRuns.end(row.experiment(seed), runs, look), cancelled)
                            .readings(PlaneReading.class)
                            .orElseThrow());
        }

        double margin(int loss) {
            OptionalDouble margin = plane.runs().get(loss).measurement().margin();
            return margin.orElse(Double.NaN);
        }
    }

    @Override
    public String id() {
        return "ALGORITHM1";
    }

    @Override
    public String title() {
        return "Algorithm 1 on the data of Figure 1";
    }

    @Override
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, Algorithm 1 and 7.2";
    }

    @Override
    public Label label() {
        return Label.ILLUSTRATIVE;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Optional.of(PRESET.experiment());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper tries Algorithm 1 on images only; here it is tried on the network, the data, the seeds and the steps of its Figure 1, with the same start for all.",
                "The highest and the lowest score of a sample are found exactly, where the published code for images climbs to them in four steps.",
                "Algorithm 1 draws one sample a step; here a step takes all of them. Its momentum weighs the new gradient with 1 − γ, which is a smaller step size here.",
                "The cross-entropy lets hidden signals grow without limit, so that adding to them comes to nothing; 7.2 proposes to multiply them, which is done here.",
                "Larger margins are not a theorem: with excitation that of the squared loss is slightly smaller for seed 41, and that of the cross-entropy for seed 61.",
                "Where two perturbations of a sample do equally well the gradient jumps, so that other arithmetic, with other rounding, ends at margins that differ by some tenths of a percent.");
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        List<Pair> pairs = new ArrayList<>();
        int all = Row.values().length * PRESET.seeds().size();
        for (Row row : Row.values()) {
            for (long seed : PRESET.seeds()) {
                pairs.add(Pair.of(seed, row, cancelled));
                progress.accept((double) pairs.size() / all);
            }
        }
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("seeds", pairs.stream().map(CardAlgorithm1::json).toList());
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put("margins", null);
        published.put("marginsReason", "the paper has no such experiment in the plane");
        return new CardResult(
                this, CardResult.Verdict.ILLUSTRATIVE, measured, published, Map.of(), summary(pairs), figure(pairs));
    }

    private static Map<String, @Nullable Object> json(Pair pair) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seed", pair.seed());
        json.put("training", pair.row().label);
        String[] losses = {"Ce", "Se"};
        for (int i = 0; i < losses.length; i++) {
            RunReading end = pair.plane().runs().get(i);
            OptionalDouble margin = end.measurement().margin();
            json.put("margin" + losses[i], margin.isPresent() ? margin.getAsDouble() : null);
            if (margin.isEmpty()) {
                json.put("margin" + losses[i] + "Reason", "the network has no decision boundary");
            }
            json.put("lipschitz" + losses[i], end.measurement().lipschitz().orElseThrow());
            json.put("finalLoss" + losses[i], end.snapshot().loss());
            json.put("correct" + losses[i], end.measurement().correct());
        }
        return json;
    }

    private static String summary(List<Pair> pairs) {
        return "margins with excitation against without: squared loss %s; cross-entropy %s"
                .formatted(compared(pairs, pair -> pair.margin(1)), compared(pairs, pair -> pair.margin(0)));
    }

    private static String compared(List<Pair> pairs, ToDoubleFunction<Pair> margin) {
        int seeds = pairs.size() / 2;
        int larger = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < seeds; i++) {
            double ratio = margin.applyAsDouble(pairs.get(seeds + i)) / margin.applyAsDouble(pairs.get(i));
            larger += ratio > 1 ? 1 : 0;
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        return "larger for %d of %d seeds, %s to %s times"
                .formatted(larger, seeds, NumberText.shown(least), NumberText.shown(most));
    }

    private static Reflow figure(List<Pair> pairs) {
        double width = PRESET.seeds().size() * CELL.width();
        List<Panel> panels = new ArrayList<>();
        Map<String, Function<Rect, Panel>> plots = new HashMap<>();
        double top = CELL.y();
        for (Row row : Row.values()) {
            panels.add(Key.strip("heading-" + row.label, row.heading, List.of(Loss.values()), CELL.x(), top, width));
            List<SmallMultiples.Item> items = pairs.stream()
                    .filter(pair -> pair.row() == row)
                    .map(pair -> new SmallMultiples.Item(
                            "seed-%d-%s".formatted(pair.seed(), row.label),
                            "Seed " + pair.seed(),
                            pair.plane().scene()))
                    .toList();
            Rect cell = new Rect(CELL.x(), top + Key.STRIP_HEIGHT, CELL.width(), CELL.height());
            plots.putAll(SmallMultiples.plots(items));
            panels.addAll(SmallMultiples.panels(items, PRESET.seeds().size(), cell));
            top = cell.bottom() + CELL.y();
        }
        Figure figure = new Figure(
                2 * CELL.x() + width,
                top,
                "Algorithm 1 on the data of Figure 1",
                "Decision boundaries for six seeds: cross-entropy solid, squared loss dashed, each with the largest disc around the worst-placed "
                        + "point. Upper row: plain training; lower row: with persistent excitation.",
                panels,
                "");
        return new Reflow(figure, plots);
    }
}
