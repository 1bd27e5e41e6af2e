package org.geodescent.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Box;
import org.junit.jupiter.api.Test;

/** By the number of questions, not by the clock. */
class PatienceTest {
    private static final int NODES = 60;
    private static final int SAMPLES = 100;

    private static NetworkGeometry geometry() {
        Random random = new Random(5);
        return NetworkGeometry.of(
                random.doubles(2 * NODES, -1, 1).toArray(),
                random.doubles(NODES, -1, 1).toArray(),
                random.doubles(NODES, -1, 1).toArray(),
                0.1,
                1);
    }

    private static Margin margin(NetworkGeometry geometry) {
        Random random = new Random(6);
        return geometry.margin(
                random.doubles(2 * SAMPLES, -1, 1).toArray(),
                random.ints(SAMPLES, 0, 2).map(sign -> 2 * sign - 1).toArray());
    }

    private static BooleanSupplier after(AtomicInteger asked, int most) {
        return () -> asked.incrementAndGet() > most;
    }

    @Test
    void geometryAsksAtEveryLineAndSampleAndIsTheSameToTheBit() {
        AtomicInteger asked = new AtomicInteger();
        NetworkGeometry plain = geometry();
        NetworkGeometry watched = Patience.during(after(asked, Integer.MAX_VALUE), PatienceTest::geometry);
        // Of each line: when its crossings are found, when its edges are listed, when its signs are.
        assertTrue(asked.get() >= 3 * NODES, () -> asked + " questions");
        assertEquals(plain.lipschitz(), watched.lipschitz());
        assertEquals(plain.cellCount(), watched.cellCount());
        asked.set(0);
        assertEquals(margin(plain), Patience.during(after(asked, Integer.MAX_VALUE), () -> margin(watched)));
        assertTrue(asked.get() >= SAMPLES, () -> asked + " questions");
    }

    @Test
    void whateverIsUnderWayIsGivenUpAtTheNextQuestion() {
        AtomicInteger whole = new AtomicInteger();
        NetworkGeometry made = Patience.during(after(whole, Integer.MAX_VALUE), PatienceTest::geometry);
        for (int most = 0; most < whole.get(); most += 13) {
            AtomicInteger asked = new AtomicInteger();
            BooleanSupplier over = after(asked, most);
            assertThrows(CancellationException.class, () -> Patience.during(over, PatienceTest::geometry));
            assertEquals(most + 1, asked.get());
        }
        AtomicInteger asked = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> Patience.during(after(asked, 10), () -> made.within(new Box(-2, -2, 2, 2))));
        assertThrows(CancellationException.class, () -> Patience.during(after(asked, 10), () -> margin(made)));
    }

    @Test
    void whoWaitsOutsideIsAskedTooAndNobodyAfterwards() {
        AtomicInteger outer = new AtomicInteger();
        AtomicInteger inner = new AtomicInteger();
        Patience.during(after(outer, 100), () -> {
            Patience.during(after(inner, 100), () -> {
                Patience.check();
                return 0;
            });
            Patience.check();
            return 0;
        });
        Patience.check();
        assertEquals(2, outer.get());
        assertEquals(1, inner.get());
        assertThrows(
                CancellationException.class,
                () -> Patience.during(() -> true, () -> Patience.during(() -> false, PatienceTest::geometry)));
    }
}
