package org.geodescent.ui;

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
}
