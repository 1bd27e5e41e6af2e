package org.geodescent.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;

/** Small random problems for tests. */
final class RandomRuns {
    static final List<Objective> OBJECTIVES = List.of(
            new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
            new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN),
            new Objective(Loss.SQUARED, Reduction.SUM),
            new Objective(Loss.SQUARED, Reduction.MEAN));

    private RandomRuns() {}

    static RunSpec spec(ModelSpec model, int samples, Objective objective, Descent descent, long seed) {
        Random random = new Random(seed);
        double[] features =
                random.doubles((long) samples * model.inputs(), -2, 2).toArray();
        int[] classes = new int[samples];
        Arrays.setAll(classes, n -> n == 0 ? 0 : n == 1 ? 1 : random.nextInt(2));
        Dataset data = new Dataset(Matrix.of(samples, model.inputs(), features), classes, List.of("+1", "-1"));
        double[] start = new double[model.parameterCount()];
        Arrays.setAll(start, i -> model.trainable(i) ? 0.6 * random.nextGaussian() : 0);
        return new RunSpec(
                data,
                model,
                objective,
                descent,
                new Start.Given(Parameters.of(start)),
                new StopRule(Long.MAX_VALUE, 0));
    }

    static Parameters start(RunSpec spec) {
        return ((Start.Given) spec.start()).parameters();
    }

    /** Written as the definition stands, in {@link StrictMath}. */
    static double loss(RunSpec spec, double[] parameters) {
        double sum = spec.model().penalty(parameters);
        Dataset data = spec.data();
        for (int n = 0; n < data.size(); n++) {
            double score = spec.model().score(parameters, data.features().row(n));
            sum += spec.objective().value(score, data.sign(n), data.size());
        }
        return sum;
    }
}
