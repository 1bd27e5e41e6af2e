package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.linalg.Vectors;

/**
 * B (14)/(15) as the solver sees it: every sample divided by its length, so that the margin of sample n must reach {@code b_n = 1/‖x_n‖}. Zero samples have been
 * excluded, and of several samples of one label on one ray only the nearest to the origin is left, because it implies the others.
 */
final class SolverProblem {
    /** N×d, unit vectors. */
    final double[][] points;

    /** ±1. */
    final double[] labels;

    /** b. */
    final double[] bounds;

    private final double[] norms;

    /** Of the samples themselves. */
    final DualOracle oracle;

    SolverProblem(double[][] rows, int[] y, DualOracle oracle) {
        this.oracle = oracle;
        this.points = new double[rows.length][];
        this.labels = new double[rows.length];
        this.bounds = new double[rows.length];
        this.norms = new double[rows.length];
        for (int n = 0; n < rows.length; n++) {
            norms[n] = Vectors.norm(rows[n]);
            points[n] = rows[n].clone();
            for (int j = 0; j < points[n].length; j++) {
                points[n][j] /= norms[n];
            }
            labels[n] = y[n];
            bounds[n] = 1 / norms[n];
        }
    }

    int samples() {
        return points.length;
    }

    int dimension() {
        return oracle.dimension();
    }

    /** λ of the samples themselves from that of the unit vectors, without entries of the wrong sign. */
    double[] lambda(double[] scaled) {
        double[] lambda = new double[scaled.length];
        for (int n = 0; n < lambda.length; n++) {
            lambda[n] = scaled[n] * labels[n] > 0 ? scaled[n] * bounds[n] : 0;
        }
        return lambda;
    }

    /** The reverse of {@link #lambda}. */
    double[] scaled(double[] lambda) {
        double[] scaled = new double[lambda.length];
        for (int n = 0; n < lambda.length; n++) {
            scaled[n] = lambda[n] * norms[n];
        }
        return scaled;
    }

    /** The scores of the unit vectors, summed with the roundings of the sums carried along: neurons may be 10⁶ times their margins. */
    double[] scores(List<FaceNeuron> neurons) {
        double[] scores = new double[points.length];
        double[] errors = new double[points.length];
        for (FaceNeuron neuron : neurons) {
            for (int n = 0; n < scores.length; n++) {
                for (int j = 0; j < neuron.u.length && neuron.signs[n] > 0; j++) {
                    double factor = neuron.sign * points[n][j];
                    double product = factor * neuron.u[j];
                    double before = scores[n];
                    double after = before + product;
                    double virtual = after - before;
                    errors[n] += Math.fma(factor, neuron.u[j], -product)
                            + (before - (after - virtual))
                            + (product - virtual);
                    scores[n] = after;
                }
            }
        }
        for (int n = 0; n < scores.length; n++) {
            scores[n] += errors[n];
        }
        return scores;
    }
}
