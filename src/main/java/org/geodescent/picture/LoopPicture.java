package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.FeedbackLoop;
import org.geodescent.figure.recipe.LoopCurves;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;

/**
 * A's Figure 3 with the signals of the shown iteration. While the replay moves, the signals of the whole run are
 * computed once.
 */
public final class LoopPicture implements Picture {
    /** A diagram that is narrower has no room for its words, in figure units. */
    private static final double LEAST_WIDTH = 380;

    /** Below this the curves have no room beside the diagrams. */
    private static final double LEAST_HEIGHT_WITH_CURVES = 390;

    /** Curves thin out their points to what a screen can show. */
    private static final int LARGEST_CURVE = 400;

    private List<LossRun> known = List.of();
    private List<LoopCurves.Run> signals = List.of();

    @Override
    public String id() {
        return "feedback-loop";
    }

    @Override
    public String title() {
        return "Loop";
    }

    @Override
    public About about() {
        return new About(
                "Feedback loop",
                "Training as a loop: the error of the estimate drives the update, and the update changes the estimate. When the error dies, nothing moves any more,"
                        + " right or wrong. Arrows are thinner, the less is left of the start.",
                "A, Figure 3");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS, Need.WHOLE_PATH);
    }

    @Override
    public int losses(double width) {
        return (int) Math.max(1, width / LEAST_WIDTH);
    }

    @Override
    public Size least() {
        return new Size(LEAST_WIDTH, 205);
    }

    @Override
    public Optional<Size> natural() {
        return Optional.of(new Size(1040, 580));
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return experiment
                .obstacle()
                .or(() -> experiment.moreThanTwoClasses("The signals of the loop"))
                .map(Absence::new);
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty()) {
            return new Drawn.Absent(moment, Absence.UNTRAINED);
        }
        if (!Moment.areSame(runs, known)) {
            signals = runs.stream()
                    .map(run -> signals(run.spec(), run.trajectory()))
                    .toList();
            known = runs;
        }
        LoopReading reading = new LoopReading(signals, moment.iteration());
        Figure figure = figure(reading, moment.look().width(), moment.look().height());
        return new Drawn.Shown(moment, figure, reading.sentence(), reading, new Handles.None());
    }

    /**
     * The signals along a recorded run.
     *
     * @param trajectory not empty
     */
    private static LoopCurves.Run signals(RunSpec spec, Trajectory trajectory) {
        List<LoopSignals> signals = new ArrayList<>();
        int stride = 1 + trajectory.size() / LARGEST_CURVE;
        for (int i = 0; i < trajectory.size() - 1; i += stride) {
            signals.add(LoopSignals.of(spec, trajectory.get(i)));
        }
        signals.add(LoopSignals.of(spec, trajectory.last()));
        return new LoopCurves.Run(spec.objective().loss(), signals);
    }

    private static Figure figure(LoopReading reading, double width, double height) {
        boolean withCurves = height >= LEAST_HEIGHT_WITH_CURVES;
        double loopHeight = withCurves ? 0.535 * height : height;
        double loopWidth = width / reading.runs().size();
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < reading.runs().size(); i++) {
            Rect area = new Rect(i * loopWidth, 0, loopWidth, loopHeight);
            panels.add(loop(reading.runs().get(i), reading, area));
        }
        if (withCurves) {
            panels.addAll(LoopCurves.panels(
                    reading.runs(), reading.iteration(), new Rect(0, loopHeight, width, height - loopHeight)));
        }
        return new Figure(
                width,
                height,
                "Training as a feedback loop",
                "A block diagram per loss: true mapping and estimate see the same input, their difference e goes through the update rule h and moves the "
                        + "estimate. " + reading.sentence(),
                panels,
                "");
    }

    private static Panel loop(LoopCurves.Run run, LoopReading reading, Rect area) {
        String name = Palette.name(run.loss());
        LoopSignals now = reading.at(run);
        return FeedbackLoop.panel(
                "loop-" + name.replace(' ', '-'),
                "%s%s, iteration %s"
                        .formatted(
                                Character.toUpperCase(name.charAt(0)),
                                name.substring(1),
                                NumberText.of(now.iteration())),
                run.loss(),
                run.signals().get(0),
                now,
                area);
    }
}
