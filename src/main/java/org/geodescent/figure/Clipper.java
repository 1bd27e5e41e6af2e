package org.geodescent.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Clips paths numerically to a rectangle, so that huge coordinates never reach a surface. Paths are x0, y0, x1, y1, …,
 * all finite.
 */
final class Clipper {
    private final Rect rect;
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    /** The segment being clipped, from and to. */
    private final double[] segment = new double[4];

    private double[] buffer = new double[256];
    private double[] other = new double[256];
    private int size;

    Clipper(Rect rect) {
        this.rect = rect;
        left = rect.x();
        top = rect.y();
        right = rect.right();
        bottom = rect.bottom();
    }

    Rect rect() {
        return rect;
    }

    /** The distance from a point to the rectangle; 0 inside. */
    double distanceTo(double x, double y) {
        return StrictMath.hypot(Math.max(0, Math.max(left - x, x - right)), Math.max(0, Math.max(top - y, y - bottom)));
    }

    /** The distance from a point to the farthest corner. */
    double farthestFrom(double x, double y) {
        return StrictMath.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y));
    }

    boolean contains(double[] path) {
        for (int i = 0; i < path.length; i += 2) {
            if (!contains(path[i], path[i + 1])) {
                return false;
            }
        }
        return true;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The pieces of an open path inside the rectangle. */
    double[][] open(double[] path) {
        if (contains(path)) {
            return new double[][] {path};
        }
        List<double[]> pieces = new ArrayList<>();
        size = 0;
        for (int i = 0; i + 3 < path.length; i += 2) {
            if (!clipSegment(path[i], path[i + 1], path[i + 2], path[i + 3])) {
                continue;
            }
            boolean continues = size > 0 && buffer[size - 2] == segment[0] && buffer[size - 1] == segment[1];
            if (!continues) {
                flush(pieces);
                add(segment[0], segment[1]);
            }
            add(segment[2], segment[3]);
        }
        flush(pieces);
        return pieces.toArray(double[][]::new);
    }

    private void flush(List<double[]> pieces) {
        if (size > 0) {
            pieces.add(Arrays.copyOf(buffer, size));
            size = 0;
        }
    }

    /**
     * Liang and Barsky's clipping of a segment into {@link #segment}. It counts from the end nearer to the rectangle,
     * where subtracting huge coordinates would lose the digits that matter.
     */
    private boolean clipSegment(double x0, double y0, double x1, double y1) {
        boolean swap = outside(x0, y0) > outside(x1, y1);
        double ax = swap ? x1 : x0;
        double ay = swap ? y1 : y0;
        double dx = (swap ? x0 : x1) - ax;
        double dy = (swap ? y0 : y1) - ay;
        if (!clipRay(ax, ay, dx, dy, 0, 1)) {
            return false;
        }
        if (swap) {
            swapEnds();
        }
        // Ends inside stay as they are, to the last bit: the next segment starts there.
        if (contains(x0, y0)) {
            segment[0] = x0;
            segment[1] = y0;
        }
        if (contains(x1, y1)) {
            segment[2] = x1;
            segment[3] = y1;
        }
        return true;
    }

    private double outside(double x, double y) {
        return Math.max(Math.max(left - x, x - right), Math.max(top - y, y - bottom));
    }

    private void swapEnds() {
        double x = segment[0];
        double y = segment[1];
        segment[0] = segment[2];
        segment[1] = segment[3];
        segment[2] = x;
        segment[3] = y;
    }

    /** The part of a + t d for t from {@code from} to {@code to} inside the rectangle; false if there is none. */
    private boolean clipRay(double ax, double ay, double dx, double dy, double from, double to) {
        double enter = from;
        double leave = to;
        for (int edge = 0; edge < 4; edge++) {
            double slope = edge == 0 ? -dx : edge == 1 ? dx : edge == 2 ? -dy : dy;
            double room = edge == 0 ? ax - left : edge == 1 ? right - ax : edge == 2 ? ay - top : bottom - ay;
            if (slope == 0) {
                if (room < 0) {
                    return false;
                }
            } else if (slope < 0) {
                enter = Math.max(enter, room / slope);
            } else {
                leave = Math.min(leave, room / slope);
            }
        }
        if (!(enter <= leave)) {
            return false;
        }
        segment[0] = within(ax + enter * dx, left, right);
        segment[1] = within(ay + enter * dy, top, bottom);
        segment[2] = within(ax + leave * dx, left, right);
        segment[3] = within(ay + leave * dy, top, bottom);
        return true;
    }

    private static double within(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    /** The part of the infinite line through (x, y) along (dx, dy) inside the rectangle; null if there is none. */
    double @Nullable [] line(double x, double y, double dx, double dy) {
        double largest = Math.max(Math.abs(dx), Math.abs(dy));
        double ux = dx / largest;
        double uy = dy / largest;
        // Starting at the foot of the perpendicular from the centre keeps the digits of a point far away.
        double t = (((left + right) / 2 - x) * ux + ((top + bottom) / 2 - y) * uy) / (ux * ux + uy * uy);
        boolean inside = clipRay(x + t * ux, y + t * uy, ux, uy, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return inside ? segment.clone() : null;
    }

    /**
     * The part of a closed ring inside the rectangle (Sutherland and Hodgman); may run along its edges. Empty if there
     * is none.
     */
    double[] closed(double[] ring) {
        if (contains(ring)) {
            return ring;
        }
        double[] current = ring;
        int length = ring.length;
        for (int edge = 0; edge < 4 && length > 0; edge++) {
            size = 0;
            for (int i = 0; i < length; i += 2) {
                int next = i + 2 == length ? 0 : i + 2;
                clipEdge(edge, current[i], current[i + 1], current[next], current[next + 1]);
            }
            length = size;
            current = buffer;
            buffer = other;
            other = current;
        }
        return Arrays.copyOf(current, length);
    }

    private void clipEdge(int edge, double x0, double y0, double x1, double y1) {
        double a = inside(edge, x0, y0);
        double b = inside(edge, x1, y1);
        if (a >= 0) {
            add(x0, y0);
        }
        if (a >= 0 != b >= 0) {
            boolean vertical = edge < 2;
            double bound = edge == 0 ? left : edge == 1 ? right : edge == 2 ? top : bottom;
            // Interpolate from the nearer end: see clipSegment.
            boolean nearFirst = Math.abs(a) <= Math.abs(b);
            double t = nearFirst ? a / (a - b) : b / (b - a);
            double from = vertical ? (nearFirst ? y0 : y1) : nearFirst ? x0 : x1;
            double to = vertical ? (nearFirst ? y1 : y0) : nearFirst ? x1 : x0;
            double along = from + t * (to - from);
            add(vertical ? bound : along, vertical ? along : bound);
        }
    }

    private double inside(int edge, double x, double y) {
        return edge == 0 ? x - left : edge == 1 ? right - x : edge == 2 ? y - top : bottom - y;
    }

    private void add(double x, double y) {
        if (size + 2 > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        buffer[size++] = x;
        buffer[size++] = y;
    }
}
