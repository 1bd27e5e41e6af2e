package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
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
    private static final int GRID = 14;

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

    /** All over a rectangle, with the middle of the box on the place, from a point outwards. */
    public static List<Place> inside(Rect rect, Vec2 from) {
        List<Vec2> grid = new ArrayList<>();
        for (int i = 1; i < GRID; i++) {
            for (int k = 1; k < GRID; k++) {
                grid.add(new Vec2(rect.x() + rect.width() * i / GRID, rect.y() + rect.height() * k / GRID));
            }
        }
        grid.sort(Comparator.comparingDouble(from::distanceTo));
        return grid.stream().map(at -> new Place(at.x(), at.y(), 0.5, 0.5)).toList();
    }

    /** What a ring of points takes of a rectangle. */
    public static Rect bounds(List<Vec2> ring, Rect within) {
        double left = within.right();
        double right = within.x();
        double top = within.bottom();
        double bottom = within.y();
        for (Vec2 point : ring) {
            left = Math.max(within.x(), Math.min(left, point.x()));
            right = Math.min(within.right(), Math.max(right, point.x()));
            top = Math.max(within.y(), Math.min(top, point.y()));
            bottom = Math.min(within.bottom(), Math.max(bottom, point.y()));
        }
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** What words take there. */
    public Rect box(Wording wording) {
        return box(wording.width(), wording.height());
    }

    /** The box of words that are so large. */
    Rect box(double width, double height) {
        return new Rect(x - across * width, y - down * height, width, height);
    }
}
