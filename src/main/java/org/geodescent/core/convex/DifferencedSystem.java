package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vectors;

/**
 * Solves {@code (A W Aᵀ + D) μ = r} for {@link FanColumns}. Samples in nearly one direction have nearly the same row;
 * what tells them apart is lost in the rounding of the entries. So the rows are replaced by the differences of
 * neighbours, divided by the distance of their directions, and the entries are summed with twice the digits before they
 * are subtracted. Mutable, for one thread.
 */
final class DifferencedSystem {
    /** Neighbours further apart than this are not subtracted. */
    private static final double FAR = 0.5;

    private final double[] labels;
    private final double[] inverseNorms;

    /** The samples in the order of their directions. */
    private final int[] order;

    /** In this order: the row that is subtracted, or −1, and what the difference is divided by. */
    private final int[] before;

    private final double[] distance;
    private final double[][] high;
    private final double[][] low;
    private final Cholesky factor;

    DifferencedSystem(
            double[][] points,
            double[] labels,
            int[] starts,
            int lines,
            FanColumns.RunningSums sums,
            double... diagonal) {
        this.labels = labels;
        int size = points.length;
        order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingInt(n -> starts[n]))
                .mapToInt(n -> n)
                .toArray();
        inverseNorms =
                Arrays.stream(points).mapToDouble(x -> 1 / Vectors.norm(x)).toArray();
        high = new double[size][];
        low = new double[size][];
        PairSum sum = new PairSum();
        PairSum inner = new PairSum();
        before = new int[size];
        distance = new double[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            high[i] = new double[i + 1];
            low[i] = new double[i + 1];
            for (int k = 0; k <= i; k++) {
                entry(points, starts, lines, sums, order[i], order[k], sum, inner);
                high[i][k] = sum.high();
                low[i][k] = sum.low();
            }
            int n = order[i];
            double own = diagonal[n] * inverseNorms[n] * inverseNorms[n];
            boolean tight = own < high[i][i];
            sum.add(own, 0, 1);
            high[i][i] = sum.high();
            low[i][i] = sum.low();
            // A row whose own entry is large is told apart by that.
            distance[i] = tight && last >= 0 ? apart(points[n], points[order[last]]) : 1;
            before[i] = tight && last >= 0 && distance[i] > 0 && distance[i] < FAR ? last : -1;
            distance[i] = before[i] < 0 ? 1 : distance[i];
            last = tight ? i : last;
        }
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                lower[i][k] = difference(i, k, sum);
            }
        }
        factor = Cholesky.of(lower);
    }

    private static double apart(double[] a, double[] b) {
        return Math.abs(a[0] * b[1] - a[1] * b[0]) / (Vectors.norm(a) * Vectors.norm(b))
                + (Vectors.dot(a, b) > 0 ? 0 : 1);
    }

    private void entry(
            double[][] points,
            int[] starts,
            int lines,
            FanColumns.RunningSums sums,
            int n,
            int m,
            PairSum sum,
            PairSum inner) {
        sum.set(0, 0);
        // Both are active from the later of the two rays on, until the sample whose ray is the earlier one ends.
        int ahead = Math.floorMod(starts[m] - starts[n], 2 * lines);
        if (ahead == lines) {
            return;
        }
        int from = ahead <= lines ? starts[m] : starts[n];
        int to = (ahead <= lines ? starts[n] : starts[m]) + lines;
        for (int j = 0; j < 2; j++) {
            inner.set(0, 0);
            sums.addBetween(from, to, j, points[n][0], inner);
            sums.addBetween(from, to, j + 1, points[n][1], inner);
            sum.add(inner.high(), inner.low(), points[m][j]);
        }
        sum.multiply(inverseNorms[n]);
        sum.multiply(inverseNorms[m]);
    }

    private double difference(int i, int k, PairSum sum) {
        sum.set(high[i][k], low[i][k]);
        subtract(before[i], k, 1, sum);
        subtract(i, before[k], 1, sum);
        subtract(before[i], before[k], -1, sum);
        return sum.value() / (distance[i] * distance[k]);
    }

    private void subtract(int i, int k, int sign, PairSum sum) {
        if (i >= 0 && k >= 0) {
            int row = Math.max(i, k);
            int column = Math.min(i, k);
            sum.add(high[row][column], low[row][column], -sign);
        }
    }

    double[] solve(double... right) {
        double[] scaled = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = labels[order[i]] * inverseNorms[order[i]] * right[order[i]];
        }
        double[] differences = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            differences[i] = (scaled[i] - (before[i] < 0 ? 0 : scaled[before[i]])) / distance[i];
        }
        double[] solution = factor.solve(differences);
        double[] combined = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            double value = solution[i] / distance[i];
            combined[i] += value;
            if (before[i] >= 0) {
                combined[before[i]] -= value;
            }
        }
        double[] result = new double[right.length];
        for (int i = 0; i < scaled.length; i++) {
            result[order[i]] = labels[order[i]] * inverseNorms[order[i]] * combined[i];
        }
        return result;
    }
}
