package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Rect;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.tool.Pointer;

/** The small tag beside what is lit. It stays away from the mouse and within the plot. */
final class PlaneTag extends Label {
    private static final double GAP = 16;

    private final PlaneModel model;

    PlaneTag(PlaneModel model) {
        this.model = model;
        getStyleClass().add("plane-tag");
        setId("plane-tag");
        setMouseTransparent(true);
        setVisible(false);
    }

    void refresh() {
        Optional<Pointer> anchor = anchor();
        Optional<String> text = anchor.isEmpty() || model.tool().active() ? Optional.empty() : text();
        setVisible(text.isPresent());
        if (text.isPresent() && anchor.isPresent()) {
            setText(text.get());
            applyCss();
            autosize();
            place(anchor.get());
        }
    }

    private Optional<String> text() {
        Drawn scene = model.workbench().planeProperty().get();
        Highlight lit = model.workbench().highlightProperty().get();
        Dataset data = model.editor().shown();
        return scene == null
                ? PlaneTagText.of(lit, data, List.of(), data)
                : PlaneTagText.of(
                        lit,
                        data,
                        PlaneReading.runs(scene),
                        scene.moment().experiment().shownData());
    }

    /** Beside the mouse if it is over the plane; else beside the sample, or where the hinge passes. */
    private Optional<Pointer> anchor() {
        Highlight lit = model.workbench().highlightProperty().get();
        Optional<Pointer> mouse = model.mouseProperty().get();
        if (lit instanceof Highlight.None || mouse.isPresent()) {
            return lit instanceof Highlight.None ? Optional.empty() : mouse;
        }
        Dataset data = model.editor().plane();
        if (lit instanceof Highlight.Sample sample && sample.index() >= 0 && sample.index() < data.size()) {
            return model.pointer(data.point(sample.index()), false);
        }
        return lit instanceof Highlight.Node node ? hinge(node.index()) : Optional.empty();
    }

    private Optional<Pointer> hinge(int node) {
        Drawn scene = model.workbench().planeProperty().get();
        Optional<Pointer> middle = model.middle();
        if (scene == null || PlaneReading.runs(scene).isEmpty() || middle.isEmpty()) {
            return Optional.empty();
        }
        Classifier first = PlaneReading.runs(scene).get(0).classifier();
        Optional<Classifier.HiddenNode> found = first.hiddenNode(node);
        if (found.isEmpty() || !(first.spec() instanceof TwoLayerRelu relu)) {
            return Optional.empty();
        }
        if (relu.inputs() != 2) {
            return middle;
        }
        Vec2 centre = middle.get().at();
        return PlaneOverlay.footOn(
                        first.networks().get(found.get().network()),
                        relu,
                        found.get().index(),
                        centre)
                .flatMap(foot -> model.pointer(foot, false))
                .or(() -> middle);
    }

    private void place(Pointer anchor) {
        double zoom = model.view().zoom();
        Rect plot = anchor.layout().plotArea();
        double left = plot.x() * zoom + 4;
        double top = plot.y() * zoom + 4;
        double right = plot.right() * zoom - getWidth() - 4;
        double bottom = plot.bottom() * zoom - getHeight() - 4;
        double x = anchor.x() * zoom + GAP;
        double y = anchor.y() * zoom + GAP;
        if (x > right) {
            x = anchor.x() * zoom - GAP - getWidth();
        }
        if (y > bottom) {
            y = anchor.y() * zoom - GAP - getHeight();
        }
        relocate(Math.rint(Math.max(left, Math.min(right, x))), Math.rint(Math.max(top, Math.min(bottom, y))));
    }
}
