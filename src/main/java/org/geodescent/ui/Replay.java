package org.geodescent.ui;

import org.geodescent.core.train.Trajectory;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunState;

/** Moves the replay by recorded frames and by decades. */
public final class Replay {
    private final Workbench workbench;

    public Replay(Workbench workbench) {
        this.workbench = workbench;
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

    /** To the recorded frame before (−1) or after (+1). */
    public void step(int direction) {
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
        if (workbench.runStateProperty().get() instanceof RunState.Active active) {
            for (LossRun run : active.runs()) {
                if (longest.isEmpty()
                        || run.trajectory().last().iteration() > longest.last().iteration()) {
                    longest = run.trajectory();
                }
            }
        }
        return longest;
    }
}
