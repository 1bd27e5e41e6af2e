package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.core.data.Dataset;
import org.geodescent.picture.Drawn;
import org.geodescent.session.PlaneAxes;

/**
 * Above the plane of points that are not edited in it: which two features it shows of more, what it does not draw, and
 * where the points are edited. On the JavaFX thread only.
 */
final class PlaneAxesBar extends HBox {
    /** Room for a short name; the list shows long ones whole. */
    private static final double WIDTH = 92;

    private final PlaneModel model;
    private final ComboBox<String> across = new ComboBox<>();
    private final ComboBox<String> up = new ComboBox<>();
    private final Label note = new Label();
    private boolean refreshing;

    PlaneAxesBar(PlaneModel model) {
        this.model = model;
        getStyleClass().add("plane-axes");
        prepare(across, "plane-across", "Feature across");
        prepare(up, "plane-up", "Feature up");
        note.setId("plane-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren().addAll(across, up, note);
        managedProperty().bind(visibleProperty());
        model.workbench().experimentProperty().addListener((property, before, after) -> refresh());
        model.workbench().viewProperty().addListener((property, before, after) -> refresh());
        model.workbench().planeProperty().addListener((property, before, after) -> refresh());
        refresh();
    }

    private void prepare(ComboBox<String> combo, String id, String name) {
        combo.setId(id);
        combo.setAccessibleText(name);
        combo.managedProperty().bind(combo.visibleProperty());
        combo.setPrefWidth(WIDTH);
        combo.setMinWidth(WIDTH);
        combo.setOnAction(event -> {
            if (!refreshing) {
                choose(combo);
            }
        });
    }

    /** The feature that the other axis has goes to where this one was. */
    private void choose(ComboBox<String> combo) {
        PlaneAxes old = axes();
        int chosen = Math.max(0, combo.getSelectionModel().getSelectedIndex());
        boolean first = combo.equals(across);
        int other = first ? old.up() : old.across();
        if (chosen == other) {
            other = first ? old.across() : old.up();
        }
        PlaneAxes next = first ? new PlaneAxes(chosen, other) : new PlaneAxes(other, chosen);
        model.workbench()
                .viewProperty()
                .set(model.workbench().viewProperty().get().withAxes(next));
    }

    private PlaneAxes axes() {
        return model.workbench()
                .viewProperty()
                .get()
                .axes()
                .within(model.editor().data().dimension());
    }

    private void refresh() {
        Optional<String> fixed = model.editor().fixed();
        setVisible(fixed.isPresent());
        if (fixed.isEmpty()) {
            return;
        }
        Dataset data = model.editor().data();
        refreshing = true;
        show(across, data, axes().across());
        show(up, data, axes().up());
        refreshing = false;
        String drawn = model.workbench().planeProperty().get() instanceof Drawn.Shown shown
                        && shown.moment().experiment().data().dimension() == data.dimension()
                ? shown.note()
                : "";
        String text = (drawn + " " + fixed.get()).strip();
        if (!text.equals(note.getText())) {
            note.setText(text);
        }
    }

    private void show(ComboBox<String> combo, Dataset data, int chosen) {
        combo.setVisible(data.dimension() > 2);
        List<String> names =
                IntStream.range(0, data.dimension()).mapToObj(data::featureName).toList();
        if (!combo.getItems().equals(names)) {
            combo.getItems().setAll(names);
        }
        combo.getSelectionModel().select(chosen);
    }
}
