package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.recipe.InputPlane;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.points.Picking;
import org.geodescent.ui.tool.Pointer;
import org.geodescent.ui.tool.Shades;

/** What is drawn above the plane: selection, light, the gesture of the tool, the crosshair. */
final class PlaneOverlay {
    private static final double SELECTED = 15;
    private static final double LIT = 19;
    private static final double ACTIVE = 16;

    private final PlaneModel model;

    PlaneOverlay(PlaneModel model) {
        this.model = model;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        addLight(marks);
        Dataset data = model.editor().plane();
        marks.addAll(model.tool().marks());
        marks.addAll(model.hinges().marks());
        for (int n : model.editor().selection()) {
            if (n < data.size()) {
                marks.addAll(Shades.ring(data.point(n), SELECTED, 1.6));
            }
        }
        Optional<Pointer> mouse = model.mouseProperty().get();
        if (!model.tool().active() && mouse.isPresent()) {
            marks.addAll(model.tool().hover(mouse.get()));
        }
        addCrosshair(marks);
        if (!marks.isEmpty()) {
            marks.addAll(pills());
        }
        return marks;
    }

    /** Once more, as lines go on below them. */
    private List<Mark> pills() {
        Drawn plane = model.workbench().planeProperty().get();
        return plane == null
                ? List.of()
                : plane.figure().panels().get(0).layers().stream()
                        .filter(layer -> layer.name().equals(InputPlane.PILLS))
                        .flatMap(layer -> layer.marks().stream())
                        .toList();
    }

    private void addCrosshair(List<Mark> marks) {
        Optional<Vec2> at = model.crosshairProperty().get();
        if (at.isPresent()) {
            model.pointer(at.get(), false)
                    .ifPresent(p -> marks.addAll(Shades.crosshair(at.get(), p.length(5), p.length(16), p.stretch())));
        }
    }

    private void addLight(List<Mark> marks) {
        Highlight lit = model.workbench().highlightProperty().get();
        Dataset data = model.editor().plane();
        if (lit instanceof Highlight.Sample sample && sample.index() >= 0 && sample.index() < data.size()) {
            marks.addAll(Shades.ring(data.point(sample.index()), LIT, 2.2));
        } else if (lit instanceof Highlight.Node node) {
            Drawn scene = model.workbench().planeProperty().get();
            List<RunReading> shown = PlaneReading.runs(scene);
            shown.forEach(each -> addNode(marks, model.editor().shown(), data, each, node.index()));
        }
    }

    /** The hinge of a node, if it is a line of this plane, and rings around the samples that activate it. */
    private static void addNode(List<Mark> marks, Dataset data, Dataset places, RunReading shown, int node) {
        Optional<Classifier.HiddenNode> found = shown.classifier().hiddenNode(node);
        if (found.isEmpty()
                || !(shown.classifier().spec() instanceof TwoLayerRelu relu)
                || relu.inputs() != data.dimension()) {
            return;
        }
        Network network = shown.classifier().networks().get(found.get().network());
        int index = found.get().index();
        if (relu.inputs() == 2) {
            footOn(network, relu, index, new Vec2(0, 0))
                    .ifPresent(foot -> marks.add(new Mark.Line(
                            foot,
                            perpendicular(Picking.normal(network, relu, index)),
                            new Stroke(
                                    Shades.ACCENT,
                                    3.2,
                                    Palette.dash(shown.objective().loss())))));
        }
        for (int n : Picking.activeSamples(data, network, relu, index)) {
            marks.addAll(Shades.ring(places.point(n), ACTIVE, 1.2));
        }
    }

    private static Vec2 perpendicular(Vec2 v) {
        return new Vec2(-v.y(), v.x());
    }

    /**
     * The point of the hinge line that is nearest to a place; empty for a dead node, or if it is too far away to be
     * drawn.
     */
    static Optional<Vec2> footOn(Network network, TwoLayerRelu relu, int node, Vec2 near) {
        Vec2 v = Picking.normal(network, relu, node);
        double norm = v.norm();
        double distance = (v.dot(near) + network.parameters().get(relu.indexOfB(node))) / norm;
        return Math.abs(distance) < 1e9 ? Optional.of(near.minus(v.times(distance / norm))) : Optional.empty();
    }
}
