package org.geodescent.picture.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

/**
 * Training as a feedback loop (A, Figure 3): a diagram per run at one iteration, and how the signals fade.
 *
 * @param runs at least one, none without signals
 * @param iteration what is shown: of each run its last signals that are not later
 */
public record FeedbackLoopShown(List<LoopCurves.Run> runs, long iteration) implements Demonstration.Shown {
    /** Below this the curves have no room beside the diagrams. */
    private static final double LEAST_HEIGHT_WITH_CURVES = 440;

    /** Curves thin out their points to what a screen can show. */
    private static final int LARGEST_CURVE = 400;

    public FeedbackLoopShown {
        runs = List.copyOf(runs);
        if (runs.isEmpty() || runs.stream().anyMatch(run -> run.signals().isEmpty())) {
            throw new IllegalArgumentException("a feedback loop needs a run with signals");
        }
    }

    /**
     * The signals along a recorded run.
     *
     * @param trajectory not empty
     */
    public static LoopCurves.Run signals(RunSpec spec, Trajectory trajectory) {
        List<LoopSignals> signals = new ArrayList<>();
        int stride = 1 + trajectory.size() / LARGEST_CURVE;
        for (int i = 0; i < trajectory.size() - 1; i += stride) {
            signals.add(LoopSignals.of(spec, trajectory.get(i)));
        }
        signals.add(LoopSignals.of(spec, trajectory.last()));
        return new LoopCurves.Run(spec.objective().loss(), signals);
    }

    /** The signals of a run at the shown iteration. */
    public LoopSignals at(LoopCurves.Run run) {
        LoopSignals at = run.signals().get(0);
        for (LoopSignals signals : run.signals()) {
            at = signals.iteration() <= iteration ? signals : at;
        }
        return at;
    }

    @Override
    public Figure figure(double width, double height) {
        boolean withCurves = height >= LEAST_HEIGHT_WITH_CURVES;
        double loopHeight = withCurves ? 0.535 * height : height;
        double loopWidth = width / runs.size();
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Rect area = new Rect(i * loopWidth, 0, loopWidth, loopHeight);
            panels.add(loop(runs.get(i), area));
        }
        if (withCurves) {
            panels.addAll(LoopCurves.panels(runs, new Rect(0, loopHeight, width, height - loopHeight)));
        }
        return new Figure(
                width,
                height,
                "Training as a feedback loop",
                "A block diagram per loss: true mapping and estimate see the same input, their difference e goes through the update rule h and moves the "
                        + "estimate. " + caption(),
                panels,
                "");
    }

    private Panel loop(LoopCurves.Run run, Rect area) {
        String name = Palette.name(run.loss());
        LoopSignals now = at(run);
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

    @Override
    public String caption() {
        String shares = runs.stream()
                .filter(run -> run.signals().get(0).update() > 0)
                .map(run -> "%s of its start (%s)"
                        .formatted(
                                NumberText.shown(
                                        at(run).update() / run.signals().get(0).update()),
                                Palette.name(run.loss())))
                .collect(Collectors.joining(", "));
        return "The update h(e) is at " + shares + ".";
    }
}
