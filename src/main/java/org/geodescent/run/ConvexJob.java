package org.geodescent.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.number.NumberText;

/**
 * Solves B's convex program of a data set; of more than two classes one program per class. Gives one outcome, or one
 * per class; those that a cancellation leaves undecided hold the interval that was reached.
 *
 * @param bias whether to append a 1 to every sample
 */
public record ConvexJob(Dataset data, boolean bias) implements Job<ConvexJob.Searching, List<ConvexOutcome>> {
    /**
     * It goes on.
     *
     * @param seconds since the begin
     * @param expected roughly how many seconds it takes if the classes overlap
     */
    public record Searching(double seconds, double expected) implements Job.State {
        /** Of the time that is expected, since the search cannot say how far it is; never 1. */
        @Override
        public double share() {
            return Math.min(0.99, seconds / expected);
        }

        @Override
        public String words() {
            return "searching for %s s; about %s if the classes overlap"
                    .formatted(NumberText.fixed(Math.floor(seconds), 0), NumberText.duration(expected));
        }
    }

    /** Roughly how many seconds it takes if the classes overlap. */
    public double expectedSeconds() {
        int classes = data.classNames().size();
        return (classes <= 2 ? 1 : classes) * MaxMarginProgram.expectedSeconds(data.size(), dimension());
    }

    /** Whether it may take longer than a second on a slow computer, so that somebody wants to know how far it is. */
    public boolean isLong() {
        return expectedSeconds() > 0.5;
    }

    private int dimension() {
        return data.dimension() + (bias ? 1 : 0);
    }

    @Override
    public List<ConvexOutcome> run(Consumer<? super Searching> states, BooleanSupplier cancelled) {
        Thread worker = Thread.currentThread();
        long begun = System.nanoTime();
        double expected = expectedSeconds();
        try {
            return Ticker.during(
                    () -> {
                        states.accept(new Searching(1e-9 * (System.nanoTime() - begun), expected));
                        if (cancelled.getAsBoolean()) {
                            // A linear program that is under way looks at nothing else.
                            worker.interrupt();
                        }
                    },
                    () -> solve(cancelled));
        } finally {
            Thread.interrupted();
        }
    }

    /** As {@link #run}, without a word; a linear program that is under way goes on after a cancellation. */
    public List<ConvexOutcome> solve(BooleanSupplier cancelled) {
        return data.classNames().size() <= 2
                ? List.of(MaxMarginProgram.solve(data, bias, Optional.empty(), cancelled))
                : MaxMarginProgram.solveClasses(data, bias, cancelled);
    }
}
