package org.geodescent.ui;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.picture.Moment;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/**
 * Has something made of the newest request beside the JavaFX thread, and shows what is ready; it never waits. On the
 * JavaFX thread only.
 *
 * @param <R> what it is made of; immutable
 * @param <T> what is made; immutable
 */
public final class Pull<R, T> implements AutoCloseable {
    /** What newer points wait for is given up after so long. */
    private static final long PATIENCE_NANOS = 250_000_000;

    /** Whether nobody waits any more for something. */
    private interface Patience<R> {
        boolean isOver(R asked, R newest, long nanos);
    }

    private final LatestTask<R, T> worker;
    private final BiPredicate<R, R> same;
    private final ReadOnlyObjectWrapper<@Nullable T> newest = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable R asked;
    private @Nullable R shown;

    private Pull(
            String name,
            BiFunction<R, BooleanSupplier, T> make,
            Function<R, T> failed,
            Consumer<Throwable> failures,
            BiPredicate<R, R> same,
            Patience<R> patience) {
        this.same = same;
        worker = new LatestTask<>(
                name,
                (request, closed) -> {
                    long begun = System.nanoTime();
                    return make.apply(request, () -> {
                        R now = asked;
                        return closed.getAsBoolean()
                                || (now != null && patience.isOver(request, now, System.nanoTime() - begun));
                    });
                },
                failed,
                failures);
    }

    /**
     * Of requests that are compared by what they hold, one of which is given up as soon as there is another.
     *
     * @param make on the worker; asks its second argument now and then, and may then throw a CancellationException
     * @param failed what is shown of a request at which {@code make} fails
     * @param failures told, on the worker, of what fails
     */
    public static <R, T> Pull<R, T> of(
            String name, BiFunction<R, BooleanSupplier, T> make, Function<R, T> failed, Consumer<Throwable> failures) {
        return new Pull<>(name, make, failed, failures, Object::equals, (request, now, nanos) -> !request.equals(now));
    }

    /**
     * As {@link #of}, of moments, one of which is given up when another tab is in front, and after a while when there
     * are other points.
     */
    public static <T> Pull<Moment, T> ofMoments(
            String name,
            BiFunction<Moment, BooleanSupplier, T> make,
            Function<Moment, T> failed,
            Consumer<Throwable> failures) {
        return new Pull<>(name, make, failed, failures, Moment::isSame, Pull::isOver);
    }

    private static boolean isOver(Moment moment, Moment now, long nanos) {
        return !now.look().theory().tab().equals(moment.look().theory().tab())
                || (nanos > PATIENCE_NANOS
                        && !now.experiment().data().equals(moment.experiment().data()));
    }

    /** The newest that is ready; null before the first. */
    public ReadOnlyObjectProperty<@Nullable T> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Whether what was asked for last is still being made. */
    public boolean isMaking() {
        R wanted = asked;
        R there = shown;
        return wanted != null && (there == null || !same.test(wanted, there));
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
