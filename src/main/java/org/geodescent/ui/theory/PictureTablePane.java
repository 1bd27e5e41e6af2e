package org.geodescent.ui.theory;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PictureTable;
import org.geodescent.ui.Form;
import org.geodescent.ui.Segments;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the left or the right picture shows, as a table that follows it a few times a second: the way to a picture for
 * those who cannot see it, and to its numbers for all others. On the JavaFX thread only.
 */
public final class PictureTablePane extends VBox {
    private static final long RENEWAL_NANOS = 250_000_000;

    private final TheoryDesk desk;
    private final Workbench workbench;
    private final Label title = new Label();
    private final TableView<PictureTable.Row> table = new TableView<>();
    private final Segments<Boolean> side = new Segments<>(left -> listedAt = 0);
    private @Nullable Drawn listed;
    private long listedAt;

    public PictureTablePane(TheoryDesk desk) {
        this.desk = desk;
        workbench = desk.workbench();
        setId("picture-table");
        getStyleClass().addAll("picture-table", "inspector-content");
        title.setId("picture-table-title");
        title.getStyleClass().add("section-title");
        side.add(true, "Left").setId("picture-table-left");
        side.add(false, "Right").setId("picture-table-right");
        Button copy = Form.button(
                "Copy",
                Feather.COPY,
                "picture-table-copy",
                "Copy the table with tabs between its columns.",
                this::copy);
        table.getStyleClass().addAll("dense", "bordered");
        table.setId("picture-rows");
        table.setAccessibleText("What the picture shows");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("Part", PictureTable.Row::part, 6);
        column("What", PictureTable.Row::what, 9);
        column("Value", PictureTable.Row::value, 12);
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox head = new HBox(8, side, new Spacer(), copy);
        head.getStyleClass().add("inspector-line");
        getChildren().addAll(head, title, table);
    }

    private void column(String name, Function<PictureTable.Row, String> text, double share) {
        TableColumn<PictureTable.Row, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(20 * share);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(table.getItems().stream()
                .map(row -> row.part() + "\t" + row.what() + "\t" + row.value())
                .collect(Collectors.joining("\n", "part\twhat\tvalue\n", "\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Lists this picture. */
    public void choose(boolean left) {
        side.choose(left);
        listedAt = 0;
    }

    private @Nullable Drawn shown() {
        if (!side.chosen()) {
            return desk.drawnProperty().get();
        }
        Drawn left = desk.leftProperty().get();
        return workbench.viewProperty().get().picture().isEmpty()
                ? workbench.planeProperty().get()
                : left;
    }

    /** Once a frame. */
    @SuppressWarnings("ReferenceEquality") // the same picture has the same rows
    public void pulse(long now) {
        if (getScene() == null) {
            return;
        }
        Drawn next = shown();
        if (next != null && next != listed && now - listedAt >= RENEWAL_NANOS) {
            listed = next;
            listedAt = now;
            List<PictureTable.Row> rows = PictureTable.of(next);
            title.setText("%s at iteration %s"
                    .formatted(
                            next.figure().title(), NumberText.of(next.moment().iteration())));
            if (!rows.equals(table.getItems())) {
                int chosen = table.getSelectionModel().getSelectedIndex();
                table.getItems().setAll(rows);
                // Who reads a row reads it on.
                table.getSelectionModel().select(Math.min(chosen, rows.size() - 1));
            }
        }
    }
}
