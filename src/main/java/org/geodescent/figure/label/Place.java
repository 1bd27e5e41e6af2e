package org.geodescent.figure.label;

import java.util.List;
import org.geodescent.figure.Rect;

/**
 * A place where a label may stand: its box beside a point.
 *
 * @param x of the point, in figure units
 * @param y of the point, downwards
 * @param across which share of the box is left of the point: 0 puts the label to its right, 1 to its left
 * @param down which share of it is above the point: 0 puts the label below, 1 above
 */
public record Place(double x, double y, double across, double down) {
    /** To the right of a point, at its height. */
    public static Place right(double x, double y, double gap) {
        return new Place(x + gap, y, 0, 0.5);
    }

    /** To its left. */
    public static Place left(double x, double y, double gap) {
        return new Place(x - gap, y, 1, 0.5);
    }

    /** Above it. */
    public static Place above(double x, double y, double gap) {
        return new Place(x, y - gap, 0.5, 1);
    }

    /** Below it. */
    public static Place below(double x, double y, double gap) {
        return new Place(x, y + gap, 0.5, 0);
    }

    /** On all sides of a disc: to the right, to the left, above, below, and between these. */
    public static List<Place> around(double x, double y, double gap) {
        double part = gap * Math.sqrt(0.5);
        return List.of(
                right(x, y, gap),
                left(x, y, gap),
                above(x, y, gap),
                below(x, y, gap),
                new Place(x + part, y - part, 0, 1),
                new Place(x - part, y - part, 1, 1),
                new Place(x + part, y + part, 0, 0),
                new Place(x - part, y + part, 1, 0));
    }

    /** In the corners of a rectangle, so far inside: top left, top right, bottom left, bottom right. */
    public static List<Place> corners(Rect rect, double inside) {
        double left = rect.x() + inside;
        double right = rect.right() - inside;
        double top = rect.y() + inside;
        double bottom = rect.bottom() - inside;
        return List.of(
                new Place(left, top, 0, 0),
                new Place(right, top, 1, 0),
                new Place(left, bottom, 0, 1),
                new Place(right, bottom, 1, 1));
    }

    Rect box(Wording wording) {
        double width = wording.width();
        double height = wording.height();
        return new Rect(x - across * width, y - down * height, width, height);
    }
}
