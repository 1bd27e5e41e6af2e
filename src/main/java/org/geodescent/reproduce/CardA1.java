package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.page.Reflow;
import org.geodescent.figure.recipe.Key;
import org.geodescent.figure.recipe.SmallMultiples;
import org.geodescent.reproduce.FigureOneRun.StartKind;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/** A, Figure 1: the same net trained with two losses, for six seeds. */
final class CardA1 implements Card {
    private static final List<Long> SEEDS = FigureOneRun.PRESET.seeds();
    private static final Rect CELL = new Rect(8, 8, 226, 344);

    @Override
    public String id() {
        return "A1";
    }

    @Override
    public String title() {
        return "Decision boundaries of a two-layer network under two losses";
    }

    @Override
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, Figure 1";
    }

    @Override
    public Label label() {
        return Label.EXACT;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Optional.of(FigureOneRun.PRESET.experiment());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper prints seeds and pictures but no margins; the published script gives the rest.",
                "The script uses 20 hidden nodes, an output bias, hidden biases times 10 at the start, an output divided by 5, losses averaged over 16 "
                        + "points, momentum 0.9, step size 0.01 and 60,000 steps.",
                "Its squared loss is the mean of (f(x) − y/2)², not the half sum of the theory.",
                "In the script the two nets start from different weights, drawn one after the other; \"same\" repeats the experiment from equal ones.",
                "The script computes in binary32. Here it is binary64 from the same binary32 data and start weights, which changes margins by less than "
                        + "0.01.");
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        List<FigureOneRun> runs = new ArrayList<>();
        int trainings = 3 * SEEDS.size();
        int done = 0;
        List<LossRun> crossEntropy = new ArrayList<>();
        for (long seed : SEEDS) {
            crossEntropy.add(FigureOneRun.crossEntropy(seed, cancelled));
            progress.accept((double) ++done / trainings);
        }
        for (StartKind start : StartKind.values()) {
            for (int i = 0; i < SEEDS.size(); i++) {
                long seed = SEEDS.get(i);
                runs.add(FigureOneRun.of(
                        seed, start, crossEntropy.get(i), FigureOneRun.squared(seed, start, cancelled), cancelled));
                progress.accept((double) ++done / trainings);
            }
        }
        return result(runs);
    }

    private CardResult result(List<FigureOneRun> runs) {
        boolean poorer = runs.stream().allMatch(FigureOneRun::crossEntropyIsPoorer);
        boolean accurate = runs.stream().allMatch(FigureOneRun::accurate);
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("seeds", runs.stream().map(FigureOneRun::json).toList());
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put(
                "claim",
                "The networks trained with the cross-entropy loss consistently have a substantially poorer margin.");
        published.put("margins", null);
        published.put("marginsReason", "the paper prints no numbers for this figure");
        Map<String, @Nullable Object> tolerance = new LinkedHashMap<>();
        tolerance.put(
                "claim",
                "the margin of the cross-entropy is smaller than that of the squared loss and every point is classified correctly, for all seeds and both kinds of start");
        tolerance.put("margins", "to 0.5 % what the published script's mathematics gives in binary64");
        return new CardResult(
                this,
                poorer && accurate ? CardResult.Verdict.REPRODUCED : CardResult.Verdict.DIFFERS,
                measured,
                published,
                tolerance,
                summary(runs),
                figure(runs));
    }

    private static String summary(List<FigureOneRun> runs) {
        long poorer = runs.stream().filter(FigureOneRun::crossEntropyIsPoorer).count();
        double[] ratios = runs.stream()
                .filter(run -> run.ratio().isPresent())
                .mapToDouble(run -> run.ratio().getAsDouble())
                .sorted()
                .toArray();
        String range = ratios.length == 0
                ? ""
                : ", squared-loss margin %s to %s times the cross-entropy's"
                        .formatted(NumberText.shown(ratios[0]), NumberText.shown(ratios[ratios.length - 1]));
        return "cross-entropy margin smaller in %d of %d runs%s".formatted(poorer, runs.size(), range);
    }

    private static Reflow figure(List<FigureOneRun> runs) {
        double width = SEEDS.size() * CELL.width();
        List<Panel> panels = new ArrayList<>();
        Map<String, Function<Rect, Panel>> plots = new HashMap<>();
        double top = CELL.y();
        for (StartKind start : StartKind.values()) {
            String heading = start == StartKind.SAME
                    ? "Both losses from the same start weights"
                    : "As published: each loss from start weights of its own";
            panels.add(Key.strip(
                    start == StartKind.SAME ? "heading-same-start" : "heading-as-published",
                    heading,
                    List.of(Loss.values()),
                    CELL.x(),
                    top,
                    width));
            List<SmallMultiples.Item> items = runs.stream()
                    .filter(run -> run.start() == start)
                    .map(CardA1::item)
                    .toList();
            Rect cell = new Rect(CELL.x(), top + Key.STRIP_HEIGHT, CELL.width(), CELL.height());
            plots.putAll(SmallMultiples.plots(items));
            panels.addAll(SmallMultiples.panels(items, SEEDS.size(), cell));
            top = cell.bottom() + CELL.y();
        }
        Figure figure = new Figure(
                2 * CELL.x() + width,
                top,
                "A1: the same network trained with two losses",
                "Decision boundaries for six seeds: cross-entropy solid, squared loss dashed, each with the largest disc around the worst-placed "
                        + "point. Upper row: the published start weights; lower row: the same start for both losses.",
                panels,
                "");
        return new Reflow(figure, plots);
    }

    private static SmallMultiples.Item item(FigureOneRun run) {
        boolean same = run.start() == StartKind.SAME;
        return new SmallMultiples.Item(
                "seed-%d-%s".formatted(run.seed(), same ? "same-start" : "as-published"),
                "Seed " + run.seed(),
                run.plane().scene());
    }
}
