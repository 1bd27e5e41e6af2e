package org.geodescent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private static Experiment ofSteps(int steps) {
        return Presets.find("a1").orElseThrow().experiment().withStopRule(new StopRule(steps, 0));
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        Remembered<String> memory = new Remembered<>(8, String::length);
        memory.put(ofSteps(1), "11");
        memory.put(ofSteps(2), "2");
        memory.put(ofSteps(3), "33");
        memory.put(ofSteps(4), "44");
        assertEquals(Optional.of("11"), memory.of(ofSteps(1)), "an equal experiment is the same");
        memory.put(ofSteps(5), "55");
        assertEquals(Optional.empty(), memory.of(ofSteps(2)));
        memory.put(ofSteps(6), "6");
        assertEquals(Optional.empty(), memory.of(ofSteps(3)));
        for (int steps : new int[] {1, 4, 5, 6}) {
            assertEquals(
                    Optional.of(String.valueOf(steps)),
                    memory.of(ofSteps(steps)).map(s -> s.substring(0, 1)));
        }
        memory.put(ofSteps(6), "66");
        assertEquals(Optional.of("11"), memory.of(ofSteps(1)), "what takes the place of another counts once");
    }

    @Test
    void whatIsTooLargeIsNotRemembered() {
        Remembered<String> memory = new Remembered<>(8, String::length);
        memory.put(ofSteps(1), "11");
        memory.put(ofSteps(2), "222");
        assertEquals(Optional.empty(), memory.of(ofSteps(2)));
        assertEquals(Optional.of("11"), memory.of(ofSteps(1)));
    }
}
