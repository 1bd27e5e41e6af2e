package org.geodescent.ui.points;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.geodescent.io.FileNames;
import org.geodescent.session.SessionFile;
import org.geodescent.ui.Notices;

/**
 * Lets files be dropped anywhere on a window: points as CSV, tables of many runs, sessions, and exported figures, which
 * carry their session.
 */
public final class FileDrop {
    private static final Set<String> TABLES = Set.of("csv", "gz");
    private static final Set<String> POINTS = Set.of("tsv", "txt", "dat", "data", "svm", "libsvm", "");

    private final PointFiles files;
    private final Consumer<Path> tables;
    private final Consumer<Path> sessions;
    private final Notices notices;

    /**
     * @param files open points
     * @param tables opens a CSV file, which holds points or the results of many runs
     * @param sessions opens a session file or an exported figure
     */
    public FileDrop(PointFiles files, Consumer<Path> tables, Consumer<Path> sessions, Notices notices) {
        this.files = files;
        this.tables = tables;
        this.sessions = sessions;
        this.notices = notices;
    }

    /** Accepts what is dropped on any part of a window that does not take it itself. */
    public void install(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, event -> {
            Dragboard board = event.getDragboard();
            if (board.hasFiles() || board.hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        window.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard board = event.getDragboard();
            boolean taken = board.hasFiles() || board.hasString();
            if (board.hasFiles()) {
                drop(board.getFiles().stream().map(java.io.File::toPath).toList());
            } else if (board.hasString()) {
                files.paste(board.getString());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    /** Opens the one file that was dropped; says so if there are several or if it is of no use. */
    public void drop(List<Path> dropped) {
        if (dropped.size() != 1) {
            notices.error("%d files were dropped: drop one at a time.".formatted(dropped.size()));
            return;
        }
        open(dropped.get(0));
    }

    /** Opens a file by what its name says it is. */
    public void open(Path file) {
        String extension = FileNames.ending(file);
        if (TABLES.contains(extension)) {
            tables.accept(file);
        } else if (POINTS.contains(extension)) {
            files.open(file);
        } else if (SessionFile.isNamed(file)) {
            sessions.accept(file);
        } else {
            notices.error(file.getFileName()
                    + " cannot be opened here: drop points as CSV, a session, or a figure that this program exported.");
        }
    }
}
