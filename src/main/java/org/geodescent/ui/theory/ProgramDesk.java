package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.LongPrograms;
import org.geodescent.run.ConvexJob;
import org.geodescent.run.Experiment;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * Has the convex program of the laboratory's points solved as listed work where it takes long. On the JavaFX thread
 * only, but for {@link #outcomes}.
 */
final class ProgramDesk implements LongPrograms, AutoCloseable {
    private static final String CANCELLED = "cancelled";
    private static final String FAILED = "something went wrong inside Geodescent, and the log says what";

    private record Known(ConvexJob job, List<ConvexOutcome> outcomes) {}

    private final Workbench workbench;
    private final Tasks tasks;
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper(false);
    private volatile @Nullable Known known;
    private @Nullable Experiment seen;
    private @Nullable Task task;
    /** How often something was begun or given up: what ends late counts no more. */
    private int asked;

    private boolean news;

    /** @param tasks does the work, and lists it */
    ProgramDesk(Workbench workbench, Tasks tasks) {
        this.workbench = workbench;
        this.tasks = tasks;
    }

    @Override
    public List<ConvexOutcome> outcomes(ConvexJob job, BooleanSupplier cancelled) {
        Known now = known;
        return now != null && now.job.equals(job)
                ? now.outcomes
                : LongPrograms.undecided(job, "it is begun when the points rest");
    }

    /** Whether there is a program that was cancelled, or waits for somebody to want it. */
    ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /** Begins with a program that is {@linkplain #startableProperty startable}; else nothing happens. */
    void solve() {
        Known now = known;
        if (startable.get() && now != null) {
            start(now.job);
        }
    }

    /** Once a frame. @return whether something else is known than before */
    @SuppressWarnings("ReferenceEquality") // immutable: the same reference means that nothing is new
    boolean pulse() {
        Experiment experiment = workbench.experiment();
        if (experiment != seen && !workbench.history().inGesture()) {
            seen = experiment;
            want(ConvexReader.program(experiment).filter(ConvexJob::isLong));
        }
        if (task != null && task.cancelled()) {
            task = null;
            tell(CANCELLED, true);
        }
        boolean told = news;
        news = false;
        return told;
    }

    private void want(Optional<ConvexJob> wanted) {
        Known now = known;
        if (wanted.equals(Optional.ofNullable(now).map(Known::job))) {
            return;
        }
        close();
        known = wanted.map(job -> new Known(job, List.of())).orElse(null);
        if (wanted.isPresent() && wanted.get().expectedSeconds() <= LONGEST_UNASKED) {
            start(wanted.get());
        } else {
            wanted.ifPresent(job -> tell(LongPrograms.takes(job) + " and is not begun unasked", true));
        }
    }

    private void start(ConvexJob job) {
        int own = ++asked;
        known = new Known(job, List.of());
        tell("it is being solved, the status line says how far it is", false);
        task = tasks.submit(
                "Convex program of %s points".formatted(NumberText.of(job.data().size())), job, outcome -> {
                    if (own == asked) {
                        ended(job, outcome);
                    }
                });
    }

    private void tell(String reason, boolean open) {
        Known now = known;
        if (now != null) {
            tell(new Known(now.job, LongPrograms.undecided(now.job, reason)), open);
        }
    }

    private void tell(Known newest, boolean open) {
        known = newest;
        startable.set(open);
        news = true;
    }

    /** What a cancelled search has reached comes after the word that it is cancelled. */
    private void ended(ConvexJob job, TaskOutcome<List<ConvexOutcome>> outcome) {
        boolean cut = task == null || task.cancelled();
        task = null;
        if (outcome instanceof TaskOutcome.Done<List<ConvexOutcome>> done) {
            tell(new Known(job, done.result()), cut);
        } else if (outcome instanceof TaskOutcome.Failed<List<ConvexOutcome>> failed) {
            Exception problem = failed.problem();
            tell(problem instanceof RuntimeException ? FAILED : String.valueOf(problem.getMessage()), true);
        } else {
            tell(CANCELLED, true);
        }
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        asked++;
        if (task != null) {
            task.cancel();
            task = null;
        }
        startable.set(false);
    }
}
