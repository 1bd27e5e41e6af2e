package org.geodescent.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.geometry.Hinge;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.NeuronCircle;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.Handles;
import org.geodescent.picture.PlaneReading;

/** Where the hidden nodes are in a picture, so that pointing at one lights it everywhere. */
final class Lights {
    /** Figure units are told in tenths. */
    private static final double TENTHS = 10;

    private Lights() {}

    /**
     * Per hidden node places in tenths of figure units: of a dot {@code x, y}, of the pieces of its hinges that are in
     * the plot {@code x0, y0, x1, y1} each. None of a picture without nodes.
     *
     * @param nodes how many there are
     */
    static List<List<Integer>> of(Drawn drawn, int nodes) {
        Optional<Drawn.Shown> shown = drawn.shown();
        if (shown.isEmpty() || shown.get().figure().panels().isEmpty()) {
            return List.of();
        }
        Figure figure = shown.get().figure();
        Handles handles = shown.get().handles();
        int first = drawn.moment().firstNode();
        if (handles instanceof Handles.Ellipsoid on) {
            return dots(
                    figure,
                    nodes,
                    first,
                    on.trails().stream().map(trail -> end(on, trail)).toList());
        }
        if (handles instanceof Handles.Directions on) {
            List<Optional<Vec2>> ends = new ArrayList<>();
            for (int k = 0; k < on.trails().size(); k++) {
                ends.add(NeuronCircle.end(on.trails(), k, on.decades()));
            }
            return dots(figure, nodes, first, ends);
        }
        if (handles instanceof Handles.Cosines on) {
            return cosines(figure, nodes, first, on, drawn.moment().iteration());
        }
        return drawn.readings(PlaneReading.class)
                .map(reading -> hinges(figure, nodes, reading))
                .orElse(List.of());
    }

    private static Optional<Vec2> end(Handles.Ellipsoid on, NeuronTrail trail) {
        return trail.last()
                .map(NeuronTrail.Step::direction)
                .map(to -> new Vec2(
                        Math.max(0, on.across().dot(to)), Math.max(0, on.up().dot(to))));
    }

    private static List<List<Integer>> cosines(
            Figure figure, int nodes, int first, Handles.Cosines on, long iteration) {
        List<List<Integer>> places = empty(nodes);
        PanelLayout layout = PanelLayout.of(figure.panels().get(0));
        GapHistory.Point now = null;
        for (GapHistory.Point point : on.history().points()) {
            now = point.iteration() <= iteration ? point : now;
        }
        for (int i = 0; now != null && i < on.nodes().size(); i++) {
            OptionalDouble cosine = now.cosines().get(i);
            int node = first + on.nodes().get(i);
            if (cosine.isPresent() && node < nodes) {
                places.set(node, place(layout, new Vec2(1.0 + now.iteration(), cosine.getAsDouble())));
            }
        }
        return places;
    }

    private static List<List<Integer>> dots(Figure figure, int nodes, int first, List<Optional<Vec2>> at) {
        List<List<Integer>> places = empty(nodes);
        PanelLayout layout = PanelLayout.of(figure.panels().get(0));
        for (int k = 0; k < at.size() && first + k < nodes; k++) {
            if (at.get(k).isPresent()) {
                places.set(first + k, place(layout, at.get(k).get()));
            }
        }
        return places;
    }

    private static List<List<Integer>> empty(int nodes) {
        List<List<Integer>> places = new ArrayList<>();
        for (int k = 0; k < nodes; k++) {
            places.add(List.of());
        }
        return places;
    }

    private static List<Integer> place(PanelLayout layout, Vec2 at) {
        return List.of(tenths(layout.xToFigure(at.x())), tenths(layout.yToFigure(at.y())));
    }

    private static int tenths(double value) {
        return (int) Math.round(TENTHS * value);
    }

    private static List<List<Integer>> hinges(Figure figure, int nodes, PlaneReading reading) {
        if (reading.scene().projection().isPresent()) {
            return List.of();
        }
        List<List<Integer>> places = empty(nodes);
        PanelLayout layout = PanelLayout.of(figure.panels().get(0));
        for (TrainedClassifier classifier : reading.scene().classifiers()) {
            for (Hinge hinge : classifier.geometry().hinges()) {
                if (!hinge.dead() && hinge.node() < nodes) {
                    List<Integer> all = new ArrayList<>(places.get(hinge.node()));
                    all.addAll(piece(layout, hinge));
                    places.set(hinge.node(), all);
                }
            }
        }
        return places;
    }

    /** What is seen of a line: its points on the frame. */
    private static List<Integer> piece(PanelLayout layout, Hinge hinge) {
        double norm = hinge.normal().norm();
        Vec2 normal = new Vec2(hinge.normal().x() / norm, hinge.normal().y() / norm);
        Rect plot = layout.plotArea();
        Vec2 middle = layout.toData(plot.x() + plot.width() / 2, plot.y() + plot.height() / 2);
        double distance = normal.dot(middle) + hinge.offset() / norm;
        Vec2 through = middle.minus(normal.times(distance));
        Vec2 along = through.plus(new Vec2(-normal.y(), normal.x()));
        double x = layout.xToFigure(through.x());
        double y = layout.yToFigure(through.y());
        double dx = layout.xToFigure(along.x()) - x;
        double dy = layout.yToFigure(along.y()) - y;
        double[] range = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        narrow(range, x, dx, plot.x(), plot.right());
        narrow(range, y, dy, plot.y(), plot.bottom());
        return range[1] > range[0] && range[1] - range[0] < Double.POSITIVE_INFINITY
                ? List.of(
                        tenths(x + range[0] * dx),
                        tenths(y + range[0] * dy),
                        tenths(x + range[1] * dx),
                        tenths(y + range[1] * dy))
                : List.of();
    }

    /** To where {@code from + t step} lies between two bounds. */
    private static void narrow(double[] range, double from, double step, double low, double high) {
        if (step == 0) {
            range[1] = from >= low && from <= high ? range[1] : Double.NEGATIVE_INFINITY;
            return;
        }
        double one = (low - from) / step;
        double other = (high - from) / step;
        range[0] = Math.max(range[0], Math.min(one, other));
        range[1] = Math.min(range[1], Math.max(one, other));
    }
}
