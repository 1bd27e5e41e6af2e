package org.geodescent.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.GapCurves;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.PolarSetPlot;
import org.geodescent.figure.recipe.RectifiedEllipsoidKey;
import org.geodescent.figure.recipe.RectifiedEllipsoidPlot;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.view.TheoryScene.TheoryPicture;

/** The figures of the theory plane. */
final class TheoryFigures {
    /** More trails would hide each other. */
    private static final int MOST_NEURONS = 60;
    /** Entries of a pattern that are written out. */
    private static final int LONGEST_PATTERN = 12;

    private TheoryFigures() {}

    static TheoryPicture of(ConvexView view, TheoryRequest request, TheoryReading reading, GapRecorder gaps) {
        return switch (view) {
            case RECTIFIED_ELLIPSOID -> ellipsoid(request, reading);
            case SOLID ->
                new TheoryPicture.InSpace(request.data(), reading.shownLambda(), optimum(reading), trails(request));
            case POLAR_SET -> polarSet(request, reading);
            case NEURON_CIRCLE -> circle(request, reading);
            case GAP -> gap(request, reading, gaps);
        };
    }

    private static int[] axes(TheoryView view, int samples) {
        return view.fits(samples) ? new int[] {view.first(), view.second()} : new int[] {0, 1};
    }

    private static Vec2 entries(List<Double> lambda, int... axes) {
        return new Vec2(lambda.get(axes[0]), lambda.get(axes[1]));
    }

    private static boolean chosen(TheoryRequest request, TheoryReading reading) {
        return request.view().lambda().isPresent()
                && request.view().fits(reading.analysis().data().size());
    }

    private static TheoryPicture ellipsoid(TheoryRequest request, TheoryReading reading) {
        Dataset data = request.data();
        int[] axes = axes(request.view(), data.size());
        List<NeuronTrail> trails = request.view().parts().contains(Part.TRAILS) ? trails(request) : List.of();
        RectifiedEllipsoidScene scene = new RectifiedEllipsoidScene(
                data,
                axes[0],
                axes[1],
                reading.shownLambda(),
                !chosen(request, reading),
                optimum(reading),
                trails,
                request.view().parts(),
                window(data, request.view(), axes));
        Figure figure = TheoryLayout.figure(
                request,
                "The rectified ellipsoid of two samples, the direction of λ, the extreme points along it, the optimal neurons and the trained ones.",
                area -> List.of(RectifiedEllipsoidPlot.bare(scene, "rectified-ellipsoid", "", area)),
                RectifiedEllipsoidKey.entries(scene),
                List.of());
        return drawn(figure, reading, axes, trails, lambdaNote(reading));
    }

    /** Room for the ellipsoid as far as it is drawn. */
    private static Box window(Dataset data, TheoryView view, int... axes) {
        double width = data.point(axes[0]).norm();
        double height = data.point(axes[1]).norm();
        double least = 1e-9 * (1 + Math.max(width, height));
        width = Math.max(width, Math.max(0.05 * height, least));
        height = Math.max(height, Math.max(0.05 * width, least));
        boolean whole = view.parts().contains(Part.ELLIPSOID);
        double below = whole ? 1.08 : 0.35;
        return new Box(-below * width, -below * height, 1.12 * width, 1.12 * height);
    }

    private static TheoryPicture polarSet(TheoryRequest request, TheoryReading reading) {
        Dataset data = request.data();
        int[] axes = axes(request.view(), data.size());
        List<Double> optimal =
                reading.analysis().solved().map(ConvexOutcome.Solved::lambda).orElseThrow();
        Optional<PolarSet> set = PolarSlice.of(reading.analysis(), optimal, axes);
        if (set.isEmpty()) {
            return new TheoryPicture.Missing(new TheoryScene.Absence(
                    "Through these two samples the polar set has no inside: choose others.", false));
        }
        Vec2 y = new Vec2(data.sign(axes[0]), data.sign(axes[1]));
        Vec2 at = entries(optimal, axes);
        Optional<Vec2> live =
                reading.state().flatMap(TheoryReading.NetworkState::liveLambda).map(lambda -> entries(lambda, axes));
        PolarSetPlot.Scene scene = new PolarSetPlot.Scene(
                set.get(),
                axes[0],
                axes[1],
                y,
                at,
                reading.analysis().solved().orElseThrow().dual() - y.dot(at),
                live,
                chosen(request, reading) ? Optional.of(entries(reading.shownLambda(), axes)) : Optional.empty(),
                PolarSlice.window(
                        set.get(),
                        data.point(axes[0]).norm(),
                        data.point(axes[1]).norm()));
        Figure figure = TheoryLayout.figure(
                request,
                "The polar set of the rectified ellipsoid, the cone that the labels allow, the optimal dual variable and that of the run.",
                area -> List.of(PolarSetPlot.panel(scene, "polar-set", "", area)),
                PolarSetPlot.entries(scene),
                data.size() > 2 ? List.of("The other entries of λ are the optimal ones.") : List.of());
        return drawn(figure, reading, axes, List.of(), lambdaNote(reading));
    }

    private static TheoryPicture circle(TheoryRequest request, TheoryReading reading) {
        Dataset data = request.data();
        List<NeuronTrail> trails = trails(request);
        List<OptimalNeuron> optimum = optimum(reading);
        Figure figure = TheoryLayout.figure(
                request,
                "The directions of the hidden neurons while they are trained, from the start inside to the last iteration outside.",
                area -> List.of(NeuronCircle.panel(data, optimum, trails, "neuron-circle", "", area)),
                NeuronCircle.entries(optimum, trails),
                List.of("Radius: iteration, the start inside."));
        return drawn(figure, reading, axes(request.view(), 2), trails, neurons(request));
    }

    private static TheoryPicture gap(TheoryRequest request, TheoryReading reading, GapRecorder gaps) {
        GapHistory history = request.runs().isEmpty()
                ? new GapHistory(List.of(), List.of(), OptionalDouble.empty())
                : gaps.of(request.runs().get(0), reading.analysis(), request.gesture());
        long current =
                reading.state().map(TheoryReading.NetworkState::iteration).orElse(0L);
        Figure figure = TheoryLayout.figure(
                request,
                "The certified interval of the optimal value and the alignment of every neuron, against the logarithm of the iteration.",
                area -> GapCurves.panels(
                        history,
                        current,
                        IterationLabel.ofAxis(request.experiment().descent()),
                        area),
                GapCurves.entries(history),
                List.of());
        String drift = reading.state()
                .map(state -> "Lemma 1: ‖w₁‖² − w₂² has drifted by "
                        + NumberText.shown(state.invariantDrift().value())
                        + " (neuron " + (state.invariantDrift().neuron() + 1) + ").")
                .orElse("Nothing is trained yet.");
        return new TheoryPicture.Drawn(figure, 0, 1, Optional.empty(), List.of(), Optional.of(history), drift);
    }

    private static TheoryPicture drawn(
            Figure figure, TheoryReading reading, int[] axes, List<NeuronTrail> trails, String note) {
        Optional<Vec2> lambda = reading.shownLambda().size() > Math.max(axes[0], axes[1])
                ? Optional.of(entries(reading.shownLambda(), axes))
                : Optional.empty();
        return new TheoryPicture.Drawn(figure, axes[0], axes[1], lambda, trails, Optional.empty(), note);
    }

    private static List<OptimalNeuron> optimum(TheoryReading reading) {
        return reading.analysis().solved().map(ConvexOutcome.Solved::neurons).orElse(List.of());
    }

    private static String lambdaNote(TheoryReading reading) {
        return reading.shownDual()
                .map(dual -> "max |λᵀ(Xu)₊| = %s, attained where D = %s.%s"
                        .formatted(
                                NumberText.shown(dual.value()),
                                pattern(dual),
                                dual.value() > 1 + 1e-9 ? " Above 1: this λ is not dual feasible." : ""))
                .orElse(TheoryAbsence.unsolved(reading.analysis().outcome()));
    }

    static String pattern(DirectionMaximum dual) {
        return dual.pattern().samples() <= LONGEST_PATTERN
                ? dual.pattern().toString()
                : "%d of %d samples"
                        .formatted(dual.pattern().count(), dual.pattern().samples());
    }

    private static String neurons(TheoryRequest request) {
        int all = request.experiment().model() instanceof TwoLayerRelu relu ? relu.hidden() : 0;
        String drag = "Drag a neuron to turn its start weights.";
        return all > MOST_NEURONS ? "The first %d of %d neurons. %s".formatted(MOST_NEURONS, all, drag) : drag;
    }

    private static List<NeuronTrail> trails(TheoryRequest request) {
        if (request.runs().isEmpty()
                || !(request.runs().get(0).spec().model() instanceof TwoLayerRelu model)
                || model.inputs() != 2) {
            return List.of();
        }
        LossRun run = request.runs().get(0);
        int end = Math.max(0, run.trajectory().indexAt(request.iteration())) + 1;
        List<NeuronTrail> trails = NeuronTrail.of(model, TrailTimes.of(run.trajectory(), end));
        return trails.size() <= MOST_NEURONS ? trails : new ArrayList<>(trails.subList(0, MOST_NEURONS));
    }
}
