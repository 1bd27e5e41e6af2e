package org.geodescent.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a panel, drawn in a corner of its plot area on a translucent ground.
 *
 * @param entries from top to bottom; none means no legend
 * @param corner where it stands
 */
public record Legend(List<Entry> entries, Corner corner) {
    public static final Legend NONE = new Legend(List.of(), Corner.TOP_RIGHT);

    public Legend {
        entries = List.copyOf(entries);
    }

    /** One line: a sample of a line, of a symbol, or of both, and what it means. */
    public record Entry(String text, @Nullable Stroke line, Mark.@Nullable Symbol symbol) {}

    /** Corners of the plot area. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT
    }
}
