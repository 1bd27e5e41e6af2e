package org.geodescent.figure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Painter;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.Surface;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.jspecify.annotations.Nullable;

/** Paints nothing, but measures the words that are painted: the smallest, and whether all are in the figure. */
final class PaintedWords implements Surface {
    private static final double TOLERANCE = 0.5;

    private final Figure figure;
    private double smallest = Double.POSITIVE_INFINITY;
    private boolean inside = true;
    private final List<String> texts = new ArrayList<>();

    private PaintedWords(Figure figure) {
        this.figure = figure;
    }

    static PaintedWords of(Figure figure) {
        PaintedWords words = new PaintedWords(figure);
        Painter.paint(figure, words);
        return words;
    }

    /** In figure units; infinite without words. */
    double smallest() {
        return smallest;
    }

    boolean areInside() {
        return inside;
    }

    /** The first title or name of an axis that was painted in part only. */
    Optional<String> cut() {
        return figure.panels().stream()
                .flatMap(panel -> Stream.of(name(panel.x()), name(panel.y()), panel.title()))
                .filter(name -> !name.isEmpty() && !isPainted(name))
                .findFirst();
    }

    /** In one line, or in several after each other. */
    private boolean isPainted(String name) {
        return texts.stream().anyMatch(text -> text.startsWith(name))
                || String.join(" ", texts).contains(name);
    }

    private static String name(Axis axis) {
        return axis.visible() ? axis.label() : "";
    }

    @Override
    public void text(String text, double x, double y, double degrees, TextStyle style) {
        if (text.isBlank()) {
            return;
        }
        texts.add(text);
        smallest = Math.min(smallest, style.size());
        double width = TextMetrics.width(text, style);
        double left = x - style.anchor().share() * width;
        inside &= left > -TOLERANCE
                && left + width < figure.width() + TOLERANCE
                && y - TextMetrics.CAP_HEIGHT * style.size() > -TOLERANCE
                && y < figure.height() + TOLERANCE;
    }

    @Override
    public void beginGroup(String name) {}

    @Override
    public void endGroup() {}

    @Override
    public void beginClip(Rect rect) {}

    @Override
    public void endClip() {}

    @Override
    public void path(double[][] coordinates, boolean closed, @Nullable Colour fill, @Nullable Stroke stroke) {}

    @Override
    public void circle(double x, double y, double radius, @Nullable Colour fill, @Nullable Stroke stroke) {}

    @Override
    public void picture(Raster pixels, Rect rect) {}
}
