package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.core.train.Trajectory;
import org.geodescent.run.LossRun;
import org.kordamp.ikonli.feather.Feather;

/** Moves the replay by recorded frames and by decades. */
public final class Replay {
    private final Workbench workbench;
    private final Command play;
    private final Command sameStart;
    private final Command back = Command.of(
                    "Frame back",
                    "One recorded frame back; in slow motion one caption.",
                    Feather.CHEVRON_LEFT,
                    () -> step(-1))
            .on(KeyCode.LEFT);
    private final Command forward = Command.of(
                    "Frame forward",
                    "One recorded frame forward; in slow motion one caption.",
                    Feather.CHEVRON_RIGHT,
                    () -> step(1))
            .on(KeyCode.RIGHT);
    private final Command start = Command.of("To the start", "Go to iteration 0.", Feather.SKIP_BACK, this::toStart)
            .on(KeyCode.HOME);
    private final Command end = Command.of(
                    "To the end", "Go to the newest iteration.", Feather.SKIP_FORWARD, this::toEnd)
            .on(KeyCode.END);

    public Replay(Workbench workbench) {
        this.workbench = workbench;
        play = Command.of("Play", "Play or pause the replay.", Feather.PLAY, this::togglePlaying)
                .on(KeyCode.SPACE);
        sameStart = Command.of("Same start", "Replay from the same start weights.", Feather.ROTATE_CCW, () -> workbench
                        .playback()
                        .restart())
                .on(KeyCode.R);
    }

    public Command play() {
        return play;
    }

    public Command sameStart() {
        return sameStart;
    }

    /** Steps and jumps, what plays, and slow motion, in the order in which they stand beside the rail. */
    public List<Command> transport() {
        return List.of(start, back, play, forward, end, workbench.slowMotion().command());
    }

    public List<Command> commands() {
        Command decadeBack = Command.of(
                        "Decade back", "To the power of ten before.", Feather.CHEVRONS_LEFT, () -> decade(-1))
                .on(KeyCode.LEFT, KeyCombination.SHIFT_DOWN);
        Command decadeForward = Command.of(
                        "Decade forward", "To the power of ten after.", Feather.CHEVRONS_RIGHT, () -> decade(1))
                .on(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN);
        List<Command> all =
                new ArrayList<>(List.of(play, sameStart, back, forward, decadeBack, decadeForward, start, end));
        all.addAll(workbench.slowMotion().commands());
        return all;
    }

    /** Plays or pauses; at the end it plays again from the start. */
    public void togglePlaying() {
        Playback playback = workbench.playback();
        boolean atEnd =
                playback.positionProperty().get() >= playback.endProperty().get();
        if (playback.playingProperty().get()) {
            playback.playingProperty().set(false);
        } else if (atEnd || playback.liveProperty().get()) {
            playback.restart();
        } else {
            playback.playingProperty().set(true);
        }
    }

    /** To the recorded frame before (−1) or after (+1); in slow motion to the caption before or after. */
    public void step(int direction) {
        if (workbench.slowMotion().isOn()) {
            workbench.slowMotion().go(direction);
            return;
        }
        Trajectory frames = frames();
        if (frames.isEmpty()) {
            return;
        }
        long now = workbench.playback().iteration();
        int at = frames.indexAt(now);
        boolean between = at >= 0 && frames.get(at).iteration() < now;
        int target = direction < 0 && between ? at : at + direction;
        pauseAt(frames.get(Math.max(0, Math.min(frames.size() - 1, target))).iteration());
    }

    /** To the power of ten before (−1) or after (+1). */
    public void decade(int direction) {
        long now = workbench.playback().iteration();
        if (direction > 0) {
            long next = 1;
            while (next <= now) {
                next *= 10;
            }
            pauseAt(next);
        } else {
            long before = 0;
            for (long power = 1; power < now; power *= 10) {
                before = power;
            }
            pauseAt(before);
        }
    }

    public void toStart() {
        pauseAt(0);
    }

    public void toEnd() {
        workbench.playback().playingProperty().set(false);
        workbench.playback().seek(Double.POSITIVE_INFINITY);
    }

    private void pauseAt(long iteration) {
        workbench.playback().playingProperty().set(false);
        workbench.playback().seekIteration(iteration);
    }

    /** The recorded frames of the longest run. */
    private Trajectory frames() {
        Trajectory longest = Trajectory.EMPTY;
        for (LossRun run : workbench.runs()) {
            if (longest.isEmpty()
                    || run.trajectory().last().iteration() > longest.last().iteration()) {
                longest = run.trajectory();
            }
        }
        return longest;
    }
}
