package org.geodescent.ui.pane;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.geodescent.ui.NumberField;
import org.jspecify.annotations.Nullable;

/**
 * A coordinate that can be edited. Text that is no number is not taken; the cell says why, and stays open. Who goes
 * elsewhere, however, keeps a good number; Escape drops it.
 */
final class CoordinateCell extends TableCell<PointRow, Double> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField field = new NumberField();
    private final Label problem = new Label("not a number");
    private final VBox editor = new VBox(2, field, problem);
    private final Next next;
    /** What was opened; null while nothing is edited. */
    private @Nullable PointRow opened;

    private boolean escaping;

    /** Opens the cell after this one, or before it. */
    interface Next {
        void open(int row, TableColumn<PointRow, ?> column, boolean backwards);
    }

    CoordinateCell(Next next) {
        this.next = next;
        editor.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("cell-problem");
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        field.setOnAction(event -> accept());
        field.textProperty().addListener((property, before, after) -> judge());
        field.focusedProperty().addListener((property, before, focused) -> {
            if (!focused && isEditing()) {
                leave();
            }
        });
        editor.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                escaping = true;
                cancelEdit();
                event.consume();
            }
        });
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                event.consume();
                tab(event.isShiftDown());
            }
        });
    }

    /** Text that can be read needs no complaint; one that cannot is complained of at once. */
    private void judge() {
        boolean invalid = CoordinateText.parse(field.getText()).isEmpty();
        field.pseudoClassStateChanged(INVALID, invalid);
        field.setAccessibleHelp(invalid ? CoordinateText.PROBLEM : null);
        problem.setVisible(invalid);
    }

    private void accept() {
        OptionalDouble value = CoordinateText.parse(field.getText());
        if (value.isPresent()) {
            commitEdit(value.getAsDouble());
            getTableView().requestFocus();
        }
    }

    private void tab(boolean backwards) {
        OptionalDouble value = CoordinateText.parse(field.getText());
        if (value.isPresent()) {
            int row = getIndex();
            commitEdit(value.getAsDouble());
            next.open(row, getTableColumn(), backwards);
        }
    }

    /** Who goes elsewhere keeps a good number and drops a bad one. */
    private void leave() {
        OptionalDouble value = CoordinateText.parse(field.getText());
        if (value.isPresent()) {
            commitEdit(value.getAsDouble());
        } else {
            cancelEdit();
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            Double value = getItem();
            escaping = false;
            opened = getTableRow().getItem();
            field.setText(value == null ? "" : CoordinateText.of(value));
            judge();
            setText(null);
            setGraphic(editor);
            field.requestFocus();
            field.selectAll();
        }
    }

    /** The table cancels also when another row is clicked: then a good number is kept, if its point is still there. */
    @Override
    public void cancelEdit() {
        OptionalDouble value = CoordinateText.parse(field.getText());
        PointRow point = opened;
        opened = null;
        boolean same = point != null
                && point.index() < getTableView().getItems().size()
                && point.equals(getTableView().getItems().get(point.index()));
        OptionalDouble before = getItem() == null ? OptionalDouble.empty() : OptionalDouble.of(getItem());
        super.cancelEdit();
        show(getItem());
        if (same && point != null && !escaping && value.isPresent() && !value.equals(before)) {
            TablePosition<PointRow, Double> position =
                    new TablePosition<>(getTableView(), point.index(), getTableColumn());
            Event.fireEvent(
                    getTableColumn(),
                    new TableColumn.CellEditEvent<>(
                            getTableView(), position, TableColumn.editCommitEvent(), value.getAsDouble()));
        }
    }

    @Override
    public void commitEdit(Double value) {
        opened = null;
        super.commitEdit(value);
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
        super.updateItem(value, empty);
        if (!isEditing()) {
            show(empty ? null : value);
        }
    }

    private void show(@Nullable Double value) {
        setGraphic(null);
        setText(value == null ? null : CoordinateText.of(value).replace('-', '−'));
    }
}
