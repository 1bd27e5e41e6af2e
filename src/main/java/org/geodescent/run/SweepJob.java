package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;

/**
 * Runs a sweep on several threads. Each case is computed by one thread from its own numbers only, so that the rows do
 * not depend on the number of threads or on interruptions. Gives whether all is done.
 */
public final class SweepJob implements Job<SweepJob.Finished, Boolean> {
    /**
     * Another case is finished.
     *
     * @param done how many are, with those that were known
     * @param all cases of the plan
     */
    public record Finished(SweepRow row, int done, int all) implements Job.State {
        @Override
        public double share() {
            return (double) done / all;
        }
    }

    private final SweepPlan plan;
    private final IntPredicate known;
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();
    /** Locked by this. */
    private int done;

    private volatile boolean stopped;

    /**
     * Prepares.
     *
     * @param known indices of cases that are not run (again)
     * @param threads how many, at least 1
     */
    public SweepJob(SweepPlan plan, IntPredicate known, int threads) {
        this.plan = plan;
        this.known = known;
        this.threads = threads;
        done = (int) IntStream.range(0, plan.cases().size()).filter(known).count();
    }

    /**
     * Ends within milliseconds of work after {@code cancelled} turned true; rows that are finished have been handed
     * over.
     */
    @Override
    public Boolean run(Consumer<? super Finished> states, BooleanSupplier cancelled) {
        BooleanSupplier ended = () -> stopped || cancelled.getAsBoolean();
        try (Workers crew = new Workers(threads)) {
            crew.round(threads, worker -> work(states, ended));
        }
        return !stopped;
    }

    private void work(Consumer<? super Finished> states, BooleanSupplier ended) {
        boolean whole = false;
        try {
            whole = computeAll(states, ended);
        } finally {
            // Also after an error: the others need not go on.
            if (!whole) {
                stopped = true;
            }
        }
    }

    private boolean computeAll(Consumer<? super Finished> states, BooleanSupplier ended) {
        List<SweepCase> cases = plan.cases();
        for (int i = next.getAndIncrement(); i < cases.size(); i = next.getAndIncrement()) {
            if (!known.test(i) && !compute(cases.get(i), states, ended)) {
                return false;
            }
        }
        return true;
    }

    private boolean compute(SweepCase sweepCase, Consumer<? super Finished> states, BooleanSupplier ended) {
        List<SweepResult> results = new ArrayList<>();
        Coordinates coordinates = sweepCase.experiment().coordinates();
        for (RunSpec spec : sweepCase.experiment().runs()) {
            if (ended.getAsBoolean()) {
                return false;
            }
            SweepResult result = SweepResult.of(spec, coordinates, ended);
            if (result.outcome() instanceof RunOutcome.Cancelled) {
                return false;
            }
            results.add(result);
        }
        finish(new SweepRow(sweepCase, results), states);
        return true;
    }

    private synchronized void finish(SweepRow row, Consumer<? super Finished> states) {
        done++;
        states.accept(new Finished(row, done, plan.cases().size()));
    }
}
