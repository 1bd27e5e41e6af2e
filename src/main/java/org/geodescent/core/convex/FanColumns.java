package org.geodescent.core.convex;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.exact.CompensatedSum;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.geometry.DirectionFan;

/**
 * The matrix of a linear program for samples of the plane, without its entries. That of sample n and a direction u with
 * sign s is {@code y_n s (x_n·u)_+}: the directions that activate a sample, or two, lie between two rays, so that every
 * sum over them is the difference of two running sums, and products with vectors take O(N + K) instead of O(N K), as do
 * systems with A W Aᵀ by {@link HingeCircle}. The running sums carry their roundings along. Immutable.
 */
final class FanColumns {
    private final double[][] points;
    private final double[] labels;
    private final DirectionFan fan;
    private final double[][] directions;
    private final int[] signs;

    /** Where on the circle: 2i is ray i, 2i + 1 the sector behind it. */
    private final int[] places;

    /** The columns in the order of their places. */
    private final int[] order;

    /** For every sample the ray behind which it becomes active; it stays so for half a turn. */
    private final int[] starts;

    private final HingeCircle circle;

    FanColumns(SolverProblem problem, PlanarOracle oracle, List<Atom> atoms) {
        points = problem.points;
        labels = problem.labels;
        fan = oracle.fan();
        directions = atoms.stream().map(atom -> atom.place().direction()).toArray(double[][]::new);
        signs = atoms.stream().mapToInt(Atom::sign).toArray();
        places = atoms.stream()
                .mapToInt(atom -> oracle.place(atom.place().signs()))
                .toArray();
        order = IntStream.range(0, places.length)
                .boxed()
                .sorted(Comparator.comparingInt(k -> places[k]))
                .mapToInt(k -> k)
                .toArray();
        starts = oracle.starts();
        circle = new HingeCircle(problem, fan, directions, places);
    }

    /** How many columns there are. */
    int count() {
        return signs.length;
    }

    /** A times a vector with one entry per column; a new vector with one entry per sample. */
    double[] times(double... weights) {
        RunningSums sums = new RunningSums(2, 2 * fan.lines());
        for (int k = 0; k < signs.length; k++) {
            double weight = signs[k] * weights[k];
            sums.add(places[k], 0, weight * directions[k][0]);
            sums.add(places[k], 1, weight * directions[k][1]);
        }
        sums.run();
        double[] result = new double[points.length];
        for (int n = 0; n < result.length; n++) {
            int end = starts[n] + fan.lines();
            result[n] = labels[n]
                    * (points[n][0] * sums.between(starts[n], end, 0) + points[n][1] * sums.between(starts[n], end, 1));
        }
        return result;
    }

    /** Aᵀ times a vector with one entry per sample. */
    double[] transposed(double... multipliers) {
        CompensatedSum gradient = new CompensatedSum(2);
        for (int n = 0; n < points.length; n++) {
            if (fan.isActive(n, 0)) {
                gradient.add(labels[n] * multipliers[n], points[n]);
            }
        }
        int lines = fan.lines();
        double[] result = new double[signs.length];
        int next = 0;
        for (int i = 0; i < 2 * lines; i++) {
            for (int m = 0; m < fan.memberCount(i % lines) && i > 0; m++) {
                int n = fan.member(i % lines, m);
                double share = labels[n] * multipliers[n];
                boolean ends = fan.turnOf(n) == (i < lines ? 1 : -1);
                gradient.add(ends ? -share : share, points[n]);
            }
            for (; next < order.length && places[order[next]] / 2 == i; next++) {
                int k = order[next];
                result[k] = signs[k] * gradient.dot(directions[k]);
            }
        }
        return result;
    }

    /**
     * Factorises {@code A W Aᵀ + D}.
     *
     * @param weights the diagonal of W, none negative
     * @param diagonal that of D, none negative
     */
    NormalEquations normal(double[] weights, double... diagonal) {
        HingeCircle.Equations equations = circle.equations(weights, diagonal);
        return right -> {
            HingeCircle.Solution solution = equations.solve(right);
            double[] values = solution.values();
            for (int k = 0; k < values.length; k++) {
                values[k] = signs[k] > 0 ? values[k] : -values[k];
            }
            return solution;
        };
    }

    /** {@code A W Aᵀ + D}, factorised. */
    interface NormalEquations {
        /** μ of {@code (A W Aᵀ + D) μ = r} and Aᵀμ, more accurate than from the rounded μ. */
        HingeCircle.Solution solve(double... right);
    }

    /** Sums over the places from 0 on. */
    static final class RunningSums {
        private final int width;
        private final int rays;
        private final double[] values;
        private final double[] rests;

        RunningSums(int width, int rays) {
            this.rays = rays;
            this.width = width;
            values = new double[(2 * rays + 1) * width];
            rests = new double[values.length];
        }

        void add(int place, int component, double value) {
            values[(place + 1) * width + component] += value;
        }

        void run() {
            for (int i = width; i < values.length; i++) {
                double before = values[i - width];
                double value = values[i];
                double sum = before + value;
                rests[i] = rests[i - width] + DoubleDouble.errorOfSum(before, value, sum);
                values[i] = sum;
            }
        }

        /** The sum over what lies between two rays, not on them. */
        double between(int fromRay, int toRay, int component) {
            int from = fromRay % rays;
            int to = toRay % rays;
            return from < to
                    ? slice(2 * to, 2 * from + 1, component)
                    : slice(2 * rays, 2 * from + 1, component) + slice(2 * to, 0, component);
        }

        private double slice(int end, int begin, int component) {
            int e = end * width + component;
            int b = begin * width + component;
            double high = values[e] - values[b];
            return high + (DoubleDouble.errorOfSum(values[e], -values[b], high) + (rests[e] - rests[b]));
        }
    }
}
