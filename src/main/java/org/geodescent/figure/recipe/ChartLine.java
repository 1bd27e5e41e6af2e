package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.jspecify.annotations.Nullable;

/**
 * One line of a chart, drawn place by place: a polyline for every stretch without a gap and of one strength, of which
 * neighbouring ones share a vertex; a place alone between gaps is a dot. Mutable, for one thread.
 */
final class ChartLine {
    private static final double DOT = 3;
    private static final double PALE = 0.28;
    private static final Stroke NOW = Stroke.solid(Palette.QUIET.withOpacity(0.45), 1);

    private final Stroke stroke;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Vec2> stretch = new ArrayList<>();
    private boolean pale;

    ChartLine(Stroke stroke) {
        this.stroke = stroke;
    }

    /** The line through the places of some values; null leaves a gap. */
    static <T> List<Mark> marks(List<T> values, Function<T, @Nullable Vec2> place, Stroke stroke) {
        return marks(values, place, value -> false, stroke);
    }

    /** As {@link #marks(List, Function, Stroke)}, pale from one value on. */
    static <T> List<Mark> marks(List<T> values, Function<T, @Nullable Vec2> place, Predicate<T> pale, Stroke stroke) {
        ChartLine line = new ChartLine(stroke);
        for (T value : values) {
            line.to(place.apply(value), pale.test(value));
        }
        return line.marks();
    }

    /** Goes on to a place; null leaves a gap. */
    void to(@Nullable Vec2 place, boolean isPale) {
        if (place == null) {
            finish();
            return;
        }
        if (stretch.isEmpty()) {
            pale = isPale;
        } else if (isPale != pale) {
            Vec2 last = stretch.get(stretch.size() - 1);
            finish();
            stretch.add(last);
            pale = isPale;
        }
        stretch.add(place);
    }

    /** All that is drawn; the line has ended. */
    List<Mark> marks() {
        finish();
        return marks;
    }

    private void finish() {
        Stroke drawn = pale ? new Stroke(stroke.colour().withOpacity(PALE), stroke.width(), stroke.dash()) : stroke;
        if (stretch.size() == 1) {
            marks.add(new Mark.Symbol(stretch.get(0), SymbolShape.CIRCLE, DOT, drawn.colour(), null));
        } else if (stretch.size() > 1) {
            marks.add(new Mark.Polyline(stretch, drawn));
        }
        stretch.clear();
    }

    /** Whether this is a part of a line that is pale. */
    static boolean isToCome(Mark mark) {
        return mark instanceof Mark.Polyline line
                ? line.stroke().colour().opacity() == PALE
                : mark instanceof Mark.Symbol dot
                        && dot.size() == DOT
                        && dot.fill() != null
                        && dot.fill().opacity() == PALE;
    }

    /** The vertical line at an iteration. */
    static Layer now(long iteration, Axis y) {
        return new Layer(
                "current-iteration",
                List.of(new Mark.Line(new Vec2(iteration + 1.0, y.minimum()), new Vec2(0, 1), NOW)));
    }
}
