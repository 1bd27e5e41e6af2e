package org.geodescent.core.convex;

import java.util.Arrays;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.geometry.DirectionFan;

/**
 * {@link LinearColumns} of samples of the plane by angular sweeps: a direction activates the samples of half a turn and
 * a sample the directions of half a turn, so that every product with a vector takes O(N + K) instead of O(N K). The
 * running sums carry their roundings along.
 */
final class PlaneColumns implements LinearColumns {
    private final SolverProblem problem;
    private final PlanarOracle oracle;
    private final int lines;

    /** Of every sample: the ray behind which it becomes active. */
    private final int[] starts;

    /** Of every column its direction, its sign, and its place: 2i is ray i, 2i + 1 the sector behind it. */
    private double[] x = new double[64];

    private double[] y = new double[64];
    private byte[] signs = new byte[64];
    private int[] places = new int[64];
    private int count;

    /** What is added at every place, and running sums over them: two components side by side. */
    private final double[] jumps;

    private final double[] sums;

    PlaneColumns(SolverProblem problem, PlanarOracle oracle) {
        this.problem = problem;
        this.oracle = oracle;
        DirectionFan fan = oracle.fan();
        this.lines = fan.lines();
        this.starts = oracle.starts();
        this.jumps = new double[8 * lines];
        this.sums = new double[8 * lines + 2];
    }

    @Override
    public int rows() {
        return starts.length;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double entry(int row, int column) {
        int behind = places[column] - 2 * starts[row];
        behind += behind < 0 ? 4 * lines : 0;
        double[] point = problem.points[row];
        return behind > 0 && behind < 2 * lines
                ? problem.labels[row] * signs[column] * (point[0] * x[column] + point[1] * y[column])
                : 0;
    }

    @Override
    public void times(int[] columns, int size, double[] weights, double[] scores) {
        Arrays.fill(jumps, 0);
        for (int i = 0; i < size; i++) {
            int k = columns[i];
            double weight = signs[k] * weights[i];
            jumps[2 * places[k]] += weight * x[k];
            jumps[2 * places[k] + 1] += weight * y[k];
        }
        run(0, 0, 4 * lines);
        double wholeX = sums[8 * lines];
        double wholeY = sums[8 * lines + 1];
        for (int n = 0; n < starts.length; n++) {
            int from = 2 * (2 * starts[n] + 1);
            boolean wraps = starts[n] >= lines;
            int to = 2 * (2 * starts[n] + (wraps ? -2 * lines : 2 * lines));
            double sumX = sums[to] - sums[from] + (wraps ? wholeX : 0);
            double sumY = sums[to + 1] - sums[from + 1] + (wraps ? wholeY : 0);
            double[] point = problem.points[n];
            scores[n] = problem.labels[n] * (point[0] * sumX + point[1] * sumY);
        }
    }

    @Override
    public void transposed(int[] rows, int size, double[] multipliers, double[] values) {
        Arrays.fill(jumps, 0, 4 * lines, 0);
        double firstX = 0;
        double firstY = 0;
        for (int i = 0; i < size; i++) {
            int n = rows[i];
            double lambda = problem.labels[n] * multipliers[i];
            double shareX = lambda * problem.points[n][0];
            double shareY = lambda * problem.points[n][1];
            int start = starts[n];
            int end = start < lines ? start + lines : start - lines;
            jumps[2 * start] += shareX;
            jumps[2 * start + 1] += shareY;
            jumps[2 * end] -= shareX;
            jumps[2 * end + 1] -= shareY;
            firstX += start < lines ? 0 : shareX;
            firstY += start < lines ? 0 : shareY;
        }
        run(firstX, firstY, 2 * lines);
        for (int k = 0; k < count; k++) {
            int sector = places[k] / 2 + 1;
            values[k] = signs[k] * (sums[2 * sector] * x[k] + sums[2 * sector + 1] * y[k]);
        }
    }

    /** Makes the running sums: that of index i is over the jumps before i, to which the first values are added. */
    private void run(double firstX, double firstY, int size) {
        double sumX = firstX;
        double sumY = firstY;
        double restX = 0;
        double restY = 0;
        for (int i = 0; i < size; i++) {
            sums[2 * i] = sumX + restX;
            sums[2 * i + 1] = sumY + restY;
            double nextX = sumX + jumps[2 * i];
            double nextY = sumY + jumps[2 * i + 1];
            restX += DoubleDouble.errorOfSum(sumX, jumps[2 * i], nextX);
            restY += DoubleDouble.errorOfSum(sumY, jumps[2 * i + 1], nextY);
            sumX = nextX;
            sumY = nextY;
        }
        sums[2 * size] = sumX + restX;
        sums[2 * size + 1] = sumY + restY;
    }

    @Override
    public void add(Atom atom) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            signs = Arrays.copyOf(signs, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        x[count] = atom.place().direction()[0];
        y[count] = atom.place().direction()[1];
        signs[count] = (byte) atom.sign();
        places[count] = oracle.place(atom.place().signs());
        count++;
    }

    @Override
    public void keep(int[] kept) {
        for (int i = 0; i < kept.length; i++) {
            x[i] = x[kept[i]];
            y[i] = y[kept[i]];
            signs[i] = signs[kept[i]];
            places[i] = places[kept[i]];
        }
        count = kept.length;
    }
}
