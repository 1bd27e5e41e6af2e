package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class SampleSpanTest {
    private static double[] random(Random random, int dimension) {
        return random.doubles(dimension, -2, 2).toArray();
    }

    /** What a neuron outputs on the two samples is what its part outputs on theirs. */
    @Test
    void productsWithTheSamplesAreThoseInThePlane() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int d = 2 + round % 4;
            double[] a = random(random, d);
            double[] b = round % 5 == 0 ? Vectors.scaled(a, -0.75) : random(random, d);
            double[] u = random(random, d);
            SampleSpan span = SampleSpan.of(a, b);
            Vec2 part = span.of(u);
            assertEquals(Vectors.dot(a, u), span.first().dot(part), 1e-13);
            assertEquals(Vectors.dot(b, u), span.second().dot(part), 1e-13);
            assertEquals(Vectors.dot(a, b), span.first().dot(span.second()), 1e-13);
            assertTrue(part.norm() <= Vectors.norm(u) * (1 + 1e-15));
            assertEquals(round % 5 == 0, span.second().y() == 0);
        }
    }

    @Test
    void zerosAreInSomePlane() {
        double[] zero = {0, 0, 0};
        double[] b = {0, 3, 4};
        assertEquals(new Vec2(0, 0), SampleSpan.of(zero, b).first());
        assertEquals(5, SampleSpan.of(zero, b).second().norm(), 1e-15);
        assertEquals(new Vec2(0, 0), SampleSpan.of(b, zero).second());
        assertEquals(new Vec2(0, 0), SampleSpan.of(zero, zero).second());
        assertEquals(
                new Vec2(0, 2),
                SampleSpan.of(new double[] {1, 0, 0}, new double[] {0, 0, 2}).second());
    }
}
