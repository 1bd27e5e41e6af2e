package org.geodescent.ui;

import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.picture.Moment;
import org.geodescent.run.Experiment;
import org.geodescent.run.LatestTask;
import org.jspecify.annotations.Nullable;

/**
 * Has something made of the newest moment beside the JavaFX thread, and shows what is ready; it never waits. What is being made is given up when another tab is in front, and after a
 * while when there are other points. On the JavaFX thread only.
 *
 * @param <T> what is made; immutable
 */
public final class Pull<T> implements AutoCloseable {
    /** What newer points wait for is given up after so long. */
    private static final long PATIENCE_NANOS = 250_000_000;
    /** Frames after which something that is not ready counts as late. */
    private static final int PROMPT = 2;

    private final LatestTask<Moment, T> worker;
    private final ReadOnlyObjectWrapper<@Nullable T> newest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper(false);
    private volatile @Nullable Moment asked;
    private @Nullable Experiment shown;
    private int waited;

    /**
     * Starts the worker.
     *
     * @param make on the worker; asks its second argument now and then, and may then throw a CancellationException
     * @param failed what is shown of a moment at which {@code make} fails
     * @param failures told, on the worker, of what fails
     */
    public Pull(
            String name,
            BiFunction<Moment, BooleanSupplier, T> make,
            Function<Moment, T> failed,
            Consumer<Throwable> failures) {
        worker = new LatestTask<>(
                name, (moment, closed) -> make.apply(moment, stop(moment, closed)), failed, failures);
    }

    private BooleanSupplier stop(Moment moment, BooleanSupplier closed) {
        long begun = System.nanoTime();
        return () -> closed.getAsBoolean() || isOld(moment, System.nanoTime() - begun);
    }

    private boolean isOld(Moment moment, long nanos) {
        Moment now = asked;
        return now != null
                && (!now.look().theory().tab().equals(moment.look().theory().tab())
                        || (nanos > PATIENCE_NANOS
                                && !now.experiment().data().equals(moment.experiment().data())));
    }

    /** The newest that is ready; null before the first. */
    public ReadOnlyObjectProperty<@Nullable T> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Whether what is shown belongs to other points than there are now, because the worker needs longer than a frame. */
    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }

    /** Once a frame: asks for what is wanted, unless it was asked for, and shows what is ready. */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    public void pulse(Moment wanted) {
        if (!wanted.isSame(asked)) {
            asked = wanted;
            worker.submit(wanted);
        }
        LatestTask.Result<Moment, T> ready = worker.newest();
        if (ready != null && ready.output() != newest.get()) {
            shown = ready.input().experiment();
            newest.set(ready.output());
        }
        boolean old = shown == null || shown.data() != wanted.experiment().data();
        waited = old ? waited + 1 : 0;
        late.set(old && waited > PROMPT);
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
