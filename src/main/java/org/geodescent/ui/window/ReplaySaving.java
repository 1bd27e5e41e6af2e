package org.geodescent.ui.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.geodescent.picture.Headless;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.reproduce.CardNotes;
import org.geodescent.run.Job;
import org.geodescent.run.TaskOutcome;
import org.geodescent.run.Tasks;
import org.geodescent.ui.Notices;
import org.geodescent.ui.SaveQuestion;

/** Writes handouts, films and tables as tasks, which the status bar shows and can cancel. On the JavaFX thread only. */
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
        saving.confirm(
                List.of(wanted.format() == ExportFormat.FRAMES ? file.resolve(Animation.FIRST) : file),
                () -> submit(name(wanted.format()), file, work -> write(file, wanted, work)));
    }

    private static String name(ExportFormat format) {
        return format.isFilm() ? "Film" : format == ExportFormat.CSV ? "Table" : "Handout";
    }

    /** Asks for a file and writes a lesson to it as a handout. */
    void ask(Lesson lesson, Scene start) {
        saving.ask(
                "Save the handout",
                "lesson.html",
                file -> submit(
                        "Handout",
                        file,
                        work -> WholeFile.write(
                                file, LessonHandout.of(lesson, start, work.progress(), work.cancelled()))));
    }

    /** Writes a file, on a worker. */
    private interface Writing {
        /** @throws IllegalArgumentException in one sentence, if there is nothing that could be written */
        void run(FilmWork work) throws InputException;
    }

    private void submit(String what, Path file, Writing writing) {
        tasks.submit(
                what,
                (Job<Job.Share, Path>) (states, cancelled) -> {
                    try {
                        writing.run(new FilmWork(share -> states.accept(new Job.Share(share)), cancelled));
                        return file;
                    } catch (IllegalArgumentException e) {
                        throw new InputException(String.valueOf(e.getMessage()), e);
                    }
                },
                outcome -> ended(what.toLowerCase(Locale.ROOT), outcome));
    }

    private static void write(Path file, Wanted wanted, FilmWork work) throws InputException {
        FigureChoice.Chosen chosen = wanted.chosen();
        List<Picture> pictures = Pictures.of(chosen.pictures());
        if (wanted.format().isFilm()) {
            Animation.Printing usual = Animation.Printing.USUAL;
            Animation.Printing printing = new Animation.Printing(
                    wanted.page(), wanted.page().isPresent() ? PAGE_DOTS : usual.dotsPerInch(), usual.timing());
            Animation.write(wanted.format(), file, chosen.session(), pictures, printing, work);
            return;
        }
        if (wanted.format() == ExportFormat.CSV) {
            String csv = Headless.ofWholeRuns(chosen.session(), growing -> {}, work.cancelled())
                    .table(work.progress());
            WholeFile.write(file, csv.getBytes(StandardCharsets.UTF_8));
            return;
        }
        WholeFile.write(
                file,
                Handout.of(
                        chosen.session(),
                        pictures,
                        HandoutWords.of(
                                chosen.session().experiment(),
                                pictures,
                                CardNotes.of(chosen.session().experiment())),
                        Optional.empty(),
                        chosen.carrying().provenance(),
                        work.progress(),
                        work.cancelled()));
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
