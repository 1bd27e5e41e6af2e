package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** One line over a row of panels: what the row shows, and what its line styles mean. */
public final class KeyStrip {
    /** Figure units that a strip needs. */
    public static final double HEIGHT = 34;

    private static final Colour INK = Colour.of(0x1F2328);
    private static final TextStyle HEADING =
            new TextStyle(14.5, TextStyle.Weight.BOLD, false, INK, TextStyle.Anchor.START);
    private static final TextStyle TEXT =
            new TextStyle(12, TextStyle.Weight.REGULAR, false, INK, TextStyle.Anchor.START);
    private static final double SAMPLE = 30;
    private static final double GAP = 7;
    private static final double BETWEEN = 26;

    private KeyStrip() {}

    /**
     * The strip as a panel without axes.
     *
     * @param name of the panel: lower case, words joined by hyphens
     * @param heading at the left
     * @param losses explained at the right; may be none
     * @param left of the strip, in figure units
     * @param top of the strip
     * @param width of the strip
     */
    public static Panel panel(String name, String heading, List<Loss> losses, double left, double top, double width) {
        double right = width - 2 * Panel.INSET;
        double height = HEIGHT - 2 * Panel.INSET;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Text(
                new Vec2(0, height / 2), 0, HEADING.size() * TextMetrics.CAP_HEIGHT / 2, heading, HEADING));
        double x = right - losses.stream().mapToDouble(KeyStrip::width).sum() + (losses.isEmpty() ? 0 : BETWEEN);
        for (Loss loss : losses) {
            List<Vec2> sample = List.of(new Vec2(x, height / 2), new Vec2(x + SAMPLE, height / 2));
            marks.add(new Mark.Polyline(sample, Palette.stroke(loss, PlaneMarks.BOUNDARY_WIDTH)));
            Vec2 at = new Vec2(x + SAMPLE + GAP, height / 2);
            marks.add(new Mark.Text(at, 0, TEXT.size() * TextMetrics.CAP_HEIGHT / 2, text(loss), TEXT));
            x += width(loss);
        }
        return Panel.ofWords(name, new Rect(left, top, width, HEIGHT), marks);
    }

    private static String text(Loss loss) {
        return Palette.name(loss) + " and its margin";
    }

    private static double width(Loss loss) {
        return SAMPLE + GAP + TextMetrics.room(text(loss), TEXT) + BETWEEN;
    }
}
