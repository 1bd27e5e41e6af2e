package org.geodescent.core.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ObjectiveTest {
    private static final Objective SUM = new Objective(Loss.CROSS_ENTROPY, Reduction.SUM);

    @Test
    void crossEntropyStaysFiniteAtExtremeScores() {
        assertEquals(1e308, SUM.value(-1e308, 1, 1));
        assertEquals(0, SUM.value(1e308, 1, 1));
        assertEquals(745, SUM.value(-745, 1, 1));
        assertEquals(Double.MIN_VALUE, SUM.value(745, 1, 1));
        assertEquals(Math.log(2), SUM.value(Double.MIN_VALUE, 1, 1), 1e-16);
        assertEquals(1e308, SUM.value(1e308, -1, 1));
    }

    @Test
    void crossEntropyDerivativeStaysBetweenMinusOneAndZeroForPositiveSamples() {
        assertEquals(-1, SUM.derivative(-1e308, 1, 1));
        assertEquals(0, SUM.derivative(1e308, 1, 1), 0);
        assertEquals(-Double.MIN_VALUE, SUM.derivative(745, 1, 1));
        assertEquals(-1, SUM.derivative(-745, 1, 1));
        assertEquals(-0.5, SUM.derivative(Double.MIN_VALUE, 1, 1));
        assertEquals(1, SUM.derivative(1e308, -1, 1));
    }

    @Test
    void derivativesMatchCentralDifferences() {
        for (Loss loss : Loss.values()) {
            for (Reduction reduction : Reduction.values()) {
                Objective objective = new Objective(loss, reduction);
                for (double score = -3.05; score < 3; score += 0.7) {
                    for (int sign : new int[] {-1, 1}) {
                        double h = 1e-5;
                        double difference =
                                (objective.value(score + h, sign, 7) - objective.value(score - h, sign, 7)) / (2 * h);
                        assertEquals(difference, objective.derivative(score, sign, 7), 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void reductionsAreThoseOfTheTheoryAndOfTheScript() {
        assertEquals(0.5 * 4, new Objective(Loss.SQUARED, Reduction.SUM).value(3, 1, 10));
        assertEquals(2.5 * 2.5 / 10, new Objective(Loss.SQUARED, Reduction.MEAN).value(3, 1, 10), 1e-15);
        assertEquals(
                SUM.value(0.3, 1, 10) / 10, new Objective(Loss.CROSS_ENTROPY, Reduction.MEAN).value(0.3, 1, 10), 1e-16);
    }

    @Test
    void nanIsNotHidden() {
        for (Loss loss : Loss.values()) {
            assertTrue(Double.isNaN(new Objective(loss, Reduction.SUM).value(Double.NaN, 1, 1)));
            assertTrue(Double.isNaN(new Objective(loss, Reduction.SUM).derivative(Double.NaN, 1, 1)));
        }
    }
}
