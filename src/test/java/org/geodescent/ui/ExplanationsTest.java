package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExplanationsTest {
    @Test
    void noneIsLongerThanFortyFiveWords() {
        for (Explanation explanation : Explanations.all()) {
            int words = explanation.text().split("\\s+").length;
            assertTrue(words <= 45, () -> explanation.title() + " has " + words + " words");
        }
    }

    @Test
    void numbersAreWrittenForPeople() {
        assertEquals("0.5900", NumberText.of(0.59));
        assertEquals("−12.35", NumberText.of(-12.3456));
        assertEquals("3.99 × 10⁻⁴", NumberText.of(3.99e-4));
        assertEquals("beyond range", NumberText.of(Double.NaN));
        assertEquals("60\u2009000", NumberText.of(60_000L));
        assertEquals("93.8 %", NumberText.percent(15, 16));
    }
}
