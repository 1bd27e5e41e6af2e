package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;

/**
 * All crossings of the lines, and their exact order along each line.
 *
 * <p>A crossing's coordinates are quotients of 2×2 determinants, each with a relative error of 2^−52, so they are
 * accurate to a few units in the last place however nearly parallel the lines are. Sorting needs exact arithmetic only
 * where two crossings of one line agree to that accuracy.
 */
final class Crossings {
    /** Twice the relative error of a coordinate, generously. */
    private static final double TOLERANCE = 0x1p-48;

    private final Line[] lines;
    private final boolean comfortable;
    private final int n;
    /** Coordinates of the crossing of lines i and j at {@code i·n + j} and {@code j·n + i}. */
    private final double[] x;

    private final double[] y;
    private final boolean[] parallel;

    Crossings(Lines source) {
        List<Line> sorted = source.sorted;
        lines = sorted.toArray(new Line[0]);
        comfortable = source.comfortable;
        n = lines.length;
        x = new double[n * n];
        y = new double[n * n];
        parallel = new boolean[n * n];
        for (int i = 0; i < n; i++) {
            parallel[i * n + i] = true;
            for (int j = i + 1; j < n; j++) {
                cross(i, j);
            }
        }
    }

    double x(int i, int j) {
        return x[i * n + j];
    }

    double y(int i, int j) {
        return y[i * n + j];
    }

    private void cross(int i, int j) {
        Line p = lines[i];
        Line q = lines[j];
        double crossX;
        double crossY;
        boolean isParallel;
        if (comfortable) {
            double d = DoubleDouble.determinant(p.a, p.b, q.a, q.b);
            isParallel = d == 0;
            crossX = DoubleDouble.determinant(p.b, p.c, q.b, q.c) / d;
            crossY = DoubleDouble.determinant(p.c, p.a, q.c, q.a) / d;
        } else {
            Dyadic d = Dyadic.determinant(p.exactA(), p.exactB(), q.exactA(), q.exactB());
            isParallel = d.signum() == 0;
            crossX = isParallel ? 0 : exactCoordinate(p.exactB(), p.exactC(), q.exactB(), q.exactC(), d);
            crossY = isParallel ? 0 : exactCoordinate(p.exactC(), p.exactA(), q.exactC(), q.exactA(), d);
        }
        x[i * n + j] = crossX;
        x[j * n + i] = crossX;
        y[i * n + j] = crossY;
        y[j * n + i] = crossY;
        parallel[i * n + j] = isParallel;
        parallel[j * n + i] = isParallel;
    }

    private static double exactCoordinate(Dyadic a, Dyadic b, Dyadic c, Dyadic d, Dyadic divisor) {
        return Dyadic.quotient(Dyadic.determinant(a, b, c, d), divisor);
    }

    /** The lines that cross line i, in the order of its direction {@code (b, −a)}; concurrent ones in any order. */
    int[] along(int i) {
        long[] keys = new long[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (!parallel[i * n + j]) {
                keys[count++] = (sortable(position(i, j)) & ~0xFFFL) | j;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int m = 0; m < count; m++) {
            order[m] = (int) (keys[m] & 0xFFFL);
        }
        // The keys have lost their last bits and the coordinates are rounded: insertion with the exact comparison
        // repairs the order.
        for (int m = 1; m < count; m++) {
            int j = order[m];
            int k = m;
            while (k > 0 && compareAlong(i, order[k - 1], j) > 0) {
                order[k] = order[k - 1];
                k--;
            }
            order[k] = j;
        }
        return order;
    }

    /** The coordinate that grows fastest along line i. */
    private double position(int i, int j) {
        Line line = lines[i];
        if (Math.abs(line.b) >= Math.abs(line.a)) {
            return line.b > 0 ? x[i * n + j] : -x[i * n + j];
        }
        // Of a normalised line a is at most 0: y grows along (b, −a).
        return y[i * n + j];
    }

    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** Compares where lines j and k cross line i, exactly: 0 if the three are concurrent. */
    int compareAlong(int i, int j, int k) {
        if (comfortable) {
            double pj = position(i, j);
            double pk = position(i, k);
            if (Math.abs(pj - pk) > TOLERANCE * Math.max(Math.abs(pj), Math.abs(pk))) {
                return pj < pk ? -1 : 1;
            }
            if (pj == 0 && pk == 0) {
                return 0;
            }
        }
        // N_k at the crossing with j, divided by the derivative of N_k along the line; rows sorted by angle have
        // positive 2×2 minors.
        int sign = -Predicates.concurrency(lines[i], lines[j], lines[k], comfortable);
        return (j > i) == (k > i) ? sign : -sign;
    }
}
