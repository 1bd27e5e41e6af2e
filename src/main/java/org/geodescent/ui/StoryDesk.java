package org.geodescent.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.picture.Gesture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Story;
import org.geodescent.picture.StoryTeller;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.run.Remembered;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/** Has the story of runs that have ended told beside the JavaFX thread, and gives it to the replay. */
final class StoryDesk implements AutoCloseable {
    private static final Look LOOK = new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 1, 1);

    /** Of runs that came to their end. */
    private static final Remembered<Story> REMEMBERED = new Remembered<>(100, story -> 1);

    private final Pull<Moment, Story> story;
    /** Of which the story is asked for; null while the runs have not ended. */
    private @Nullable Moment told;

    /** @param failures told on a worker of a bug */
    StoryDesk(Consumer<Throwable> failures) {
        StoryTeller teller = new StoryTeller();
        story = Pull.ofMoments("story", (moment, over) -> tell(teller, moment, over), moment -> Story.NONE, failures);
    }

    private static Story tell(StoryTeller teller, Moment moment, BooleanSupplier over) {
        if (moment.runs().stream().anyMatch(run -> run.outcome().orElse(null) instanceof RunOutcome.Cancelled)) {
            return teller.tell(moment, over);
        }
        return REMEMBERED.of(moment.experiment()).orElseGet(() -> {
            Story told = teller.tell(moment, over);
            REMEMBERED.put(moment.experiment(), told);
            return told;
        });
    }

    /**
     * Once a frame.
     *
     * @param ended whether the runs have come to their end and stay
     */
    @SuppressWarnings("ReferenceEquality") // the same reference means that nothing is new
    void pulse(boolean ended, Experiment experiment, List<LossRun> runs, Playback playback) {
        if (!ended || runs.isEmpty()) {
            told = null;
            playback.setStory(Story.NONE);
            return;
        }
        Moment asked = told;
        if (asked == null || !LossRun.haveSameStates(asked.runs(), runs)) {
            asked = new Moment(experiment, runs, Optional.empty(), Long.MAX_VALUE, LOOK, Gesture.NONE);
            told = asked;
            playback.setStory(Story.NONE);
        }
        story.pulse(asked);
        Story ready = story.newestProperty().get();
        if (story.shown() == asked && ready != null) {
            playback.setStory(ready);
        }
    }

    @Override
    public void close() {
        story.close();
    }
}
