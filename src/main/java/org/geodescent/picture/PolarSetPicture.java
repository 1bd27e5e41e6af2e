package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.PolarSetPlot;
import org.geodescent.run.Experiment;

/** The polar set of the rectified ellipsoid, in the plane of two samples. */
public final class PolarSetPicture extends ConvexPicture {
    /** What sessions and the command line call it. */
    public static final String ID = "polar-set";

    PolarSetPicture(ConvexReader reader) {
        super(reader);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Polar set";
    }

    @Override
    public About about() {
        return new About(
                "Polar set",
                "Every λ for which no neuron of length one reaches beyond 1. In the cone of the labels, the one farthest along y is optimal, and its distance is"
                        + " the smallest possible norm. Press to choose another λ.",
                "B (10), (15), Figure 2");
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.CLASS, Control.AXES);
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        return bias
                ? Optional.of(new Absence(
                        "With hidden biases the rectified ellipsoid is the image of a ball, and its polar set is not drawn.",
                        Absence.Cure.BIAS_FREE))
                : Absence.beyondThePlane(experiment, "The polar set").or(() -> withoutSamples(experiment));
    }

    @Override
    Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        if (reading.analysis().solved().isEmpty()) {
            return new Missing(reading.analysis().absence());
        }
        Optional<PolarSetPlot.Scene> seen = scene(moment, reading);
        if (seen.isEmpty()) {
            return new Missing(new Absence("Through these two samples the polar set has no inside: choose others."));
        }
        PolarSetPlot.Scene scene = seen.get();
        return new Plot(
                "The polar set of the rectified ellipsoid, the cone that the labels allow, the optimal dual variable and that of the run.",
                (area, name, title) -> List.of(PolarSetPlot.labelled(scene, name, title, area)),
                List.of(),
                moment.data().size() > 2 ? List.of("The other entries of λ are the optimal ones.") : List.of(),
                reading.lambdaNote(),
                new Handles.Multipliers(scene.first(), scene.second()));
    }

    /** What is drawn of a moment whose program is solved; empty if its plane meets no inside of the set. */
    public static Optional<PolarSetPlot.Scene> scene(Moment moment, ConvexReading reading) {
        ConvexOutcome.Solved solved = reading.analysis().solved().orElseThrow();
        Dataset data = moment.data();
        int[] axes = ConvexReading.axes(moment.look().theory(), data.size());
        return PolarSlice.of(reading.analysis(), solved.lambda(), axes)
                .map(set -> scene(moment, reading, solved, set, axes));
    }

    private static PolarSetPlot.Scene scene(
            Moment moment, ConvexReading reading, ConvexOutcome.Solved solved, PolarSet set, int... axes) {
        Dataset data = moment.data();
        Vec2 y = new Vec2(data.sign(axes[0]), data.sign(axes[1]));
        Vec2 at = ConvexReading.entries(solved.lambda(), axes);
        Optional<Vec2> live = reading.state()
                .flatMap(ConvexReading.NetworkState::liveLambda)
                .map(lambda -> ConvexReading.entries(lambda, axes));
        List<Vec2> places = live.map(l -> List.of(at, l)).orElse(List.of(at));
        return new PolarSetPlot.Scene(
                set,
                axes[0],
                axes[1],
                y,
                at,
                solved.dual() - y.dot(at),
                live,
                ConvexReading.isChosen(moment) ? reading.lambda(axes) : Optional.empty(),
                PolarSlice.window(set, reading.analysis().x(), places, axes));
    }
}
