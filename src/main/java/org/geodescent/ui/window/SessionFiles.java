package org.geodescent.ui.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.core.data.Dataset;
import org.geodescent.io.InputException;
import org.geodescent.io.WholeFile;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.LessonStep;
import org.geodescent.reproduce.Card;
import org.geodescent.reproduce.Cards;
import org.geodescent.reproduce.CarriedFigures;
import org.geodescent.run.Background;
import org.geodescent.session.CarriedFigure;
import org.geodescent.session.FigureSource;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.Command;
import org.geodescent.ui.Notices;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.kordamp.ikonli.feather.Feather;

/**
 * Sessions in and out: their own files, and figures that carry them. Read and written in the background, whole or not
 * at all; what cannot be opened is said in one sentence and leaves everything as it is. On the JavaFX thread only.
 */
final class SessionFiles {
    private final Workbench workbench;
    private final Background background;
    private final Notices notices;
    private final FigureActions actions;
    private final BiConsumer<String, Dataset> chooser;
    private Consumer<Path> used = file -> {};

    /**
     * @param background whose results arrive on the JavaFX thread
     * @param chooser asks which coordinates are opened of points that have too many, given where they come from
     */
    SessionFiles(
            Workbench workbench,
            Background background,
            Notices notices,
            FigureActions actions,
            BiConsumer<String, Dataset> chooser) {
        this.actions = actions;
        this.chooser = chooser;
        this.workbench = workbench;
        this.background = background;
        this.notices = notices;
    }

    /** Says who is told of every file that has been opened or saved. */
    void setOnUsed(Consumer<Path> listener) {
        used = listener;
    }

    /**
     * Opening and saving.
     *
     * @param files asks which one
     * @param last the one that was on screen when an edited window was closed last; the file need not exist
     */
    List<Command> commands(FileChoice files, Saving saving, Path last) {
        return List.of(
                Command.of("Open a session…", "Open a session file.", Feather.FOLDER, () -> files.toOpen(
                                        "Open a session")
                                .ifPresent(this::open))
                        .on(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                Command.of(
                        "Reopen the last session",
                        "What was on screen when a window in which something had been changed was closed last.",
                        Feather.ROTATE_CCW,
                        () -> reopen(last)),
                Command.of(
                                "Save the session…",
                                "Write the session to a file.",
                                Feather.SAVE,
                                () -> saving.ask("Save the session", "session.geodescent", this::save))
                        .on(KeyCode.S, KeyCombination.SHORTCUT_DOWN));
    }

    private void reopen(Path last) {
        background.submit(
                () -> Files.exists(last),
                exists -> {
                    if (exists) {
                        open(last);
                    } else {
                        notices.info(
                                "There is no last session: one is kept when a window in which something was changed is closed.");
                    }
                },
                this::refused);
    }

    /** Opens what a file carries, of several figures the one that is chosen; undo leads back. */
    void open(Path file) {
        background.submit(
                () -> open(SessionFile.open(file)),
                found -> {
                    used.accept(file);
                    SessionFile opened = found.file();
                    if (found.lesson().isPresent()) {
                        actions.startLesson(found.lesson().get());
                    } else if (opened.sessions().size() == 1) {
                        open(file, opened::only);
                    } else {
                        actions.choose(
                                "%s carries several figures. Which one?".formatted(file.getFileName()),
                                opened.figures(),
                                figure -> open(file, () -> opened.read(figure)));
                    }
                },
                this::refused);
    }

    /** @param lesson that the file is; empty: it is another one */
    private record Found(SessionFile file, Optional<Lesson> lesson) {}

    /** On the worker. @throws InputException in one sentence without its full stop, if it is a wrong lesson */
    private static Found open(SessionFile opened) throws InputException {
        String text = opened.sessions().values().iterator().next();
        String name = opened.file().toString();
        if (opened.sessions().size() > 1 || !LessonJson.isLesson(name, text)) {
            return new Found(opened, Optional.empty());
        }
        Lesson lesson = LessonJson.read(name, text);
        for (LessonStep step : lesson.steps()) {
            int coordinates = step.stage()
                    .run()
                    .map(run -> run.experiment().data().dimension())
                    .orElse(0);
            if (coordinates > PointEditor.MOST_FEATURES) {
                throw new InputException("%s has points of %d coordinates; the window shows at most %d"
                        .formatted(name, coordinates, PointEditor.MOST_FEATURES));
            }
        }
        return new Found(opened, Optional.of(lesson));
    }

    private void open(Path file, Callable<CarriedFigure> read) {
        background.submit(() -> checked(file, read.call()), carried -> show(file, carried), this::refused);
    }

    private void refused(Exception problem) {
        notices.error(problem.getMessage() + ". Your experiment stays as it was.");
    }

    private void show(Path file, CarriedFigure carried) {
        Optional<Dataset> beyond = points(carried).filter(SessionFiles::hasTooMany);
        if (beyond.isPresent()) {
            String name = String.valueOf(file.getFileName());
            chooser.accept(name, beyond.get());
            notices.info(
                    "%s has points of %d coordinates: choose at most %d. What was trained on all of them stays in the file."
                            .formatted(name, beyond.get().dimension(), PointEditor.MOST_FEATURES));
            return;
        }
        carried.session()
                .map(session -> staged(session, carried.figure()))
                .ifPresent(session -> workbench.open("open " + file.getFileName(), session));
        if (carried.figure().isPresent() && carried.figure().get() instanceof FigureSource.Card card) {
            notices.info("Opened: %s, the experiment of figure %s. The papers’ shelf draws all its panels."
                    .formatted(file, card.name()));
        } else if (carried.figure().isPresent() && carried.figure().get() instanceof FigureSource.ImageCard measured) {
            background.submit(
                    () -> CarriedFigures.again(file.toString(), carried, measured, () -> false),
                    actions::enlarge,
                    this::refused);
        } else {
            carried.figure().ifPresent(figure -> {
                if (figure instanceof FigureSource.Demonstration) {
                    actions.showDemonstration(figure.name());
                }
            });
            notices.info("Opened: " + file);
        }
    }

    /** A card's experiment comes with the pictures that show its figure, as when it is chosen among the papers. */
    private static Session staged(Session session, Optional<FigureSource> figure) {
        return figure.filter(FigureSource.Card.class::isInstance)
                .flatMap(card -> Cards.find(card.name()))
                .flatMap(Card::session)
                .filter(card -> card.experiment().equals(session.experiment()))
                .orElse(session);
    }

    /** Saves the session as it is now, whatever is changed while the file is written. */
    void save(Path file) {
        Session session = workbench.sessions().onStage();
        background.submit(
                () -> write(file, session),
                written -> {
                    used.accept(written);
                    notices.info("Saved: " + written);
                },
                problem -> notices.error("Not saved: " + problem.getMessage() + "."));
    }

    /** On any thread. @throws InputException in one sentence without its full stop */
    static Path write(Path file, Session session) throws InputException {
        WholeFile.write(file, SessionJson.write(session).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /**
     * On any thread.
     *
     * @throws InputException in one sentence without its full stop, if there is no session in the file, or one that the
     *     window cannot show
     */
    static Session read(Path file) throws InputException {
        Session session = SessionJson.read(file);
        PointFiles.checked(file.toString(), session.experiment().data());
        return session;
    }

    private static CarriedFigure checked(Path file, CarriedFigure carried) throws InputException {
        Optional<Dataset> points = points(carried);
        if (points.isPresent() && !hasTooMany(points.get())) {
            PointFiles.checked(file.toString(), points.get());
        }
        return carried;
    }

    private static Optional<Dataset> points(CarriedFigure carried) {
        return carried.session().map(session -> session.experiment().data());
    }

    private static boolean hasTooMany(Dataset points) {
        return points.dimension() > PointEditor.MOST_FEATURES;
    }
}
