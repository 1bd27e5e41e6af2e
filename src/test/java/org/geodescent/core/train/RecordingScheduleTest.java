package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordingScheduleTest {
    @Test
    void startsAtZeroAndTakesEveryIterationWhileTheSpacingIsBelowOne() {
        long iteration = RecordingSchedule.DEFAULT.next(-1);
        assertEquals(0, iteration);
        // 120 per decade: the spacing reaches one at 1 / (10^(1/120) − 1) = 51.6.
        for (long expected = 1; expected <= 51; expected++) {
            iteration = RecordingSchedule.DEFAULT.next(iteration);
            assertEquals(expected, iteration);
        }
    }

    @Test
    void takesAsManyPerDecadeAsAskedFor() {
        for (int perDecade : new int[] {1, 7, 120, 1000}) {
            RecordingSchedule schedule = new RecordingSchedule(perDecade);
            int count = 0;
            for (long i = schedule.next(10_000_000); i <= 100_000_000; i = schedule.next(i)) {
                count++;
            }
            assertEquals(perDecade, count);
        }
    }

    @Test
    void containsEveryPowerOfTen() {
        for (int perDecade : new int[] {1, 3, 120, 999, 100_000}) {
            RecordingSchedule schedule = new RecordingSchedule(perDecade);
            long power = 1;
            for (int decade = 0; decade <= 18; decade++) {
                assertEquals(power, schedule.next(power - 1));
                power *= 10;
            }
        }
    }

    @Test
    void risesAndIsTheSameFromWhereverOneAsks() {
        RecordingSchedule schedule = new RecordingSchedule(40);
        long last = -1;
        for (long i = 0; i < 20_000; i++) {
            long next = schedule.next(i - 1);
            assertTrue(next >= i && next >= last);
            if (i <= last) {
                assertEquals(last, next);
            }
            last = next;
        }
    }

    @Test
    void endsWithTheLongs() {
        assertEquals(Long.MAX_VALUE, RecordingSchedule.DEFAULT.next(1_000_000_000_000_000_000L));
        assertEquals(Long.MAX_VALUE, RecordingSchedule.DEFAULT.next(Long.MAX_VALUE));
    }

    @Test
    void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new RecordingSchedule(0));
        assertThrows(IllegalArgumentException.class, () -> new RecordingSchedule(100_001));
    }
}
