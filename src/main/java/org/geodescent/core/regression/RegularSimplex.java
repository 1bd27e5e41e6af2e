package org.geodescent.core.regression;

import org.geodescent.core.linalg.Matrix;

/** Targets for several classes that are all equally far from each other (A, after Corollary 3). */
public final class RegularSimplex {
    private RegularSimplex() {}

    /**
     * The vertices of a regular simplex with edges of length 1 and its centre at 0. Vertex j + 1 stands above the
     * centre of the vertices before it, at the height {@code √((j + 2) / (2 (j + 1)))}; every coordinate is a quotient
     * of an integer and one square root.
     *
     * @param vertices K, at least 2
     * @return K×(K − 1)
     */
    public static Matrix vertices(int vertices) {
        if (vertices < 2) {
            throw new IllegalArgumentException("a simplex of %d vertices; it must be at least 2".formatted(vertices));
        }
        int dimension = vertices - 1;
        double[] coordinates = new double[vertices * dimension];
        for (int j = 0; j < dimension; j++) {
            double root = Math.sqrt(2.0 * (j + 1) * (j + 2));
            for (int i = 0; i <= j; i++) {
                coordinates[i * dimension + j] = -1 / root;
            }
            coordinates[(j + 1) * dimension + j] = (j + 1) / root;
        }
        return Matrix.of(vertices, dimension, coordinates);
    }

    /**
     * A target per sample: the vertex of its class.
     *
     * @param classes indices, each {@code 0 ≤ index < vertices}
     */
    public static Matrix targets(int vertices, int... classes) {
        Matrix simplex = vertices(vertices);
        double[][] rows = new double[classes.length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = simplex.row(classes[n]);
        }
        return Matrix.ofRows(rows);
    }
}
