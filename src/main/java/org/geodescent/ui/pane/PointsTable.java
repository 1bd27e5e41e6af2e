package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.ComboBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.picture.PlaneReading;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.points.PointEditor;
import org.geodescent.ui.points.PointEdits;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * All points as a table that can be edited: the way in for those who do not use the mouse. Every change of a cell is
 * one step of the history. On the JavaFX thread only.
 */
public final class PointsTable extends VBox {
    /** What an open cell needs below its row, in pixels. */
    private static final double MARGIN = 40;

    /** So many rows are exchanged one by one; each is a change of its own for all who listen. */
    private static final int FEW = 64;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final PointEditor editor;
    /** As many as fit on the screen. */
    private final List<TableRow<PointRow>> rows = new ArrayList<>();

    private final TableView<PointRow> table = new TableView<>();
    /** One per feature. */
    private final List<TableColumn<PointRow, Double>> coordinates = new ArrayList<>();

    private final TableColumn<PointRow, Number> number = new TableColumn<>("no.");
    private final TableColumn<PointRow, String> className = new TableColumn<>("class");
    private boolean synchronising;
    /** Whether the points have changed while the table was closed. */
    private boolean stale = true;

    public PointsTable(PointEditor editor) {
        this.editor = editor;
        getStyleClass().add("points-table");
        getStylesheets().add(String.valueOf(PointsTable.class.getResource("input-plane.css")));
        number.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().index() + 1));
        number.setPrefWidth(44);
        prepareClass();
        table.setRowFactory(view -> row());
        table.setEditable(true);
        table.setId("points-table");
        table.setAccessibleText("Points");
        table.setAccessibleHelp("Enter or F2 edits a cell, Insert adds a point, Delete deletes the selected ones.");
        table.setPlaceholder(new Label("No points yet: add one below."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPrefWidth(330);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, buttons());
        listen();
        update();
    }

    /** As many columns as the points have features. */
    private void setFeatures(Dataset data) {
        int count = data.dimension();
        if (coordinates.size() != count) {
            coordinates.clear();
            for (int j = 0; j < count; j++) {
                coordinates.add(coordinate(j));
            }
            List<TableColumn<PointRow, ?>> columns = new ArrayList<>();
            columns.add(number);
            columns.addAll(coordinates);
            columns.add(className);
            columns.forEach(column -> {
                column.setSortable(false);
                column.setReorderable(false);
            });
            table.getItems().clear();
            table.getColumns().setAll(columns);
        }
        for (int j = 0; j < count; j++) {
            coordinates.get(j).setText(data.featureName(j));
        }
    }

    private TableColumn<PointRow, Double> coordinate(int coordinate) {
        TableColumn<PointRow, Double> column = new TableColumn<>();
        column.setId("points-x" + (coordinate + 1));
        column.setPrefWidth(84);
        column.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().at().get(coordinate)));
        column.setCellFactory(c -> new CoordinateCell(this::openNext));
        column.setOnEditCommit(edit -> {
            int index = edit.getRowValue().index();
            Dataset data = editor.data();
            boolean there = index < data.size() && coordinate < data.dimension();
            if (there && !edit.getNewValue().equals(edit.getRowValue().at().get(coordinate))) {
                editor.change("edit a point", PointEdits.withCoordinate(data, index, coordinate, edit.getNewValue()));
            }
        });
        return column;
    }

    private void prepareClass() {
        className.setId("points-class");
        className.setPrefWidth(66);
        className.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().className()));
        className.setOnEditCommit(edit -> {
            int index = edit.getRowValue().index();
            int chosen = editor.data().classNames().indexOf(edit.getNewValue());
            if (chosen >= 0 && index < editor.data().size()) {
                editor.change("change a class", PointEdits.reclassified(editor.data(), Set.of(index), chosen));
            }
        });
    }

    private HBox buttons() {
        Button add = new Button("Add point", new FontIcon(Feather.PLUS));
        add.setId("points-add");
        add.setOnAction(event -> add());
        Button delete = new Button("Delete", new FontIcon(Feather.TRASH_2));
        delete.setId("points-delete");
        delete.setOnAction(event -> editor.deleteSelection());
        HBox box = new HBox(8, add, delete);
        box.getStyleClass().add("points-buttons");
        return box;
    }

    /** A row lights its point everywhere, and is lit when the mouse is over its point elsewhere. */
    private TableRow<PointRow> row() {
        TableRow<PointRow> row = new TableRow<>();
        rows.add(row);
        row.itemProperty().addListener((property, before, after) -> light(row));
        row.setOnMouseEntered(event -> {
            if (row.getItem() != null) {
                editor.workbench()
                        .highlightProperty()
                        .set(new Highlight.Sample(row.getItem().index()));
            }
        });
        row.setOnMouseExited(event -> editor.workbench().highlightProperty().set(Highlight.NONE));
        return row;
    }

    private void light(TableRow<PointRow> row) {
        PointRow point = row.getItem();
        row.pseudoClassStateChanged(
                LIT,
                point != null
                        && editor.workbench().highlightProperty().get().equals(new Highlight.Sample(point.index())));
    }

    private void listen() {
        editor.workbench().highlightProperty().addListener((property, before, after) -> rows.forEach(this::light));
        editor.workbench().experimentProperty().addListener((property, before, after) -> {
            stale = true;
            update();
        });
        sceneProperty().addListener((property, before, after) -> update());
        editor.workbench().selectionProperty().addListener((property, before, after) -> selectRows());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>)
                change -> selectPoints());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (table.getEditingCell() != null) {
                return;
            }
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                editor.deleteSelection();
                event.consume();
            } else if (event.getCode() == KeyCode.INSERT) {
                add();
                event.consume();
            }
        });
    }

    /** Adds a point in the middle of what is shown and opens its first cell. */
    private void add() {
        if (editor.room() > 0) {
            if (editor.fixed().isPresent()) {
                editor.addInTheMiddle();
            } else {
                editor.add(
                        "add a point",
                        List.of(middle()),
                        editor.currentClassProperty().get());
            }
            int last = editor.data().size() - 1;
            editor.select(Set.of(last));
            edit(last, 0);
        }
    }

    /** From one feature to the next, from the last to the next point; after the last cell the table has the focus. */
    private void openNext(int row, TableColumn<PointRow, ?> column, boolean backwards) {
        int count = coordinates.size();
        int cell = count * row + coordinates.indexOf(column) + (backwards ? -1 : 1);
        if (cell >= 0 && cell < count * table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(cell / count);
            edit(cell / count, cell % count);
        } else {
            table.requestFocus();
        }
    }

    /** Opens a cell: a coordinate, from 0, of a point. */
    void edit(int point, int coordinate) {
        TableColumn<PointRow, Double> column = coordinates.get(coordinate);
        if (!inSight(point)) {
            // Not as the first one, so that the points before it are seen, too.
            table.scrollTo(Math.max(0, point - 1));
        }
        table.scrollToColumn(column);
        table.layout();
        table.requestFocus();
        table.edit(point, column);
    }

    /** Whether a row is seen as a whole, also when its cell is open and higher. */
    private boolean inSight(int point) {
        return rows.stream()
                .filter(row -> row.getIndex() == point && row.isVisible() && row.getScene() != null)
                .map(row -> table.sceneToLocal(row.localToScene(row.getBoundsInLocal())))
                .anyMatch(place ->
                        place.getMinY() >= place.getHeight() / 2 && place.getMaxY() + MARGIN <= table.getHeight());
    }

    Set<Integer> selectedRows() {
        return new HashSet<>(table.getSelectionModel().getSelectedIndices());
    }

    void selectRow(int point) {
        table.getSelectionModel().clearAndSelect(point);
    }

    private Vec2 middle() {
        return PlaneReading.viewport(editor.workbench().planeProperty().get())
                .map(PointsTable::rounded)
                .orElse(new Vec2(0, 0));
    }

    private static Vec2 rounded(Box box) {
        double unit = Math.pow(10, Math.floor(Math.log10(box.width())) - 1);
        return new Vec2(
                Math.rint(box.centre().x() / unit) * unit,
                Math.rint(box.centre().y() / unit) * unit);
    }

    /** Shows the points as they are, unless nobody looks: thousands of rows are not for nothing. */
    private void update() {
        if (!stale || getScene() == null) {
            return;
        }
        stale = false;
        Dataset data = editor.data();
        setFeatures(data);
        List<PointRow> points = new ArrayList<>(data.size());
        for (int n = 0; n < data.size(); n++) {
            points.add(new PointRow(
                    n,
                    Arrays.stream(data.features().row(n)).boxed().toList(),
                    data.classNames().get(data.classOf(n))));
        }
        if (points.equals(table.getItems())) {
            return;
        }
        className.setCellFactory(
                ComboBoxTableCell.forTableColumn(FXCollections.observableArrayList(data.classNames())));
        synchronising = true;
        int[] differing = points.size() == table.getItems().size()
                ? IntStream.range(0, points.size())
                        .filter(n -> !points.get(n).equals(table.getItems().get(n)))
                        .toArray()
                : new int[0];
        if (differing.length > 0 && differing.length <= FEW) {
            // Only rows that differ are touched, so that the table stays where it was scrolled to.
            for (int n : differing) {
                table.getItems().set(n, points.get(n));
            }
        } else {
            table.getItems().setAll(points);
        }
        synchronising = false;
        selectRows();
    }

    private void selectRows() {
        if (synchronising || stale) {
            return;
        }
        Set<Integer> wanted = editor.selection();
        Set<Integer> now = new HashSet<>(table.getSelectionModel().getSelectedIndices());
        if (!wanted.equals(now)) {
            synchronising = true;
            table.getSelectionModel().clearSelection();
            int[] indices = wanted.stream()
                    .filter(index -> index < table.getItems().size())
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            if (indices.length > 0) {
                table.getSelectionModel().selectIndices(indices[0], indices);
            }
            synchronising = false;
        }
    }

    private void selectPoints() {
        if (!synchronising) {
            synchronising = true;
            Set<Integer> selected = new HashSet<>(table.getSelectionModel().getSelectedIndices());
            selected.removeIf(index -> index < 0 || index >= editor.data().size());
            editor.select(selected);
            synchronising = false;
        }
    }
}
