package org.geodescent.figure.recipe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/**
 * What a picture of the rectified ellipsoid on three samples shows.
 *
 * @param data N ≥ 3 samples in the plane; the labels give y
 * @param first the sample on the first axis
 * @param second the sample on the second axis
 * @param third the sample on the third axis, which points up; all three differ
 * @param lambda N numbers, or none
 * @param optimum neurons of a solution of B (14), without bias; may be none
 * @param trails trained neurons; may be none
 * @param parts what is drawn; {@link Part#LABEL_LINE} is the plane yᵀz = 0 here
 */
public record RectifiedSolidScene(
        Dataset data,
        int first,
        int second,
        int third,
        List<Double> lambda,
        List<OptimalNeuron> optimum,
        List<NeuronTrail> trails,
        Set<Part> parts) {
    public RectifiedSolidScene {
        boolean differ = first != second && second != third && third != first;
        boolean known =
                Math.min(first, Math.min(second, third)) >= 0 && Math.max(first, Math.max(second, third)) < data.size();
        if (data.dimension() != 2 || !differ || !known) {
            throw new IllegalArgumentException("samples %d, %d and %d of %d in R^%d; three different ones of the plane"
                    .formatted(first + 1, second + 1, third + 1, data.size(), data.dimension()));
        }
        if (!lambda.isEmpty() && lambda.size() != data.size()) {
            throw new IllegalArgumentException("λ has %d entries for %d samples".formatted(lambda.size(), data.size()));
        }
        lambda = List.copyOf(lambda);
        optimum = List.copyOf(optimum);
        trails = List.copyOf(trails);
        parts = Set.copyOf(parts);
    }

    boolean shows(Part part) {
        boolean needsLambda = part == Part.LAMBDA || part == Part.MAXIMAL || part == Part.MINIMAL;
        return parts.contains(part) && !(needsLambda && lambda.isEmpty());
    }

    List<Integer> samples() {
        return List.of(first, second, third);
    }

    /** The chosen ones of N coordinates. */
    Vec3 place(double... z) {
        return new Vec3(z[first], z[second], z[third]);
    }

    /** What the picture of the first two samples shows of the same data. */
    RectifiedEllipsoidScene flat(Set<Part> shown) {
        return new RectifiedEllipsoidScene(
                data,
                first,
                second,
                lambda,
                true,
                optimum,
                List.of(),
                trails,
                shown,
                new Box(0, 0, 1, 1),
                Optional.empty());
    }
}
