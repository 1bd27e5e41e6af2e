package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.SampleSpan;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.run.Experiment;
import org.geodescent.session.TheoryView;

/** The rectified ellipsoid on two samples. */
public final class EllipsoidPicture extends ConvexPicture {
    /** What sessions and the command line call it. */
    public static final String ID = "rectified-ellipsoid";

    EllipsoidPicture(ConvexReader reader) {
        super(reader);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Ellipsoid";
    }

    @Override
    public About about() {
        return new About(
                "Rectified ellipsoid",
                "Turn one neuron through every direction and record what it outputs on each sample. The round part sees all samples; the spikes fire for only"
                        + " some. Gradient descent heads for extreme points.",
                "B 2.2, Figure 1");
    }

    @Override
    public Set<Control> controls() {
        return EnumSet.of(Control.CLASS, Control.AXES, Control.PARTS);
    }

    @Override
    Optional<Absence> hidden(Experiment experiment, boolean bias) {
        return bias ? Optional.of(BALL) : withoutSamples(experiment);
    }

    @Override
    Made plot(Moment moment, ConvexReading reading, BooleanSupplier cancelled) {
        RectifiedEllipsoidScene scene = scene(moment, reading);
        int[] axes = {scene.first(), scene.second()};
        return new Plot(
                "The rectified ellipsoid of two samples, the direction of λ, the extreme points along it, the optimal neurons and the trained ones.",
                (area, name, title) -> List.of(RectifiedEllipsoidPlot.bare(scene, name, title, area)),
                List.of(),
                scene.span().isPresent() ? List.of("Extreme points are found in the plane.") : List.of(),
                reading.lambdaNote(),
                new Handles.Ellipsoid(
                        axes[0],
                        axes[1],
                        scene.data().point(axes[0]),
                        scene.data().point(axes[1]),
                        reading.lambda(axes),
                        scene.trails()));
    }

    /** What is drawn of a moment. */
    public static RectifiedEllipsoidScene scene(Moment moment, ConvexReading reading) {
        Dataset data = moment.data();
        TheoryView view = moment.look().theory();
        int[] axes = ConvexReading.axes(view, data.size());
        Optional<SampleSpan> span = data.dimension() == 2
                ? Optional.empty()
                : Optional.of(SampleSpan.of(
                        data.features().row(axes[0]), data.features().row(axes[1])));
        Dataset flat = span.map(plane -> flat(data, plane, axes)).orElse(data);
        List<NeuronTrail> trails = !view.parts().contains(Part.TRAILS)
                ? List.of()
                : span.map(plane -> trails(moment, (model, states) -> NeuronTrail.of(model, states, plane)))
                        .orElseGet(() -> trails(moment));
        return new RectifiedEllipsoidScene(
                flat,
                axes[0],
                axes[1],
                reading.shownLambda(),
                !ConvexReading.isChosen(moment),
                reading.optimum(),
                reading.goals(),
                trails,
                view.parts(),
                window(flat, view, axes),
                span);
    }

    /** The parts of all samples in the plane of two. */
    private static Dataset flat(Dataset data, SampleSpan span, int... axes) {
        double[][] rows = new double[data.size()][];
        for (int n = 0; n < rows.length; n++) {
            Vec2 at = n == axes[0]
                    ? span.first()
                    : n == axes[1] ? span.second() : span.of(data.features().row(n));
            rows[n] = new double[] {at.x(), at.y()};
        }
        return new Dataset(Matrix.ofRows(rows), data.classes(), data.classNames());
    }

    /** Room for the ellipsoid as far as it is drawn. */
    private static Box window(Dataset data, TheoryView view, int... axes) {
        double width = data.point(axes[0]).norm();
        double height = data.point(axes[1]).norm();
        double least = 1e-9 * (1 + Math.max(width, height));
        width = Math.max(width, Math.max(0.05 * height, least));
        height = Math.max(height, Math.max(0.05 * width, least));
        // Beside the rectified ellipsoid, which is never negative, the plain one is cut off: it is there for
        // comparison.
        boolean whole = view.parts().contains(Part.ELLIPSOID) && !view.parts().contains(Part.RECTIFIED);
        double below = whole ? 1.08 : 0.35;
        return new Box(-below * width, -below * height, 1.12 * width, 1.12 * height);
    }
}
