package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.linalg.Vectors;

/** {@link KktStep} of any dimension. */
final class GeneralStep extends KktStep {
    private final SolverProblem problem;
    private final List<FaceNeuron> neurons;

    private final int[] all;

    private GeneralStep(
            SolverProblem problem,
            List<FaceNeuron> neurons,
            double residual,
            double[] scores,
            double[] multipliers,
            double[][] changes) {
        super(residual, scores, multipliers, changes);
        this.problem = problem;
        this.neurons = neurons;
        this.all = IntStream.range(0, problem.samples()).toArray();
    }

    /** As {@link KktStep#of}, of any samples. */
    static GeneralStep of(
            SolverProblem problem, List<FaceNeuron> neurons, double[] lambda, int[] rows, double softness) {
        double mean = meanWeight(neurons);
        double[] right = new double[rows.length];
        double[] scores = problem.scores(neurons);
        double worst = marginResidual(problem, rows, scores, right);
        Part[] parts = new Part[neurons.size()];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = new Part(neurons.get(k), lambda, rows, mean, softness, problem.points);
            worst = Math.max(worst, parts[k].size());
            parts[k].addTo(right);
        }
        double[] change = Cholesky.solve(matrix(parts, rows.length), right);
        double[][] changes = new double[parts.length][];
        for (int k = 0; k < parts.length; k++) {
            changes[k] = parts[k].change(change);
        }
        double[] multipliers = new double[lambda.length];
        for (int i = 0; i < rows.length; i++) {
            multipliers[rows[i]] = lambda[rows[i]] + change[i];
        }
        return new GeneralStep(problem, neurons, worst, scores, multipliers, changes);
    }

    private static double[][] matrix(Part[] parts, int size) {
        double[][] lower = new double[size][size];
        for (Part part : parts) {
            part.addTo(lower);
        }
        return lower;
    }

    @Override
    int[] walls(int neuron) {
        return all;
    }

    @Override
    double[] scoreChanges() {
        double[] result = new double[all.length];
        for (int k = 0; k < neurons.size(); k++) {
            FaceNeuron neuron = neurons.get(k);
            double[] change = change(k);
            for (int n = 0; n < result.length; n++) {
                if (neuron.signs[n] > 0) {
                    result[n] += neuron.sign * Vectors.dot(problem.points[n], change);
                }
            }
        }
        return result;
    }

    /** One neuron's share of the system, in the coordinates of its face. */
    private static final class Part {
        private final FaceNeuron neuron;
        private final int m;
        /** The tight margins at which the neuron is active. */
        private final int[] index;
        /** A and W A by coordinates, then by tight margins: 0 where the neuron is not active. */
        private final double[][] a;

        private final double[][] wa;
        private final Response response;
        private final double[] residual;

        Part(FaceNeuron neuron, double[] lambda, int[] rows, double mean, double softness, double[][] points) {
            this.neuron = neuron;
            this.m = neuron.basis.length;
            this.response = new Response(neuron, mean, softness);
            this.a = new double[m][rows.length];
            this.wa = new double[m][rows.length];
            int[] active = new int[rows.length];
            CompensatedSum force = new CompensatedSum(neuron.u.length);
            int count = 0;
            for (int r = 0; r < rows.length; r++) {
                int n = rows[r];
                if (neuron.signs[n] > 0) {
                    active[count++] = r;
                    add(r, points[n]);
                    force.add(neuron.sign * lambda[n], points[n]);
                }
            }
            this.index = Arrays.copyOf(active, count);
            // Summed before it is projected: the terms may be 10⁶ times their sum.
            force.add(-1, neuron.direction);
            double[] sum = new double[neuron.u.length];
            for (int j = 0; j < sum.length; j++) {
                sum[j] = force.get(j);
            }
            this.residual = response.coordinates(sum);
        }

        private void add(int r, double[] point) {
            double along = 0;
            for (int j = 0; j < m; j++) {
                a[j][r] = Vectors.dot(neuron.basis[j], point);
                along += a[j][r] * response.unit(j);
            }
            for (int j = 0; j < m; j++) {
                wa[j][r] = response.weighted(a[j][r], along, j);
            }
        }

        /** A neuron without weight has no stationarity to violate. */
        double size() {
            return neuron.weight() > 0 ? Vectors.norm(residual) : 0;
        }

        /** In loops over all margins before one, which the compiler turns into vector instructions. */
        void addTo(double[][] matrix) {
            double[] products = new double[m > 2 ? matrix.length : 0];
            for (int r : index) {
                switch (m) {
                    case 1 -> add(matrix[r], a[0][r], wa[0], r);
                    case 2 -> add(matrix[r], a[0][r], wa[0], a[1][r], wa[1], r);
                    default -> {
                        Arrays.fill(products, 0, r + 1, 0);
                        for (int j = 0; j < m; j++) {
                            add(products, a[j][r], wa[j], r);
                        }
                        add(matrix[r], 1, products, r);
                    }
                }
            }
        }

        private static void add(double[] row, double factor, double[] values, int last) {
            for (int k = 0; k <= last; k++) {
                row[k] += factor * values[k];
            }
        }

        private static void add(
                double[] row, double factor, double[] values, double factor2, double[] values2, int last) {
            for (int k = 0; k <= last; k++) {
                row[k] += factor * values[k] + factor2 * values2[k];
            }
        }

        void addTo(double[] right) {
            for (int r : index) {
                double sum = 0;
                for (int j = 0; j < m; j++) {
                    sum += wa[j][r] * residual[j];
                }
                right[r] -= neuron.sign * sum;
            }
        }

        /** The neuron's change in R^d for a change of λ. */
        double[] change(double[] lambdaChange) {
            double[] force = residual.clone();
            for (int j = 0; j < m; j++) {
                for (int r : index) {
                    force[j] += neuron.sign * lambdaChange[r] * a[j][r];
                }
            }
            return response.change(force);
        }
    }
}
