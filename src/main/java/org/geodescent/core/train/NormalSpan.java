package org.geodescent.core.train;

import java.util.List;

/** The span of a few unit vectors: the normals of hinges in which a node must not move while it slides along them. Immutable. */
final class NormalSpan {
    /** What is left of a unit vector without the directions before it is noise below this. */
    private static final double DEPENDENT = 1e-8;

    /** Orthonormal; 0 in place of a normal that lies in the span of those before it. */
    private final double[][] basis;

    /** The upper triangle R of {@code normals = basis · R}. */
    private final double[][] triangle;

    private final boolean independent;

    NormalSpan(List<double[]> normals) {
        basis = new double[normals.size()][];
        triangle = new double[basis.length][basis.length];
        boolean full = true;
        for (int i = 0; i < basis.length; i++) {
            double[] rest = normals.get(i).clone();
            // Twice, so that rounding leaves nothing along the earlier ones.
            for (int round = 0; round < 2; round++) {
                for (int j = 0; j < i; j++) {
                    double along = HingeGroups.dot(rest, basis[j]);
                    triangle[j][i] += along;
                    add(rest, -along, basis[j]);
                }
            }
            double norm = HingeGroups.norm(rest);
            boolean isNew = norm > DEPENDENT;
            full &= isNew;
            triangle[i][i] = norm;
            for (int j = 0; j < rest.length; j++) {
                rest[j] = isNew ? rest[j] / norm : 0;
            }
            basis[i] = rest;
        }
        independent = full;
    }

    static void add(double[] target, double factor, double[] vector) {
        for (int j = 0; j < target.length; j++) {
            target[j] += factor * vector[j];
        }
    }

    /** Whether no normal lies in the span of the others, as far as double precision can tell. */
    boolean isIndependent() {
        return independent;
    }

    /** Removes from a vector all that lies in the span. */
    void project(double[] vector) {
        for (double[] direction : basis) {
            add(vector, -HingeGroups.dot(vector, direction), direction);
        }
    }

    /** The β with {@code u + Σ β_i normal_i} orthogonal to the span, for independent normals. */
    double[] multipliers(double[] u) {
        double[] beta = new double[basis.length];
        for (int i = basis.length - 1; i >= 0; i--) {
            double sum = -HingeGroups.dot(u, basis[i]);
            for (int j = i + 1; j < basis.length; j++) {
                sum -= triangle[i][j] * beta[j];
            }
            beta[i] = sum / triangle[i][i];
        }
        return beta;
    }
}
