package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;

/**
 * What is to come of lines over time, which charts draw pale. Somebody who plays a run for the first time is not shown
 * it; axes and words stand where they do with it, so that nothing jumps while the lines grow.
 */
public final class ToCome {
    private ToCome() {}

    /**
     * The figure without what is to come after an iteration; itself if it shows nothing later.
     *
     * @param iteration or time, to which horizontal axes add one
     */
    public static Figure without(Figure figure, long iteration) {
        double last = iteration + 1.0;
        boolean changed = false;
        List<Panel> panels = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            List<Layer> layers =
                    panel.layers().stream().map(layer -> without(layer, last)).toList();
            boolean same = layers.equals(panel.layers());
            changed |= !same;
            panels.add(same ? panel : panel.with(layers, panel.legend()));
        }
        return changed
                ? new Figure(
                        figure.width(),
                        figure.height(),
                        figure.title(),
                        figure.description(),
                        panels,
                        figure.provenance())
                : figure;
    }

    private static Layer without(Layer layer, double last) {
        boolean zeros = layer.name().equals(ZeroMarks.LAYER);
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : layer.marks()) {
            if (!zeros && !ChartLine.isToCome(mark)) {
                marks.add(mark);
            } else if (mark instanceof Mark.Polyline line) {
                List<Vec2> seen =
                        line.points().stream().filter(at -> at.x() <= last).toList();
                if (seen.size() > 1) {
                    marks.add(new Mark.Polyline(seen, line.stroke()));
                }
            } else if (from(mark) <= last) {
                marks.add(mark);
            }
        }
        return marks.equals(layer.marks()) ? layer : new Layer(layer.name(), marks);
    }

    private static double from(Mark mark) {
        return mark instanceof Mark.Symbol symbol
                ? symbol.at().x()
                : mark instanceof Mark.Text text ? text.at().x() : Double.NEGATIVE_INFINITY;
    }
}
