package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.jspecify.annotations.Nullable;

/**
 * Draws the marks of one panel: data to figure coordinates, checked and clipped. Words are never clipped: they stand
 * whole or not at all.
 */
final class MarkPainter {
    /** How far beyond the plot area paths go on, so that cut ends and edges stay invisible. */
    private static final double MARGIN = 32;

    private final PanelLayout layout;
    private final Surface surface;
    private final Clipper clipper;
    private String layer = "";
    private boolean clipping;

    MarkPainter(PanelLayout layout, Surface surface) {
        this.layout = layout;
        this.surface = surface;
        clipper = new Clipper(grown(MARGIN));
    }

    private Rect grown(double margin) {
        return layout.plotArea().inset(-margin, -margin, -margin, -margin);
    }

    private Clipper clipper(@Nullable Stroke stroke) {
        return stroke == null || stroke.width() < MARGIN ? clipper : new Clipper(grown(MARGIN + stroke.width()));
    }

    void paint(Layer marks) {
        layer = marks.name();
        for (Mark mark : marks.marks()) {
            clip(layout.panel().clipped() && !(mark instanceof Mark.Text));
            if (mark instanceof Mark.Polyline polyline) {
                paintOpen(path(polyline.points()), polyline.stroke());
            } else if (mark instanceof Mark.Region region) {
                paintRegion(region);
            } else if (mark instanceof Mark.Line line) {
                paintLine(line);
            } else if (mark instanceof Mark.Circle circle) {
                paintCircle(circle);
            } else if (mark instanceof Mark.Symbol symbol) {
                paintSymbol(symbol);
            } else if (mark instanceof Mark.Arrow arrow) {
                paintArrow(arrow);
            } else if (mark instanceof Mark.Picture picture) {
                paintPicture(picture);
            } else if (mark instanceof Mark.Text text) {
                paintText(text);
            }
        }
        clip(false);
    }

    private void clip(boolean wanted) {
        if (wanted && !clipping) {
            surface.beginClip(layout.plotArea());
        } else if (clipping && !wanted) {
            surface.endClip();
        }
        clipping = wanted;
    }

    private double x(double value) {
        return checked(layout.xToFigure(value), value, layout.xAxis());
    }

    private double y(double value) {
        return checked(layout.yToFigure(value), value, layout.yAxis());
    }

    private double checked(double position, double value, Axis axis) {
        if (!(Math.abs(position) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("panel \"%s\", layer \"%s\": %s has no place on the %s axis \"%s\""
                    .formatted(
                            layout.panel().name(),
                            layer,
                            value,
                            axis.scale() == ScaleKind.LINEAR ? "linear" : "logarithmic",
                            axis.label()));
        }
        return position;
    }

    private double[] path(List<Vec2> points) {
        double[] path = new double[2 * points.size()];
        int i = 0;
        for (Vec2 point : points) {
            path[i++] = x(point.x());
            path[i++] = y(point.y());
        }
        return path;
    }

    private void paintOpen(double[] path, Stroke stroke) {
        double[][] pieces = clipper(stroke).open(path);
        if (pieces.length > 0 && path.length > 0) {
            surface.path(pieces, false, null, stroke);
        }
    }

    private void paintRegion(Mark.Region region) {
        Clipper clip = clipper(region.stroke());
        List<double[]> rings = new ArrayList<>(region.rings().size());
        for (List<Vec2> ring : region.rings()) {
            double[] path = clip.closed(path(ring));
            if (path.length > 0) {
                rings.add(path);
            }
        }
        if (!rings.isEmpty()) {
            surface.path(rings.toArray(double[][]::new), true, region.fill(), region.stroke());
        }
    }

    private void paintLine(Mark.Line line) {
        AxisScale xs = layout.xScale();
        AxisScale ys = layout.yScale();
        double dx = line.direction().x();
        double dy = line.direction().y();
        double largest = Math.max(Math.abs(dx), Math.abs(dy));
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("panel \"%s\", layer \"%s\": a line along (%s, %s)"
                    .formatted(layout.panel().name(), layer, dx, dy));
        }
        double[] inside;
        if (dx == 0) {
            inside = clipper.line(x(line.through().x()), layout.plotArea().y(), 0, 1);
        } else if (dy == 0) {
            inside = clipper.line(layout.plotArea().x(), y(line.through().y()), 1, 0);
        } else if (xs.logarithmic() || ys.logarithmic()) {
            throw new IllegalArgumentException(
                    "panel \"%s\", layer \"%s\": an oblique line is not straight on a logarithmic axis"
                            .formatted(layout.panel().name(), layer));
        } else {
            // Scaling the direction first keeps its product with the slope from overflowing.
            inside = clipper.line(
                    x(line.through().x()), y(line.through().y()), dx / largest * xs.slope(), dy / largest * ys.slope());
        }
        if (inside != null) {
            surface.path(new double[][] {inside}, false, null, line.stroke());
        }
    }

    private void paintCircle(Mark.Circle circle) {
        if (layout.xScale().logarithmic() || !(circle.radius() >= 0)) {
            throw new IllegalArgumentException("panel \"%s\", layer \"%s\": a circle of radius %s on a %s axis"
                    .formatted(
                            layout.panel().name(),
                            layer,
                            circle.radius(),
                            layout.xScale().logarithmic() ? "logarithmic" : "linear"));
        }
        double radius = checked(circle.radius() * layout.xScale().slope(), circle.radius(), layout.xAxis());
        CirclePainter.paint(
                surface,
                clipper(circle.stroke()),
                x(circle.centre().x()),
                y(circle.centre().y()),
                radius,
                circle.fill(),
                circle.stroke());
    }

    private void paintSymbol(Mark.Symbol symbol) {
        double x = x(symbol.at().x());
        double y = y(symbol.at().y());
        double reach =
                symbol.size() + (symbol.stroke() == null ? 0 : symbol.stroke().width());
        if (near(x, y, reach)) {
            SymbolPainter.paint(surface, symbol, x, y);
        }
    }

    private boolean near(double x, double y, double reach) {
        Rect plot = layout.plotArea();
        return x >= plot.x() - reach
                && x <= plot.right() + reach
                && y >= plot.y() - reach
                && y <= plot.bottom() + reach;
    }

    private void paintArrow(Mark.Arrow arrow) {
        double fromX = x(arrow.from().x());
        double fromY = y(arrow.from().y());
        double toX = x(arrow.to().x());
        double toY = y(arrow.to().y());
        double width = arrow.stroke().width();
        double length = StrictMath.hypot(toX - fromX, toY - fromY);
        if (!(length > 0)) {
            return;
        }
        double head = Math.min(4.5 + 3 * width, length);
        double ux = (toX - fromX) / length;
        double uy = (toY - fromY) / length;
        // The shaft ends inside the head, so that its round cap does not blunt the tip.
        double end = 0.8 * head;
        paintOpen(new double[] {fromX, fromY, toX - end * ux, toY - end * uy}, arrow.stroke());
        if (near(toX, toY, head)) {
            double half = 0.36 * head;
            double baseX = toX - head * ux;
            double baseY = toY - head * uy;
            double[] tip = {toX, toY, baseX - half * uy, baseY + half * ux, baseX + half * uy, baseY - half * ux};
            surface.path(new double[][] {tip}, true, arrow.stroke().colour(), null);
        }
    }

    private void paintPicture(Mark.Picture picture) {
        double left = x(picture.lower().x());
        double top = y(picture.upper().y());
        double width = x(picture.upper().x()) - left;
        double height = y(picture.lower().y()) - top;
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("panel \"%s\", layer \"%s\": a picture between %s and %s"
                    .formatted(layout.panel().name(), layer, picture.lower(), picture.upper()));
        }
        Rect plot = layout.plotArea();
        if (left < plot.right() && left + width > plot.x() && top < plot.bottom() && top + height > plot.y()) {
            surface.picture(picture.pixels(), new Rect(left, top, width, height));
        }
    }

    /**
     * Text of a point that is not shown is not shown; what would reach beyond the plot, or beyond the panel if there
     * are no axes, is moved inside.
     */
    private void paintText(Mark.Text text) {
        double atX = x(text.at().x());
        double y = y(text.at().y()) + text.dy();
        double slack = 1e-6 * (layout.plotArea().width() + layout.plotArea().height());
        if (layout.plotArea().inset(-slack, -slack, -slack, -slack).contains(atX, y - text.dy())) {
            surface.text(text.text(), inside(text, atX + text.dx()), y, 0, text.style());
        }
    }

    private double inside(Mark.Text text, double x) {
        Rect plot = layout.plotArea();
        Rect room = layout.xAxis().visible()
                ? new Rect(plot.x(), plot.y(), plot.width() + layout.panel().gutter(), plot.height())
                : layout.panel().area();
        double width = TextMetrics.room(text.text(), text.style());
        double before = width * text.style().anchor().share();
        return Math.max(room.x() + before, Math.min(room.right() - width + before, x));
    }
}
