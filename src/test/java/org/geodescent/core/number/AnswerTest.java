package org.geodescent.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void isAValueOrAReason() {
        assertEquals(Optional.of(0.5), Answer.finite(0.5).found());
        assertEquals("", Answer.finite(0.5).reason());
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals(
                    Optional.empty(), Answer.finite(number, "a score overflows").found());
            assertEquals(
                    "a score overflows",
                    Answer.finite(number, "a score overflows").reason());
            assertEquals(
                    "it is beyond the range of numbers", Answer.finite(number).reason());
        }
        assertEquals(Answer.of("x"), Answer.of("x"));
        assertEquals(Answer.none("why"), Answer.none("why"));
        assertThrows(IllegalArgumentException.class, () -> Answer.none(""));
    }
}
