package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/** Experiments of paper B for tests. */
final class ConvexExperiments {
    private ConvexExperiments() {}

    /** Ten bias-free neurons from a small scaled start. */
    static Experiment of(Dataset data) {
        return of(data, false);
    }

    static Experiment of(Dataset data, boolean hiddenBias) {
        return new Experiment(
                "The data of paper B",
                data,
                new DataOrigin.Own("test"),
                new TwoLayerRelu(2, 10, hiddenBias, false, 1),
                LossChoice.CROSS_ENTROPY,
                Reduction.SUM,
                new Descent(0.05, 0),
                new Start.Seeded(Initialisation.SCALED, 0.01, 1, 0),
                Optional.empty(),
                new StopRule(10_000, 0));
    }

    /** Points on two arcs, separable through the origin, on a fixed pattern. */
    static Dataset many(int samples) {
        double[][] rows = new double[samples][];
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = n % 2;
            double angle = 0.9 + 1.3 * Math.sin(1.7 * n) + (n % 2) * Math.PI;
            double radius = 1 + 0.6 * Math.cos(2.3 * n);
            rows[n] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        return new Dataset(Matrix.ofRows(rows), classes, List.of("1", "-1"));
    }
}
