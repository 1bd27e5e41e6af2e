package org.geodescent.core.train;

import static org.geodescent.core.train.GradientFlowTest.CROSS_ENTROPY;
import static org.geodescent.core.train.GradientFlowTest.at;
import static org.geodescent.core.train.GradientFlowTest.flow;
import static org.geodescent.core.train.GradientFlowTest.given;
import static org.geodescent.core.train.GradientFlowTest.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

/** Gradient flow of a neuron that starts exactly along a sample, and so on the hinges of all orthogonal ones. */
class HingeStartFlowTest {
    private static final TwoLayerRelu IN_SPACE = new TwoLayerRelu(3, 1, false, false, 1);
    private static final double TIME = 1.5;

    private static RunSpec run(Matrix x, int[] y, Descent descent, double[] start) {
        return spec(x, y, IN_SPACE, CROSS_ENTROPY, descent, given(start));
    }

    private static void compareWithSmallSteps(Matrix x, int[] y, double... start) {
        double[] byFlow = at(run(x, y, flow(0.01), start), 150);
        double step = 1e-4;
        double[] bySteps = at(run(x, y, new Descent(step, 0), start), Math.round(TIME / step));
        for (int i = 0; i < byFlow.length; i++) {
            assertEquals(bySteps[i], byFlow[i], 1e-3, x + " of " + java.util.Arrays.toString(y) + ", θ_" + i);
        }
    }

    /** A balanced neuron along its own sample grows by {@code r' = r σ(−r²)}, whatever the others' labels are. */
    @Test
    void samplesOrthogonalToItDoNotMoveIt() {
        Matrix axes = Matrix.of(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1);
        double alone = at(
                run(Matrix.of(1, 3, 1, 0, 0), new int[] {1}, flow(0.01), new double[] {0.1, 0, 0, 0, 0.1, 0}), 150)[0];
        assertTrue(alone > 0.15, "it grows: " + alone);
        for (int[] y : new int[][] {{1, 1, 1}, {1, 1, -1}, {1, -1, 1}, {1, -1, -1}}) {
            double[] theta = at(run(axes, y, flow(0.01), new double[] {0.1, 0, 0, 0, 0.1, 0}), 150);
            assertEquals(alone, theta[0], 1e-9);
            assertEquals(alone, theta[4], 1e-9);
            assertEquals(0, theta[1]);
            assertEquals(0, theta[2]);
            compareWithSmallSteps(axes, y, 0.1, 0, 0, 0, 0.1, 0);
        }
    }

    /** (1, 1, 0) is active from the start and lifts it above the hinge of the second sample, not of the third. */
    @Test
    void theFirstStepSaysOnWhichSideItGoesOn() {
        Matrix x = Matrix.of(4, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 0);
        int[] y = {1, 1, 1, 1};
        assertEquals(0, at(run(x, y, flow(0.01), new double[] {0.1, 0, 0, 0, 0.1, 0}), 150)[2]);
        compareWithSmallSteps(x, y, 0.1, 0, 0, 0, 0.1, 0);
    }

    /** Along one of three orthogonal samples of any lengths, with further samples beside them. */
    @Test
    void smallStepsGoTheSameWay() {
        Random random = new Random(3);
        for (int trial = 0; trial < 30; trial++) {
            double[] rows = new double[15];
            for (int n = 0; n < 3; n++) {
                rows[4 * n] = 0.5 + random.nextDouble();
            }
            for (int i = 9; i < rows.length; i++) {
                rows[i] = random.nextGaussian();
            }
            int[] y = random.ints(5, 0, 2).map(bit -> 2 * bit - 1).toArray();
            double w = y[0] * 0.1 * rows[0];
            compareWithSmallSteps(Matrix.of(5, 3, rows), y, 0.1 * rows[0], 0, 0, 0, w, 0);
        }
    }
}
