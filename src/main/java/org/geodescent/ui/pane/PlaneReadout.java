package org.geodescent.ui.pane;

import atlantafx.base.controls.Spacer;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.ui.tool.Pointer;

/**
 * The line below the plane: where the mouse or the crosshair is and what the classifiers say there; how many points
 * there are, where that leaves room.
 */
final class PlaneReadout extends HBox {
    private final PlaneModel model;
    private final Label place = new Label();
    private final Label points = new Label();

    PlaneReadout(PlaneModel model) {
        this.model = model;
        getStyleClass().add("plane-readout");
        place.setId("plane-place");
        place.setMinWidth(0);
        points.setId("plane-points");
        points.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(place, new Spacer(), points);
    }

    void refresh() {
        points.setText(pointsText());
        place.setText(at().map(this::placeText).orElse(""));
    }

    @Override
    protected void layoutChildren() {
        double needed = place.prefWidth(-1) + 2 * getSpacing() + points.prefWidth(-1);
        boolean fits = needed <= getWidth() - snappedLeftInset() - snappedRightInset();
        points.setVisible(fits);
        points.setManaged(fits);
        super.layoutChildren();
    }

    private Optional<Vec2> at() {
        Optional<Vec2> crosshair = model.crosshairProperty().get();
        return crosshair.isPresent()
                ? crosshair
                : model.mouseProperty().get().filter(Pointer::inPlot).map(Pointer::at);
    }

    private String placeText(Vec2 at) {
        Dataset data = model.editor().plane();
        StringBuilder text = new StringBuilder(data.featureName(0) + ' ' + PlaneTagText.number(at.x()) + "   "
                + data.featureName(1) + ' ' + PlaneTagText.number(at.y()));
        Drawn scene = model.workbench().planeProperty().get();
        for (RunReading shown : PlaneReading.runs(scene)) {
            if (shown.classifier().spec().inputs() == 2) {
                text.append("   f ")
                        .append(PlaneTagText.shortName(shown))
                        .append(' ')
                        .append(PlaneTagText.scores(shown.classifier(), at.x(), at.y()));
            }
        }
        return text.toString();
    }

    private String pointsText() {
        Dataset data = model.editor().data();
        int selected = model.editor().selection().size();
        String all = data.size() == 1 ? "1 point" : data.size() + " points";
        return selected == 0 ? all : selected + " of " + data.size() + " selected";
    }
}
