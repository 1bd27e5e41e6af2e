package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** How costs grow with the size of a problem: a panel for each, both axes logarithmic. */
public final class GrowthPlot {
    private static final int COLUMNS = 4;
    private static final double WIDTH = 260;
    private static final double HEIGHT = 230;
    private static final double ROOM = 1.6;
    private static final double DOT = 6;
    private static final Stroke LINE = Stroke.solid(Palette.INK, 1.4);

    private GrowthPlot() {}

    /** What a size costs, in seconds; both positive. */
    public record Cost(double size, double seconds) {}

    /**
     * One work over some sizes.
     *
     * @param work what is done
     * @param by what the size counts
     * @param costs by rising size, at least two
     */
    public record Growth(String work, String by, List<Cost> costs) {
        public Growth {
            costs = List.copyOf(costs);
            if (costs.size() < 2) {
                throw new IllegalArgumentException(work + " was measured for " + costs.size() + " sizes");
            }
        }

        /** The exponent e of {@code size^e} between the last two sizes. */
        public double exponent() {
            Cost last = costs.get(costs.size() - 1);
            Cost before = costs.get(costs.size() - 2);
            return StrictMath.log(last.seconds / before.seconds) / StrictMath.log(last.size / before.size);
        }
    }

    /** All of them, four side by side. */
    public static Figure figure(List<Growth> all) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int line = i / COLUMNS;
            Rect area = new Rect(i % COLUMNS * WIDTH, line * HEIGHT, WIDTH, HEIGHT);
            panels.add(panel(all.get(i), i, area));
        }
        int lines = (all.size() + COLUMNS - 1) / COLUMNS;
        return new Figure(
                Math.min(COLUMNS, all.size()) * WIDTH,
                lines * HEIGHT,
                "How costs grow",
                "Seconds of one processor against the size of the problem, for %d kinds of work.".formatted(all.size()),
                panels,
                "");
    }

    private static Panel panel(Growth growth, int number, Rect area) {
        List<Vec2> points = growth.costs().stream()
                .map(cost -> new Vec2(cost.size(), cost.seconds()))
                .toList();
        List<Mark> marks = new ArrayList<>(List.of(new Mark.Polyline(points, LINE)));
        for (Vec2 point : points) {
            marks.add(new Mark.Symbol(point, SymbolShape.CIRCLE, DOT, Palette.GROUND, LINE));
        }
        double least = points.stream().mapToDouble(Vec2::y).min().orElseThrow();
        double most = points.stream().mapToDouble(Vec2::y).max().orElseThrow();
        return new Panel(
                "growth-" + (number + 1),
                "%s: exponent %s".formatted(growth.work(), NumberText.fixed(growth.exponent(), 2)),
                area,
                Axis.logarithmic(
                        growth.by(),
                        points.get(0).x() / ROOM,
                        points.get(points.size() - 1).x() * ROOM),
                Axis.logarithmic("seconds", least / ROOM, most * ROOM),
                false,
                List.of(new Layer("costs", marks)),
                Legend.NONE);
    }
}
