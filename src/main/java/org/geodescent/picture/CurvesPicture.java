package org.geodescent.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.Curves;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.figure.recipe.LearningCurve;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.session.TheoryView;

/** Loss, margin and slope against log time. */
public final class CurvesPicture implements Picture {
    /** The curves thin out their points to what a screen can show; every recorded iteration stays in the trajectory. */
    private static final int LARGEST_CURVE = 2000;

    @Override
    public String id() {
        return TheoryView.DEFAULT.tab();
    }

    @Override
    public String title() {
        return "Curves";
    }

    @Override
    public About about() {
        return new About(
                "Curves",
                "Loss, margin and slope against the logarithm of the iteration. Hover to read values, click to go there.",
                "");
    }

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.RUN, Need.EVERY_LOSS, Need.WHOLE_PATH, Need.MEASUREMENTS);
    }

    @Override
    public Optional<Size> natural() {
        return Optional.of(new Size(640, 420));
    }

    @Override
    public Optional<Absence> absence(Experiment experiment) {
        return Optional.empty();
    }

    @Override
    public Drawn make(Moment moment, BooleanSupplier cancelled) {
        double width = moment.look().width();
        double height = moment.look().height();
        List<LearningCurve> curves =
                moment.runs().stream().map(CurvesPicture::curve).toList();
        String label = IterationLabel.ofAxis(moment.experiment().descent());
        Rect area = new Rect(0, 0, width, height);
        List<Panel> panels = moment.experiment()
                .unmeasured()
                .map(reason -> Curves.unmeasured(curves, moment.shownIteration(), label, reason, area))
                .orElseGet(() -> Curves.panels(curves, moment.shownIteration(), label, area));
        Figure figure = new Figure(
                width,
                height,
                moment.experiment().title(),
                "Loss, margin and Lipschitz constant against the logarithm of the iteration.",
                panels,
                "");
        return new Drawn.Shown(
                moment, figure, "", new Handles.Time(iteration -> Optional.of(values(moment, iteration))));
    }

    static LearningCurve curve(LossRun run) {
        int size = run.trajectory().size();
        int stride = 1 + size / LARGEST_CURVE;
        List<LearningCurve.Point> points = new ArrayList<>();
        for (int i = 0; i < size; i += stride) {
            Snapshot snapshot = run.trajectory().get(i);
            Optional<Measurement> measured = measurement(run, i);
            points.add(new LearningCurve.Point(
                    snapshot.iteration(),
                    snapshot.loss(),
                    measured.map(Measurement::margin).orElse(OptionalDouble.empty()),
                    measured.map(Measurement::lipschitz).orElse(OptionalDouble.empty())));
        }
        return new LearningCurve(run.spec().objective().loss(), points);
    }

    private static Optional<Measurement> measurement(LossRun run, int index) {
        return index < run.measurements().size()
                ? Optional.ofNullable(run.measurements().get(index))
                : Optional.empty();
    }

    /** What is read at an iteration. */
    private static String values(Moment moment, long iteration) {
        StringBuilder text = new StringBuilder("iteration " + NumberText.of(iteration));
        Descent descent = moment.experiment().descent();
        if (descent.isFlow()) {
            text.append(", ").append(IterationLabel.time(descent, iteration));
        }
        for (LossRun run : moment.runs()) {
            int index = Math.max(0, run.trajectory().indexAt(iteration));
            text.append(run.spec().objective().loss() == Loss.CROSS_ENTROPY ? "\nCross-entropy" : "\nSquared")
                    .append(": loss ")
                    .append(NumberText.of(run.trajectory().get(index).loss()));
            measurement(run, index)
                    .filter(measured -> measured.lipschitz().isPresent())
                    .ifPresent(measured -> text.append(", margin ")
                            .append(
                                    measured.margin().isPresent()
                                            ? NumberText.of(measured.margin().getAsDouble())
                                            : "none")
                            .append(", slope ")
                            .append(NumberText.of(measured.lipschitz().getAsDouble())));
        }
        return text.toString();
    }
}
