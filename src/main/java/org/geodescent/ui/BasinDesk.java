package org.geodescent.ui;

import java.util.Optional;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.run.BasinJob;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.jspecify.annotations.Nullable;

/** The basin map of the laboratory, which grows on demand as listed work. On the JavaFX thread only. */
public final class BasinDesk {
    /** What a job has found; of another one for every job, so that one that ends late changes nothing. */
    private static final class Found {
        private volatile Optional<BasinMap> map;

        Found(Optional<BasinMap> map) {
            this.map = map;
        }
    }

    private final Tasks tasks;
    private Found newest = new Found(Optional.empty());

    private @Nullable Task task;

    /** @param tasks does the work, and lists it */
    public BasinDesk(Tasks tasks) {
        this.tasks = tasks;
    }

    /** As far as it is computed; the same reference as before if nothing is new. */
    public Optional<BasinMap> map() {
        return newest.map;
    }

    /** Whether more is to come, also before there is anything to be seen. */
    public boolean running() {
        return task != null && !task.cancelled();
    }

    /** Whether it has to wait for other work before it begins. */
    public boolean waits() {
        return running() && task != null && !task.running();
    }

    /** Maps this study, cancelling what ran before. */
    public void start(BasinStudy study) {
        run(study, Optional.empty());
    }

    /** Goes on with a map that was cancelled, from what is computed; else nothing happens. */
    public void resume() {
        Optional<BasinMap> begun = map().filter(map -> !running() && !map.isComplete());
        begun.ifPresent(map -> run(map.study(), begun));
    }

    /** Shows a map that was computed earlier, cancelling what runs; {@link #resume} computes what it lacks. */
    public void show(BasinMap map) {
        cancel();
        newest = new Found(Optional.of(map));
    }

    /** Stops; what is computed stays. */
    public void cancel() {
        if (task != null) {
            task.cancel();
        }
    }

    private void run(BasinStudy study, Optional<BasinMap> earlier) {
        cancel();
        Found own = new Found(earlier);
        newest = own;
        // One core stays with the window.
        BasinJob job =
                new BasinJob(study, earlier, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        task = tasks.submit(
                "Basin map",
                (states, cancelled) -> job.run(
                        growing -> {
                            own.map = Optional.of(growing.map());
                            states.accept(growing);
                        },
                        cancelled),
                outcome -> ended(own, outcome));
    }

    private void ended(Found own, TaskOutcome<BasinMap> outcome) {
        if (outcome instanceof TaskOutcome.Done<BasinMap> done) {
            own.map = Optional.of(done.result());
        }
        if (own == newest) {
            task = null;
        }
    }
}
