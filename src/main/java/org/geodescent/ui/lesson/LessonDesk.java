package org.geodescent.ui.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.core.data.Dataset;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonEvent;
import org.geodescent.lesson.LessonMoments;
import org.geodescent.lesson.LessonStage;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.Scene;
import org.geodescent.picture.Story;
import org.geodescent.run.RunState;
import org.geodescent.session.Session;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.lesson.LessonMark.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a lesson: sets the stage of every step and waits for what it waits for. What was on the stage before is
 * put aside, kept as if it were still there, and brought back when the lesson ends. On the JavaFX thread only.
 */
final class LessonDesk {
    private final Workbench workbench;
    private final Playback playback;
    private final LessonSurroundings surroundings;
    private final ReadOnlyObjectWrapper<@Nullable LessonMark> mark = new ReadOnlyObjectWrapper<>();
    /** What was on the stage before the lesson; null while none runs. */
    private @Nullable Session home;

    private double homeSeconds;
    /** At which iteration each step began, by its index. */
    private final Map<Integer, Long> entered = new HashMap<>();
    /** Where the replay is to stand as soon as there is such an iteration; −1: nowhere. */
    private long pending = -1;

    private boolean playThen;
    /** Somebody wants to go on before what is waited for has come. */
    private boolean hurried;
    /** The points when the step began. */
    private @Nullable Dataset points;

    LessonDesk(Workbench workbench, LessonSurroundings surroundings) {
        this.workbench = workbench;
        this.surroundings = surroundings;
        playback = workbench.playback();
    }

    /** Where the lesson is; null while none runs. */
    ReadOnlyObjectProperty<@Nullable LessonMark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** Over which somebody wants runs to be replayed, whatever a lesson wants. */
    double seconds() {
        return home == null ? playback.secondsProperty().get() : homeSeconds;
    }

    boolean isRunning() {
        return mark.get() != null;
    }

    /** Begins a lesson, in the place of the one that runs. */
    void start(Lesson lesson) {
        start(lesson, 0);
    }

    /** Begins a lesson at a step. */
    void start(Lesson lesson, int index) {
        if (home == null) {
            workbench.rollBack();
            home = workbench.sessions().onStage();
            homeSeconds = playback.secondsProperty().get();
            workbench.sessions().setAside(Optional.of(home));
        }
        entered.clear();
        enter(lesson, index, true);
    }

    /** What is on the stage before the first step of a lesson. */
    Scene start() {
        Session before = home == null ? workbench.sessions().onStage() : home;
        return new Scene(
                before.experiment(),
                before.view().withIteration(Optional.empty()),
                before.theory().orElse(workbench.theoryProperty().get()),
                List.of(),
                homeSeconds,
                Optional.empty());
    }

    private void enter(Lesson lesson, int index, boolean whole) {
        LessonStep step = lesson.steps().get(index);
        Scene scene = lesson.scene(index, start());
        long here = isPending() ? pending : playback.iteration();
        boolean another =
                (whole || step.stage().run().isPresent()) && !scene.experiment().equals(workbench.experiment());
        show(lesson, scene, another);
        playback.secondsProperty().set(scene.seconds());
        boolean anew = another || (whole && step.stage().run().isPresent());
        long from = step.stage().iteration().orElse(anew ? 0 : here);
        if (step.stage().iteration().isEmpty() && entered.containsKey(index)) {
            from = entered.get(index);
        }
        entered.put(index, from);
        points = workbench.experiment().data();
        hurried = false;
        standAt(from, step.plays());
        mark.set(LessonMark.at(lesson, index));
    }

    private void show(Lesson lesson, Scene scene, boolean another) {
        if (another) {
            workbench.open(
                    "lesson “%s”".formatted(lesson.title()),
                    new Session(scene.experiment(), scene.view(), Optional.of(scene.theory())));
        } else {
            workbench
                    .viewProperty()
                    .set(scene.view()
                            .withSize(
                                    workbench.viewProperty().get().width(),
                                    workbench.viewProperty().get().height()));
            workbench
                    .theoryProperty()
                    .set(scene.theory()
                            .withSize(
                                    workbench.theoryProperty().get().width(),
                                    workbench.theoryProperty().get().height()));
        }
        surroundings.setNumbers(scene.numbers());
        scene.demonstration().ifPresentOrElse(surroundings::showDemonstration, surroundings::showLaboratory);
    }

    /** Stands there as soon as the run has come so far. */
    private void standAt(long iteration, boolean play) {
        pending = iteration;
        playThen = play;
        playback.playingProperty().set(false);
        settle();
    }

    private boolean isPending() {
        return pending >= 0;
    }

    private void settle() {
        boolean there = pending == 0
                || (ofStage() != null
                        && (workbench.ended() || playback.endProperty().get() >= Playback.positionOf(pending)));
        if (isPending() && there) {
            playback.seekIteration(pending);
            playback.playingProperty().set(playThen);
            pending = -1;
        }
    }

    /** What is trained now; null while that is still something else. */
    @SuppressWarnings("ReferenceEquality") // immutable
    private RunState.@Nullable Active ofStage() {
        return workbench.runStateProperty().get() instanceof RunState.Active active
                        && active.experiment() == workbench.experiment()
                ? active
                : null;
    }

    /** Once a frame, after the workbench's. */
    void pulse() {
        settle();
        LessonMark now = mark.get();
        if (now == null || now.phase() != Phase.WAITING || isPending()) {
            return;
        }
        if (now.step().awaits().isOfReplay()) {
            awaitReplay(now);
        } else if (now.step().awaits() instanceof LessonWait.Event event && hasDone(event.event())) {
            mark.set(now.in(Phase.COME));
        }
    }

    private void awaitReplay(LessonMark now) {
        RunState.Active active = ofStage();
        Story story = playback.storyProperty().get();
        boolean known = active != null && LessonMoments.areComplete(active.runs()) && !isUnknown(story);
        if (active == null || !known) {
            return;
        }
        OptionalLong moment =
                LessonMoments.of(now.step().awaits(), active.runs(), story, entered.getOrDefault(now.index(), 0L));
        if (moment.isPresent() && (hurried || playback.iteration() >= moment.getAsLong())) {
            standAt(moment.getAsLong(), false);
            if (now.isLast()) {
                mark.set(now.in(Phase.COME));
            } else {
                enter(now.lesson(), now.index() + 1, false);
            }
        } else if (moment.isEmpty() && (hurried || !playback.playingProperty().get())) {
            playback.playingProperty().set(false);
            mark.set(now.in(Phase.MISSED));
        }
    }

    @SuppressWarnings("ReferenceEquality") // what was told of nothing is another one
    private static boolean isUnknown(Story story) {
        return story == Story.NONE;
    }

    private boolean hasDone(LessonEvent event) {
        Dataset before = points;
        Dataset after = workbench.experiment().data();
        if (before == null || workbench.history().inGesture()) {
            return false;
        }
        return event == LessonEvent.POINT_PLACED
                ? after.size() > before.size()
                : after.size() == before.size() && !after.equals(before);
    }

    /** What would set the stage as it is now. */
    LessonStage recorded() {
        Scene now = new Scene(
                workbench.experiment(),
                workbench.viewProperty().get().withIteration(Optional.empty()),
                workbench.theoryProperty().get(),
                surroundings.numbers(),
                playback.secondsProperty().get(),
                surroundings.demonstration());
        return LessonStage.of(now, playback.iteration());
    }

    /** To the next step; of a question to its answer first, of the replay to what is waited for. */
    void next() {
        LessonMark now = mark.get();
        if (now == null) {
            return;
        }
        if (now.phase() == Phase.ASKING) {
            mark.set(now.in(Phase.REVEALED));
        } else if (now.phase() == Phase.WAITING && now.step().awaits().isOfReplay() && !hurried) {
            hurried = true;
        } else if (now.isLast()) {
            leave();
        } else {
            enter(now.lesson(), now.index() + 1, false);
        }
    }

    /** To the step before. */
    void back() {
        LessonMark now = mark.get();
        if (now != null && now.index() > 0) {
            enter(now.lesson(), now.index() - 1, true);
        }
    }

    /** Gives an answer, from 0; nothing happens if none is asked for, or there is no such one. */
    void answer(int answer) {
        LessonMark now = mark.get();
        if (now != null
                && now.phase() == Phase.ASKING
                && now.step().awaits() instanceof LessonWait.Answer question
                && answer < question.answers().size()) {
            mark.set(now.answered(answer));
        }
    }

    /** Ends the lesson: what was on the stage before is there again, and undo leads back to the lesson. */
    void leave() {
        Session before = home;
        if (before == null) {
            return;
        }
        home = null;
        workbench.sessions().setAside(Optional.empty());
        workbench.rollBack();
        mark.set(null);
        surroundings.setNumbers(List.of());
        surroundings.showLaboratory();
        playback.secondsProperty().set(homeSeconds);
        workbench.open(
                "end the lesson",
                new Session(
                        before.experiment(),
                        before.view().withIteration(Optional.empty()),
                        before.theory(),
                        before.basin()));
        standAt(before.view().iteration().orElse(Long.MAX_VALUE), false);
    }
}
