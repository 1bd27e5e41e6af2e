package org.geodescent.run;

import java.util.List;
import java.util.Objects;

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
     * @param measures whether what is recorded is measured, or has been; false if that was cancelled
     */
    record Active(Experiment experiment, List<LossRun> runs, double stepsPerSecond, boolean measures)
            implements RunState {
        public Active {
            runs = List.copyOf(runs);
        }

        /** Whether every run has ended. */
        public boolean ended() {
            return runs.stream().allMatch(run -> run.outcome().isPresent());
        }

        /**
         * The share of the work that is done, from 0 to 1: of training up to the last step that is allowed, or, once
         * that has ended, of measuring what was recorded. Steps cost the same each; flow costs about the same from one
         * recorded moment to the next, and these are evenly spaced in log time.
         */
        public double share() {
            return ended() ? measured() : trained();
        }

        private double trained() {
            long most = experiment.stopRule().maximumSteps();
            double done = runs.stream()
                    .mapToDouble(run -> work(
                            run.outcome().isPresent()
                                    ? most
                                    : run.trajectory().last().iteration()))
                    .sum();
            return most == 0 ? 1 : Math.min(1, done / (runs.size() * work(most)));
        }

        private double work(long iterations) {
            return experiment.descent().isFlow() ? Math.log1p((double) iterations) : (double) iterations;
        }

        private double measured() {
            return (double) measuredStates() / recordedStates();
        }

        /** How many states are recorded, of all runs. */
        public long recordedStates() {
            return runs.stream().mapToLong(run -> run.trajectory().size()).sum();
        }

        /** How many of them are measured. */
        public long measuredStates() {
            return runs.stream()
                    .flatMap(run -> run.measurements().stream())
                    .filter(Objects::nonNull)
                    .count();
        }
    }
}
