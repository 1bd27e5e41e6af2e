package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;

/** A name above a picture among others. */
public final class Heading {
    private static final TextStyle STYLE = new TextStyle(13, Weight.BOLD, false, Palette.INK, Anchor.START);
    private static final double BELOW = 2;

    private Heading() {}

    /**
     * A panel with the name, or its beginning and an ellipsis if it is wider.
     *
     * @param area at least 17 units high
     */
    public static Panel panel(String id, String name, Rect area) {
        String text = name;
        int end = name.length();
        while (end > 0 && TextMetrics.room(text, STYLE) > area.width() - 2 * Panel.INSET) {
            end = name.offsetByCodePoints(end, -1);
            text = name.substring(0, end).stripTrailing() + "…";
        }
        return Panel.ofWords(id, area, List.of(new Mark.Text(new Vec2(0, 0), 0, BELOW, text, STYLE)));
    }
}
