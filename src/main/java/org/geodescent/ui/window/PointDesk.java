package org.geodescent.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.geodescent.run.Background;
import org.geodescent.ui.Command;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Notices;
import org.geodescent.ui.pane.ColumnsPane;
import org.geodescent.ui.pane.PointsTable;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointFiles;
import org.geodescent.ui.points.PointOffer;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The points as a table, and in and out of files. On the JavaFX thread only. */
final class PointDesk {
    private final PointFiles files;
    private final PointsTable table;
    private final ColumnsPane columns;
    private final SlideOuts slideOuts;
    private final Saving saving;
    private final Notices notices;
    private final ToggleButton button = new ToggleButton("Points", new FontIcon(Feather.LIST));
    private final Command showTable = Command.of(
                    "Table of points", "Show the points as a table that can be edited.", Feather.LIST, button::fire)
            .on(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    /** @param slideOuts where the columns of a table are chosen: beside the pictures, not over them */
    PointDesk(PointEditor editor, Background background, Notices notices, SlideOuts slideOuts, Saving saving) {
        this.slideOuts = slideOuts;
        this.saving = saving;
        this.notices = notices;
        files = new PointFiles(editor, background, notices);
        table = new PointsTable(editor);
        table.setVisible(false);
        columns = new ColumnsPane(files);
        files.setChooser(this::ask);
        button.getStyleClass().addAll("small", "pane-button");
        button.setId("points-table-button");
        button.setFocusTraversable(false);
        button.selectedProperty().bindBidirectional(table.visibleProperty());
        Hint.install(button, showTable.hint());
    }

    PointFiles files() {
        return files;
    }

    /** Shows the table in the place of something else, or not. */
    ToggleButton button() {
        return button;
    }

    /**
     * The table or the other, one of the two only, since what is invisible costs every frame a visit to each of its
     * nodes.
     */
    StackPane inPlaceOf(Node other) {
        StackPane place = new StackPane(other);
        table.visibleProperty()
                .addListener((property, before, visible) -> place.getChildren().setAll(visible ? table : other));
        return place;
    }

    private void ask(PointOffer offer) {
        columns.show(offer);
        slideOuts.show(columns, "Columns");
        columns.requestFirst();
    }

    private void chooseColumns() {
        if (columns.hasOffer()) {
            slideOuts.toggle(columns, "Columns");
        } else {
            notices.info("Open or drop a table of points first.");
        }
    }

    List<Command> commands() {
        return List.of(
                showTable,
                Command.of(
                        "Open points…",
                        "Read points from a CSV file.",
                        Feather.UPLOAD,
                        () -> files.chooseAndOpen(slideOuts.getScene().getWindow())),
                Command.of(
                                "Paste points",
                                "Add the points on the clipboard: two columns are points of the current class.",
                                Feather.CLIPBOARD,
                                files::pasteFromClipboard)
                        .on(KeyCode.V, KeyCombination.SHORTCUT_DOWN),
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
