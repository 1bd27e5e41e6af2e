package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.train.Snapshot;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Dataset DATA = new Dataset(
            Matrix.of(2, 4, new double[] {1e-300, 2e-300, 1e-300, 1e-300, -1e-300, -1e-300, -1e-300, -2e-300}),
            new int[] {0, 1},
            List.of("1", "-1"));

    private static Evaluation of(double... theta) {
        Parameters parameters = Parameters.of(theta);
        return Evaluation.of(
                new Snapshot(0, parameters, 0, 0), new Network(new LinearModel(4, true, 1), parameters), DATA);
    }

    /** The hyperplane does not depend on the size of the weights, also where their norm is beyond the range. */
    @Test
    void theMarginOfTheLargestWeightsIsThatOfSmallOnes() {
        for (double size : new double[] {1, 1e-310, 1e307, 1e308, Double.MAX_VALUE}) {
            Evaluation evaluation = of(size, size, size, size, 0);
            assertEquals(2.5e-300, evaluation.margin().found().orElseThrow(), 1e-312, "weights " + size);
            assertEquals(
                    Double.isFinite(2 * size), evaluation.lipschitz().found().isPresent());
        }
        assertTrue(of(0, 0, 0, 0, 1).margin().reason().contains("no decision boundary"));
    }
}
