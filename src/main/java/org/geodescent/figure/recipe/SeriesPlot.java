package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * Lines over a common horizontal axis, with a key in the corner where it covers least. Immutable; the parts are set one
 * by one.
 *
 * @param name of the panel: lower case, words joined by hyphens
 * @param title above it
 * @param x label and kind of the horizontal axis
 * @param y label and kind of the vertical axis
 * @param series in the order of the key
 * @param references horizontal lines, each at the height of its first point
 */
record SeriesPlot(String name, String title, AxisKind x, AxisKind y, List<Series> series, List<Series> references) {
    /** Room around the lines, as a share of the range, of logarithms on a logarithmic axis. */
    private static final double PADDING = 0.06;
    /** What is smaller than this part of the largest value is not shown on a logarithmic axis: it is rounding. */
    private static final double FLOOR = 1e-16;

    private static final String NOTHING = "Nothing to draw: no value is positive and within range.";
    private static final int REFERENCE_PLACES = 50;
    private static final double RING = 11;
    private static final double RING_LINE = 2.2;

    private static final List<Integer> INKS = List.of(0x16181D, 0x8A1C5B, 0x00694D, 0x0072B2, 0x7A5200, 0x6B7280);
    private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DASH_DOT, Dash.DOTTED);

    /** What an axis says, and how it maps. */
    record AxisKind(String label, ScaleKind scale) {
        double forward(double value) {
            return scale == ScaleKind.LOGARITHMIC ? StrictMath.log10(value) : value;
        }

        double back(double position) {
            return scale == ScaleKind.LOGARITHMIC ? StrictMath.pow(10, position) : position;
        }
    }

    /**
     * One line.
     *
     * @param label in the key; empty for none
     * @param points in order; those without a place on the axes leave a gap
     */
    record Series(String label, List<Vec2> points, Stroke stroke) {
        Series {
            points = List.copyOf(points);
        }
    }

    SeriesPlot {
        series = List.copyOf(series);
        references = List.copyOf(references);
    }

    /** The look of the n-th line, from 0: told apart by colour and by style. */
    static Stroke stroke(int n, double width) {
        return new Stroke(
                Colour.of(INKS.get(Math.min(n, INKS.size() - 1))), width, DASHES.get(Math.min(n, DASHES.size() - 1)));
    }

    static Stroke referenceStroke() {
        return new Stroke(Palette.QUIET, 1.2, Dash.DASHED);
    }

    Panel panel(Rect area, boolean withKey) {
        return panel(area, withKey, OptionalLong.empty());
    }

    /** As above, at a time of an axis of times plus one: later values are pale, and the present ones ringed. */
    Panel panel(Rect area, boolean withKey, OptionalLong now) {
        List<Vec2> places = new ArrayList<>();
        double floor = floor();
        series.forEach(each ->
                each.points().stream().filter(point -> placed(point, floor)).forEach(places::add));
        Box range = range(places);
        List<Layer> layers = new ArrayList<>();
        List<Legend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Series reference = references.get(i);
            Vec2 at = new Vec2(x.back(range.minX()), reference.points().get(0).y());
            layers.add(
                    new Layer("reference-" + (i + 1), List.of(new Mark.Line(at, new Vec2(1, 0), reference.stroke()))));
        }
        for (int i = series.size() - 1; i >= 0; i--) {
            layers.add(new Layer("series-" + (i + 1), lines(series.get(i), floor, now)));
        }
        if (now.isPresent() && !places.isEmpty()) {
            layers.add(new Layer("now", rings(floor, now.getAsLong())));
        }
        for (Series each : concatenated()) {
            if (!each.label().isEmpty()) {
                entries.add(new Legend.Entry(each.label(), each.stroke(), null));
            }
        }
        Panel frame = frame(area, range, layers, Legend.NONE);
        if (places.isEmpty()) {
            return Reason.in(frame, NOTHING);
        }
        return withKey ? frame(area, range, layers, key(entries, places, range, frame)) : frame;
    }

    private List<Series> concatenated() {
        List<Series> all = new ArrayList<>(series);
        all.addAll(references);
        return all;
    }

    private Legend key(List<Legend.Entry> entries, List<Vec2> places, Box range, Panel frame) {
        List<Vec2> mapped = new ArrayList<>();
        places.forEach(place -> mapped.add(new Vec2(x.forward(place.x()), y.forward(place.y()))));
        mapped.addAll(onReferences(range));
        Rect plot = PanelLayout.of(frame).plotArea();
        return new Legend(entries, Key.emptiest(entries, mapped, range, plot));
    }

    /** Places along the horizontal lines, in forward coordinates. */
    private List<Vec2> onReferences(Box range) {
        List<Vec2> places = new ArrayList<>();
        for (Series reference : references) {
            double height = y.forward(reference.points().get(0).y());
            for (int i = 0; i <= REFERENCE_PLACES; i++) {
                places.add(new Vec2(range.minX() + range.width() * i / REFERENCE_PLACES, height));
            }
        }
        return places;
    }

    private Panel frame(Rect area, Box range, List<Layer> layers, Legend legend) {
        return new Panel(
                name,
                title,
                area,
                new Axis(x.label(), x.scale(), x.back(range.minX()), x.back(range.maxX()), true),
                new Axis(y.label(), y.scale(), y.back(range.minY()), y.back(range.maxY()), true),
                false,
                layers,
                legend);
    }

    private double floor() {
        double largest = 0;
        for (Series each : series) {
            for (Vec2 point : each.points()) {
                largest = Math.max(largest, point.y());
            }
        }
        return Math.max(Double.MIN_NORMAL, FLOOR * largest);
    }

    private boolean placed(Vec2 point, double floor) {
        boolean finite = Math.abs(point.x()) < 1e300 && Math.abs(point.y()) < 1e300;
        return finite
                && (x.scale() == ScaleKind.LINEAR || point.x() > 0)
                && (y.scale() == ScaleKind.LINEAR || point.y() >= floor);
    }

    /** In forward coordinates: logarithms on a logarithmic axis. */
    private Box range(List<Vec2> places) {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        List<Vec2> all = new ArrayList<>(places);
        for (Series reference : references) {
            double height = reference.points().get(0).y();
            places.stream().findFirst().ifPresent(place -> all.add(new Vec2(place.x(), height)));
        }
        for (Vec2 place : all) {
            minX = Math.min(minX, x.forward(place.x()));
            maxX = Math.max(maxX, x.forward(place.x()));
            minY = Math.min(minY, y.forward(place.y()));
            maxY = Math.max(maxY, y.forward(place.y()));
        }
        if (all.isEmpty()) {
            return new Box(0, 0, 1, 1);
        }
        double roomX = room(minX, maxX) / 3;
        double roomY = room(minY, maxY);
        return new Box(minX - roomX, minY - roomY, maxX + roomX, maxY + roomY);
    }

    private static double room(double low, double high) {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return Math.max(PADDING * (high - low), Math.max(1e-3 * largest, 1e-12));
    }

    private List<Mark> lines(Series one, double floor, OptionalLong now) {
        return ChartLine.marks(
                one.points(),
                point -> placed(point, floor) ? point : null,
                point -> now.isPresent() && point.x() > now.getAsLong() + 1.0,
                one.stroke());
    }

    /** Where every line is now. */
    private List<Mark> rings(double floor, long now) {
        List<Mark> rings = new ArrayList<>();
        for (Series each : series) {
            each.points().stream()
                    .filter(point -> point.x() <= now + 1.0)
                    .reduce((before, after) -> after)
                    .filter(point -> placed(point, floor))
                    .ifPresent(point -> rings.add(new Mark.Symbol(
                            point,
                            SymbolShape.CIRCLE,
                            RING,
                            Palette.GROUND,
                            Stroke.solid(each.stroke().colour(), RING_LINE))));
        }
        return rings;
    }
}
