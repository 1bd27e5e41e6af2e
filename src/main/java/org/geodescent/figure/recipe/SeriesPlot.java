package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
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
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Wording;

/**
 * Lines over a common horizontal axis, named where they are. Immutable; the parts are set one by one.
 *
 * @param name of the panel: lower case, words joined by hyphens
 * @param title above it
 * @param x label and kind of the horizontal axis
 * @param y label and kind of the vertical axis
 * @param series in order
 * @param references horizontal lines, each at the height of its first point
 */
record SeriesPlot(String name, String title, AxisKind x, AxisKind y, List<Series> series, List<Series> references) {
    /** Room around the lines, as a share of the range, of logarithms on a logarithmic axis. */
    private static final double PADDING = 0.06;
    /** What is smaller than this part of the largest value is not shown on a logarithmic axis: it is rounding. */
    private static final double FLOOR = 1e-16;

    private static final String NOTHING = "Nothing to draw: no value is positive and within range.";
    /** Words are smaller in narrower panels. */
    private static final double FULL_WIDTH = 400;

    private static final double LEAST_SCALE = 0.6;
    /** Of lines that have no number. */
    private static final double RING = 7;

    private static final double RING_LINE = 1.6;

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
     * @param label at the line; empty for none
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

    /** Lines without words. */
    Panel panel(Rect area) {
        double floor = floor();
        List<Vec2> places = places(floor);
        Box range = range(places);
        Axis across = new Axis(x.label(), x.scale(), x.back(range.minX()), x.back(range.maxX()), true);
        Axis up = new Axis(y.label(), y.scale(), y.back(range.minY()), y.back(range.maxY()), true);
        Panel panel =
                new Panel(name, title, area, across, up, false, lines(floor, range, OptionalLong.empty()), Legend.NONE);
        return places.isEmpty() ? Reason.in(panel, NOTHING) : panel;
    }

    /** Lines with their names. */
    Panel named(Rect area) {
        Panel panel = panel(area);
        return places(floor()).isEmpty() ? panel : withNames(panel, 0, ink(area));
    }

    /**
     * Lines over time, of an axis of times plus one, with a dot where each is: beside it its number and its name. Axes
     * are the same at all times.
     *
     * @param numbered so many of the first lines have numbers; others that have a name have it at the line
     * @param now what comes later is pale; empty: the end
     */
    Panel running(Rect area, int numbered, OptionalLong now) {
        double floor = floor();
        List<Vec2> places = places(floor);
        if (places.isEmpty()) {
            return panel(area);
        }
        LabelInk ink = ink(area);
        Box range = range(places);
        double gutter = RunningDots.gutter(
                ink,
                series.stream().limit(numbered).map(Series::label).toList(),
                extremes(numbered, floor),
                area.width());
        double last = places.stream().mapToDouble(Vec2::x).max().orElse(1);
        Axis up = RunningDots.values(
                new Axis(y.label(), y.scale(), y.back(range.minY()), y.back(range.maxY()), true),
                heights(places).min().orElseThrow(),
                heights(places).max().orElseThrow(),
                1,
                area.height());
        List<Layer> layers = new ArrayList<>(lines(floor, range, now));
        now.ifPresent(time -> layers.add(0, ChartLine.now(time, up)));
        List<RunningDots.Dot> dots = new ArrayList<>();
        List<Mark> rings = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            boolean told = i < numbered;
            at(each, floor, now).ifPresent(point -> {
                Colour colour = each.stroke().colour();
                if (told) {
                    dots.add(new RunningDots.Dot(
                            point,
                            colour,
                            false,
                            1,
                            RunningDots.words(ink, NumberText.shown(point.y()), each.label(), colour)));
                } else {
                    rings.add(new Mark.Symbol(
                            point, SymbolShape.CIRCLE, RING, Palette.GROUND, Stroke.solid(colour, RING_LINE)));
                }
            });
        }
        if (!rings.isEmpty()) {
            layers.add(new Layer("other-values", rings));
        }
        Axis across = RunningDots.iterations(x.label(), (long) last - 1, area.width() - gutter);
        Panel panel = new Panel(name, title, area, across, up, false, layers, Legend.NONE).withGutter(gutter);
        layers.add(new Layer("values", RunningDots.marks(dots, PanelLayout.of(panel))));
        return withNames(panel.with(layers, Legend.NONE), numbered, ink);
    }

    /** The smallest and the largest number of the first lines: none of these is longer. */
    private List<String> extremes(int numbered, double floor) {
        DoubleSummaryStatistics values = series.stream()
                .limit(numbered)
                .flatMap(each -> each.points().stream())
                .filter(point -> placed(point, floor))
                .mapToDouble(Vec2::y)
                .summaryStatistics();
        return values.getCount() == 0
                ? List.of()
                : List.of(NumberText.shown(values.getMin()), NumberText.shown(values.getMax()));
    }

    /** What there is of a line now. */
    private Optional<Vec2> at(Series one, double floor, OptionalLong now) {
        return one.points().stream()
                .filter(point -> now.isEmpty() || point.x() <= now.getAsLong() + 1.0)
                .reduce((before, after) -> after)
                .filter(point -> placed(point, floor));
    }

    private static LabelInk ink(Rect area) {
        return new LabelInk(Math.max(LEAST_SCALE, Math.min(1, area.width() / FULL_WIDTH)));
    }

    /** With the names of the lines from one on, and of the level ones, at these. */
    private Panel withNames(Panel panel, int from, LabelInk ink) {
        PanelLayout layout = PanelLayout.of(panel);
        Obstacles obstacles = Obstacles.of(layout, "current-iteration");
        List<DirectLabel> labels = new ArrayList<>();
        for (int i = from; i < series.size(); i++) {
            if (!series.get(i).label().isEmpty()) {
                Series each = series.get(i);
                Wording words = Wording.row(ink.name(each.label(), each.stroke().colour()));
                labels.add(nameAt(layer(i), words, layout));
            }
        }
        for (int i = 0; i < references.size(); i++) {
            Series reference = references.get(i);
            Wording words =
                    Wording.row(ink.word(reference.label(), reference.stroke().colour()));
            if (!reference.label().isEmpty()) {
                labels.add(LevelLabel.of(reference(i), reference.points().get(0).y(), words, layout));
            }
        }
        List<Mark> marks = LabelPlacement.marks(labels, obstacles, layout);
        List<Layer> layers = new ArrayList<>(panel.layers());
        if (!marks.isEmpty()) {
            layers.add(new Layer("labels", marks));
        }
        return panel.with(layers, panel.legend());
    }

    /** The name of the lines of a layer, at these. */
    static DirectLabel nameAt(String layer, Wording words, PanelLayout layout) {
        List<List<Vec2>> paths = layout.panel().layers().stream()
                .filter(each -> each.name().equals(layer))
                .flatMap(each -> each.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Polyline line ? Stream.of(line.points()) : Stream.empty())
                .map(points -> points.stream().map(layout::toFigure).toList())
                .toList();
        return new DirectLabel(
                layer,
                0,
                layer,
                List.of(words),
                LinePlaces.of(paths, layout.plotArea(), words),
                LinePlaces.end(paths, layout.plotArea()));
    }

    private static String layer(int series) {
        return "series-" + (series + 1);
    }

    private static String reference(int index) {
        return "reference-" + (index + 1);
    }

    private List<Layer> lines(double floor, Box range, OptionalLong now) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Series reference = references.get(i);
            Vec2 at = new Vec2(x.back(range.minX()), reference.points().get(0).y());
            layers.add(new Layer(reference(i), List.of(new Mark.Line(at, new Vec2(1, 0), reference.stroke()))));
        }
        for (int i = series.size() - 1; i >= 0; i--) {
            layers.add(new Layer(layer(i), lines(series.get(i), floor, now)));
        }
        return layers;
    }

    private List<Vec2> places(double floor) {
        return series.stream()
                .flatMap(each -> each.points().stream())
                .filter(point -> placed(point, floor))
                .toList();
    }

    /** Of all that has a place on the vertical axis. */
    private DoubleStream heights(List<Vec2> places) {
        return DoubleStream.concat(
                places.stream().mapToDouble(Vec2::y),
                references.stream().mapToDouble(each -> each.points().get(0).y()));
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
}
