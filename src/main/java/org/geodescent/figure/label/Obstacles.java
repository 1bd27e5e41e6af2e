package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** What labels must not meet, in figure units. Mutable; what is asked of it does not depend on the order of adding. */
public final class Obstacles {
    /** A piece of a line. */
    private record Segment(String owner, double x0, double y0, double x1, double y1) {}

    private record Disc(double x, double y, double radius) {}

    private static final double ASCENT = 0.72;
    private static final double DESCENT = 0.22;
    private static final int CORNERS = 48;
    /** Pieces beyond are cut off: what is farther away meets no label. */
    private static final double FAR = 1e6;

    private final List<Segment> segments = new ArrayList<>();
    private final List<Disc> discs = new ArrayList<>();
    private final List<Rect> boxes = new ArrayList<>();

    /**
     * All that is drawn in a panel.
     *
     * @param crossed names of layers over which words may lie
     */
    public static Obstacles of(PanelLayout layout, String... crossed) {
        Obstacles all = new Obstacles();
        layout.panel().layers().stream()
                .filter(layer -> !List.of(crossed).contains(layer.name()))
                .forEach(layer -> all.add(layer.name(), layer, layout));
        return all;
    }

    /** A filled disc: a sample, a dot. */
    public void addDisc(double x, double y, double radius) {
        discs.add(new Disc(x, y, radius));
    }

    public void addBox(Rect box) {
        boxes.add(box);
    }

    /** A straight piece of the line of an owner. */
    public void addSegment(String owner, double x0, double y0, double x1, double y1) {
        if (Math.max(Math.max(Math.abs(x0), Math.abs(y0)), Math.max(Math.abs(x1), Math.abs(y1))) < FAR) {
            segments.add(new Segment(owner, x0, y0, x1, y1));
        }
    }

    /** All marks of a layer. */
    public void add(String owner, Layer layer, PanelLayout layout) {
        layer.marks().forEach(mark -> add(owner, mark, layout));
    }

    /** A mark of a panel: symbols are discs, words are boxes, everything else is its lines; pixels are none. */
    public void add(String owner, Mark mark, PanelLayout layout) {
        if (mark instanceof Mark.Symbol symbol) {
            addDisc(
                    layout.xToFigure(symbol.at().x()),
                    layout.yToFigure(symbol.at().y()),
                    symbol.size() / 2);
        } else if (mark instanceof Mark.Polyline polyline) {
            addPath(owner, polyline.points(), layout, false);
        } else if (mark instanceof Mark.Region region) {
            region.rings().forEach(ring -> addPath(owner, ring, layout, true));
        } else if (mark instanceof Mark.Arrow arrow) {
            addPath(owner, List.of(arrow.from(), arrow.to()), layout, false);
        } else if (mark instanceof Mark.Circle circle) {
            addPath(owner, ring(circle), layout, true);
        } else if (mark instanceof Mark.Line line) {
            addLine(owner, line, layout);
        } else if (mark instanceof Mark.Text text) {
            TextStyle style = text.style();
            double width = TextMetrics.room(text.text(), style);
            double x =
                    layout.xToFigure(text.at().x()) + text.dx() - style.anchor().share() * width;
            double y = layout.yToFigure(text.at().y()) + text.dy();
            addBox(new Rect(x, y - ASCENT * style.size(), width, (ASCENT + DESCENT) * style.size()));
        }
    }

    private static List<Vec2> ring(Mark.Circle circle) {
        List<Vec2> ring = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            ring.add(circle.centre()
                    .plus(new Vec2(StrictMath.cos(angle), StrictMath.sin(angle)).times(circle.radius())));
        }
        return ring;
    }

    private void addPath(String owner, List<Vec2> points, PanelLayout layout, boolean closed) {
        int count = points.size();
        for (int i = closed ? 0 : 1; i < count; i++) {
            Vec2 from = points.get((i + count - 1) % count);
            Vec2 to = points.get(i);
            addSegment(
                    owner,
                    layout.xToFigure(from.x()),
                    layout.yToFigure(from.y()),
                    layout.xToFigure(to.x()),
                    layout.yToFigure(to.y()));
        }
    }

    /** Straight in figure units too, on linear axes; level and upright ones on any. */
    private void addLine(String owner, Mark.Line line, PanelLayout layout) {
        Rect plot = layout.plotArea();
        double x = layout.xToFigure(line.through().x());
        double y = layout.yToFigure(line.through().y());
        double length = plot.width() + plot.height() + Math.abs(x) + Math.abs(y);
        if (line.direction().y() == 0) {
            addSegment(owner, plot.x(), y, plot.right(), y);
        } else if (line.direction().x() == 0) {
            addSegment(owner, x, plot.y(), x, plot.bottom());
        } else {
            Vec2 end = line.through().plus(line.direction());
            double dx = layout.xToFigure(end.x()) - x;
            double dy = layout.yToFigure(end.y()) - y;
            double scale = length / StrictMath.hypot(dx, dy);
            addSegment(owner, x - scale * dx, y - scale * dy, x + scale * dx, y + scale * dy);
        }
    }

    /** Whether a box, grown by {@code around}, meets a disc or a box. */
    boolean meetsThing(Rect box, double around) {
        Rect grown = grown(box, around);
        for (Rect other : boxes) {
            if (overlap(grown, other)) {
                return true;
            }
        }
        for (Disc disc : discs) {
            if (meets(grown, disc)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a box meets a line: grown by {@code around} one of another owner, as it is one of its own. */
    boolean meetsLine(Rect box, double around, String owner) {
        Rect grown = grown(box, around);
        for (Segment each : segments) {
            boolean own = each.owner().equals(owner) && !owner.isEmpty();
            if (crosses(own ? box : grown, each.x0(), each.y0(), each.x1(), each.y1())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a box meets a disc, a box or a line. */
    public boolean meets(Rect box) {
        return meetsThing(box, 0) || meetsLine(box, 0, "");
    }

    /** Whether a straight piece meets a disc or a box, except at its beginning. */
    boolean blocks(double x0, double y0, double x1, double y1) {
        double length = StrictMath.hypot(x1 - x0, y1 - y0);
        for (Disc disc : discs) {
            double along = ((disc.x() - x0) * (x1 - x0) + (disc.y() - y0) * (y1 - y0)) / (length * length);
            double t = Math.max(0, Math.min(1, along));
            double away = StrictMath.hypot(x0 + t * (x1 - x0) - disc.x(), y0 + t * (y1 - y0) - disc.y());
            if (away < disc.radius() && t * length > 2 * disc.radius()) {
                return true;
            }
        }
        return boxes.stream().anyMatch(box -> crosses(box, x0, y0, x1, y1));
    }

    static Rect grown(Rect box, double around) {
        return box.inset(-around, -around, -around, -around);
    }

    static boolean overlap(Rect a, Rect b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static boolean meets(Rect box, Disc disc) {
        double across = Math.max(0, Math.max(box.x() - disc.x(), disc.x() - box.right()));
        double down = Math.max(0, Math.max(box.y() - disc.y(), disc.y() - box.bottom()));
        // Most are so far away that one coordinate tells.
        return across < disc.radius() && down < disc.radius() && StrictMath.hypot(across, down) < disc.radius();
    }

    static boolean crosses(Rect box, double x0, double y0, double x1, double y1) {
        return inside(box, x0, y0, x1, y1).length > 0;
    }

    /** Between which shares of its length a straight piece is in a box, by Liang and Barsky; empty if it is not. */
    static double[] inside(Rect box, double x0, double y0, double x1, double y1) {
        if (Math.max(x0, x1) < box.x()
                || Math.min(x0, x1) > box.right()
                || Math.max(y0, y1) < box.y()
                || Math.min(y0, y1) > box.bottom()) {
            return new double[0];
        }
        double[] p = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
        double[] q = {x0 - box.x(), box.right() - x0, y0 - box.y(), box.bottom() - y0};
        double from = 0;
        double to = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] < 0) {
                from = Math.max(from, q[i] / p[i]);
            } else if (p[i] > 0) {
                to = Math.min(to, q[i] / p[i]);
            }
        }
        return from <= to ? new double[] {from, to} : new double[0];
    }
}
