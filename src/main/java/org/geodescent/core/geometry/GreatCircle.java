package org.geodescent.core.geometry;

import java.util.Arrays;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.linalg.Vectors;

/**
 * The directions of R³ orthogonal to some parallel vectors, cut into arcs by the other vectors of a
 * {@link SphereArrangement}. Immutable; the arrays that it hands out are its own and must not be modified.
 */
public final class GreatCircle implements DirectionFan.Orientation {
    private final double[][] vectors;
    private final double[] normal;
    private final int[] members;
    private final int[] sides;
    private final double[] first;
    private final double[] second;
    private final DirectionFan fan;
    private final double[][] rays;

    /**
     * @param vectors N×3
     * @param members the parallel vectors, ascending; the first one is the circle's normal
     */
    GreatCircle(double[][] vectors, int... members) {
        this.vectors = vectors;
        this.members = members;
        this.normal = vectors[members[0]];
        this.sides = Arrays.stream(members)
                .map(m -> ExactSign.dot(normal, vectors[m]))
                .toArray();
        this.first = anyOrthogonal(normal);
        this.second = Vectors.normalised(cross(normal, first));
        this.fan = DirectionFan.of(vectors.length, this);
        this.rays = new double[fan.lines()][];
        for (int i = 0; i < rays.length; i++) {
            int m = fan.representative(i);
            rays[i] = Vectors.scaled(Vectors.normalised(cross(normal, vectors[m])), fan.turnOf(m));
        }
    }

    /** The vectors orthogonal to the circle, ascending. */
    public int[] members() {
        return members;
    }

    /** For every member, 1 if it points to the same side as the first, else −1. */
    public int[] sides() {
        return sides;
    }

    /** The order of all other vectors around the circle, anticlockwise seen from the tip of the first member. */
    public DirectionFan fan() {
        return fan;
    }

    /** A unit vector of the circle. */
    public double[] first() {
        return first;
    }

    /** The unit vector of the circle 90° after {@link #first}. */
    public double[] second() {
        return second;
    }

    /** The unit vector of ray i of the fan, {@code i < lines}; ray i + M is its opposite. */
    public double[] ray(int i) {
        return rays[i];
    }

    @Override
    public boolean isZero(int vector) {
        double[] v = vectors[vector];
        return ExactSign.cross(normal[0], normal[1], v[0], v[1]) == 0
                && ExactSign.cross(normal[1], normal[2], v[1], v[2]) == 0
                && ExactSign.cross(normal[2], normal[0], v[2], v[0]) == 0;
    }

    @Override
    public int orientation(int a, int b) {
        return ExactSign.determinant(normal, vectors[a], vectors[b]);
    }

    @Override
    public boolean sameSide(int a, int b) {
        for (int j = 0; j < 3; j++) {
            int k = (j + 1) % 3;
            int signA = ExactSign.cross(normal[j], normal[k], vectors[a][j], vectors[a][k]);
            if (signA != 0) {
                return signA == ExactSign.cross(normal[j], normal[k], vectors[b][j], vectors[b][k]);
            }
        }
        throw new IllegalArgumentException("vector " + a + " is parallel to the circle's normal");
    }

    /** a × b, every component to 1.5 units in the last place. */
    static double[] cross(double[] a, double[] b) {
        return new double[] {
            DoubleDouble.determinant(a[1], a[2], b[1], b[2]),
            DoubleDouble.determinant(a[2], a[0], b[2], b[0]),
            DoubleDouble.determinant(a[0], a[1], b[0], b[1])
        };
    }

    private static double[] anyOrthogonal(double[] v) {
        int smallest = 0;
        for (int j = 1; j < 3; j++) {
            smallest = Math.abs(v[j]) < Math.abs(v[smallest]) ? j : smallest;
        }
        double[] axis = new double[3];
        axis[smallest] = 1;
        return Vectors.normalised(cross(v, axis));
    }
}
