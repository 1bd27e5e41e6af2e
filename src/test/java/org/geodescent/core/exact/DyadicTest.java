package org.geodescent.core.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DyadicTest {
    @Test
    void theOrderIsThatOfDoubles() {
        double[] values = {0, 1, -1, 0.5, -0.5, 3, 1e300, -1e300, 1e-300, Math.nextUp(1.0), Double.MIN_VALUE};
        for (double a : values) {
            for (double b : values) {
                assertEquals(Double.compare(a, b), Dyadic.of(a).compareTo(Dyadic.of(b)), a + " and " + b);
            }
        }
    }

    @Test
    void roundedNumbersAreNeverLarger() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Dyadic value = Dyadic.of(random.nextGaussian()).times(Dyadic.of(random.nextGaussian()));
            Dyadic rounded = value.rounded(60);
            Dyadic rest = value.minus(rounded);
            assertTrue(rest.signum() >= 0);
            assertTrue(rest.signum() == 0 || rest.magnitude() <= value.magnitude() - 59);
        }
    }

    @Test
    void quotientsAndRootsAreWithinOneUnit() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Dyadic a = Dyadic.of(Math.exp(40 * random.nextGaussian()));
            Dyadic b = Dyadic.of(Math.exp(40 * random.nextGaussian()));
            Dyadic quotient = a.dividedBy(b, 200);
            Dyadic rest = a.minus(quotient.times(b));
            assertTrue(rest.signum() >= 0 && (rest.signum() == 0 || rest.magnitude() <= a.magnitude() - 198));
            Dyadic root = a.rootAbove(200);
            Dyadic excess = root.times(root).minus(a);
            assertTrue(excess.signum() > 0 && excess.magnitude() <= a.magnitude() - 196);
        }
        assertThrows(ArithmeticException.class, () -> Dyadic.of(1).dividedBy(Dyadic.ZERO, 53));
        assertEquals(0, Dyadic.ZERO.rootAbove(53).signum());
    }
}
