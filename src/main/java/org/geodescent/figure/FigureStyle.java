package org.geodescent.figure;

import org.geodescent.figure.TextStyle.Anchor;
import org.geodescent.figure.TextStyle.Weight;

/** How every figure looks: sizes in figure units, and colours. */
final class FigureStyle {
    static final Colour GROUND = Colour.of(0xFFFFFF);
    static final Colour INK = Colour.of(0x1F2328);
    static final Colour QUIET_INK = Colour.of(0x57606A);

    static final Stroke GRID = Stroke.solid(Colour.of(0xEDF0F3), 0.7);
    static final Stroke AXIS = Stroke.solid(Colour.of(0x8C959F), 0.8);
    static final double TICK_LENGTH = 4;
    static final double MINOR_TICK_LENGTH = 2.2;
    static final double TICK_GAP = 3.5;
    static final double LABEL_GAP = 5;

    static final TextStyle TITLE = new TextStyle(13.5, Weight.BOLD, false, INK, Anchor.START);
    static final TextStyle AXIS_LABEL = new TextStyle(12.5, Weight.REGULAR, false, QUIET_INK, Anchor.MIDDLE);
    static final TextStyle TICK_LABEL_X = new TextStyle(11, Weight.REGULAR, false, QUIET_INK, Anchor.MIDDLE);
    static final TextStyle TICK_LABEL_Y = new TextStyle(11, Weight.REGULAR, false, QUIET_INK, Anchor.END);
    static final TextStyle LEGEND = new TextStyle(11, Weight.REGULAR, false, INK, Anchor.START);
    static final Colour LEGEND_GROUND = new Colour(0xFFFFFF, 0.86);

    private FigureStyle() {}

    /** The same style smaller if the text would be wider than the room, but never below 70 %. */
    static TextStyle fitted(String text, TextStyle style, double room) {
        double width = TextMetrics.room(text, style);
        if (width <= room) {
            return style;
        }
        double size = style.size() * Math.max(0.7, room / width);
        return new TextStyle(size, style.weight(), style.italic(), style.colour(), style.anchor(), style.halo());
    }

    /** The text, or its beginning and an ellipsis if it is wider than the room. */
    static String shortened(String text, TextStyle style, double room) {
        if (TextMetrics.room(text, style) <= room + 1e-9) {
            return text;
        }
        int end = text.length();
        while (end > 0 && TextMetrics.room(text.substring(0, end) + "…", style) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
