package org.geodescent.run;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A worker thread that computes a function of the newest input. An input that waits is replaced by a newer one, so that
 * the worker never falls behind; the result is pulled, never pushed. {@link #submit}, {@link #newest} and
 * {@link #close} may be called from any thread and never wait for the worker.
 *
 * @param <I> immutable input
 * @param <O> immutable output
 */
public final class LatestTask<I, O> implements AutoCloseable {
    /** An output with the input that it belongs to. */
    public record Result<I, O>(I input, O output) {}

    private final BiFunction<I, BooleanSupplier, O> function;
    private final Consumer<Throwable> failures;
    private final Optional<Function<I, O>> instead;
    /** What failed before, and where: it is told of once. */
    private final Set<String> told = new HashSet<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrival = lock.newCondition();
    private @Nullable I waiting;
    private volatile boolean closed;
    private volatile @Nullable Result<I, O> newest;

    /**
     * Starts the worker.
     *
     * @param name of the thread
     * @param function runs on the worker; its second argument turns true when the task is closed, upon which it may
     *     give up by throwing {@link CancellationException}
     * @param failures told of everything else that the function throws, errors of the machine too, on the worker; the
     *     task goes on with the next input
     */
    public LatestTask(String name, BiFunction<I, BooleanSupplier, O> function, Consumer<Throwable> failures) {
        this(name, function, Optional.empty(), failures);
    }

    /**
     * Starts the worker.
     *
     * @param instead the output for an input at which the function throws, so that the one before does not stay; must
     *     not throw
     * @param failures as above, but told of each kind and place once
     */
    public LatestTask(
            String name,
            BiFunction<I, BooleanSupplier, O> function,
            Function<I, O> instead,
            Consumer<Throwable> failures) {
        this(name, function, Optional.of(instead), failures);
    }

    private LatestTask(
            String name,
            BiFunction<I, BooleanSupplier, O> function,
            Optional<Function<I, O>> instead,
            Consumer<Throwable> failures) {
        this.function = function;
        this.instead = instead;
        this.failures = failures;
        Threads.start(name, this::work);
    }

    /** Computes for this input next, whatever waited before. */
    public void submit(I input) {
        lock.lock();
        try {
            waiting = input;
            arrival.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The newest finished result; null before the first. */
    public @Nullable Result<I, O> newest() {
        return newest;
    }

    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            arrival.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (I input = next(); input != null; input = next()) {
            try {
                newest = new Result<>(input, function.apply(input, () -> closed));
            } catch (RuntimeException | Error e) {
                // Also too little memory or a recursion too deep: the next input may be a smaller one.
                if (!(e instanceof CancellationException)) {
                    told(input, e);
                }
            }
        }
    }

    private void told(I input, Throwable problem) {
        try {
            fail(input, problem);
        } catch (OutOfMemoryError e) {
            // Nothing can be told without memory; the worker goes on all the same.
        }
    }

    private void fail(I input, Throwable problem) {
        instead.ifPresent(make -> newest = new Result<>(input, make.apply(input)));
        StackTraceElement[] trace = problem.getStackTrace();
        // Without a picture that says so, who waits is told each time.
        if (instead.isEmpty()
                || told.add(problem.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]))) {
            failures.accept(problem);
        }
    }

    private @Nullable I next() {
        lock.lock();
        try {
            while (waiting == null && !closed) {
                arrival.awaitUninterruptibly();
            }
            I input = waiting;
            waiting = null;
            return closed ? null : input;
        } finally {
            lock.unlock();
        }
    }
}
