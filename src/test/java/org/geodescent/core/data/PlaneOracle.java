package org.geodescent.core.data;

/** Separability of a few points with small integer coordinates, by brute force in exact long arithmetic. */
final class PlaneOracle {
    private PlaneOracle() {}

    /** Two classes; true iff the convex hulls do not touch (strict separation by a line). */
    static boolean separable(long[][] points, int[] classes) {
        for (int a = 0; a < points.length; a++) {
            for (int b = 0; b < points.length; b++) {
                for (int c = 0; c < points.length; c++) {
                    if (classes[a] == classes[b] && classes[b] == classes[c] && hits(points, classes, a, b, c)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a sample or a segment of the other class meets the triangle or one of its sides. */
    private static boolean hits(long[][] p, int[] classes, int a, int b, int c) {
        for (int q = 0; q < p.length; q++) {
            if (classes[q] == classes[a]) {
                continue;
            }
            if (inTriangle(p[a], p[b], p[c], p[q])) {
                return true;
            }
            for (int r = 0; r < p.length; r++) {
                if (classes[r] == classes[q] && segmentsMeet(p[a], p[b], p[q], p[r])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inTriangle(long[] a, long[] b, long[] c, long[] q) {
        long area = Long.signum(turn(a, b, c));
        return area != 0 && area * turn(a, b, q) >= 0 && area * turn(b, c, q) >= 0 && area * turn(c, a, q) >= 0;
    }

    private static boolean segmentsMeet(long[] a, long[] b, long[] q, long[] r) {
        if (onSegment(a, b, q) || onSegment(a, b, r) || onSegment(q, r, a) || onSegment(q, r, b)) {
            return true;
        }
        return Long.signum(turn(a, b, q)) * Long.signum(turn(a, b, r)) < 0
                && Long.signum(turn(q, r, a)) * Long.signum(turn(q, r, b)) < 0;
    }

    private static boolean onSegment(long[] a, long[] b, long[] q) {
        return turn(a, b, q) == 0
                && Math.min(a[0], b[0]) <= q[0]
                && q[0] <= Math.max(a[0], b[0])
                && Math.min(a[1], b[1]) <= q[1]
                && q[1] <= Math.max(a[1], b[1]);
    }

    private static long turn(long[] a, long[] b, long[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    /** True iff the vectors y_n x_n lie in one open half-plane, y = +1 for class 0 and −1 for class 1. */
    static boolean separableThroughOrigin(long[][] points, int[] classes) {
        long[][] v = new long[points.length][];
        for (int n = 0; n < v.length; n++) {
            long y = classes[n] == 0 ? 1 : -1;
            v[n] = new long[] {y * points[n][0], y * points[n][1]};
        }
        for (long[] a : v) {
            for (long[] b : v) {
                boolean opposite = cross(a, b) == 0 && a[0] * b[0] + a[1] * b[1] <= 0;
                if (opposite) {
                    return false;
                }
                for (long[] c : v) {
                    if (cross(a, b) > 0 && cross(b, c) > 0 && cross(c, a) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static long cross(long[] a, long[] b) {
        return a[0] * b[1] - a[1] * b[0];
    }
}
