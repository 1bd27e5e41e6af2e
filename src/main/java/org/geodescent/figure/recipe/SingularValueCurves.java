package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.LayerSpectrum;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;

/**
 * The singular values of every layer against the iteration, both logarithmic, a panel per layer (A, Theorems 4 and 5).
 */
public final class SingularValueCurves {
    private static final double LINE_WIDTH = 1.9;
    /** From the third on all look alike. */
    private static final Stroke OTHERS = Stroke.solid(Colour.of(0x9AA0A8), 1);

    private static final int NUMBERED = 2;
    private static final List<String> NAMES = List.of("σ₁", "σ₂", "the others");

    private SingularValueCurves() {}

    /**
     * One recorded iteration.
     *
     * @param iteration at least 0
     * @param layers in order, the same number at every moment
     */
    public record Moment(long iteration, List<LayerSpectrum> layers) {
        public Moment {
            layers = List.copyOf(layers);
        }
    }

    /**
     * The panels from left to right, and above them what they show, last in the list. The largest two have their
     * numbers. The start, iteration 0, has no logarithm:
     * the horizontal axis shows the iteration plus one.
     *
     * @param moments at least one, in order
     * @param now what comes after this iteration is pale; empty: nothing is
     * @param area of the whole row
     */
    public static List<Panel> panels(List<Moment> moments, OptionalLong now, Rect area) {
        int layers = moments.get(0).layers().size();
        double width = area.width() / layers;
        String heading = "Singular values of every layer";
        double top = Key.rowsHeight(heading, List.of(), area.width());
        List<Panel> panels = new ArrayList<>();
        for (int k = 0; k < layers; k++) {
            Rect part = new Rect(area.x() + k * width, area.y() + top, width, area.height() - top);
            panels.add(panel(moments, k, now, part));
        }
        panels.add(Key.rows("singular-values-heading", heading, List.of(), area.x(), area.y(), area.width()));
        return panels;
    }

    private static Panel panel(List<Moment> moments, int index, OptionalLong now, Rect area) {
        int count = moments.get(0).layers().get(index).values().size();
        List<SeriesPlot.Series> series = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Vec2> points = new ArrayList<>();
            for (Moment moment : moments) {
                points.add(new Vec2(
                        moment.iteration() + 1.0,
                        moment.layers().get(index).values().get(i)));
            }
            series.add(new SeriesPlot.Series(i < NAMES.size() ? NAMES.get(i) : "", points, stroke(i)));
        }
        int layer = index + 1;
        return new SeriesPlot(
                        "singular-values-" + layer,
                        "Layer " + layer,
                        new SeriesPlot.AxisKind("iteration + 1", ScaleKind.LOGARITHMIC),
                        new SeriesPlot.AxisKind("singular values", ScaleKind.LOGARITHMIC),
                        series,
                        List.of())
                .running(area, Math.min(NUMBERED, count), now);
    }

    private static Stroke stroke(int i) {
        return i < NUMBERED ? SeriesPlot.stroke(i, LINE_WIDTH) : OTHERS;
    }
}
