package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * Where a quantity is exactly 0, which has no place on a logarithmic axis: arrowheads and a line on the axis below, and
 * words.
 */
final class ZeroMarks {
    static final String LAYER = "zeros";

    private static final double HEAD = 8;
    private static final double LINE_HEIGHT = 14;
    private static final double ABOVE = 12;

    /**
     * Along which points a quantity is looked at.
     *
     * @param points (iteration + 1, value), in order
     * @param stroke of its curve
     */
    record Curve(List<Vec2> points, Stroke stroke) {
        Curve {
            points = List.copyOf(points);
        }
    }

    /** A stretch of zeros by the indices of its ends. */
    private record Stretch(int first, int last) {}

    private ZeroMarks() {}

    /** The panel, whose vertical axis is logarithmic, with the zeros of its curves; itself if there are none. */
    static Panel added(Panel panel, List<Curve> curves) {
        PanelLayout layout = PanelLayout.of(panel);
        double up = layout.plotArea().bottom();
        List<Mark> marks = new ArrayList<>();
        int told = 0;
        for (Curve curve : curves) {
            List<Stretch> stretches = stretches(curve.points());
            for (Stretch stretch : stretches) {
                double x = curve.points().get(stretch.first()).x();
                Vec2 at = new Vec2(x, layout.toData(0, up - HEAD / 2).y());
                Vec2 end = new Vec2(
                        curve.points().get(stretch.last()).x(), panel.y().minimum());
                marks.add(new Mark.Polyline(
                        List.of(new Vec2(x, end.y()), end),
                        Stroke.solid(curve.stroke().colour(), 4)));
                marks.add(new Mark.Symbol(
                        at, SymbolShape.TRIANGLE_DOWN, HEAD, curve.stroke().colour(), null));
            }
            if (!stretches.isEmpty()) {
                Vec2 at = new Vec2(
                        curve.points().get(stretches.get(0).first()).x(),
                        panel.y().minimum());
                String words = words(curve, stretches, layout.plotArea().width() + panel.gutter());
                marks.add(new Mark.Text(at, HEAD, -ABOVE - told * LINE_HEIGHT, words, style(curve)));
                told++;
            }
        }
        if (marks.isEmpty()) {
            return panel;
        }
        List<Layer> layers = new ArrayList<>(panel.layers());
        layers.add(new Layer(LAYER, marks));
        return panel.with(layers, panel.legend());
    }

    private static TextStyle style(Curve curve) {
        return new TextStyle(11, TextStyle.Weight.REGULAR, false, curve.stroke().colour(), TextStyle.Anchor.START);
    }

    private static List<Stretch> stretches(List<Vec2> points) {
        List<Stretch> stretches = new ArrayList<>();
        int first = -1;
        for (int i = 0; i <= points.size(); i++) {
            boolean zero = i < points.size() && points.get(i).y() == 0;
            if (zero && first < 0) {
                first = i;
            } else if (!zero && first >= 0) {
                stretches.add(new Stretch(first, i - 1));
                first = -1;
            }
        }
        return stretches;
    }

    /** In as many words as there is room for. */
    private static String words(Curve curve, List<Stretch> stretches, double room) {
        int count = curve.points().size();
        Stretch first = stretches.get(0);
        boolean stays = stretches.size() == 1 && first.last() == count - 1;
        String from = NumberText.of((long) curve.points().get(first.first()).x() - 1);
        String full = stays && first.first() == 0
                ? "exactly 0 throughout"
                : stays ? "exactly 0 from iteration " + from + " on" : "exactly 0 at iteration " + from;
        String brief = stays && first.first() == 0 ? "0 throughout" : stays ? "0 from " + from + " on" : "0 at " + from;
        return TextMetrics.room(full, style(curve)) <= room ? full : brief;
    }
}
