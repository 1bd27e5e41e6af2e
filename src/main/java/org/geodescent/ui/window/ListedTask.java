package org.geodescent.ui.window;

import java.util.OptionalDouble;
import org.geodescent.core.number.NumberText;
import org.geodescent.run.Task;
import org.jspecify.annotations.Nullable;

/** Long work as JavaFX lists it. {@link #call} is made on a worker, everything else on the JavaFX thread. */
final class ListedTask extends javafx.concurrent.Task<@Nullable Void> {
    private final Task work;
    private final Runnable perform;

    /** @param perform does the work */
    ListedTask(Task work, Runnable perform) {
        this.work = work;
        this.perform = perform;
        updateTitle(work.name());
        pulse();
    }

    @Override
    protected @Nullable Void call() {
        perform.run();
        return null;
    }

    /**
     * Asks the work to end; it is never interrupted, so that a file that is being written is written whole. It counts
     * as running until it has ended. What waits has ended at once.
     */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        work.cancel();
        return !work.running() && super.cancel(false);
    }

    private String far() {
        String left = left(work);
        String share = Math.round(100 * work.progress()) + " %";
        return !work.words().isEmpty() ? work.words() : left.isEmpty() ? share : share + ", " + left;
    }

    /** How long something takes still, as far as that can be said. */
    static String left(Task work) {
        if (work.cancelled()) {
            return "ends…";
        }
        OptionalDouble seconds = work.secondsLeft();
        if (seconds.isPresent()) {
            return left(seconds.getAsDouble());
        }
        return work.running() ? "" : "waits";
    }

    static String left(double seconds) {
        return "about " + NumberText.duration(Math.max(1, seconds)) + " left";
    }

    /** Shows how far it is. */
    void pulse() {
        updateProgress(work.progress(), 1);
        updateMessage(work.running() && !work.cancelled() ? far() : left(work));
        if (work.cancelled() && !work.running()) {
            super.cancel(false);
        }
    }
}
