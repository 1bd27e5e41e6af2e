package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final Playback playback = new Playback();

    private double position() {
        return playback.positionProperty().get();
    }

    @Test
    void everyIterationHasAPositionThatLeadsBackToIt() {
        for (long iteration = 0; iteration < 1_000_000; iteration = 1 + iteration * 11 / 10) {
            assertEquals(iteration, Playback.iterationAt(Playback.positionOf(iteration)));
        }
    }

    @Test
    void aWholeReplayTakesItsTime() {
        playback.setEnd(9_999);
        playback.secondsProperty().set(8);
        playback.restart();
        for (int frame = 0; frame < 4 * 60; frame++) {
            playback.advance(1.0 / 60, 4, true);
        }
        assertEquals(2, position(), 1e-6);
        for (int frame = 0; frame < 4 * 60 + 1; frame++) {
            playback.advance(1.0 / 60, 4, true);
        }
        assertEquals(9_999, playback.iteration());
        assertFalse(playback.playingProperty().get());
    }

    @Test
    void waitsForARunThatIsNotThatFarYet() {
        playback.setEnd(9);
        playback.restart();
        playback.advance(0.25, 1e9, false);
        assertEquals(1, position());
        assertTrue(playback.playingProperty().get());
        playback.setEnd(999);
        assertEquals(1, position(), "the replay goes on from where it waited");
    }

    @Test
    void afterTheEndANewRunIsFollowed() {
        playback.setEnd(999);
        playback.seek(Double.POSITIVE_INFINITY);
        playback.setEnd(0);
        assertEquals(0, position());
        playback.setEnd(99);
        assertEquals(99, playback.iteration());
    }

    @Test
    void aPlaceInTheMiddleIsFoundAgainInANewRun() {
        playback.setEnd(999);
        playback.seekIteration(50);
        playback.setEnd(0);
        playback.setEnd(30);
        assertEquals(30, playback.iteration());
        playback.setEnd(999);
        assertEquals(50, playback.iteration());
    }

    @Test
    void theStartIsTheStartAlsoOfARunThatHasJustBegun() {
        playback.setEnd(0);
        playback.seek(0);
        playback.setEnd(999);
        assertEquals(0, playback.iteration());
    }

    @Test
    void liveModeShowsTheNewestUntilSomeoneSeeks() {
        playback.liveProperty().set(true);
        playback.setEnd(10);
        playback.setEnd(500);
        assertEquals(500, playback.iteration());
        playback.seekIteration(7);
        assertFalse(playback.liveProperty().get());
        assertEquals(7, playback.iteration());
    }
}
