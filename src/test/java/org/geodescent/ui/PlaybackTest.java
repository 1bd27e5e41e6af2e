package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Story;
import org.geodescent.picture.StoryTeller;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
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

    /** On the first play nothing is drawn beyond now; what has been seen once stays. */
    @Test
    void linesAreDrawnAsFarAsTheRunWasShown() {
        playback.setEnd(9_999);
        playback.restart();
        playback.forget();
        playback.advance(0.2, 4, true);
        assertEquals(7, playback.drawnUpTo(7), "a picture that is late shows nothing that is to come");
        playback.seekIteration(500);
        playback.seekIteration(20);
        assertEquals(500, playback.drawnUpTo(20));
        playback.restart();
        assertEquals(500, playback.drawnUpTo(0));
        playback.seek(Double.POSITIVE_INFINITY);
        playback.seekIteration(20);
        assertEquals(9_999, playback.drawnUpTo(20));
        playback.forget();
        playback.restart();
        assertEquals(0, playback.drawnUpTo(0));
    }

    @Test
    void withReducedMotionAReplayHasTwelveSteps() {
        playback.setEnd(9_999);
        playback.setReducedMotion(true);
        playback.restart();
        TreeSet<Double> seen = new TreeSet<>();
        for (int frame = 0; frame < 8 * 60 + 1; frame++) {
            playback.advance(1.0 / 60, 4, true);
            playback.setEnd(9_999);
            seen.add(position());
        }
        assertEquals(Playback.FEW_STEPS + 1, seen.size(), seen.toString());
        assertEquals(9_999, playback.iteration(), "and takes as long as always");
        assertFalse(playback.playingProperty().get());
        playback.restart();
        playback.advance(0.25, 4, true);
        playback.advance(0.25, 4, true);
        playback.advance(0.25, 4, true);
        double shown = position();
        assertEquals(4.0 / Playback.FEW_STEPS, shown, 1e-12);
        playback.playingProperty().set(false);
        playback.setEnd(9_999);
        assertEquals(shown, position(), "paused, it stays at what is seen");
        playback.seek(1.234);
        assertEquals(1.234, position(), "by hand it goes anywhere");
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

    /** The story of a run sets the pace of its replay, and of no other; what happens slows it for a moment. */
    @Test
    void aStorySetsThePace() {
        Preset preset = Presets.find("b-figures-1-7").orElseThrow();
        Experiment experiment = preset.experiment();
        LossRun run =
                ForegroundRun.run(experiment.runs().get(0), experiment.coordinates(), Long.MAX_VALUE, () -> false);
        Moment moment = new Moment(
                experiment,
                List.of(run),
                Optional.empty(),
                Long.MAX_VALUE,
                new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 1, 1),
                Gesture.NONE);
        Story story = new StoryTeller().tell(moment, () -> false);
        for (boolean events : new boolean[] {false, true}) {
            playback.setEnd(run.trajectory().last().iteration());
            playback.setStory(events ? story : new Story(story.pace(), List.of()));
            playback.secondsProperty().set(8);
            playback.restart();
            for (int frame = 0; frame < 4 * 60; frame++) {
                playback.advance(1.0 / 60, 4, true);
            }
            double half = story.pace().positionAt(0.5);
            assertTrue(half < 2, "neurons turn early, at " + half);
            assertTrue(events ? position() < half - 1e-3 : Math.abs(position() - half) < 1e-6, position() + " " + half);
        }
        playback.setEnd(99);
        playback.restart();
        playback.advance(0.25, 2, true);
        assertEquals(2 * 0.25 / 8, position(), 1e-9, "a story of another run is none");
    }
}
