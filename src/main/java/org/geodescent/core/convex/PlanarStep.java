package org.geodescent.core.convex;

import java.util.List;
import org.geodescent.core.linalg.Vectors;

/** {@link KktStep} for many samples of the plane. */
final class PlanarStep extends KktStep {
    private final List<FaceNeuron> neurons;
    private final FanSums sums;

    private PlanarStep(
            List<FaceNeuron> neurons,
            FanSums sums,
            double residual,
            double[] scores,
            double[] multipliers,
            double[][] changes) {
        super(residual, scores, multipliers, changes);
        this.neurons = neurons;
        this.sums = sums;
    }

    /** As {@link KktStep#of}, of samples of this plane. */
    static PlanarStep of(
            SolverProblem problem,
            PlanarOracle plane,
            List<FaceNeuron> neurons,
            double[] lambda,
            int[] tight,
            double softness) {
        FanSums sums = new FanSums(problem, plane, neurons);
        int count = neurons.size();
        int[] rows = plane.inOrder(tight);
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++) {
            vectors[k] = Vectors.scaled(neurons.get(k).u, neurons.get(k).sign);
        }
        double[] scores = sums.products(vectors);
        double[] right = new double[rows.length];
        double worst = marginResidual(problem, rows, scores, right);
        double mean = meanWeight(neurons);
        double[][] gradients = sums.gradients(lambda);
        Response[] responses = new Response[count];
        double[][] residuals = new double[count][];
        double[][] forms = new double[count][];
        for (int k = 0; k < count; k++) {
            FaceNeuron neuron = neurons.get(k);
            responses[k] = new Response(neuron, mean, softness);
            double[] rest = Vectors.scaled(gradients[k], neuron.sign);
            Vectors.add(rest, -1, neuron.direction);
            residuals[k] = responses[k].coordinates(rest);
            // A neuron without weight has no stationarity to violate.
            worst = neuron.weight() > 0 ? Math.max(worst, Vectors.norm(residuals[k])) : worst;
            vectors[k] = Vectors.scaled(responses[k].change(residuals[k]), neuron.sign);
            forms[k] = responses[k].form();
        }
        double[] answered = sums.products(vectors);
        for (int i = 0; i < rows.length; i++) {
            right[i] -= answered[rows[i]];
        }
        double[] solution = Cholesky.solve(sums.matrix(forms, rows), right);
        double[] change = new double[lambda.length];
        double[] multipliers = new double[lambda.length];
        for (int i = 0; i < rows.length; i++) {
            change[rows[i]] = solution[i];
            multipliers[rows[i]] = lambda[rows[i]] + solution[i];
        }
        double[][] forces = sums.gradients(change);
        double[][] changes = new double[count][];
        for (int k = 0; k < count; k++) {
            double[] force = residuals[k];
            Vectors.add(force, neurons.get(k).sign, responses[k].coordinates(forces[k]));
            changes[k] = responses[k].change(force);
        }
        return new PlanarStep(neurons, sums, worst, scores, multipliers, changes);
    }

    @Override
    int[] walls(int neuron) {
        return sums.walls(neuron);
    }

    @Override
    double[] scoreChanges() {
        double[][] vectors = new double[neurons.size()][];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = Vectors.scaled(change(k), neurons.get(k).sign);
        }
        return sums.products(vectors);
    }
}
