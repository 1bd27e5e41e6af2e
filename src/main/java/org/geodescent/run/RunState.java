package org.geodescent.run;

import java.util.List;

/** What the training thread has published last. Immutable; the same reference means that nothing is new. */
public sealed interface RunState {
    /** Nothing was started yet. */
    record Idle() implements RunState {}

    /** The points cannot be trained on; the reason is one sentence that says what to do. */
    record Blocked(Experiment experiment, String reason) implements RunState {}

    /**
     * Training goes on or has ended.
     *
     * @param experiment what is computed
     * @param runs one per loss, the cross-entropy first, each with at least its start
     * @param stepsPerSecond speed of the last stretch, all losses together; 0 before the first measurement
     */
    record Active(Experiment experiment, List<LossRun> runs, double stepsPerSecond) implements RunState {
        public Active {
            runs = List.copyOf(runs);
        }

        /** Whether every run has ended. */
        public boolean ended() {
            return runs.stream().allMatch(run -> run.outcome().isPresent());
        }
    }
}
