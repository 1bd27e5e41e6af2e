package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.geometry.DirectionFan;

/**
 * Sums over the neurons of a network of the plane that a sample activates, and over the samples that a neuron
 * activates. Both lie within half a turn, so that a sum is the difference of two running sums: all of them take O(N +
 * K) instead of O(N K). The running sums carry their roundings along. Immutable.
 */
final class FanSums {
    private final double[][] points;
    private final DirectionFan fan;
    private final int lines;

    private final int[] starts;

    /** For every neuron where it is: 2i is ray i, 2i + 1 the sector behind it. */
    private final int[] places;

    /** The neurons in the order of their places. */
    private final int[] order;

    FanSums(SolverProblem problem, PlanarOracle oracle, List<FaceNeuron> neurons) {
        points = problem.points;
        fan = oracle.fan();
        lines = fan.lines();
        starts = oracle.starts();
        places = new int[neurons.size()];
        for (int k = 0; k < places.length; k++) {
            places[k] = oracle.place(neurons.get(k).signs);
        }
        order = ascending(places);
    }

    private static int[] ascending(int... keys) {
        long[] pairs = new long[keys.length];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = ((long) keys[k] << Integer.SIZE) + k;
        }
        Arrays.sort(pairs);
        return Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
    }

    /**
     * The samples on whose hinges a neuron leaves its sector: one on either side, the lower number first. Of a neuron
     * on a ray they mean nothing.
     */
    int[] walls(int neuron) {
        int sector = places[neuron] / 2;
        int first = fan.representative(sector % lines);
        int second = fan.representative((sector + 1) % lines);
        return new int[] {Math.min(first, second), Math.max(first, second)};
    }

    /**
     * For every sample {@code x_n · Σ v_k} over the neurons that activate it, as accurate as its own size asks for.
     *
     * @param vectors v, K×2
     */
    double[] products(double[][] vectors) {
        RunningPairs sums = new RunningPairs(vectors);
        double[] result = new double[points.length];
        for (int n = 0; n < result.length; n++) {
            double product = 0;
            double rest = 0;
            for (int j = 0; j < 2; j++) {
                sums.between(starts[n], starts[n] + lines, j);
                double factor = points[n][j];
                double term = factor * sums.high;
                double before = product;
                product += term;
                rest += Math.fma(factor, sums.high, -term)
                        + factor * sums.low
                        + DoubleDouble.errorOfSum(before, term, product);
            }
            result[n] = product + rest;
        }
        return result;
    }

    /** For every neuron {@code Σ λ_n x_n} over the samples that it activates, K×2. */
    double[][] gradients(double... lambda) {
        CompensatedSum gradient = new CompensatedSum(2);
        for (int n = 0; n < points.length; n++) {
            if (fan.isActive(n, 0)) {
                gradient.add(lambda[n], points[n]);
            }
        }
        double[][] result = new double[places.length][];
        int next = 0;
        for (int i = 0; i < 2 * lines; i++) {
            for (int m = 0; m < fan.memberCount(i % lines) && i > 0; m++) {
                int n = fan.member(i % lines, m);
                boolean ends = fan.turnOf(n) == (i < lines ? 1 : -1);
                gradient.add(ends ? -lambda[n] : lambda[n], points[n]);
            }
            for (; next < order.length && places[order[next]] / 2 == i; next++) {
                result[order[next]] = new double[] {gradient.get(0), gradient.get(1)};
            }
        }
        return result;
    }

    /**
     * The lower triangle of {@code x_nᵀ (Σ B_k) x_m} over the neurons that activate both samples.
     *
     * @param forms the entries 11, 12 and 22 of every B, K×3
     * @param rows samples in the order in which they become active, as {@link PlanarOracle#inOrder} has them
     */
    double[][] matrix(double[][] forms, int... rows) {
        RunningPairs sums = new RunningPairs(forms);
        int size = rows.length;
        double[][] lower = new double[size][size];
        double[] x = new double[size];
        double[] y = new double[size];
        // Behind a sample's half-turn, and where it begins.
        PairArrays ends = new PairArrays(size);
        PairArrays begins = new PairArrays(size);
        double[] own = new double[6];
        int opposite = 0;
        for (int i = 0; i < size; i++) {
            int start = starts[rows[i]];
            x[i] = points[rows[i]][0];
            y[i] = points[rows[i]][1];
            for (int c = 0; c < 3; c++) {
                sums.before(start + lines, c);
                ends.set(c, i, sums.high, sums.low);
                sums.behind(start, c);
                begins.set(c, i, sums.high, sums.low);
            }
            // Samples that begin half a turn before this one, or more, meet it behind its own end.
            while (starts[rows[opposite]] + lines <= start) {
                opposite++;
            }
            begins.take(i, own);
            ends.fill(lower[i], own, opposite, i + 1, x[i], y[i], x, y);
            if (opposite > 0) {
                for (int c = 0; c < 3; c++) {
                    sums.before(start - lines, c);
                    own[c] = sums.high;
                    own[3 + c] = sums.low;
                }
                begins.fill(lower[i], own, 0, opposite, x[i], y[i], x, y);
                for (int k = 0; k < opposite; k++) {
                    lower[i][k] = -lower[i][k];
                }
            }
        }
        return lower;
    }

    /** Three numbers of some 100 bits for every row. */
    private static final class PairArrays {
        private final double[][] high;
        private final double[][] low;

        PairArrays(int size) {
            high = new double[3][size];
            low = new double[3][size];
        }

        void set(int component, int i, double h, double l) {
            high[component][i] = h;
            low[component][i] = l;
        }

        void take(int i, double[] values) {
            for (int c = 0; c < 3; c++) {
                values[c] = high[c][i];
                values[3 + c] = low[c][i];
            }
        }

        /**
         * {@code row_k = xᵀ (this_k − other) x_k} up to a place, in loops of vector instructions.
         */
        void fill(double[] row, double[] other, int from, int to, double ownX, double ownY, double[] x, double[] y) {
            double other0 = other[0];
            double other1 = other[1];
            double other2 = other[2];
            double rest0 = other[3];
            double rest1 = other[4];
            double rest2 = other[5];
            double[] h0 = high[0];
            double[] h1 = high[1];
            double[] h2 = high[2];
            double[] l0 = low[0];
            double[] l1 = low[1];
            double[] l2 = low[2];
            for (int k = from; k < to; k++) {
                double a = (h0[k] - other0) + (l0[k] - rest0);
                double b = (h1[k] - other1) + (l1[k] - rest1);
                double c = (h2[k] - other2) + (l2[k] - rest2);
                row[k] = (a * ownX + b * ownY) * x[k] + (b * ownX + c * ownY) * y[k];
            }
        }
    }

    /** Sums of vectors of the neurons before and behind every ray, from ray 0 on. */
    private final class RunningPairs {
        private final int width;
        private final double[] beforeHigh;
        private final double[] beforeLow;
        private final double[] behindHigh;
        private final double[] behindLow;

        /** What was asked for last. */
        private double high;

        private double low;

        RunningPairs(double[][] vectors) {
            width = vectors.length > 0 ? vectors[0].length : 3;
            beforeHigh = new double[(2 * lines + 1) * width];
            beforeLow = new double[beforeHigh.length];
            behindHigh = new double[beforeHigh.length];
            behindLow = new double[beforeHigh.length];
            double[] sum = new double[width];
            double[] rest = new double[width];
            int next = 0;
            for (int i = 0; i <= 2 * lines; i++) {
                next = add(vectors, sum, rest, next, 2 * i - 1);
                System.arraycopy(sum, 0, beforeHigh, i * width, width);
                System.arraycopy(rest, 0, beforeLow, i * width, width);
                next = add(vectors, sum, rest, next, 2 * i);
                System.arraycopy(sum, 0, behindHigh, i * width, width);
                System.arraycopy(rest, 0, behindLow, i * width, width);
            }
        }

        /** Up to a place. */
        private int add(double[][] vectors, double[] sum, double[] rest, int first, int place) {
            int next = first;
            for (; next < order.length && places[order[next]] <= place; next++) {
                double[] vector = vectors[order[next]];
                for (int c = 0; c < width; c++) {
                    double before = sum[c];
                    sum[c] += vector[c];
                    rest[c] += DoubleDouble.errorOfSum(before, vector[c], sum[c]);
                }
            }
            return next;
        }

        /** Before a ray, which may be one of the next turn. */
        void before(int ray, int component) {
            boolean wraps = ray > 2 * lines;
            int i = (wraps ? ray - 2 * lines : ray) * width + component;
            high = beforeHigh[i];
            low = beforeLow[i];
            if (wraps) {
                int last = 2 * lines * width + component;
                double sum = high + beforeHigh[last];
                low += beforeLow[last] + DoubleDouble.errorOfSum(high, beforeHigh[last], sum);
                high = sum;
            }
        }

        /** Before a ray and on it. */
        void behind(int ray, int component) {
            high = behindHigh[ray * width + component];
            low = behindLow[ray * width + component];
        }

        /** Between two rays, not on them; the first one is of the first turn. */
        void between(int from, int to, int component) {
            before(to, component);
            double end = high;
            double endLow = low;
            behind(from, component);
            double sum = end - high;
            low = endLow - low + DoubleDouble.errorOfSum(end, -high, sum);
            high = sum;
        }
    }
}
