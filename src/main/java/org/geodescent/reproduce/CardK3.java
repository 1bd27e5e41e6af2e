package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.Answer;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.picture.ClassReadings;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.GapPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.JoinedFigures;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/** Beyond B's figures: its problem (4) for three classes in the plane, every class certified. */
final class CardK3 implements Card {
    private static final double HEIGHT = 420;
    /** Of a row of circles alone, which stand beside each other. */
    private static final double CIRCLES_HEIGHT = 280;

    /** The pictures, with their widths; they stand in the order of {@link Pictures}. */
    private static final Map<Class<? extends Picture>, Double> WIDTHS =
            Map.of(InputPlanePicture.class, 400.0, NeuronCirclePicture.class, 720.0, GapPicture.class, 400.0);

    @Override
    public String id() {
        return "K3";
    }

    @Override
    public String title() {
        return "Three classes in the plane, each certified against the rest";
    }

    @Override
    public String citation() {
        return "Wang and Pilanci, The Convex Geometry of Backpropagation, (4) to (8); no figure of the paper";
    }

    @Override
    public Label label() {
        return Label.ILLUSTRATIVE;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Presets.find("b-three-classes").map(Preset::experiment);
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper states (4), Theorems 1 and 2 for any number of classes and draws two.",
                "Every class against the rest is a problem with a network of its own; optimal values and both ends of the certified intervals add up.",
                "Theorem 2 as printed is false for three classes: its proof takes the rest of a class for orthogonal separable. What certifies here are the intervals, of this run.");
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        Experiment experiment = experiment().orElseThrow();
        LossRun run = CardRuns.run(experiment, Loss.CROSS_ENTROPY, cancelled);
        progress.accept(0.8);
        List<Picture> pictures = Pictures.all().stream()
                .filter(picture -> WIDTHS.containsKey(picture.getClass()))
                .toList();
        List<Drawn> drawn = pictures.stream()
                .map(picture -> draw(picture, width(picture), HEIGHT, experiment, run, cancelled))
                .toList();
        ClassReadings readings = drawn.get(1).readings(ClassReadings.class).orElseThrow();
        GapInterval total = readings.interval().orElseThrow();
        long certified = readings.problems().stream()
                .filter(problem -> interval(problem).globallyOptimal())
                .count();
        boolean all = certified == readings.problems().size() && total.globallyOptimal();
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("optimum", number(readings.optimum()));
        measured.put("gapLower", number(total.lower()));
        measured.put("gapUpper", number(total.upper()));
        measured.put("classes", classes(readings));
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put("optimum", null);
        published.put("optimumReason", "the paper has no example of more than two classes");
        progress.accept(1);
        return new CardResult(
                this,
                all ? CardResult.Verdict.REPRODUCED : CardResult.Verdict.DIFFERS,
                measured,
                published,
                Map.of("claim", "every class's certified interval, and that of the sum, is at most 1 % wide"),
                "%d of %d classes certified; the sum %s between %s and %s"
                        .formatted(
                                certified,
                                readings.problems().size(),
                                shown(readings.optimum()),
                                shown(total.lower()),
                                shown(total.upper())),
                joined(drawn),
                (across, down) -> drawn(pictures, across, down, experiment, run, cancelled));
    }

    private static double width(Picture picture) {
        return WIDTHS.getOrDefault(picture.getClass(), 0.0);
    }

    private static Drawn draw(
            Picture picture,
            double width,
            double height,
            Experiment experiment,
            LossRun run,
            BooleanSupplier cancelled) {
        TheoryView theory = TheoryView.DEFAULT.withTab(picture.id()).withSize(width, height);
        Moment end = CardRuns.end(experiment, List.of(run), new Look(ViewState.DEFAULT, theory, width, height));
        return picture.draw(end, cancelled);
    }

    /** The pictures drawn for a size, in the rows in which they have the most room; empty if one has too little. */
    private static Optional<Figure> drawn(
            List<Picture> pictures,
            double width,
            double height,
            Experiment experiment,
            LossRun run,
            BooleanSupplier cancelled) {
        List<Panel> panels = new ArrayList<>();
        List<List<Picture>> rows = rows(pictures, width, height);
        double unit = height / height(rows);
        double top = 0;
        for (List<Picture> row : rows) {
            double all = row.stream().mapToDouble(CardK3::width).sum();
            double down = unit * height(List.of(row));
            double left = 0;
            for (Picture picture : row) {
                double across = width * width(picture) / all;
                if (!picture.least().fits(across, down)) {
                    return Optional.empty();
                }
                for (Panel panel : draw(picture, across, down, experiment, run, cancelled)
                        .figure()
                        .panels()) {
                    panels.add(panel.moved(left, top));
                }
                left += across;
            }
            top += down;
        }
        return Optional.of(new Figure(width, height, "", "", panels, ""));
    }

    private static List<List<Picture>> rows(List<Picture> all, double width, double height) {
        List<List<List<Picture>>> ways = List.of(
                List.of(all),
                List.of(List.of(all.get(0), all.get(2)), List.of(all.get(1))),
                List.of(List.of(all.get(0)), List.of(all.get(1)), List.of(all.get(2))));
        return Collections.max(ways, Comparator.comparingDouble(rows -> scale(rows, width, height)));
    }

    /** How large the pictures are, in units of what they are by themselves. */
    private static double scale(List<List<Picture>> rows, double width, double height) {
        double widest = rows.stream()
                .mapToDouble(row -> row.stream().mapToDouble(CardK3::width).sum())
                .max()
                .orElseThrow();
        return Math.min(width / widest, height / rows.size() / HEIGHT);
    }

    private static double height(List<List<Picture>> rows) {
        return rows.stream()
                .mapToDouble(
                        row -> row.stream().allMatch(NeuronCirclePicture.class::isInstance) ? CIRCLES_HEIGHT : HEIGHT)
                .sum();
    }

    private Figure joined(List<Drawn> drawn) {
        Figure figure = drawn.stream()
                .map(Drawn::figure)
                .reduce(JoinedFigures::sideBySide)
                .orElseThrow();
        return new Figure(figure.width(), figure.height(), "K3: " + title(), figure.description(), figure.panels(), "");
    }

    private static GapInterval interval(ConvexReading problem) {
        return problem.state().orElseThrow().interval();
    }

    private static List<Map<String, @Nullable Object>> classes(ClassReadings readings) {
        List<Map<String, @Nullable Object>> classes = new ArrayList<>();
        for (int k = 0; k < readings.problems().size(); k++) {
            ConvexReading problem = readings.problems().get(k);
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("class", readings.classNames().get(k));
            json.put("optimum", problem.analysis().solved().orElseThrow().primal());
            json.put("gapLower", number(interval(problem).lower()));
            json.put("gapUpper", number(interval(problem).upper()));
            json.put(
                    "left16",
                    problem.state()
                            .orElseThrow()
                            .dual()
                            .map(DirectionMaximum::value)
                            .orElse(null));
            classes.add(json);
        }
        return classes;
    }

    private static @Nullable Double number(Answer<Double> answer) {
        return answer instanceof Answer.Value<Double> value ? value.value() : null;
    }

    private static String shown(Answer<Double> answer) {
        return answer instanceof Answer.Value<Double> value ? NumberText.shown(value.value()) : "none";
    }
}
