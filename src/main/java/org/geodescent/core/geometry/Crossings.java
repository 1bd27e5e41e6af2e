package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;

/**
 * The crossings of one line after the other with all others, and their exact order along it.
 *
 * <p>A crossing's coordinates are quotients of 2×2 determinants, each with a relative error of 2^−52, so they are
 * accurate to a few units in the last place however nearly parallel the lines are. Sorting needs exact arithmetic only
 * where two crossings of one line agree to that accuracy.
 */
final class Crossings {
    /** Twice the relative error of a coordinate, generously. */
    private static final double TOLERANCE = 0x1p-48;

    /** How many positions tell how large they are. */
    private static final int SAMPLES = 9;

    /** So many keys are sorted fast by insertion, in any order. */
    private static final int FEW = 32;

    private final Line[] lines;
    private final boolean comfortable;
    private final int n;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    /** The line that is looked at. */
    private int current;
    /** Twice the area between the normals of every line and the current one: 0 if they are parallel. */
    private final double[] d;
    /** Coordinates of the crossing of the current line with every other. */
    private final double[] x;

    private final double[] y;
    /** The one of them that grows along the current line, and fastest. */
    private final double[] position;

    /** The last bits of a key, which say of which line it is. */
    private final long lineBits;

    private final long[] keys;
    private final long[] sorted;
    private final double[] spread;
    private final int[] filled;
    /** The lines that cross the current one, along it. */
    private final int[] order;
    /** Of every line, whether it crosses the current one where the line before does. */
    private final boolean[] concurrent;

    Crossings(Lines source) {
        List<Line> byAngle = source.sorted;
        lines = byAngle.toArray(new Line[0]);
        comfortable = source.comfortable;
        n = lines.length;
        a = byAngle.stream().mapToDouble(line -> line.a).toArray();
        b = byAngle.stream().mapToDouble(line -> line.b).toArray();
        c = byAngle.stream().mapToDouble(line -> line.c).toArray();
        d = new double[n];
        x = new double[n];
        y = new double[n];
        position = new double[n];
        lineBits = Math.max(0xFFF, 2L * Integer.highestOneBit(Math.max(1, n)) - 1);
        keys = new long[n];
        sorted = new long[n];
        spread = new double[n];
        filled = new int[n + 2];
        order = new int[n];
        concurrent = new boolean[n];
    }

    /** Where line j crosses the current line. */
    double x(int j) {
        return x[j];
    }

    double y(int j) {
        return y[j];
    }

    /** Takes every pair in the order of its lines, so that their crossing is the same seen from both. */
    private void cross(int i) {
        if (comfortable) {
            double ai = a[i];
            double bi = b[i];
            double ci = c[i];
            for (int j = 0; j < i; j++) {
                d[j] = DoubleDouble.determinant(a[j], b[j], ai, bi);
                x[j] = DoubleDouble.determinant(b[j], c[j], bi, ci) / d[j];
                y[j] = DoubleDouble.determinant(c[j], a[j], ci, ai) / d[j];
            }
            for (int j = i + 1; j < n; j++) {
                d[j] = DoubleDouble.determinant(ai, bi, a[j], b[j]);
                x[j] = DoubleDouble.determinant(bi, ci, b[j], c[j]) / d[j];
                y[j] = DoubleDouble.determinant(ci, ai, c[j], a[j]) / d[j];
            }
        } else {
            for (int j = 0; j < n; j++) {
                crossExactly(lines[Math.min(i, j)], lines[Math.max(i, j)], j);
            }
        }
        d[i] = 0;
    }

    private void crossExactly(Line p, Line q, int j) {
        Dyadic exact = Dyadic.determinant(p.exactA(), p.exactB(), q.exactA(), q.exactB());
        d[j] = exact.signum();
        if (d[j] != 0) {
            x[j] = exactCoordinate(p.exactB(), p.exactC(), q.exactB(), q.exactC(), exact);
            y[j] = exactCoordinate(p.exactC(), p.exactA(), q.exactC(), q.exactA(), exact);
        }
    }

    private static double exactCoordinate(Dyadic a, Dyadic b, Dyadic c, Dyadic d, Dyadic divisor) {
        return Dyadic.quotient(Dyadic.determinant(a, b, c, d), divisor);
    }

    /**
     * Makes line i the current one.
     *
     * @return how many lines cross it
     */
    int along(int i) {
        current = i;
        cross(i);
        place(lines[i]);
        int count = 0;
        for (int j = 0; j < n; j++) {
            if (d[j] != 0) {
                keys[count++] = (sortable(position[j]) & ~lineBits) | j;
            }
        }
        sortKeys(count);
        for (int m = 0; m < count; m++) {
            order[m] = (int) (sorted[m] & lineBits);
        }
        // The keys have lost their last bits and the coordinates are rounded: insertion with the exact comparison
        // repairs the order.
        for (int m = 0; m < count; m++) {
            int j = order[m];
            int k = m;
            int sign = -1;
            while (k > 0 && (sign = compare(order[k - 1], j)) > 0) {
                order[k] = order[k - 1];
                k--;
            }
            order[k] = j;
            concurrent[j] = k > 0 && sign == 0;
        }
        return count;
    }

    /**
     * The lines that cross the current one, in the order of its direction {@code (b, −a)}; concurrent ones in any
     * order.
     *
     * @param m from 0
     */
    int crossing(int m) {
        return order[m];
    }

    /** Whether {@link #crossing} m and the one before cross the current line in one point. */
    boolean meetsTheOneBefore(int m) {
        return concurrent[order[m]];
    }

    /**
     * Positions along a line are spread like tangents of random angles: {@code t/(unit + |t|)} makes them about even,
     * so that they fall into buckets of one each on average, and insertion has little left to do.
     */
    private void sortKeys(int count) {
        double unit = typicalPosition(count);
        if (!comfortable || unit == 0) {
            System.arraycopy(keys, 0, sorted, 0, count);
            Arrays.sort(sorted, 0, count);
            return;
        }
        double half = 0.5 * count;
        for (int j = 0; j < n; j++) {
            spread[j] = (1 + position[j] / (unit + Math.abs(position[j]))) * half;
        }
        Arrays.fill(filled, 0, count + 2, 0);
        for (int m = 0; m < count; m++) {
            filled[bucket(keys[m]) + 1]++;
        }
        for (int k = 1; k <= count; k++) {
            filled[k] += filled[k - 1];
        }
        for (int m = 0; m < count; m++) {
            sorted[filled[bucket(keys[m])]++] = keys[m];
        }
        int start = 0;
        for (int k = 0; k <= count; k++) {
            if (filled[k] - start > FEW) {
                Arrays.sort(sorted, start, filled[k]);
            }
            start = filled[k];
        }
        for (int m = 1; m < count; m++) {
            long key = sorted[m];
            int k = m;
            while (k > 0 && sorted[k - 1] > key) {
                sorted[k] = sorted[k - 1];
                k--;
            }
            sorted[k] = key;
        }
    }

    private int bucket(long key) {
        return (int) spread[(int) (key & lineBits)];
    }

    /** The median size of some positions. */
    private double typicalPosition(int count) {
        double[] some = new double[Math.min(count, SAMPLES)];
        for (int k = 0; k < some.length; k++) {
            some[k] = Math.abs(position[(int) (keys[k * count / some.length] & lineBits)]);
        }
        Arrays.sort(some);
        return some[some.length / 2];
    }

    private void place(Line line) {
        if (Math.abs(line.b) < Math.abs(line.a)) {
            // Of a normalised line a is at most 0: y grows along (b, −a).
            System.arraycopy(y, 0, position, 0, n);
        } else if (line.b > 0) {
            System.arraycopy(x, 0, position, 0, n);
        } else {
            for (int j = 0; j < n; j++) {
                position[j] = -x[j];
            }
        }
    }

    private static long sortable(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    /** Compares where lines j and k cross the current one, exactly: 0 if the three are concurrent. */
    private int compare(int j, int k) {
        if (comfortable) {
            double pj = position[j];
            double pk = position[k];
            if (Math.abs(pj - pk) > TOLERANCE * Math.max(Math.abs(pj), Math.abs(pk))) {
                return pj < pk ? -1 : 1;
            }
            if (pj == 0 && pk == 0) {
                return 0;
            }
        }
        // N_k at the crossing with j, divided by the derivative of N_k along the line; rows sorted by angle have
        // positive 2×2 minors.
        int sign = -Predicates.concurrency(lines[current], lines[j], lines[k], comfortable);
        return (j > current) == (k > current) ? sign : -sign;
    }
}
