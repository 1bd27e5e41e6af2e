package org.geodescent.core.convex;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vectors;

/**
 * B (14)/(15) as the solver sees it: every sample divided by the power of two below its length, without rounding, so
 * that the margin of sample n must reach {@code b_n = 1/2^e}. Zero samples have been excluded, and of several samples
 * of one label on one ray only the nearest to the origin is left, because it implies the others.
 */
final class SolverProblem {
    /** N×d, of lengths from 1 to 2. */
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
            norms[n] = Math.scalb(1.0, Math.getExponent(Vectors.norm(rows[n])));
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

    /** {@code y_n value}. */
    double signed(int n, double value) {
        return labels[n] * value;
    }

    int dimension() {
        return oracle.dimension();
    }

    /** The oracle of many samples of the plane, whose sums {@link FanColumns} shortens; empty for few and elsewhere. */
    Optional<PlanarOracle> fan() {
        return samples() >= MaxMarginSolver.MANY ? plane() : Optional.empty();
    }

    /** The oracle of samples of the plane; empty elsewhere. */
    Optional<PlanarOracle> plane() {
        return dimension() == 2 && oracle instanceof PlanarOracle planar ? Optional.of(planar) : Optional.empty();
    }

    /** What a neuron of weight 1 gives to every margin. */
    double[] column(Atom atom) {
        double[] column = new double[samples()];
        byte[] signs = atom.place().signs();
        for (int n = 0; n < column.length; n++) {
            if (signs[n] > 0) {
                column[n] = signed(
                        n, atom.sign() * Vectors.dot(points[n], atom.place().direction()));
            }
        }
        return column;
    }

    /** λ of the samples themselves from that of the points, without entries of the wrong sign. */
    double[] lambda(double[] scaled) {
        double[] lambda = new double[scaled.length];
        for (int n = 0; n < lambda.length; n++) {
            lambda[n] = signed(n, scaled[n]) > 0 ? scaled[n] * bounds[n] : 0;
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

    /**
     * The scores of the points on the neurons' faces, where a sample on a hinge gives nothing; summed with the
     * roundings of the sums carried along: neurons may be 10⁶ times their margins.
     */
    double[] scores(List<FaceNeuron> neurons) {
        Scores scores = new Scores();
        for (FaceNeuron neuron : neurons) {
            for (int n = 0; n < points.length; n++) {
                if (neuron.signs[n] > 0) {
                    scores.add(n, neuron);
                }
            }
        }
        return scores.sums();
    }

    /** The scores of the points as they are: a neuron may be a little off its hinge. */
    double[] trueScores(List<FaceNeuron> neurons) {
        Scores scores = new Scores();
        for (FaceNeuron neuron : neurons) {
            for (int n = 0; n < points.length; n++) {
                if (Vectors.dot(points[n], neuron.u) > 0) {
                    scores.add(n, neuron);
                }
            }
        }
        return scores.sums();
    }

    /** One compensated sum for every sample. */
    private final class Scores {
        private final double[] values = new double[points.length];
        private final double[] errors = new double[points.length];

        void add(int n, FaceNeuron neuron) {
            for (int j = 0; j < neuron.u.length; j++) {
                double factor = neuron.sign * points[n][j];
                double product = factor * neuron.u[j];
                double before = values[n];
                double after = before + product;
                double virtual = after - before;
                errors[n] +=
                        Math.fma(factor, neuron.u[j], -product) + (before - (after - virtual)) + (product - virtual);
                values[n] = after;
            }
        }

        double[] sums() {
            for (int n = 0; n < values.length; n++) {
                values[n] += errors[n];
            }
            return values;
        }
    }
}
