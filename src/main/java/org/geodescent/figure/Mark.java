package org.geodescent.figure;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.jspecify.annotations.Nullable;

/**
 * Something drawn in a panel. Positions are data coordinates, sizes and widths are figure units unless said otherwise.
 */
public sealed interface Mark {
    /** An open polyline. */
    record Polyline(List<Vec2> points, Stroke stroke) implements Mark {
        public Polyline {
            points = List.copyOf(points);
        }
    }

    /** A region bounded by closed rings, filled by the even-odd rule. */
    record Region(
            List<List<Vec2>> rings,
            @Nullable Colour fill,
            @Nullable Stroke stroke) implements Mark {
        public Region {
            rings = rings.stream().map(List::copyOf).toList();
        }
    }

    /** The infinite straight line through a point, clipped to the plot area exactly. */
    record Line(Vec2 through, Vec2 direction, Stroke stroke) implements Mark {}

    /** A circle whose radius is in data units of the horizontal axis: true only in panels with equal aspect. */
    record Circle(
            Vec2 centre,
            double radius,
            @Nullable Colour fill,
            @Nullable Stroke stroke) implements Mark {}

    /** A symbol of fixed size, {@code size} figure units across. */
    record Symbol(
            Vec2 at,
            SymbolShape shape,
            double size,
            @Nullable Colour fill,
            @Nullable Stroke stroke) implements Mark {}

    /** An arrow from a point to another, with a head of fixed size. */
    record Arrow(Vec2 from, Vec2 to, Stroke stroke) implements Mark {}

    /**
     * Small squares, one for each pixel, that fill the rectangle between two corners: {@code lower} has the smaller
     * coordinates.
     */
    record Picture(Vec2 lower, Vec2 upper, Raster pixels) implements Mark {}

    /**
     * Text at a point, shifted by (dx, dy) figure units, dy downwards.
     *
     * @param label of which label it is, the same from moment to moment; empty if of none
     */
    record Text(Vec2 at, double dx, double dy, String text, TextStyle style, String label) implements Mark {
        /** Of no label. */
        public Text(Vec2 at, double dx, double dy, String text, TextStyle style) {
            this(at, dx, dy, text, style, "");
        }

        /** The same so much farther to the right and down. */
        public Text moved(double right, double down) {
            return new Text(at, dx + right, dy + down, text, style, label);
        }
    }
}
