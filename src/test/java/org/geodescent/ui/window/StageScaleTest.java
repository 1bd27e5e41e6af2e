package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One factor makes everything larger in larger windows. */
class StageScaleTest {
    @Test
    void typeMarksAndNumbersGrowInSteps() {
        assertEquals(new StageScale(1, 1, 184, 1), StageScale.of(1024, false));
        assertEquals(new StageScale(1, 1, 224, 1), StageScale.of(1280, false));
        assertEquals(new StageScale(1, 1, 224, 1), StageScale.of(1599, false));
        assertEquals(new StageScale(1.15, 1.25, 280, 1), StageScale.of(1600, false));
        assertEquals(StageScale.of(1920, false), StageScale.of(2399, false));
        assertEquals(1.5, StageScale.of(3840, false).type());
        assertTrue(StageScale.of(3840, false).numbers() > 350);
    }

    @Test
    void whatSomebodyWantsIsGivenAsFarAsThereIsRoom() {
        assertEquals(StageScale.of(1280, false), StageScale.of(1280, 800, false, 1));
        assertEquals(new StageScale(2, 2, 448, 2), StageScale.of(2560, 1600, false, 2));
        assertEquals(2.5, StageScale.of(3840, 2160, false, 2.5).type(), "1536 pixels at type 1");
        assertEquals(
                800 / StageScale.LEAST_HEIGHT,
                StageScale.of(1280, 800, false, 2.5).type(),
                1e-12);
        assertEquals(1024 / StageScale.LEAST_WIDTH, StageScale.fitting(1024, 768, 2.5), 1e-12);
        assertEquals(1, StageScale.fitting(640, 480, 2.5), "never smaller than it is anyway");
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
