package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.ui.Motion;

/**
 * The opening: the points of an input plane fall into their places, one shortly after the other, before anything else
 * is drawn.
 */
final class DropIn {
    /** It takes no longer, in seconds: of many points one falls sooner after the other. */
    private static final double LONGEST = 0.9;

    private static final double FALL_SECONDS = Motion.FALL.seconds();
    private static final Set<String> FALLING = Set.of("samples");

    private DropIn() {}

    /** How long it takes, in seconds. */
    static double seconds(Figure figure) {
        int points = figure.panels().stream()
                .flatMap(panel -> panel.layers().stream())
                .filter(layer -> FALLING.contains(layer.name()))
                .mapToInt(layer -> layer.marks().size())
                .max()
                .orElse(0);
        return FALL_SECONDS + delay(points) * Math.max(0, points - 1);
    }

    private static double delay(int points) {
        return Math.min(Motion.NEXT_FALL.seconds(), (LONGEST - FALL_SECONDS) / Math.max(1, points - 1));
    }

    /**
     * The input plane so many seconds after the opening began.
     *
     * @param seconds at least 0; from {@link #seconds(Figure)} on this is {@code figure} itself
     */
    static Figure at(double seconds, Figure figure) {
        return seconds >= seconds(figure)
                ? figure
                : new Figure(
                        figure.width(),
                        figure.height(),
                        figure.title(),
                        figure.description(),
                        figure.panels().stream()
                                .map(panel -> at(seconds, panel))
                                .toList(),
                        figure.provenance());
    }

    private static Panel at(double seconds, Panel panel) {
        List<Layer> falling = panel.layers().stream()
                .filter(layer -> FALLING.contains(layer.name()))
                .map(layer -> new Layer(layer.name(), fallen(seconds, layer.marks(), panel.y())))
                .toList();
        return new Panel(
                panel.name(),
                panel.title(),
                panel.area(),
                panel.x(),
                panel.y(),
                panel.equalAspect(),
                falling,
                Legend.NONE);
    }

    private static List<Mark> fallen(double seconds, List<Mark> marks, Axis y) {
        // Equal scales may show more than the axis asks for, so that the fall begins well above it.
        double height = 2 * (y.maximum() - y.minimum());
        double delay = delay(marks.size());
        List<Mark> shown = new ArrayList<>();
        for (int n = 0; n < marks.size(); n++) {
            double share = Math.max(0, Math.min(1, (seconds - n * delay) / FALL_SECONDS));
            double above = height * (1 - share) * (1 - share) * (1 - share);
            Mark mark = marks.get(n);
            if (mark instanceof Mark.Symbol s) {
                Vec2 at = new Vec2(s.at().x(), s.at().y() + above);
                shown.add(new Mark.Symbol(at, s.shape(), s.size(), s.fill(), s.stroke()));
            } else if (share == 1) {
                shown.add(mark);
            }
        }
        return shown;
    }
}
