package org.geodescent.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.formula.FormulaFigure;
import org.geodescent.figure.recipe.BoundCurves;
import org.geodescent.figure.recipe.LearningCurve;
import org.geodescent.picture.BoundsReading.Told;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/** A's Theorems 1 to 3 and their corollaries along the run, one of them drawn. */
public final class BoundsPicture implements Picture {
    /** What sessions and the command line call it. */
    public static final String ID = "bounds";

    /** Of the letters of a formula, in figure units. */
    private static final double FORMULA = 14;
    /** Of the height, at most. */
    private static final double FORMULA_SHARE = 0.35;

    private final Map<Loss, BoundRecorder> recorders = new EnumMap<>(Loss.class);

    BoundsPicture() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Bounds";
    }

    @Override
    public About about() {
        return new About(
                "Bounds",
                "What the theorems promise, beside the exact value of what they bound, against the logarithm of the iteration. Hover to read values, click to go"
                        + " there. Thick: the theorem applies there.",
                "A, Theorems 1 to 3");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS, Need.WHOLE_PATH, Need.MEASUREMENTS);
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.STATEMENT);
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return experiment
                .moreThanTwoClasses("Theorems 1 to 3")
                .or(experiment::obstacle)
                .map(Absence::new);
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty()) {
            return new Drawn.Absent(moment, Absence.UNTRAINED);
        }
        List<Told> told = new ArrayList<>();
        for (Statement statement : Statement.values()) {
            told.add(told(statement, moment, runs, cancelled));
        }
        told.sort(Comparator.comparing(each -> !each.fits()));
        Statement chosen = moment.look()
                .theory()
                .bounds()
                .statement()
                .orElse(told.get(0).value().statement());
        LossRun run = run(chosen, runs);
        TheoremSeries series = recorder(run).series(run, moment.gesture().going(), cancelled);
        return shown(moment, run, new BoundsReading(chosen, told, series));
    }

    private static Drawn.Shown shown(Moment moment, LossRun run, BoundsReading reading) {
        return new Drawn.Shown(
                moment,
                figure(moment, run, reading),
                "",
                reading,
                new Handles.Time(iteration -> BoundWords.readout(reading.series(), reading.chosen(), iteration)));
    }

    /** A picture of the window as it stands in a file: of this kind of picture with the formula, else the same. */
    public static Drawn.Shown forFile(Drawn.Shown shown) {
        Moment moment = shown.moment();
        return shown.readings() instanceof BoundsReading reading
                ? shown(moment.with(moment.look().forFile()), run(reading.chosen(), moment.ofTwoClasses()), reading)
                : shown;
    }

    /** The run of the statement's loss, or else the first. */
    private static LossRun run(Statement statement, List<LossRun> runs) {
        return runs.stream()
                .filter(run -> run.spec().objective().loss() == statement.loss())
                .findFirst()
                .orElse(runs.get(0));
    }

    private BoundRecorder recorder(LossRun run) {
        return recorders.computeIfAbsent(run.spec().objective().loss(), loss -> new BoundRecorder());
    }

    private Told told(Statement statement, Moment moment, List<LossRun> runs, BooleanSupplier cancelled) {
        LossRun run = run(statement, runs);
        int index = Math.max(0, run.trajectory().indexAt(moment.iteration()));
        TheoremSeries.Point point = recorder(run).point(run, index, cancelled);
        Loss loss = run.spec().objective().loss();
        boolean fits = loss == statement.loss() && statement.isAbout(run.spec().model());
        return new Told(loss, fits, point.iteration(), point.value(statement));
    }

    /** With its numbers, in the picture where nothing else shows it. */
    private static Optional<String> formula(Look look, BoundsReading reading) {
        return look.inFile()
                ? Optional.of(BoundWords.formula(
                        reading.of(reading.chosen()).value(),
                        look.theory().bounds().asPrinted()))
                : Optional.empty();
    }

    private static Figure figure(Moment moment, LossRun run, BoundsReading reading) {
        // Measured where the points are given, the run's own margin is no match for bounds of what is trained on scaled
        // points.
        LearningCurve curve = run.coordinates().map().isIdentity()
                ? CurvesPicture.curve(run)
                : new LearningCurve(run.spec().objective().loss(), List.of());
        OptionalLong current = OptionalLong.of(moment.shown(run).iteration());
        double width = moment.look().width();
        double height = moment.look().height();
        Rect whole = new Rect(0, 0, width, height);
        Optional<String> formula = formula(moment.look(), reading);
        Optional<Panel> below = formula.flatMap(text -> FormulaFigure.below(text, whole, FORMULA, FORMULA_SHARE));
        double plot = below.map(panel -> panel.area().y()).orElse(height);
        List<Panel> panels = new ArrayList<>();
        panels.add(BoundCurves.panel(reading.chosen(), reading.series(), curve, current, new Rect(0, 0, width, plot)));
        below.ifPresent(panels::add);
        String description =
                "%s of Nar and Sastry: its bound beside what it bounds, against the logarithm of the iteration; thick where it applies.%s"
                        .formatted(
                                reading.chosen().title(),
                                below.isPresent() ? " With its formula: " + formula.orElseThrow() + "." : "");
        return new Figure(width, height, moment.experiment().title(), description, panels, "");
    }
}
