package org.geodescent.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class PlaneGeometryTest {
    @Test
    void scoresAgreeWithTheModel() {
        Random random = new Random(41);
        ModelSpec[] specs = {
            new LinearModel(2, true, 5), new TwoLayerRelu(2, 9, true, true, 5), DeepLinear.uniform(2, 4, 3, 0.1)
        };
        for (ModelSpec spec : specs) {
            double[] theta = random.doubles(spec.parameterCount(), -1, 1).toArray();
            Network network = new Network(spec, Parameters.of(theta));
            NetworkGeometry geometry = PlaneGeometry.of(network);
            assertTrue(PlaneGeometry.supports(spec));
            for (int m = 0; m < 100; m++) {
                double x = 4 * random.nextGaussian();
                double y = 4 * random.nextGaussian();
                double score = network.score(x, y);
                assertEquals(score, geometry.score(new Vec2(x, y)), 1e-14 * (1 + Math.abs(score)));
            }
        }
    }

    @Test
    void otherDimensionsAreRefused() {
        ModelSpec spec = new LinearModel(3, true, 1);
        Network network = new Network(spec, Parameters.of(new double[4]));
        assertFalse(PlaneGeometry.supports(spec));
        assertThrows(IllegalArgumentException.class, () -> PlaneGeometry.of(network));
    }
}
