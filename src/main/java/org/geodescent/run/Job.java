package org.geodescent.run;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Long work: it publishes immutable states, is asked now and then whether to end, and gives a result. A job holds no
 * thread. The command line runs it where it stands, {@code job.run(state -> show(state), interruption)}; the window
 * hands it to the listed pool, {@link Tasks}, and pulls the newest state once a frame.
 *
 * <p>As a Task of JavaFX: {@code call()} is {@code run(state -> { newest = state; updateProgress(state.share(), 1); },
 * this::isCancelled)}, and it is cancelled by {@code cancel(false)}, so that no file that is being written is
 * interrupted. Work that goes on later is another job that starts where this one ended.
 *
 * @param <S> how far it is, immutable
 * @param <T> what it gives, immutable
 */
@FunctionalInterface
public interface Job<S extends Job.State, T> {
    /** How far a job is. */
    interface State {
        /** The share that is done, from 0 to 1. */
        double share();

        /** How far it is, in a few words; empty if the share says all. */
        default String words() {
            return "";
        }
    }

    /** Of a job that can say no more. */
    record Share(double share) implements State {}

    /**
     * Works to the end on the thread that calls. To be called once.
     *
     * @param states handed every new state, on any thread, one at a time
     * @param cancelled asked every few tens of milliseconds, on any thread
     * @return also what was computed before a cancellation, where a part is of use
     * @throws CancellationException soon after {@code cancelled} turned true, where a part is of no use
     * @throws Exception with a message for the user
     */
    T run(Consumer<? super S> states, BooleanSupplier cancelled) throws Exception;
}
