package org.geodescent.ui.window;

import java.util.List;
import org.geodescent.core.train.Trajectory;
import org.geodescent.preset.Caption;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;

/** What has happened in runs, at an iteration of their replay. */
final class StageEvents {
    private static final double FALLEN = 0.9;

    private StageEvents() {}

    /**
     * Whether it has.
     *
     * @param atEnd whether the replay is at the end of runs that have ended
     */
    static boolean come(Caption.Event event, List<LossRun> runs, long now, boolean atEnd) {
        return switch (event) {
            case END -> atEnd;
            case ALL_RIGHT -> !runs.isEmpty() && runs.stream().allMatch(run -> now >= rightFrom(run));
            case FIRST_RIGHT -> runs.stream().anyMatch(run -> now >= rightFrom(run));
            case LOSS_FALLS -> !runs.isEmpty() && fallen(runs.get(0).trajectory(), now);
        };
    }

    /** The iteration from which on all samples are right as far as it is measured; none while some are wrong. */
    static long rightFrom(LossRun run) {
        int samples = run.spec().data().size();
        long from = Long.MAX_VALUE;
        for (int i = run.measurements().size() - 1; i >= 0; i--) {
            Measurement measured = run.measurements().get(i);
            if (measured != null && measured.correct() < samples) {
                break;
            }
            from = measured == null ? from : measured.iteration();
        }
        return from;
    }

    private static boolean fallen(Trajectory trajectory, long now) {
        int at = trajectory.indexAt(now);
        return at > 0 && trajectory.get(at).loss() <= FALLEN * trajectory.get(0).loss();
    }
}
