package org.geodescent.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Computes numbered cases on several threads. Each is computed by one thread from its own numbers only, so that the
 * results do not depend on the number of threads or on interruptions. Gives whether all is done.
 *
 * @param <R> the result of a case
 */
public final class CasesJob<R> implements Job<CasesJob.Finished<R>, Boolean> {
    /**
     * What is to be done.
     *
     * @param <R> the result of a case
     */
    @FunctionalInterface
    public interface Computation<R> {
        /** The result of a case; any thread. @throws CancellationException soon after {@code cancelled} turned true */
        R compute(int index, BooleanSupplier cancelled);
    }

    /**
     * Another case is finished.
     *
     * @param index of the case, from 0
     * @param done how many are, with those that were known
     * @param all cases
     */
    public record Finished<R>(int index, R result, int done, int all) implements Job.State {
        @Override
        public double share() {
            return (double) done / all;
        }
    }

    private final int all;
    private final IntPredicate known;
    private final Computation<R> computation;
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();
    /** Locked by this. */
    private int done;

    private volatile boolean stopped;

    /**
     * Prepares.
     *
     * @param all how many cases there are
     * @param known indices of cases that are not computed (again)
     * @param threads how many, at least 1
     */
    public CasesJob(int all, IntPredicate known, Computation<R> computation, int threads) {
        this.all = all;
        this.known = known;
        this.computation = computation;
        this.threads = threads;
        done = (int) IntStream.range(0, all).filter(known).count();
    }

    /**
     * Ends within milliseconds of work after {@code cancelled} turned true; results that are finished have been handed
     * over, one at a time.
     */
    @Override
    public Boolean run(Consumer<? super Finished<R>> states, BooleanSupplier cancelled) {
        BooleanSupplier ended = () -> stopped || cancelled.getAsBoolean();
        try (Workers crew = new Workers(threads)) {
            crew.round(threads, worker -> work(states, ended));
        }
        return !stopped;
    }

    private void work(Consumer<? super Finished<R>> states, BooleanSupplier ended) {
        boolean whole = false;
        try {
            for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                if (!known.test(i)) {
                    if (ended.getAsBoolean()) {
                        return;
                    }
                    finish(i, computation.compute(i, ended), states);
                }
            }
            whole = true;
        } catch (CancellationException e) {
            // Asked for: what is finished has been handed over.
        } finally {
            // Also after an error: the others need not go on.
            if (!whole) {
                stopped = true;
            }
        }
    }

    private synchronized void finish(int index, R result, Consumer<? super Finished<R>> states) {
        done++;
        states.accept(new Finished<>(index, result, done, all));
    }
}
