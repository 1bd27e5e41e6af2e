package org.geodescent.ui.papers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.geodescent.film.ExportFormat;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.CardResult;
import org.geodescent.reproduce.Reproduction;
import org.geodescent.run.Job;
import org.geodescent.run.Task;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.jspecify.annotations.Nullable;

/**
 * A card, its run if there is one, and what the last run gave. On the JavaFX thread only; the work is done by
 * {@link Tasks}.
 */
final class CardRun {
    private final Card card;
    private final Tasks tasks;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable Task> task = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CardResult> result = new ReadOnlyObjectWrapper<>();

    CardRun(Card card, Tasks tasks, Notices notices) {
        this.card = card;
        this.tasks = tasks;
        this.notices = notices;
    }

    Card card() {
        return card;
    }

    /** The run that waits or goes on; null if there is none. */
    ReadOnlyObjectProperty<@Nullable Task> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /** Null until the card has been run to its end once. */
    ReadOnlyObjectProperty<@Nullable CardResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Runs the card, unless it is running already. */
    void start() {
        if (task.get() == null) {
            task.set(tasks.submit(
                    card.id(),
                    (states, cancelled) -> card.run(share -> states.accept(new Job.Share(share)), cancelled),
                    this::ended));
        }
    }

    /** Asks the run to end, if there is one. */
    void cancel() {
        Optional.ofNullable(task.get()).ifPresent(Task::cancel);
    }

    private void ended(TaskOutcome<CardResult> outcome) {
        task.set(null);
        if (outcome instanceof TaskOutcome.Done<CardResult> done) {
            result.set(done.result());
            notices.info(Reproduction.line(done.result()).replaceAll("\\s+", " "));
        } else if (outcome instanceof TaskOutcome.Cancelled<CardResult>) {
            notices.info(card.id() + " was cancelled.");
        } else if (outcome instanceof TaskOutcome.Failed<CardResult> failed
                && !(failed.problem() instanceof RuntimeException)) {
            notices.error(card.id() + ": " + failed.problem().getMessage() + ".");
        }
    }

    /** Writes figure and JSON of the last result, as the command line does; without a result nothing happens. */
    void export(Path folder, Set<ExportFormat> formats) {
        CardResult finished = result.get();
        if (finished != null) {
            tasks.submit(
                    "Export " + card.id(),
                    (states, cancelled) -> {
                        Reproduction.export(finished, folder, formats, cancelled);
                        return folder;
                    },
                    this::exported);
        }
    }

    private void exported(TaskOutcome<Path> outcome) {
        if (outcome instanceof TaskOutcome.Done<Path> done) {
            notices.info("Written: " + card.id() + " in " + done.result());
        } else if (outcome instanceof TaskOutcome.Failed<Path> failed
                && !(failed.problem() instanceof RuntimeException)) {
            notices.error("Not written: " + failed.problem().getMessage() + ".");
        }
    }
}
