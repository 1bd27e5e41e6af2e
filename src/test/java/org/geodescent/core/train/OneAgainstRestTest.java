package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class OneAgainstRestTest {
    /** Six clusters of three around the origin, a class each. */
    private static Dataset six() {
        double[] xy = new double[36];
        int[] classes = new int[18];
        for (int n = 0; n < 18; n++) {
            int cluster = n / 3;
            double angle = Math.PI * cluster / 3 + 0.2 * (n % 3 - 1);
            xy[2 * n] = 2 * StrictMath.cos(angle);
            xy[2 * n + 1] = 2 * StrictMath.sin(angle);
            classes[n] = cluster;
        }
        return new Dataset(Matrix.of(18, 2, xy), classes, List.of("a", "b", "c", "d", "e", "f"));
    }

    private static RunSpec run(ModelSpec model) {
        return new RunSpec(
                six(),
                model,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.02, 0),
                new Start.Seeded(Initialisation.TORCH, 1, 7, 0),
                new StopRule(20_000, 0));
    }

    private static List<RunSpec> runs(ModelSpec model) {
        return run(model).problems();
    }

    @Test
    void everyClassHasItsOwnProblemAndStart() {
        List<RunSpec> runs = runs(new TwoLayerRelu(2, 5, false, false, 1));
        assertEquals(6, runs.size());
        for (int k = 0; k < 6; k++) {
            int[] signs = runs.get(k).data().signs();
            for (int n = 0; n < 18; n++) {
                assertEquals(n / 3 == k ? 1 : -1, signs[n]);
            }
            assertEquals(
                    List.of(
                            six().classNames().get(k),
                            "not " + six().classNames().get(k)),
                    runs.get(k).data().classNames());
        }
        assertNotEquals(runs.get(0).startParameters(), runs.get(1).startParameters());
        assertThrows(IllegalArgumentException.class, () -> six().oneAgainstRest(6));
    }

    @Test
    void theLargestScoreClassifiesAllSixClasses() {
        for (boolean bias : new boolean[] {true, false}) {
            List<Network> networks = new ArrayList<>();
            for (RunSpec run : runs(new TwoLayerRelu(2, 30, bias, bias, 1))) {
                GradientDescent descent = new GradientDescent(run, run.startParameters());
                assertTrue(descent.advance(run.stopRule().maximumSteps(), () -> false));
                networks.add(new Network(run.model(), descent.snapshot().parameters()));
            }
            ArgmaxGeometry geometry = PlaneGeometry.argmax(networks);
            List<Vec2> points = new ArrayList<>();
            for (int n = 0; n < 18; n++) {
                points.add(six().point(n));
            }
            assertEquals(18, geometry.correct(points, six().classes()), "bias " + bias);
            // The worst-placed point is at most half of 4 sin(0.3236) away from its neighbour's class.
            double margin =
                    geometry.margin(points, six().classes()).orElseThrow().value();
            assertTrue(margin > 0.2 && margin < 0.637, () -> "margin " + margin);
        }
        assertArrayEquals(
                new int[] {1, 1, 1},
                java.util.Arrays.copyOf(six().oneAgainstRest(0).signs(), 3));
    }
}
