package org.geodescent.benchmark;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;

/** Problems for measuring the training step. */
final class StepProblems {
    private int state = 12345;

    private StepProblems() {}

    /** A1's step with the same start and data, to the bit, as the plain C loop that serves as the yardstick. */
    static RunSpec yardstick(Loss loss) {
        StepProblems random = new StepProblems();
        double[] start = new double[81];
        for (int i = 0; i < start.length; i++) {
            boolean bias = i >= 40 && i < 60;
            start[i] = random.next() * (i < 60 ? 1.4 : 0.44) * (bias ? 10 : 1);
        }
        double[] points = new double[32];
        int[] classes = new int[16];
        for (int n = 0; n < 16; n++) {
            int cluster = n / 4;
            points[2 * n] = (cluster < 2 ? 7 : cluster == 2 ? 0 : 11) + random.next();
            points[2 * n + 1] = (cluster < 2 ? 19 : cluster == 2 ? 5 : 27) + random.next();
            classes[n] = cluster >= 2 ? 0 : 1;
        }
        return spec(points, classes, new TwoLayerRelu(2, 20, true, true, 5), loss, 0.01, start);
    }

    /** Points of a square, labelled by a circle; small random start. */
    static RunSpec circle(int samples, int hidden, Loss loss) {
        return labelledByCircle(samples, new TwoLayerRelu(2, hidden, true, true, 1), loss);
    }

    static RunSpec linear(int samples, Loss loss) {
        return labelledByCircle(samples, new LinearModel(2, true, 1), loss);
    }

    private static RunSpec labelledByCircle(int samples, ModelSpec model, Loss loss) {
        StepProblems random = new StepProblems();
        double[] points = new double[2 * samples];
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            double x = 2 * random.next();
            double y = 2 * random.next();
            points[2 * n] = x;
            points[2 * n + 1] = y;
            classes[n] = x * x + y * y < 0.6 ? 0 : 1;
        }
        double[] start = new double[model.parameterCount()];
        Arrays.setAll(start, i -> 0.4 * random.next());
        return spec(points, classes, model, loss, 0.02, start);
    }

    private static RunSpec spec(
            double[] points, int[] classes, ModelSpec model, Loss loss, double stepSize, double[] start) {
        Dataset data = new Dataset(Matrix.of(classes.length, 2, points), classes, List.of("+1", "-1"));
        return new RunSpec(
                data,
                model,
                new Objective(loss, Reduction.MEAN),
                new Descent(stepSize, 0.9),
                new Start.Given(Parameters.of(start)),
                new StopRule(Long.MAX_VALUE, 0));
    }

    /** Uniform in [−½, ½), from the C loop's linear congruential generator. */
    private double next() {
        state = state * 1664525 + 1013904223;
        return (state >>> 8) / 16777216.0 - 0.5;
    }
}
