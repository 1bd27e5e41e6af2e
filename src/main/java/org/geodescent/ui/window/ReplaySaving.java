package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.page.Page;
import org.geodescent.film.Animation;
import org.geodescent.film.ExportFormat;
import org.geodescent.handout.Handout;
import org.geodescent.handout.HandoutWords;
import org.geodescent.handout.LessonHandout;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.Scene;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.run.Job;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;

/** Writes handouts and films as tasks, which the status bar shows and can cancel. On the JavaFX thread only. */
final class ReplaySaving {
    /** Of a film for a page: 84 mm are 661 pixels. */
    private static final double PAGE_DOTS = 200;

    private final Tasks tasks;
    private final SaveQuestion saving;
    private final Notices notices;

    ReplaySaving(Tasks tasks, SaveQuestion saving, Notices notices) {
        this.tasks = tasks;
        this.saving = saving;
        this.notices = notices;
    }

    /**
     * What is written.
     *
     * @param page for which films are laid out; empty: as on screen
     */
    record Wanted(FigureChoice.Chosen chosen, ExportFormat format, Optional<Page> page) {}

    /** Writes the replay of what is chosen, unless the user wants to keep the file that is there. */
    void write(Path file, Wanted wanted) {
        boolean film = wanted.format().isFilm();
        saving.confirm(
                List.of(wanted.format() == ExportFormat.FRAMES ? file.resolve(Animation.FIRST) : file),
                () -> tasks.submit(
                        film ? "Film" : "Handout",
                        (states, cancelled) ->
                                made(file, wanted, share -> states.accept(new Job.Share(share)), cancelled),
                        outcome -> ended(film ? "film" : "handout", outcome)));
    }

    /** Asks for a file and writes a lesson to it as a handout. */
    void ask(Lesson lesson, Scene start) {
        saving.ask(
                "Save the handout",
                "lesson.html",
                file -> tasks.submit(
                        "Handout",
                        (states, cancelled) -> written(
                                file,
                                () -> LessonHandout.of(
                                        lesson, start, share -> states.accept(new Job.Share(share)), cancelled)),
                        outcome -> ended("handout", outcome)));
    }

    /** @throws InputException in one sentence, also of what cannot be made */
    private static Path written(Path file, Supplier<byte[]> page) throws InputException {
        byte[] content;
        try {
            content = page.get();
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        WholeFile.write(file, content);
        return file;
    }

    private static Path made(Path file, Wanted wanted, DoubleConsumer progress, BooleanSupplier cancelled)
            throws InputException {
        FigureChoice.Chosen chosen = wanted.chosen();
        List<Picture> all = Pictures.all();
        List<Picture> pictures = chosen.pictures().stream()
                .flatMap(id -> all.stream().filter(picture -> picture.id().equals(id)))
                .toList();
        if (wanted.format().isFilm()) {
            return filmed(file, wanted, pictures, new FilmWork(progress, cancelled));
        }
        return written(
                file,
                () -> Handout.of(
                        chosen.session(),
                        pictures,
                        HandoutWords.of(chosen.session().experiment(), pictures),
                        Optional.empty(),
                        chosen.carrying().provenance(),
                        progress,
                        cancelled));
    }

    private static Path filmed(Path file, Wanted wanted, List<Picture> pictures, FilmWork work) throws InputException {
        Animation.Printing usual = Animation.Printing.USUAL;
        Animation.Printing printing = new Animation.Printing(
                wanted.page(), wanted.page().isPresent() ? PAGE_DOTS : usual.dotsPerInch(), usual.timing());
        try {
            Animation.write(wanted.format(), file, wanted.chosen().session(), pictures, printing, work);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()), e);
        }
        return file;
    }

    private void ended(String what, TaskOutcome<Path> outcome) {
        if (outcome instanceof TaskOutcome.Done<Path> done) {
            notices.info("Written: " + done.result());
        } else if (outcome instanceof TaskOutcome.Cancelled<Path>) {
            notices.info("The " + what + " was cancelled.");
        } else if (outcome instanceof TaskOutcome.Failed<Path> failed
                && !(failed.problem() instanceof RuntimeException)) {
            notices.error("No " + what + ": " + failed.problem().getMessage());
        }
    }
}
