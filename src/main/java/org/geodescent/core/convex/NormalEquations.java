package org.geodescent.core.convex;

import org.geodescent.core.linalg.Vectors;

/**
 * Systems with the matrix {@code A W Aᵀ + D}, by conjugate gradients from a factorisation that may have lost digits:
 * products with the matrix itself lose few. Immutable.
 */
final class NormalEquations {
    private static final int STEPS = 40;

    /** Relative, of the square. */
    private static final double ACCURACY = 1e-30;

    private final FanColumns columns;
    private final double[] weights;
    private final double[] diagonal;
    private final DifferencedSystem factor;

    /**
     * Factorises.
     *
     * @param weights the diagonal of W, none negative; kept
     * @param diagonal that of D, none negative; kept
     */
    NormalEquations(FanColumns columns, double[] weights, double... diagonal) {
        this.columns = columns;
        this.weights = weights;
        this.diagonal = diagonal;
        this.factor = columns.normal(weights, diagonal);
    }

    double[] solve(double... right) {
        double[] x = new double[right.length];
        double[] rest = right.clone();
        double[] preconditioned = factor.solve(rest);
        double[] direction = preconditioned.clone();
        double size = Vectors.dot(rest, preconditioned);
        double enough = ACCURACY * size;
        for (int i = 0; i < STEPS && size > enough; i++) {
            double[] product = product(direction);
            double step = size / Vectors.dot(direction, product);
            for (int n = 0; n < x.length; n++) {
                x[n] += step * direction[n];
                rest[n] -= step * product[n];
            }
            preconditioned = factor.solve(rest);
            double next = Vectors.dot(rest, preconditioned);
            for (int n = 0; n < x.length; n++) {
                direction[n] = preconditioned[n] + next / size * direction[n];
            }
            size = next;
        }
        return x;
    }

    private double[] product(double... x) {
        double[] values = columns.transposed(x);
        for (int k = 0; k < values.length; k++) {
            values[k] *= weights[k];
        }
        double[] product = columns.times(values);
        for (int n = 0; n < product.length; n++) {
            product[n] += diagonal[n] * x[n];
        }
        return product;
    }
}
