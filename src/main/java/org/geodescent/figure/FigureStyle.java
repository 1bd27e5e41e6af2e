package org.geodescent.figure;

import java.util.ArrayList;
import java.util.List;
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

    /** From line to line of a title or the name of an axis. */
    static final double LINE = 15;
    /** Words that fit in fewer lines at this size or larger are not divided. */
    private static final double ONE_LINE = 0.85;

    private static final int MOST_LINES = 3;

    private FigureStyle() {}

    /**
     * The text in one line, or in two or three where it would have to be set much smaller in fewer, divided between
     * words so that the longest line is as short as possible.
     *
     * @param most lines that there is room for, at least 1
     */
    static List<String> lines(String text, TextStyle style, double room, int most) {
        List<String> lines = List.of(text);
        for (int count = 2;
                count <= Math.min(most, MOST_LINES) && ONE_LINE * TextMetrics.room(lines.stream(), style) > room;
                count++) {
            lines = divided(text, style, count);
        }
        return lines;
    }

    private static List<String> divided(String text, TextStyle style, int most) {
        List<String> best = List.of(text);
        for (int at = text.indexOf(' '); at >= 0 && most > 1; at = text.indexOf(' ', at + 1)) {
            List<String> lines = new ArrayList<>(List.of(text.substring(0, at)));
            lines.addAll(divided(text.substring(at + 1), style, most - 1));
            if (TextMetrics.room(lines.stream(), style) < TextMetrics.room(best.stream(), style)) {
                best = lines;
            }
        }
        return best;
    }

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
