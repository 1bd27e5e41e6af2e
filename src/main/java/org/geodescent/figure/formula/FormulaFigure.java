package org.geodescent.figure.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.TextStyle;

/** A formula as a figure of its own, or as a panel of another, which every format can hold. */
public final class FormulaFigure {
    private static final double SIZE = 18;
    private static final double WIDEST = 640;
    private static final Colour INK = Colour.of(0x1F2328);

    private FormulaFigure() {}

    /**
     * The figure, as small as it can be.
     *
     * @param title what the formula is the formula of
     * @param text the formula as it is written in one line, which describes it for those who cannot see it
     */
    public static Figure of(String title, String text) {
        Formula formula = Formula.of(text, SIZE, WIDEST);
        double width = Math.ceil(formula.width()) + 4 * Panel.INSET;
        double height = Math.ceil(formula.height()) + 4 * Panel.INSET;
        Panel panel = panel(formula, new Rect(0, 0, width, height));
        return new Figure(width, height, title, text, List.of(panel), "");
    }

    /**
     * A formula at the lower edge of a figure, in lines as long as that is wide.
     *
     * @param area of the whole figure
     * @param size of its letters, in figure units
     * @param share of the area's height that it may take, at most
     * @return empty if it has no room
     */
    public static Optional<Panel> below(String text, Rect area, double size, double share) {
        double room = area.width() - 4 * Panel.INSET;
        if (room <= 0) {
            return Optional.empty();
        }
        Formula formula = Formula.of(text, size, room);
        double height = Math.ceil(formula.height()) + 4 * Panel.INSET;
        return formula.width() > room || height > share * area.height()
                ? Optional.empty()
                : Optional.of(panel(formula, new Rect(area.x(), area.bottom() - height, area.width(), height)));
    }

    private static Panel panel(Formula formula, Rect area) {
        Marks marks = new Marks(area.height() - 2 * Panel.INSET);
        formula.paint(marks, Panel.INSET, Panel.INSET, INK);
        return Panel.ofWords("formula", area, marks.all);
    }

    /** Keeps what is drawn. */
    private static final class Marks implements Pen {
        private final double top;
        private final List<Mark> all = new ArrayList<>();

        /** @param top of the panel, from which marks are measured upwards */
        Marks(double top) {
            this.top = top;
        }

        @Override
        public void line(double[] points, Stroke stroke) {
            List<Vec2> line = new ArrayList<>();
            for (int i = 0; i < points.length; i += 2) {
                line.add(new Vec2(points[i], top - points[i + 1]));
            }
            all.add(new Mark.Polyline(line, stroke));
        }

        @Override
        public void word(String text, double x, double y, TextStyle style) {
            all.add(new Mark.Text(new Vec2(x, top - y), 0, 0, text, style));
        }
    }
}
