package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;

/** Symbols and lines of a plot that is too small for their full size, in which they would cover each other. */
final class SmallMarks {
    /** The side of a plot, in figure units, from which on they have their full size. */
    private static final double FULL = 160;

    private static final double LEAST = 0.5;

    private SmallMarks() {}

    /** How large symbols are in a plot, as a share of their full size. */
    static double share(Rect plot) {
        return Math.max(LEAST, Math.min(1, Math.min(plot.width(), plot.height()) / FULL));
    }

    /** The same layers with symbols and lines of this share of their size; words keep theirs. */
    static List<Layer> of(List<Layer> layers, double share) {
        return share == 1
                ? layers
                : layers.stream()
                        .map(layer -> new Layer(
                                layer.name(),
                                layer.marks().stream()
                                        .map(mark -> shrunk(mark, share))
                                        .toList()))
                        .toList();
    }

    private static Mark shrunk(Mark mark, double share) {
        if (mark instanceof Mark.Symbol symbol) {
            return new Mark.Symbol(
                    symbol.at(),
                    symbol.shape(),
                    share * symbol.size(),
                    symbol.fill(),
                    symbol.stroke() == null ? null : thinner(symbol.stroke(), share));
        }
        return mark instanceof Mark.Polyline line
                ? new Mark.Polyline(line.points(), thinner(line.stroke(), share))
                : mark;
    }

    private static Stroke thinner(Stroke stroke, double share) {
        return new Stroke(stroke.colour(), share * stroke.width(), stroke.dash());
    }
}
