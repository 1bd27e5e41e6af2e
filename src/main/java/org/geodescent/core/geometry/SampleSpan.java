package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;

/**
 * The plane through the origin that two samples of R^d span, by an orthonormal basis. What a neuron outputs on these
 * two depends on its part in this plane alone, so that their rectified ellipsoid is the image of a disc in any
 * dimension.
 *
 * @param across the first vector of the basis, d numbers
 * @param up the second
 * @param first the first sample in this basis
 * @param second the second
 */
public record SampleSpan(List<Double> across, List<Double> up, Vec2 first, Vec2 second) {
    /** A rest that is smaller, relative to the sample, is rounding. */
    private static final double LEAST = 4 * 0x1p-52;

    public SampleSpan {
        across = List.copyOf(across);
        up = List.copyOf(up);
    }

    /**
     * Of two samples; if they are parallel, or 0, the plane is one that contains them.
     *
     * @param a d numbers, d at least 2
     * @param b d numbers
     */
    public static SampleSpan of(double[] a, double[] b) {
        double[] longer = Vectors.isZero(a) ? b : a;
        double[] across = Vectors.isZero(longer) ? axis(0, a.length) : Vectors.normalised(longer);
        double along = Vectors.isZero(a) ? Vectors.norm(b) : Vectors.dot(a, b) / Vectors.norm(a);
        double[] rest = b.clone();
        Vectors.add(rest, -along, across);
        double height = Vectors.norm(rest);
        boolean flat = !(height > LEAST * b.length * Vectors.norm(b));
        double[] up = flat ? perpendicular(across) : Vectors.normalised(rest);
        return new SampleSpan(list(across), list(up), new Vec2(Vectors.norm(a), 0), new Vec2(along, flat ? 0 : height));
    }

    private static double[] axis(int coordinate, int dimension) {
        double[] axis = new double[dimension];
        axis[coordinate] = 1;
        return axis;
    }

    /** A unit vector at right angles to one, made of the axis that is farthest from it. */
    private static double[] perpendicular(double[] unit) {
        int least = 0;
        for (int j = 1; j < unit.length; j++) {
            least = Math.abs(unit[j]) < Math.abs(unit[least]) ? j : least;
        }
        double[] axis = axis(least, unit.length);
        Vectors.add(axis, -unit[least], unit);
        return Vectors.normalised(axis);
    }

    private static List<Double> list(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** The part of a vector of R^d in this plane. */
    public Vec2 of(double... vector) {
        double x = 0;
        double y = 0;
        for (int j = 0; j < vector.length; j++) {
            x += vector[j] * across.get(j);
            y += vector[j] * up.get(j);
        }
        return new Vec2(x, y);
    }
}
