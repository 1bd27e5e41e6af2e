package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.handout.Handout;
import org.geodescent.handout.HandoutWords;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.run.Job;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;

/** Writes handouts as tasks, which the status bar shows and can cancel. On the JavaFX thread only. */
final class HandoutSaving {
    private final Tasks tasks;
    private final SaveQuestion saving;
    private final Notices notices;

    HandoutSaving(Tasks tasks, SaveQuestion saving, Notices notices) {
        this.tasks = tasks;
        this.saving = saving;
        this.notices = notices;
    }

    /** Writes the replay of what is chosen, unless the user wants to keep the file that is there. */
    void write(Path file, FigureChoice.Chosen chosen) {
        saving.confirm(
                List.of(file),
                () -> tasks.submit(
                        "Handout",
                        (states, cancelled) ->
                                made(file, chosen, share -> states.accept(new Job.Share(share)), cancelled),
                        this::ended));
    }

    private static Path made(Path file, FigureChoice.Chosen chosen, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        List<Picture> all = Pictures.all();
        List<Picture> pictures = chosen.pictures().stream()
                .flatMap(id -> all.stream().filter(picture -> picture.id().equals(id)))
                .toList();
        byte[] content;
        try {
            content = Handout.of(
                    chosen.session(),
                    pictures,
                    HandoutWords.of(chosen.session().experiment(), pictures),
                    Optional.empty(),
                    chosen.carrying().provenance(),
                    progress,
                    cancelled);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        WholeFile.write(file, content);
        return file;
    }

    private void ended(TaskOutcome<Path> outcome) {
        if (outcome instanceof TaskOutcome.Done<Path> done) {
            notices.info("Written: " + done.result());
        } else if (outcome instanceof TaskOutcome.Cancelled<Path>) {
            notices.info("The handout was cancelled.");
        } else if (outcome instanceof TaskOutcome.Failed<Path> failed
                && !(failed.problem() instanceof RuntimeException)) {
            notices.error("No handout: " + failed.problem().getMessage());
        }
    }
}
