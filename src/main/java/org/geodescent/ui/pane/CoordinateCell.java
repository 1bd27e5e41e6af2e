package org.geodescent.ui.pane;

import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A coordinate that can be edited. Text that is no number is not taken; the cell says why, and stays open. */
final class CoordinateCell extends TableCell<PointRow, Double> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField field = new TextField();
    private final Label problem = new Label("not a number");
    private final VBox editor = new VBox(2, field, problem);

    CoordinateCell() {
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
                cancelEdit();
                event.consume();
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
            field.setText(value == null ? "" : CoordinateText.of(value));
            judge();
            setText(null);
            setGraphic(editor);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        show(getItem());
    }

    @Override
    protected void updateItem(Double value, boolean empty) {
        super.updateItem(value, empty);
        if (!isEditing()) {
            show(empty ? null : value);
        }
    }

    private void show(@org.jspecify.annotations.Nullable Double value) {
        setGraphic(null);
        setText(value == null ? null : CoordinateText.of(value).replace('-', '−'));
    }
}
