package org.geodescent.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QueueClockTest {
    private static final double DIGITS = 1e-9;

    private static double left(QueueClock clock, double trained, double attacked) {
        return clock.left(trained, attacked, 3).orElseThrow();
    }

    @Test
    void anAttackThatIsSlowerThanTrainingIsKnownOnceItHasBegun() {
        QueueClock clock = new QueueClock();
        assertEquals(OptionalDouble.empty(), clock.left(0, 0, 3));
        clock.trained(1);
        assertEquals(OptionalDouble.empty(), clock.left(1 / 3.0, 0, 3), "too early");
        clock.trained(11);
        // 24 s of training, and a quarter of all 36 for attacks.
        assertEquals(24 + 9, left(clock, 1 / 3.0, 0), DIGITS);
        clock.attacked(20);
        // A tenth of the first attack took 20 s: 2.9 of 200 s are left, the end of this one alone 180.
        assertEquals(24 + 580, left(clock, 1 / 3.0, 0.1), DIGITS);
        clock.attacked(60);
        assertEquals(24 + 160, left(clock, 1 / 3.0, 1), DIGITS);
        assertEquals(0, left(clock, 1, 3), DIGITS);
    }
}
