package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameMeterTest {
    @Test
    void remembersTheLastFramesAndTheLongestOfAll() {
        FrameMeter meter = new FrameMeter(100);
        meter.add(70);
        for (int i = 1; i <= 100; i++) {
            meter.add(i / 10.0);
        }
        assertEquals(101, meter.frames());
        assertEquals(5.0, meter.median());
        assertEquals(9.5, meter.p95());
        assertEquals(70, meter.longest());
        meter.reset();
        assertEquals(0, meter.p95());
    }
}
