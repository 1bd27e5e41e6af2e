package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.geometry.DirectionFan;

/**
 * Solves {@code (A W Aᵀ + D) μ = r} for {@link FanColumns} in O(N + K). A network of weights z has the scores
 * {@code f(x) = ½ (v·x + ψ(x))} with {@code v = Σ z d} and {@code ψ(x) = Σ z |d·x|}, which is linear between the lines
 * on which directions d have their hinges: so a column meets only the values of ψ on its own hinge and on the two
 * neighbours, and there is a banded system with a narrow border. Samples in nearly one direction have nearly the same
 * row; hence the numbers of 100 bits. Immutable.
 */
final class HingeCircle {
    /** Hinges whose vectors, between 1 and 2 long, have a smaller cross product are taken for one. */
    private static final double NEAR = 1e-12;

    /** Where two opposite samples have tight margins, their equations say nearly the same; this keeps them apart. */
    private static final double SHARED = 1e-16;

    /** A line's unknowns: ω and ψ; behind them those of its samples, mostly one. */
    private static final int OWN = 2;

    private final SolverProblem problem;

    /** For every column its line, and whether it looks along the line's direction, 1, or against it, −1. */
    private final int[] lineOf;

    private final int[] sense;

    /** Vectors along the hinges, anticlockwise within half a turn; a line's direction is one turned by 90°. */
    private final double[][] hinges;

    /** For every sample its line, and its length in units of the hinge's vector. */
    private final int[] hingeOf;

    private final double[] ratio;

    /** Lines of several samples. */
    private final boolean[] shared;

    /** The first unknown of every line. */
    private final int[] first;

    private final int[] unknownOf;
    private final int unknowns;

    /** No equation of a line has an unknown further away than that. */
    private final int reach;

    /** By what a function's value on a line enters the kink of the line before it and behind it, and its own. */
    private final PairArray beside;

    private final PairArray own;

    /**
     * @param directions of the columns, unit vectors
     * @param places of the columns: 2i is ray i, 2i + 1 the sector behind it
     */
    HingeCircle(SolverProblem problem, DirectionFan fan, double[][] directions, int... places) {
        this.problem = problem;
        this.lineOf = new int[places.length];
        this.sense = new int[places.length];
        List<double[]> vectors = new ArrayList<>();
        int[] lineOfRay = place(fan, directions, places, vectors);
        this.hinges = vectors.toArray(double[][]::new);
        int samples = problem.samples();
        this.hingeOf = new int[samples];
        this.ratio = new double[samples];
        this.unknownOf = new int[samples];
        int[] count = new int[hinges.length];
        for (int n = 0; n < samples; n++) {
            hingeOf[n] = lineOfRay[fan.lineOf(n)];
            ratio[n] = length(problem.points[n]) / length(hinges[hingeOf[n]]);
            unknownOf[n] = OWN + count[hingeOf[n]]++;
        }
        this.first = new int[hinges.length];
        int next = 0;
        // The first line closes the circle: with the border, its unknowns come last.
        for (int j = 1; j <= hinges.length; j++) {
            first[j % hinges.length] = next;
            next += OWN + count[j % hinges.length];
        }
        for (int n = 0; n < samples; n++) {
            unknownOf[n] += first[hingeOf[n]];
        }
        this.unknowns = next;
        this.shared = new boolean[hinges.length];
        for (int j = 0; j < hinges.length; j++) {
            shared[j] = count[j] > 1;
        }
        this.reach = OWN + 1 + Arrays.stream(count).max().orElse(0);
        this.beside = new PairArray(hinges.length);
        this.own = new PairArray(hinges.length);
        for (int j = 0; j < hinges.length; j++) {
            beside.set(j, 1);
            beside.divide(j, cross(j, j + 1), 0);
            own.set(j, cross(j - 1, j + 1), 0);
            own.divide(j, cross(j, j + 1), 0);
            own.divide(j, cross(j - 1, j), 0);
        }
    }

    /** The cross product of two hinges' vectors, of which there are more behind the last and before the first. */
    private PairArray cross(int i, int k) {
        double[] a = around(i);
        double[] b = around(k);
        PairArray result = new PairArray(1);
        result.add(0, DoubleDouble.product(a[0], b[1]));
        result.add(0, DoubleDouble.product(-a[1], b[0]));
        return result;
    }

    private double[] around(int line) {
        boolean outside = line < 0 || line >= hinges.length;
        return turned(hinges[Math.floorMod(line, hinges.length)], outside ? -1 : 1);
    }

    /**
     * Factorises {@code A W Aᵀ + D}.
     *
     * @param weights the diagonal of W, none negative
     * @param diagonal that of D, none negative
     */
    Equations equations(double[] weights, double... diagonal) {
        double[][] sums = new double[2][hinges.length];
        for (int k = 0; k < weights.length; k++) {
            sums[sense[k] > 0 ? 0 : 1][lineOf[k]] += weights[k];
        }
        return new Equations(sums[0], sums[1], diagonal);
    }

    /**
     * With {@code ω = ¼ |h| Σ μ y |d·x|} on every line, h the vector of its hinge, and {@code V = Σ μ y x}:
     * <pre>
     *   ψ'' − 4 (W⁺ + W⁻) ω / |h|² − (W⁺ − W⁻) d·V / |h| = 0,    ω'' = ½ Σ y μ |x| / |h|    on every line,
     *   D μ + ½ y (v·x + ψ |x| / |h|) = r                                                   for every sample,
     *   V = Σ y μ x,    v = Σ d (2 (W⁺ − W⁻) ω / |h| + ½ (W⁺ + W⁻) d·V).
     * </pre>
     * Here ψ'' is the kink of a function that is linear between neighbours, {@code Σ ψ_i / (h_i × h_j)} less its own.
     */
    final class Equations {
        private final BorderedSystem equations;

        private Equations(double[] with, double[] against, double... diagonal) {
            int band = first[0];
            int big = unknowns;
            equations = new BorderedSystem(band, unknowns + 4 - band, reach);
            int lines = hinges.length;
            for (int j = 0; j < lines; j++) {
                int omega = first[j];
                int psi = omega + 1;
                double size = length(hinges[j]);
                double[] d = {-hinges[j][1] / size, hinges[j][0] / size};
                for (int side = 0; side < 2; side++) {
                    int other = first[(j + (side == 0 ? 1 : lines - 1)) % lines];
                    DoubleDouble factor = beside.get(side == 0 ? j : (j + lines - 1) % lines);
                    equations.add(omega, other + 1, factor);
                    equations.add(psi, other, factor);
                }
                equations.add(omega, psi, own.get(j).negated());
                equations.add(psi, omega, own.get(j).negated());
                double sum = with[j] + against[j];
                double difference = with[j] - against[j];
                equations.add(omega, omega, -4 * sum / (size * size));
                for (int i = 0; i < 2; i++) {
                    equations.add(omega, big + i, -difference * d[i] / size);
                    equations.add(big + 2 + i, omega, -2 * difference * d[i] / size);
                    for (int k = 0; k < 2; k++) {
                        equations.add(big + 2 + i, big + k, -0.5 * sum * d[i] * d[k]);
                    }
                }
            }
            for (int n = 0; n < problem.samples(); n++) {
                int psi = first[hingeOf[n]] + 1;
                equations.add(psi, unknownOf[n], problem.signed(n, -0.5 * ratio[n]));
                equations.add(unknownOf[n], psi, problem.signed(n, 0.5 * ratio[n]));
                equations.add(unknownOf[n], unknownOf[n], diagonal[n] + (shared[hingeOf[n]] ? SHARED : 0));
                for (int i = 0; i < 2; i++) {
                    equations.add(unknownOf[n], big + 2 + i, problem.signed(n, 0.5 * problem.points[n][i]));
                    equations.add(big + i, unknownOf[n], problem.signed(n, -problem.points[n][i]));
                }
            }
            for (int i = 0; i < 4; i++) {
                equations.add(big + i, big + i, 1);
            }
            equations.factorise();
        }

        /** For one right side, with N entries. */
        Solution solve(double... right) {
            PairArray whole = new PairArray(unknowns + 4);
            for (int n = 0; n < right.length; n++) {
                whole.set(unknownOf[n], right[n]);
            }
            equations.solve(whole);
            double[] mu = new double[right.length];
            for (int n = 0; n < mu.length; n++) {
                mu[n] = whole.high(unknownOf[n]);
            }
            double[] values = new double[lineOf.length];
            for (int k = 0; k < values.length; k++) {
                double[] hinge = hinges[lineOf[k]];
                double size = length(hinge);
                DoubleDouble along = whole.get(unknowns)
                        .times(-hinge[1])
                        .plus(whole.get(unknowns + 1).times(hinge[0]))
                        .times(0.5);
                DoubleDouble value = whole.get(first[lineOf[k]]).times(2).plus(sense[k] > 0 ? along : along.negated());
                values[k] = value.high() / size;
            }
            return new Solution(mu, values);
        }
    }

    /**
     * μ, and for every column {@code Σ y_n μ_n (x_n·d)_+} before μ was rounded, which may be 10¹² times as large.
     */
    static final class Solution {
        private final double[] mu;
        private final double[] values;

        Solution(double[] mu, double... values) {
            this.mu = mu;
            this.values = values;
        }

        /** μ itself. */
        double[] mu() {
            return mu;
        }

        /** Aᵀμ itself. */
        double[] values() {
            return values;
        }
    }

    /** Finds the lines; returns for every ray of half a turn the number of its line. */
    private int[] place(DirectionFan fan, double[][] directions, int[] places, List<double[]> vectors) {
        int rays = fan.lines();
        List<List<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < rays; i++) {
            columns.add(new ArrayList<>());
        }
        for (int k = 0; k < places.length; k++) {
            sense[k] = places[k] / 2 < rays ? 1 : -1;
            columns.get(places[k] / 2 % rays).add(k);
        }
        int[] lineOfRay = new int[rays];
        for (int i = 0; i < rays; i++) {
            boolean isLast = i + 1 == rays;
            double[] end = isLast ? turned(along(fan, 0), -1) : along(fan, i + 1);
            lineOfRay[i] = vectors.size();
            vectors.add(along(fan, i));
            columns.get(i).sort((a, b) -> -(int) Math.signum(cross(hinge(directions, a), hinge(directions, b))));
            for (int k : columns.get(i)) {
                double[] own = hinge(directions, k);
                boolean leaves = cross(vectors.get(vectors.size() - 1), own) > NEAR;
                if (leaves && !(cross(own, end) > NEAR)) {
                    // The next ray's, which behind the last one is the first, seen from its other side.
                    lineOf[k] = isLast ? 0 : vectors.size();
                    sense[k] = isLast ? -sense[k] : sense[k];
                    continue;
                }
                if (leaves) {
                    vectors.add(own);
                }
                lineOf[k] = vectors.size() - 1;
            }
        }
        return lineOfRay;
    }

    /** A sample of a ray's line, or its opposite: the ray's direction turned clockwise. */
    private double[] along(DirectionFan fan, int ray) {
        int n = fan.representative(ray);
        return turned(problem.points[n], fan.turnOf(n));
    }

    private static double[] turned(double[] vector, int sign) {
        return new double[] {sign * vector[0], sign * vector[1]};
    }

    private double[] hinge(double[][] directions, int column) {
        double[] d = directions[column];
        return new double[] {sense[column] * d[1], -sense[column] * d[0]};
    }

    private static double cross(double[] a, double[] b) {
        return DoubleDouble.determinant(a[0], a[1], b[0], b[1]);
    }

    private static double length(double[] vector) {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1]);
    }
}
