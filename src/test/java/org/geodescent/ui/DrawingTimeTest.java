package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DrawingTimeTest {
    @Test
    void aLargePictureHasAnEstimateBeforeTheFirstAndIsNotMeasuredByASmallOne() {
        DrawingTime<Double> time = new DrawingTime<>(pairs -> pairs);
        assertEquals(0, time.expected(400.0), "nothing is known of small ones");
        assertEquals(2e9, time.expected(5e6), 1e-3);
        time.took(400.0, 30_000_000);
        assertEquals(3e7, time.expected(900.0));
        assertEquals(2e9, time.expected(5e6), 1e-3);
        time.took(5e6, 4_000_000_000L);
        assertEquals(8e9, time.expected(1e7), 1e-3, "as fast as this computer is");
        assertEquals(3e7, time.expected(400.0), "nor a small one by a large one");
    }
}
