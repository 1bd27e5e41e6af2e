package org.geodescent.figure.recipe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.SampleSpan;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;

/**
 * What a picture of the rectified ellipsoid shows.
 *
 * @param data N samples in the plane, or the parts of N samples of R^d in the plane that the two on the axes span; the
 *     labels give y
 * @param first the sample on the horizontal axis
 * @param second the sample on the vertical axis, another one
 * @param lambda N numbers, or none
 * @param optimalLambda whether λ is the optimal one; else somebody chose it
 * @param optimum neurons of a solution of B (14), without bias; may be none
 * @param goals where neurons of samples in the plane arrive; of others none, as directions are turned back and forth
 *     in the plane only
 * @param trails trained neurons, by their parts in that plane; may be none
 * @param parts what is drawn
 * @param viewport the part of the plane that is shown at least
 * @param span of samples of R^d the plane of the two on the axes; empty of samples in the plane. With it there are no
 *     extreme points: they depend on all samples
 */
public record RectifiedEllipsoidScene(
        Dataset data,
        int first,
        int second,
        List<Double> lambda,
        boolean optimalLambda,
        List<OptimalNeuron> optimum,
        List<Arrivals.Goal> goals,
        List<NeuronTrail> trails,
        Set<Part> parts,
        Box viewport,
        Optional<SampleSpan> span) {
    /** What can be drawn. */
    public enum Part {
        /** The image of the unit disc under u ↦ (Xu)_+. */
        RECTIFIED,
        /** Its one-dimensional parts. */
        SPIKES,
        /** The image of the unit disc under u ↦ Xu. */
        ELLIPSOID,
        /** Where yᵀz = 0. */
        LABEL_LINE,
        /** The direction of λ. */
        LAMBDA,
        /** The extreme point of every arrangement where λᵀ(Xu)_+ is largest. */
        MAXIMAL,
        /** The one where it is smallest. */
        MINIMAL,
        /** (Xû)_+ of the optimal neurons û. */
        OPTIMUM,
        /** (Xŵ)_+ of the trained neurons ŵ. */
        TRAILS
    }

    public RectifiedEllipsoidScene {
        if (data.dimension() != 2 || first == second || Math.max(first, second) >= data.size()) {
            throw new IllegalArgumentException(
                    "samples %d and %d of %d in R^%d".formatted(first + 1, second + 1, data.size(), data.dimension()));
        }
        if (!lambda.isEmpty() && lambda.size() != data.size()) {
            throw new IllegalArgumentException("λ has %d entries for %d samples".formatted(lambda.size(), data.size()));
        }
        lambda = List.copyOf(lambda);
        optimum = List.copyOf(optimum);
        goals = List.copyOf(goals);
        trails = List.copyOf(trails);
        parts = Set.copyOf(parts);
    }

    /** The direction of an optimal neuron, or its part in the plane that is drawn. */
    Vec2 direction(OptimalNeuron neuron) {
        if (span.isPresent()) {
            double[] u = neuron.u().stream().mapToDouble(v -> v).toArray();
            return span.get().of(Vectors.normalised(u));
        }
        return NeuronCircle.direction(neuron);
    }

    /** The same in another window. */
    public RectifiedEllipsoidScene within(Box other) {
        return new RectifiedEllipsoidScene(
                data, first, second, lambda, optimalLambda, optimum, goals, trails, parts, other, span);
    }

    boolean shows(Part part) {
        boolean needsLambda = part == Part.LAMBDA || part == Part.MAXIMAL || part == Part.MINIMAL;
        boolean extreme = part == Part.MAXIMAL || part == Part.MINIMAL;
        return parts.contains(part) && !(needsLambda && lambda.isEmpty()) && !(extreme && span.isPresent());
    }
}
