package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

/** Ends of intervals are ends whatever rounding did, by exact decimals. */
class GapRoundingTest {
    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    private static GapInterval interval(Answer<Double> end) {
        return new GapInterval(end, end, end);
    }

    private static void assertSum(double... ends) {
        List<GapInterval> classes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (double end : ends) {
            classes.add(interval(Answer.of(end)));
            sum = sum.add(exact(end));
        }
        GapInterval found = GapInterval.sum(classes);
        double lower = found.lower().found().orElseThrow();
        double upper = found.upper().found().orElseThrow();
        assertEquals(upper, found.normUpper().found().orElseThrow());
        assertTrue(exact(lower).compareTo(sum) <= 0 && sum.compareTo(exact(upper)) <= 0, lower + " " + upper);
        assertEquals(sum.doubleValue(), lower, 4e-16 * ends.length * upper);
        assertEquals(sum.doubleValue(), upper, 4e-16 * ends.length * upper);
    }

    @Test
    void aSumOfIntervalsContainsTheSum() {
        assertSum(1, 0x1p-53, 0x1p-53);
        assertSum(1.5, 0x1.8p-53, 0x1.8p-53, 0x1.8p-53);
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            assertSum(random.doubles(3 + trial % 4, 0, 10).toArray());
        }
        List<GapInterval> missing = new ArrayList<>(Collections.nCopies(3, interval(Answer.of(1.0))));
        missing.set(1, interval(Answer.none("unknown")));
        assertEquals("class 2 of 3 has none", GapInterval.sum(missing).upper().reason());
    }

    /** Weights so small that their product loses most of its digits, on a sample so long that the score does not. */
    @Test
    void anUpperEndIsOneWherePathNormsUnderflow() {
        Random random = new Random(5);
        for (int trial = 0; trial < 60; trial++) {
            double length = 1e-22 * (1 + random.nextDouble());
            double output = 1e-300 * (1 + random.nextDouble());
            double sample = 1e300 * (1 + random.nextDouble());
            GapInterval interval = GapCertifier.of(Matrix.of(1, 2, sample, 0), 1)
                    .at(BiasFreeNetwork.of(Matrix.of(1, 2, length, 0), output));
            double upper = interval.upper().found().orElseThrow();
            // The path norm over the score is one over the sample's length.
            BigDecimal expected = BigDecimal.ONE.divide(exact(sample), MathContext.DECIMAL64);
            assertTrue(exact(upper).compareTo(expected) >= 0, "trial " + trial);
            assertEquals(expected.doubleValue(), upper, 0.5 * expected.doubleValue());
        }
    }
}
