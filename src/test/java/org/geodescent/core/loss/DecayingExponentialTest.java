package org.geodescent.core.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecayingExponentialTest {
    private static final MathContext DIGITS = new MathContext(60);

    @Test
    void isAlmostCorrectlyRounded() {
        Random random = new Random(1);
        double worst = 0;
        for (int i = 0; i < 6000; i++) {
            double x = i % 3 == 0
                    ? random.nextDouble()
                    : i % 3 == 1 ? 40 * random.nextDouble() : 700 * random.nextDouble();
            double ours = DecayingExponential.at(x);
            double error = new BigDecimal(ours)
                    .subtract(exact(x), DIGITS)
                    .divide(new BigDecimal(Math.ulp(ours)), DIGITS)
                    .abs()
                    .doubleValue();
            worst = Math.max(worst, error);
        }
        assertTrue(worst <= 0.52, "worst error is " + worst + " ulp");
    }

    /** e^{−x} by its series at x / 2^10, squared ten times. */
    private static BigDecimal exact(double x) {
        BigDecimal y = new BigDecimal(-x).divide(new BigDecimal(1024), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k <= 60; k++) {
            term = term.multiply(y, DIGITS).divide(new BigDecimal(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 10; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    @Test
    void agreesWithStrictMathToTwoUlpsEverywhere() {
        Random random = new Random(2);
        for (int i = 0; i < 1_000_000; i++) {
            double x = 745 * random.nextDouble() * random.nextDouble();
            double theirs = StrictMath.exp(-x);
            assertEquals(theirs, DecayingExponential.at(x), 2 * Math.ulp(theirs), () -> "x = " + x);
        }
    }

    @Test
    void neverRisesByMoreThanOneUlp() {
        for (int seam = 0; seam < 64 * 20; seam++) {
            // Around every place where the table's index changes.
            double x = (seam + 0.5) * StrictMath.log(2) / 64;
            double step = Math.max(Math.ulp(x), 0x1p-55);
            double first = x - 200 * step;
            for (int i = 0; i < 400; i++) {
                double here = first + i * step;
                double value = DecayingExponential.at(here);
                assertTrue(DecayingExponential.at(here + step) <= Math.nextUp(value), "it rises at x = " + here);
                assertTrue(DecayingExponential.at(here + 10 * step) <= value, "it rises after x = " + here);
            }
        }
    }

    @Test
    void fallsAcrossTheLimitToSubnormalResults() {
        double last = DecayingExponential.at(699);
        for (double x = 699.001; x < 760; x += 0.001) {
            double value = DecayingExponential.at(x);
            assertTrue(value <= last, "it rises at x = " + x);
            last = value;
        }
        assertEquals(0, last);
    }

    @Test
    void hasTheRightLimits() {
        assertEquals(1, DecayingExponential.at(0));
        assertEquals(1, DecayingExponential.at(Double.MIN_VALUE));
        assertEquals(0, DecayingExponential.at(Double.POSITIVE_INFINITY));
        assertEquals(0, DecayingExponential.at(Double.MAX_VALUE));
        assertTrue(Double.isNaN(DecayingExponential.at(Double.NaN)));
    }
}
