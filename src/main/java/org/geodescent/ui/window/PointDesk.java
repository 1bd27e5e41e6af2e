package org.geodescent.ui.window;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.geodescent.run.Background;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;
import org.geodescent.ui.Notices;
import org.geodescent.ui.pane.ColumnsPane;
import org.geodescent.ui.pane.PointsTable;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.points.PointOffer;
import org.kordamp.ikonli.feather.Feather;

/** The points as a table, and in and out of files. On the JavaFX thread only. */
final class PointDesk {
    private final PointEditor editor;
    private final PointFiles files;
    private final Late<PointsTable> table;
    private final Late<ColumnsPane> columns;
    private final Supplier<SlideOuts> slideOuts;
    private final Saving saving;
    private final Notices notices;
    private final Command showTable = Command.of(
                    "Table of points",
                    "Show the points as a table that can be edited.",
                    Feather.LIST,
                    this::toggleTable)
            .on(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    /**
     * @param slideOuts where points are edited and the columns of a table are chosen: beside the pictures, not over
     *     them
     */
    PointDesk(
            PointEditor editor, Background background, Notices notices, Supplier<SlideOuts> slideOuts, Saving saving) {
        this.editor = editor;
        this.slideOuts = slideOuts;
        this.saving = saving;
        this.notices = notices;
        files = new PointFiles(editor, background, notices);
        table = new Late<>(() -> new PointsTable(editor));
        columns = new Late<>(() -> new ColumnsPane(files));
        files.setChooser(this::ask);
    }

    PointFiles files() {
        return files;
    }

    private void toggleTable() {
        slideOuts.get().toggle(table.get(), "Points");
    }

    /** Shows the points as a table, or not. */
    Command table() {
        return showTable;
    }

    private void ask(PointOffer offer) {
        ColumnsPane pane = columns.get();
        pane.show(offer);
        slideOuts.get().show(pane, "Columns");
        pane.requestFirst();
    }

    private void chooseColumns() {
        columns.ifMade()
                .filter(ColumnsPane::hasOffer)
                .ifPresentOrElse(
                        pane -> slideOuts.get().toggle(pane, "Columns"),
                        () -> notices.info("Open or drop a table of points first."));
    }

    List<Command> commands() {
        return List.of(
                showTable,
                Command.of(
                        "Open points…",
                        "Read points from a CSV file.",
                        Feather.UPLOAD,
                        () -> files.chooseAndOpen(slideOuts.get().getScene().getWindow())),
                Command.of(
                                "Paste points",
                                "Add the points on the clipboard: two columns are points of the current class.",
                                Feather.CLIPBOARD,
                                files::pasteFromClipboard)
                        .on(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
                Command.of(
                                "Clear the plane",
                                "Take all points away, for points of your own. Undo brings them back.",
                                Feather.SQUARE,
                                editor::clear)
                        .on(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                Command.of(
                        "Columns of the points…",
                        "Choose the class and the coordinates in the table that was opened last.",
                        Feather.COLUMNS,
                        this::chooseColumns),
                Command.of(
                        "Save points…",
                        "Write the points to a CSV file.",
                        Feather.SAVE,
                        () -> saving.ask("Save points", "points.csv", files::save)));
    }
}
