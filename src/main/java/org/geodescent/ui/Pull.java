package org.geodescent.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.core.work.Patience;
import org.geodescent.picture.Moment;
import org.geodescent.run.LatestTask;
import org.geodescent.run.Task;
import org.jspecify.annotations.Nullable;

/**
 * Has something made of the newest request beside the JavaFX thread, and shows what is ready; it never waits. On the
 * JavaFX thread only.
 *
 * @param <R> what it is made of; immutable
 * @param <T> what is made; immutable
 */
public final class Pull<R, T> implements AutoCloseable {
    /** What newer points wait for is given up after so long, and so is what is behind when something else stays. */
    private static final long PATIENCE_NANOS = 250_000_000;

    /** Work that takes longer is listed. */
    private static final long LISTED_NANOS = 1_000_000_000;

    /** Whether nobody waits any more for something. */
    private interface Superseded<R> {
        /**
         * @param nanos since it was begun
         * @param since how long nothing but the newest has been asked for, in nanoseconds
         */
        boolean isOver(R asked, R newest, long nanos, long since);
    }

    private final String name;
    private final LatestTask<R, T> worker;
    private final BiPredicate<R, R> same;
    private final ReadOnlyObjectWrapper<@Nullable T> newest = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable R asked;
    private volatile long askedAt;
    /** Somebody waits for it no longer. */
    private volatile @Nullable R cancelled;
    /** What the work under way is about; null if there is none. */
    private volatile @Nullable R making;
    /** When it was begun. */
    private volatile long begunAt;

    private final DrawingTime<R> time;

    private @Nullable R shown;
    private @Nullable Task listed;
    private @Nullable R listedOf;

    @SuppressWarnings("ReferenceEquality") // as in isMaking
    private Pull(
            String name,
            BiFunction<R, BooleanSupplier, T> make,
            Function<R, T> failed,
            Consumer<Throwable> failures,
            BiPredicate<R, R> same,
            Superseded<R> superseded,
            DrawingTime<R> time) {
        this.name = name;
        this.same = same;
        this.time = time;
        worker = new LatestTask<>(
                name,
                (request, closed) -> {
                    long begun = System.nanoTime();
                    BooleanSupplier over = () -> {
                        R now = asked;
                        long nanos = System.nanoTime();
                        return closed.getAsBoolean()
                                || request == cancelled
                                || (now != null && superseded.isOver(request, now, nanos - begun, nanos - askedAt));
                    };
                    begunAt = begun;
                    making = request;
                    try {
                        T made = Patience.during(over, () -> make.apply(request, over));
                        time.took(request, System.nanoTime() - begun);
                        return made;
                    } finally {
                        making = null;
                    }
                },
                failed,
                failures);
    }

    /**
     * Of requests that are compared by what they hold, one of which is given up as soon as there is another.
     *
     * @param name of the thread, and of work that takes long
     * @param make on the worker; asks its second argument now and then, and may then throw a CancellationException
     * @param failed what is shown of a request at which {@code make} fails
     * @param failures told, on the worker, of what fails
     */
    public static <R, T> Pull<R, T> of(
            String name, BiFunction<R, BooleanSupplier, T> make, Function<R, T> failed, Consumer<Throwable> failures) {
        return new Pull<>(
                name,
                make,
                failed,
                failures,
                Object::equals,
                (request, now, nanos, since) -> !request.equals(now),
                new DrawingTime<>(request -> 0));
    }

    /**
     * As {@link #of}, of moments, one of which is given up when another tab is in front, after a while when there are
     * other points, and when another experiment, iteration or view has been wanted for a while: of moments that follow
     * each other one is shown now and then, however long each takes.
     */
    public static <T> Pull<Moment, T> ofMoments(
            String name,
            BiFunction<Moment, BooleanSupplier, T> make,
            Function<Moment, T> failed,
            Consumer<Throwable> failures) {
        return new Pull<>(name, make, failed, failures, Moment::isSame, Pull::isOver, new DrawingTime<>(moment -> 0));
    }

    /**
     * The same, of pictures whose time is that of the exact geometry of their runs.
     *
     * @param same whether one moment is made of what the other is made of
     */
    public static <T> Pull<Moment, T> ofMoments(
            String name,
            BiPredicate<Moment, Moment> same,
            BiFunction<Moment, BooleanSupplier, T> make,
            Function<Moment, T> failed,
            Consumer<Throwable> failures) {
        return new Pull<>(name, make, failed, failures, same, Pull::isOver, new DrawingTime<>(DrawingTime::pairs));
    }

    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    private static boolean isOver(Moment moment, Moment now, long nanos, long since) {
        if (!now.look().theory().tab().equals(moment.look().theory().tab())) {
            return true;
        }
        if (nanos <= PATIENCE_NANOS) {
            return false;
        }
        boolean otherPoints = now.experiment().data() != moment.experiment().data()
                && !now.experiment().data().equals(moment.experiment().data());
        return otherPoints || (since > PATIENCE_NANOS && !showsSame(moment, now));
    }

    /** Whether only what is known of the runs may differ, which comes in while they are measured. */
    @SuppressWarnings("ReferenceEquality") // as above
    private static boolean showsSame(Moment moment, Moment now) {
        return now.experiment() == moment.experiment()
                && now.iteration() == moment.iteration()
                && now.look().width() == moment.look().width()
                && now.look().height() == moment.look().height()
                && now.look().plane().equals(moment.look().plane())
                && now.look().theory().equals(moment.look().theory());
    }

    /** The newest that is ready; null before the first. */
    public ReadOnlyObjectProperty<@Nullable T> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Whether what was asked for last is still being made. */
    @SuppressWarnings("ReferenceEquality") // immutable: a request is given up, not those that are like it
    public boolean isMaking() {
        R wanted = asked;
        R there = shown;
        return wanted != null && wanted != cancelled && (there == null || !same.test(wanted, there));
    }

    /**
     * What is under way, if it takes longer than a second: how far it is by what it will take, as that cannot be said
     * in another way. Cancelling it leaves on screen what is there.
     */
    @SuppressWarnings("ReferenceEquality") // as above
    public Optional<Task> longWork() {
        R request = making;
        long nanos = System.nanoTime() - begunAt;
        if (request == null || nanos < LISTED_NANOS) {
            listed = null;
            listedOf = null;
            return Optional.empty();
        }
        Task task = listed;
        if (task == null || request != listedOf) {
            task = Task.underWay(name, () -> cancelled = request);
            listed = task;
            listedOf = request;
        }
        double whole = time.expected(request);
        if (whole > 0) {
            task.report(Math.min(0.99, nanos / whole));
        }
        return Optional.of(task);
    }

    /** What the newest was made of; null before the first. */
    public @Nullable R shown() {
        return shown;
    }

    /** Once a frame: asks for what is wanted, unless it was asked for, and shows what is ready. */
    public void pulse(R wanted) {
        R before = asked;
        if (before == null || !same.test(wanted, before)) {
            asked = wanted;
            askedAt = System.nanoTime();
            worker.submit(wanted);
        }
        pulse();
    }

    /** Once a frame: shows what is ready. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public void pulse() {
        LatestTask.Result<R, T> ready = worker.newest();
        if (ready != null && ready.output() != newest.get()) {
            shown = ready.input();
            newest.set(ready.output());
        }
    }

    /** Nothing is wanted at the moment; what is wanted next is asked for anew. */
    public void rest() {
        asked = null;
    }

    @Override
    public void close() {
        worker.close();
    }
}
