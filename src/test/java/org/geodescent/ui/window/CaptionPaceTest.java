package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CaptionPaceTest {
    private static final Object REPLAY = new Object();

    private final CaptionPace pace = new CaptionPace();

    /** So many frames of 20 ms. */
    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            pace.pulse(0.02, true);
        }
    }

    /** A sentence that has just come, and is all there. */
    private void begin(String sentence) {
        pace.say(sentence, REPLAY);
        frames(7);
        assertEquals(sentence, pace.shown());
        assertEquals(1, pace.opacity(), 1e-9);
    }

    @Test
    void oneGoesBeforeTheNextComes() {
        begin("first");
        pace.say("second", null);
        frames(3);
        assertEquals("first", pace.shown());
        assertEquals(0.5, pace.opacity(), 1e-9);
        frames(3);
        assertEquals("second", pace.shown());
        assertEquals(0, pace.opacity(), 1e-9);
        frames(3);
        assertEquals(0.5, pace.opacity(), 1e-9);
    }

    @Test
    void inAReplayEachStandsForAWhileAndOfThoseThatWaitTheLastOneComes() {
        begin("first");
        pace.say("second", REPLAY);
        frames(20);
        pace.say("third", REPLAY);
        // It came 120 ms ago, before these 20.
        frames((int) Math.round(CaptionPace.STANDS / 0.02) - 6 - 20 - 1);
        assertEquals("first", pace.shown());
        assertEquals(1, pace.opacity(), 1e-9);
        frames(7);
        assertEquals("third", pace.shown());
    }

    @Test
    void whatIsWrongAndWhatIsOfAnotherReplayDoNotWait() {
        begin("first");
        pace.say("the step is too large");
        assertEquals("the step is too large", pace.shown());
        assertEquals(1, pace.opacity());
        pace.say("second", REPLAY);
        frames(6);
        begin("second");
        pace.say("of another seed", new Object());
        frames(6);
        assertEquals("of another seed", pace.shown());
    }

    @Test
    void whatIsSaidAgainBeforeItHasGoneComesBack() {
        begin("first");
        pace.say("second", null);
        frames(3);
        pace.say("first", null);
        frames(3);
        assertEquals("first", pace.shown());
        assertEquals(1, pace.opacity(), 1e-9);
    }

    @Test
    void withReducedMotionNothingFadesButAReplayIsStillRead() {
        pace.say("first", REPLAY);
        pace.pulse(0, false);
        assertEquals("first", pace.shown());
        assertEquals(1, pace.opacity());
        pace.say("second", REPLAY);
        pace.pulse(1, false);
        assertEquals("first", pace.shown());
        pace.pulse(1, false);
        assertEquals("second", pace.shown());
        assertEquals(1, pace.opacity());
    }
}
