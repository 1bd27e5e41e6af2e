package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelMemoryTest {
    private static final long MILLISECOND = 1_000_000;
    private final LabelMemory memory = new LabelMemory();

    @Test
    void aLabelStaysUntilALineHasLainThereForAWhile() {
        memory.learn(Map.of("a", 2, "b", 0), Set.of(), 0);
        assertEquals(Map.of("a", 2, "b", 0), memory.kept());
        memory.learn(Map.of("a", 2, "b", 0), Set.of("a"), 100 * MILLISECOND);
        memory.learn(Map.of("a", 2, "b", 0), Set.of("a"), 390 * MILLISECOND);
        assertEquals(Map.of("a", 2, "b", 0), memory.kept());
        memory.learn(Map.of("a", 2, "b", 0), Set.of("a"), 400 * MILLISECOND);
        assertEquals(Map.of("b", 0), memory.kept());
    }

    @Test
    void aLineThatPassesMovesNothing() {
        memory.learn(Map.of("a", 2), Set.of("a"), 0);
        memory.learn(Map.of("a", 2), Set.of(), 200 * MILLISECOND);
        memory.learn(Map.of("a", 2), Set.of("a"), 250 * MILLISECOND);
        memory.learn(Map.of("a", 2), Set.of("a"), 500 * MILLISECOND);
        assertEquals(Map.of("a", 2), memory.kept());
    }

    @Test
    void aLabelMovesOnceASecondAtMost() {
        memory.learn(Map.of("a", 2), Set.of("a"), 0);
        memory.learn(Map.of("a", 2), Set.of("a"), 300 * MILLISECOND);
        memory.learn(Map.of("a", 5), Set.of(), 320 * MILLISECOND);
        for (long at = 330; at < 1300; at += 10) {
            memory.learn(Map.of("a", 5), Set.of("a"), at * MILLISECOND);
            assertEquals(Map.of("a", 5), memory.kept(), "at " + at);
        }
        memory.learn(Map.of("a", 5), Set.of("a"), 1400 * MILLISECOND);
        assertEquals(Map.of(), memory.kept());
    }

    @Test
    void whatIsGoneIsForgotten() {
        memory.learn(Map.of("a", 2, "b", -1), Set.of(), 0);
        assertEquals(Map.of("a", 2), memory.kept());
        memory.learn(Map.of("c", 1), Set.of(), 1);
        assertEquals(Map.of("c", 1), memory.kept());
        memory.forget();
        assertEquals(Map.of(), memory.kept());
    }
}
