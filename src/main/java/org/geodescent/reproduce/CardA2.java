package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.page.Reflow;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.jspecify.annotations.Nullable;

/** A, Figure 2: linear classifiers that the cross-entropy leaves with an extremely poor margin. */
final class CardA2 implements Card {
    private static final Preset ELLIPSES = Presets.find("a2-arcs").orElseThrow();
    private static final Preset LINE = Presets.find("a2-line").orElseThrow();

    /** "Extremely poor": at most this share of the largest possible margin. */
    private static final double POOR = 0.5;

    private static final double GAP = 8;
    private static final double SIDE = 460;

    @Override
    public String id() {
        return "A2";
    }

    @Override
    public String title() {
        return "Linear classifiers trained with the cross-entropy on two data sets";
    }

    @Override
    public String citation() {
        return "Nar and Sastry, Persistency of Excitation for Robustness of Neural Networks, Figure 2";
    }

    @Override
    public Label label() {
        return Label.EXACT;
    }

    @Override
    public Optional<Experiment> experiment() {
        return Optional.of(ELLIPSES.experiment());
    }

    @Override
    public List<String> notes() {
        return List.of(
                "The paper prints neither margins nor bounds for this figure; data, seed and schedule are those of the published script.",
                "The script divides the output by 5, averages the loss over 40 points and uses momentum 0.9, step size 0.01 and 100,000 steps.",
                "The trained line is far from its limit: the direction converges like 1 / log(steps).",
                "Theorem 2 is wrong as printed, since its proof needs the largest margin of the support vectors alone; its corrected bound "
                        + "(the smaller of it and the largest margin of all points) stands beside the printed one.",
                "Corollary 2 is used with the condition B Δ ≥ 0 that its proof needs and with the best single direction.",
                "On the first data set only one class has active constraints and no direction r exists along which all support vectors agree, so that "
                        + "there are no numbers Δ for it and the bound is far from tight.");
    }

    @Override
    public CardResult run(DoubleConsumer progress, BooleanSupplier cancelled) {
        FigureTwoRun ellipses = FigureTwoRun.run("two ellipses", ELLIPSES, cancelled);
        progress.accept(0.5);
        FigureTwoRun line = FigureTwoRun.run("points of one line", LINE, cancelled);
        progress.accept(1);
        return result(List.of(ellipses, line));
    }

    private CardResult result(List<FigureTwoRun> runs) {
        boolean poor = runs.stream()
                .allMatch(run -> run.margin() > 0
                        && run.margin() <= POOR * run.optimalMargin()
                        && run.limitMargin() <= POOR * run.optimalMargin());
        Map<String, @Nullable Object> measured = new LinkedHashMap<>();
        measured.put("dataSets", runs.stream().map(FigureTwoRun::json).toList());
        Map<String, @Nullable Object> published = new LinkedHashMap<>();
        published.put(
                "claim",
                "The decision boundaries lie very close to the training data: an extremely poor margin for linear classifiers as well.");
        published.put("margins", null);
        published.put("marginsReason", "the paper prints no numbers for this figure");
        Map<String, @Nullable Object> tolerance = new LinkedHashMap<>();
        tolerance.put(
                "claim",
                "the margin and its limit are positive and at most half of the largest possible margin, on both data sets");
        tolerance.put("largestShareOfOptimalMargin", POOR);
        return new CardResult(
                this,
                poor ? CardResult.Verdict.REPRODUCED : CardResult.Verdict.DIFFERS,
                measured,
                published,
                tolerance,
                summary(runs),
                figure(runs));
    }

    private static String summary(List<FigureTwoRun> runs) {
        FigureTwoRun ellipses = runs.get(0);
        FigureTwoRun line = runs.get(1);
        return "margins %s of %s and %s of %s possible"
                .formatted(
                        NumberText.shown(ellipses.margin()),
                        NumberText.shown(ellipses.optimalMargin()),
                        NumberText.shown(line.margin()),
                        NumberText.shown(line.optimalMargin()));
    }

    private static Reflow figure(List<FigureTwoRun> runs) {
        Map<String, Function<Rect, Panel>> plots = new LinkedHashMap<>();
        plots.put("two-ellipses", area -> panel(runs.get(0), "two-ellipses", "Two ellipses", area));
        plots.put("one-line", area -> panel(runs.get(1), "one-line", "Points of one line", area));
        List<Panel> panels = new ArrayList<>();
        plots.values().forEach(plot -> panels.add(plot.apply(new Rect(GAP + panels.size() * SIDE, GAP, SIDE, SIDE))));
        Figure figure = new Figure(
                2 * GAP + 2 * SIDE,
                2 * GAP + SIDE,
                "A2: linear classifiers trained with the cross-entropy",
                "Two data sets, each with the decision line after 100,000 steps, the line that training tends to, and the line with the largest margin.",
                panels,
                "");
        return new Reflow(figure, plots);
    }

    private static Panel panel(FigureTwoRun run, String name, String title, Rect area) {
        return InputPlane.panel(run.plane().scene(), name, title, area);
    }
}
