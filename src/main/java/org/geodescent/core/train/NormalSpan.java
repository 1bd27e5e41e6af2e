package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.linalg.Vectors;

/**
 * The span of a few unit vectors: the normals of hinges in which a node must not move while it slides along them.
 * Immutable.
 */
final class NormalSpan {
    /** What is left of a unit vector without the directions before it is noise below this. */
    private static final double DEPENDENT = 1e-8;

    /** Orthonormal; 0 in place of a normal that lies in the span of those before it. */
    private final double[][] basis;

    NormalSpan(List<double[]> normals) {
        basis = new double[normals.size()][];
        for (int i = 0; i < basis.length; i++) {
            double[] rest = normals.get(i).clone();
            // Twice, so that rounding leaves nothing along the earlier ones.
            for (int round = 0; round < 2; round++) {
                for (int j = 0; j < i; j++) {
                    double along = Vectors.dot(rest, basis[j]);
                    Vectors.add(rest, -along, basis[j]);
                }
            }
            double norm = HingeGroups.norm(rest);
            boolean isNew = norm > DEPENDENT;
            for (int j = 0; j < rest.length; j++) {
                rest[j] = isNew ? rest[j] / norm : 0;
            }
            basis[i] = rest;
        }
    }

    /** The dimension, as far as double precision can tell. */
    int rank() {
        return directions(0).size();
    }

    /** An orthonormal basis of the part of the span that the first few normals do not span. */
    List<double[]> directions(int from) {
        return Arrays.stream(basis)
                .skip(from)
                .filter(direction -> HingeGroups.norm(direction) > 0)
                .toList();
    }

    /** The coordinates of a vector's part in the span in {@code directions(0)}. */
    double[] coordinates(double[] vector) {
        return directions(0).stream()
                .mapToDouble(direction -> Vectors.dot(vector, direction))
                .toArray();
    }

    /** Which unit vectors lie in the span, as far as double precision can tell. */
    List<Integer> members(List<double[]> units) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            double[] rest = units.get(i).clone();
            project(rest);
            if (HingeGroups.norm(rest) <= DEPENDENT) {
                members.add(i);
            }
        }
        return members;
    }

    /** Removes from a vector all that lies in the span. */
    void project(double[] vector) {
        for (double[] direction : basis) {
            Vectors.add(vector, -Vectors.dot(vector, direction), direction);
        }
    }
}
