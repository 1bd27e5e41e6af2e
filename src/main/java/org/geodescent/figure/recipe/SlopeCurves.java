package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;

/**
 * Slopes against the size of the targets, of which one has no bound, and how a linear estimator comes to its solution
 * below and above the limit of the step (A 2.1).
 */
public final class SlopeCurves {
    private static final double WIDTH = 1.9;

    private SlopeCurves() {}

    /**
     * How descent approaches a solution.
     *
     * @param share the step as a share of A (3)'s limit
     * @param distances (iteration + 1, distance), in order
     */
    public record Approach(double share, List<Vec2> distances) {
        public Approach {
            distances = List.copyOf(distances);
        }
    }

    /**
     * Two panels, side by side in a wide area and stacked in a tall one.
     *
     * @param linear (size, Lipschitz constant) of a linear estimator, in order
     * @param net the same of a two-layer net
     * @param bounds (size, bound) of the net
     */
    public static List<Panel> panels(
            List<Vec2> linear, List<Vec2> net, List<Vec2> bounds, List<Approach> approaches, Rect area) {
        boolean wide = area.width() > 1.15 * area.height();
        double width = wide ? area.width() / 2 : area.width();
        double height = wide ? area.height() : area.height() / 2;
        Rect second = new Rect(area.x() + (wide ? width : 0), area.y() + (wide ? 0 : height), width, height);
        return List.of(
                slopes(linear, net, bounds).named(new Rect(area.x(), area.y(), width, height)),
                approaches(approaches).named(second));
    }

    private static SeriesPlot slopes(List<Vec2> linear, List<Vec2> net, List<Vec2> bounds) {
        return new SeriesPlot(
                "slopes",
                "One step size, targets of any size",
                new SeriesPlot.AxisKind("size of the targets", ScaleKind.LOGARITHMIC),
                new SeriesPlot.AxisKind("Lipschitz constant", ScaleKind.LOGARITHMIC),
                List.of(
                        new SeriesPlot.Series("linear estimator", linear, SeriesPlot.stroke(0, WIDTH)),
                        new SeriesPlot.Series("two-layer net", net, SeriesPlot.stroke(1, WIDTH)),
                        new SeriesPlot.Series("its bound (5)", bounds, SeriesPlot.stroke(2, WIDTH))),
                List.of());
    }

    private static SeriesPlot approaches(List<Approach> approaches) {
        List<SeriesPlot.Series> series = new ArrayList<>();
        for (int i = 0; i < approaches.size(); i++) {
            Approach approach = approaches.get(i);
            series.add(new SeriesPlot.Series(
                    "%s of the limit (3)".formatted(NumberText.shown(approach.share())),
                    approach.distances(),
                    SeriesPlot.stroke(i, WIDTH)));
        }
        return new SeriesPlot(
                "approaches",
                "Linear estimator, three step sizes",
                new SeriesPlot.AxisKind("iteration + 1", ScaleKind.LOGARITHMIC),
                new SeriesPlot.AxisKind("distance from the solution over its length", ScaleKind.LOGARITHMIC),
                series,
                List.of());
    }
}
