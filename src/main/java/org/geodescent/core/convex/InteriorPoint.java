package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.linalg.Vectors;

/**
 * The linear program {@code min 1ᵀc} subject to {@code A c ≥ b, c ≥ 0} and its dual {@code max bᵀμ} subject to
 * {@code Aᵀμ ≤ 1, μ ≥ 0} for many samples of the plane, by Mehrotra's predictor-corrector method: some thirty linear
 * systems, whatever the size. What it returns is a guess to be certified. Mutable, for one thread.
 */
final class InteriorPoint {
    /** The share of the way to the boundary that a step may go. */
    private static final double STEP = 0.995;

    /**
     * Keeps the least-squares problem regular where no network takes any values on all samples: on x and −x they differ
     * by a linear function.
     */
    private static final double REGULAR = 1e-9;

    /** No network takes any values if least squares miss b by so much: rounding alone misses it by its own size. */
    private static final double UNREACHED = 100;

    /**
     * The first multipliers exceed those that all directions allow at most by this factor: larger ones are nearer to
     * the central path.
     */
    private static final double LARGEST_START = 1e4;

    private static final double LEAST_KEPT = 0.01;

    /** Smaller weights, relative to the mean weight of a sample, are left out in the end. */
    private static final double NEGLIGIBLE = 1e-7;

    private final FanColumns columns;
    private final double[] b;

    /** The weights c, and the slacks s of {@code Aᵀμ ≤ 1}. */
    private final double[] c;

    private final double[] s;

    /** The surplus of {@code A c ≥ b}, and μ. */
    private final double[] r;

    private final double[] mu;

    /**
     * Begins with a network that reaches twice every margin, by least squares, to which every direction adds the same
     * weight with both signs.
     *
     * @param columns with both signs of every direction
     * @param bounds b, positive; kept
     */
    InteriorPoint(FanColumns columns, double... bounds) {
        this.columns = columns;
        this.b = bounds;
        double[] ones = filled(columns.count(), 1);
        double[] sums = columns.transposed(filled(b.length, 1));
        double[] least = columns.normal(ones, new double[b.length]).solve(b).values();
        if (!(farthest(columns.times(least)) < UNREACHED)) {
            least = columns.normal(ones, filled(b.length, REGULAR * columns.count()))
                    .solve(b)
                    .values();
        }
        c = least;
        double mean = 2 * Arrays.stream(c).map(Math::abs).average().orElse(1);
        for (int k = 0; k < c.length; k++) {
            c[k] = 2 * Math.max(0, c[k]) + mean;
        }
        double[] scores = columns.times(c);
        double largest = Arrays.stream(sums).map(Math::abs).max().orElse(1);
        r = new double[b.length];
        mu = new double[b.length];
        for (int n = 0; n < b.length; n++) {
            r[n] = Math.max(scores[n] - b[n], 0.1 * b[n]);
            mu[n] = Math.min(mean / r[n], LARGEST_START / largest);
        }
        s = filled(c.length, 1);
    }

    /** By how much the objectives differ, relative to the primal one, as far as the constraints hold. */
    double relativeGap() {
        return complement() * (c.length + r.length) / Arrays.stream(c).sum();
    }

    /** μ. */
    double[] multipliers() {
        return mu.clone();
    }

    /**
     * c without the weights that are on their way to 0, which the others make up for. Ends the search.
     */
    double[] finish() {
        double least = NEGLIGIBLE * Arrays.stream(c).sum() / b.length;
        for (int k = 0; k < c.length; k++) {
            c[k] = c[k] > least ? c[k] : 0;
        }
        restore(primalRest());
        return c.clone();
    }

    /** The mean product of a variable and its slack. */
    private double complement() {
        return (Vectors.dot(c, s) + Vectors.dot(r, mu)) / (c.length + r.length);
    }

    /** One step; false if rounding keeps it from leading anywhere. */
    boolean step() {
        double[] primalRest = primalRest();
        double[] dualRest = columns.transposed(mu);
        for (int k = 0; k < c.length; k++) {
            dualRest[k] = 1 - dualRest[k] - s[k];
        }
        NewtonSystem system = new NewtonSystem(primalRest, dualRest);
        double mean = complement();
        Direction affine = system.direction(0, Optional.empty());
        double share = affine.complement(affine.primalStep(1), affine.dualStep(1)) / mean;
        Direction direction = system.direction(share * share * share * mean, Optional.of(affine));
        double primal = direction.primalStep(STEP);
        double dual = direction.dualStep(STEP);
        direction.move(primal, dual);
        return Math.max(primal, dual) > 1e-6;
    }

    /** Lets the weights reach their margins again. */
    private void restore(double... primalRest) {
        double[] weights = Arrays.stream(c).map(v -> v * v).toArray();
        double[] diagonal = Arrays.stream(r).map(v -> v * v).toArray();
        double[] change = columns.normal(weights, diagonal).solve(primalRest).values();
        for (int k = 0; k < c.length; k++) {
            c[k] = Math.max(LEAST_KEPT * c[k], c[k] + weights[k] * change[k]);
        }
    }

    /** Relative to b. */
    private double largest(double... primalRest) {
        double largest = 0;
        for (int n = 0; n < b.length; n++) {
            largest = Math.max(largest, Math.abs(primalRest[n]) / b[n]);
        }
        return largest;
    }

    /** By how much the scores miss b, relative to it. */
    private double farthest(double... scores) {
        return largest(Vectors.difference(scores, b));
    }

    private double[] primalRest() {
        double[] rest = columns.times(c);
        for (int n = 0; n < b.length; n++) {
            rest[n] = b[n] - rest[n] + r[n];
        }
        return rest;
    }

    private static double[] filled(int size, double value) {
        double[] result = new double[size];
        Arrays.fill(result, value);
        return result;
    }

    /** Newton's equations at one point, reduced to the changes of μ. */
    private final class NewtonSystem {
        private final double[] primalRest;
        private final double[] dualRest;
        private final FanColumns.NormalEquations equations;

        NewtonSystem(double[] primalRest, double... dualRest) {
            this.primalRest = primalRest;
            this.dualRest = dualRest;
            double[] weights = new double[c.length];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = c[k] / s[k];
            }
            double[] diagonal = new double[b.length];
            for (int n = 0; n < diagonal.length; n++) {
                diagonal[n] = r[n] / mu[n];
            }
            equations = columns.normal(weights, diagonal);
        }

        /**
         * Towards the point where every product of a variable and its slack has the target value.
         *
         * @param predictor whose second-order terms are taken into account
         */
        Direction direction(double target, Optional<Direction> predictor) {
            double[] products = new double[c.length];
            double[] weighted = new double[c.length];
            for (int k = 0; k < weighted.length; k++) {
                int column = k;
                products[k] = target
                        - c[k] * s[k]
                        - predictor.map(d -> d.dc[column] * d.ds[column]).orElse(0.0);
                weighted[k] = (products[k] - c[k] * dualRest[k]) / s[k];
            }
            double[] right = columns.times(weighted);
            double[] surplus = new double[b.length];
            for (int n = 0; n < right.length; n++) {
                int row = n;
                surplus[n] = target
                        - r[n] * mu[n]
                        - predictor.map(d -> d.dr[row] * d.dmu[row]).orElse(0.0);
                right[n] = primalRest[n] - right[n] + surplus[n] / mu[n];
            }
            HingeCircle.Solution solution = equations.solve(right);
            double[] dmu = solution.mu();
            double[] change = solution.values();
            double[] dc = new double[c.length];
            double[] ds = new double[c.length];
            for (int k = 0; k < dc.length; k++) {
                ds[k] = dualRest[k] - change[k];
                dc[k] = (products[k] - c[k] * ds[k]) / s[k];
            }
            double[] dr = new double[b.length];
            for (int n = 0; n < dr.length; n++) {
                dr[n] = (surplus[n] - r[n] * dmu[n]) / mu[n];
            }
            return new Direction(dc, ds, dr, dmu);
        }
    }

    /** How everything changes. */
    private final class Direction {
        private final double[] dc;
        private final double[] ds;
        private final double[] dr;
        private final double[] dmu;

        Direction(double[] dc, double[] ds, double[] dr, double... dmu) {
            this.dc = dc;
            this.ds = ds;
            this.dr = dr;
            this.dmu = dmu;
        }

        double primalStep(double share) {
            return Math.min(1, share * Math.min(limit(c, dc), limit(r, dr)));
        }

        double dualStep(double share) {
            return Math.min(1, share * Math.min(limit(s, ds), limit(mu, dmu)));
        }

        private static double limit(double[] value, double... change) {
            double limit = Double.POSITIVE_INFINITY;
            for (int i = 0; i < value.length; i++) {
                limit = change[i] < 0 ? Math.min(limit, -value[i] / change[i]) : limit;
            }
            return limit;
        }

        /** The mean product after the steps. */
        double complement(double primal, double dual) {
            double sum = 0;
            for (int k = 0; k < dc.length; k++) {
                sum += (c[k] + primal * dc[k]) * (s[k] + dual * ds[k]);
            }
            for (int n = 0; n < dr.length; n++) {
                sum += (r[n] + primal * dr[n]) * (mu[n] + dual * dmu[n]);
            }
            return sum / (dc.length + dr.length);
        }

        void move(double primal, double dual) {
            Vectors.add(c, primal, dc);
            Vectors.add(r, primal, dr);
            Vectors.add(s, dual, ds);
            Vectors.add(mu, dual, dmu);
        }
    }
}
