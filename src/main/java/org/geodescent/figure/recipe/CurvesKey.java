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

/** What the line styles of the curves mean, in full words above them: side by side where there is room, else below each other. */
final class CurvesKey {
    private static final TextStyle TEXT =
            new TextStyle(11, TextStyle.Weight.REGULAR, false, Colour.of(0x1F2328), TextStyle.Anchor.START);
    private static final double LINE_HEIGHT = 16;
    private static final double SAMPLE = 24;
    private static final double GAP = 7;
    private static final double BETWEEN = 20;
    /** Where the plots of the panels below begin. */
    private static final double LEFT = 48;

    private CurvesKey() {}

    /** The height that the key takes from the curves, in figure units; 0 without losses. */
    static double height(List<Loss> losses, double width) {
        return losses.isEmpty() ? 0 : LINE_HEIGHT * rows(losses, width);
    }

    private static int rows(List<Loss> losses, double width) {
        double needed = losses.stream().mapToDouble(CurvesKey::width).sum() - BETWEEN;
        return needed <= width - LEFT - Panel.INSET ? 1 : losses.size();
    }

    /**
     * The key as a panel without axes. It reaches into the empty margin of the panels below.
     *
     * @param losses at least one
     */
    static Panel panel(List<Loss> losses, Rect area, double lineWidth) {
        int rows = rows(losses, area.width());
        double height = LINE_HEIGHT * rows;
        double width = area.width() - 2 * Panel.INSET;
        List<Mark> marks = new ArrayList<>();
        double x = Math.min(LEFT - Panel.INSET, Math.max(0, width - widest(losses)));
        double y = height - LINE_HEIGHT / 2;
        for (Loss loss : losses) {
            List<Vec2> sample = List.of(new Vec2(x, y), new Vec2(x + SAMPLE, y));
            marks.add(new Mark.Polyline(sample, Palette.stroke(loss, lineWidth)));
            Vec2 at = new Vec2(x + SAMPLE + GAP, y);
            marks.add(new Mark.Text(at, 0, TEXT.size() * TextMetrics.CAP_HEIGHT / 2, Palette.name(loss), TEXT));
            x += rows == 1 ? width(loss) : 0;
            y -= rows == 1 ? 0 : LINE_HEIGHT;
        }
        return Panel.ofWords("curves-key", new Rect(area.x(), area.y(), area.width(), height + 2 * Panel.INSET), marks);
    }

    private static double widest(List<Loss> losses) {
        return losses.stream().mapToDouble(CurvesKey::width).max().orElse(0) - BETWEEN;
    }

    private static double width(Loss loss) {
        return SAMPLE + GAP + TextMetrics.room(Palette.name(loss), TEXT) + BETWEEN;
    }
}
