package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One factor makes everything larger in larger windows. */
class StageScaleTest {
    @Test
    void typeMarksAndNumbersGrowInSteps() {
        assertEquals(new StageScale(1, 1, 184), StageScale.of(1024, false));
        assertEquals(new StageScale(1, 1, 224), StageScale.of(1280, false));
        assertEquals(new StageScale(1, 1, 224), StageScale.of(1599, false));
        assertEquals(new StageScale(1.15, 1.25, 280), StageScale.of(1600, false));
        assertEquals(StageScale.of(1920, false), StageScale.of(2399, false));
        assertEquals(1.5, StageScale.of(3840, false).type());
        assertTrue(StageScale.of(3840, false).numbers() > 350);
    }

    @Test
    void aProjectorHasLargerTypeAndLines() {
        StageScale projector = StageScale.of(1920, true);
        assertEquals(1.6, projector.type());
        assertEquals(2, projector.marks());
        assertEquals(320 * 1.6, projector.numbers(), 1e-9);
        assertTrue(StageScale.of(3840, true).type() > 2);
        assertEquals(58, projector.px(36));
    }
}
