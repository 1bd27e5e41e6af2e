package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.EdgePill;
import org.geodescent.picture.PlaneReading;
import org.geodescent.session.ViewState;

/**
 * What is pressed at the edges of the plane: a button over every pill that is drawn there, which moves the view so that
 * what it tells of is seen. The buttons draw nothing but the focus. On the JavaFX thread only.
 */
final class PlanePills {
    private final PlaneModel model;
    /** As many as were ever needed; the first ones are shown. */
    private final List<Button> buttons = new ArrayList<>();

    private List<EdgePill> shown = List.of();

    PlanePills(PlaneModel model) {
        this.model = model;
    }

    /** Lays the buttons where the pills are now. */
    void refresh() {
        shown = PlaneReading.pills(model.workbench().planeProperty().get()).stream()
                .filter(pill -> pill.view().isPresent())
                .toList();
        while (buttons.size() < shown.size()) {
            buttons.add(button(buttons.size()));
        }
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            if (i < shown.size()) {
                lay(button, shown.get(i));
            } else if (button.isVisible()) {
                // Who has pressed it goes on in the plane.
                boolean focused = button.isFocused();
                button.setVisible(false);
                if (focused) {
                    model.view().requestFocus();
                }
            }
        }
    }

    private Button button(int index) {
        Button button = new Button();
        button.setId("plane-pill-" + (index + 1));
        button.getStyleClass().setAll("plane-pill");
        button.setCursor(Cursor.HAND);
        button.setOnAction(event -> show(shown.get(index)));
        model.view().addAbove(button);
        return button;
    }

    private void lay(Button button, EdgePill pill) {
        double zoom = model.view().zoom();
        Rect box = pill.box();
        Rectangle2D place = new Rectangle2D(
                Math.rint(zoom * box.x()),
                Math.rint(zoom * box.y()),
                Math.rint(zoom * box.width()),
                Math.rint(zoom * box.height()));
        button.setAccessibleText(pill.sentence() + ", show");
        button.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        button.setVisible(true);
    }

    /** A cell is pointed out, too: one does not see which of many it is. */
    private void show(EdgePill pill) {
        ViewState view = model.workbench().viewProperty().get();
        Optional<Box> there = pill.view();
        model.workbench()
                .viewProperty()
                .set(view.withViewport(there).withCell(pill.cell().or(view::cell)));
    }
}
