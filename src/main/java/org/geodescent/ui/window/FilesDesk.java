package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.geodescent.ui.Command;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.points.FileDrop;
import org.geodescent.ui.points.PointEditor;

/**
 * Files in and out: points, sessions, lessons and tables of many runs, whether they are dropped, chosen or named. On
 * the JavaFX thread only.
 */
final class FilesDesk {
    private final FileChoice choice;
    private final PointDesk points;
    private final SessionFiles sessions;
    private final TableDesk tables;
    private final FileDrop drop;
    private final List<Command> sessionCommands;
    private final List<Command> pointCommands;

    /**
     * @param actions what is done with figures that are opened
     * @param slideOuts where points are edited
     * @param tabs where tables of many runs are shown
     * @param last the session that was on screen when an edited window was closed last; the file need not exist
     */
    FilesDesk(
            Workbench workbench,
            PointEditor editor,
            Services services,
            FigureActions actions,
            Supplier<SlideOuts> slideOuts,
            Supplier<MainTabs> tabs,
            Path last) {
        choice = services.files();
        points = new PointDesk(editor, services.background(), services.notices(), slideOuts, services.saving());
        sessions = new SessionFiles(
                workbench, services.background(), services.notices(), actions, points.files()::chooseFeatures);
        tables = new TableDesk(
                workbench,
                services.background(),
                services.tasks(),
                services.notices(),
                tabs,
                points.files()::open,
                sessions::open);
        drop = new FileDrop(points.files(), tables::open, sessions::open, services.notices());
        sessionCommands = sessions.commands(choice, services.saving(), last);
        pointCommands = points.commands();
    }

    /** Says who is told of every file that has been opened or saved. */
    void setOnUsed(Consumer<Path> listener) {
        sessions.setOnUsed(listener);
        points.files().setOnUsed(listener);
    }

    /** Takes what is dropped on any part of a window. */
    void takeDrops(Node window) {
        drop.install(window);
    }

    PointDesk points() {
        return points;
    }

    /** Opens a file by what its name says it is, as when it is dropped. */
    void open(Path file) {
        drop.open(file);
    }

    /** Asks for the table of a sweep or of a basin map, and opens it. */
    void openTable() {
        choice.toOpen("Open a table").ifPresent(tables::open);
    }

    /** Asks for a lesson, and opens it. */
    void openLesson() {
        choice.toOpen("Open a lesson").ifPresent(sessions::open);
    }

    List<Command> sessionCommands() {
        return sessionCommands;
    }

    List<Command> pointCommands() {
        return pointCommands;
    }

    /** Of all commands those that ask for something to open. */
    List<Command> opening() {
        return List.of(sessionCommands.get(0), pointCommands.get(1));
    }

    /** Of all commands those that keep something, or bring back what was kept. */
    List<Command> keeping() {
        return List.of(sessionCommands.get(1), sessionCommands.get(2), pointCommands.get(5));
    }
}
