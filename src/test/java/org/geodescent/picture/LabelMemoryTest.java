package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.label.Kept;
import org.junit.jupiter.api.Test;

class LabelMemoryTest {
    private static final long MILLISECOND = 1_000_000;
    private static final Vec2 HERE = new Vec2(100, 50);
    private static final Vec2 THERE = new Vec2(200, 80);

    private final LabelMemory memory = new LabelMemory();

    private void learn(Vec2 at, boolean blocked, long milliseconds) {
        memory.learn(Map.of("a", at), blocked ? Set.of("a") : Set.of(), milliseconds * MILLISECOND);
    }

    private static Map<String, Kept> kept(Vec2 at, boolean restless) {
        return Map.of("a", new Kept(at, false, restless));
    }

    private static Map<String, Kept> bound(Vec2 at) {
        return Map.of("a", new Kept(at, true, false));
    }

    @Test
    void aLabelStaysUntilALineHasLainThereForAWhile() {
        learn(HERE, false, 0);
        assertEquals(kept(HERE, false), memory.kept());
        learn(HERE, true, 100);
        learn(HERE, true, 399);
        assertEquals(kept(HERE, false), memory.kept());
        learn(HERE, true, 400);
        assertEquals(kept(HERE, true), memory.kept());
        learn(HERE, true, 416);
        assertEquals(kept(HERE, true), memory.kept(), "until it has moved");
    }

    @Test
    void aLineThatPassesMovesNothing() {
        learn(HERE, true, 0);
        learn(HERE, false, 200);
        learn(HERE, true, 250);
        learn(HERE, true, 500);
        assertEquals(kept(HERE, false), memory.kept());
    }

    @Test
    void aLabelMovesOnceASecondAtMost() {
        learn(HERE, true, 0);
        learn(HERE, true, 300);
        assertEquals(kept(HERE, true), memory.kept());
        learn(THERE, false, 320);
        for (long at = 330; at < 1320; at += 10) {
            learn(THERE, true, at);
            assertEquals(bound(THERE), memory.kept(), "at " + at);
        }
        learn(THERE, true, 1320);
        assertEquals(kept(THERE, true), memory.kept());
    }

    /** What goes with its line has not moved to another place. */
    @Test
    void aLabelThatGoesWithItsLineIsNotAtRestBecauseOfIt() {
        for (long at = 0; at < 2000; at += 20) {
            learn(HERE.plus(new Vec2(at / 5.0, 0)), at > 1500, at);
            assertEquals(kept(HERE.plus(new Vec2(at / 5.0, 0)), at >= 1820), memory.kept(), "at " + at);
        }
    }

    @Test
    void whatIsGoneIsForgottenAfterASecond() {
        learn(HERE, false, 0);
        memory.learn(Map.of("b", THERE), Set.of(), 900 * MILLISECOND);
        assertEquals(Set.of("a", "b"), memory.kept().keySet());
        memory.learn(Map.of("b", THERE), Set.of(), 1100 * MILLISECOND);
        assertEquals(Set.of("b"), memory.kept().keySet());
        memory.forget();
        assertFalse(memory.kept().containsKey("b"));
    }
}
