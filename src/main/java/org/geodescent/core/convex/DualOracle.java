package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.geometry.PlaneSpan;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * The left side of B's dual constraint (16)/(17): {@code h(λ) = max over ‖u‖ ≤ 1 of |λᵀ(Xu)_+|}, with a direction u
 * that attains it. It decides dual feasibility, spans the polar set Q* of B (10), and divides a λ into a feasible one.
 *
 * <p>On every cell of the arrangement the function is linear with the gradient {@code g = XᵀDλ}. Its maximum over the
 * sphere is therefore ‖g‖ of a cell that contains its own gradient, or lies on a wall between cells, where the same
 * holds one dimension lower. In the plane these are sectors and rays: O(N) for one λ once the rays are sorted. For d =
 * 3 they are cells, arcs and vertices: O(N²). For more dimensions see {@link #of}. Immutable and safe for any number of
 * threads.
 */
public abstract class DualOracle {
    private final double[] norms;
    private final int dimension;

    /** @param rows N×d */
    DualOracle(double[][] rows, int dimension) {
        this.dimension = dimension;
        this.norms = new double[rows.length];
        for (int n = 0; n < rows.length; n++) {
            norms[n] = Vectors.norm(rows[n]);
        }
    }

    /**
     * An oracle for the rows of X, which it takes exactly.
     *
     * <p>Data of rank at most 2, and d = 3: closed form. Otherwise (d > 3, rank > 2) it enumerates the cells, as far as
     * {@link HyperplaneArrangement} does, and projects every gradient on its cell by non-negative least squares; both
     * the value and its error bound stay valid, in seconds rather than microseconds.
     *
     * @param x N×d, finite; N may be 0
     */
    public static Answer<DualOracle> of(Matrix x) {
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
        }
        return of(rows, x.columns());
    }

    static Answer<DualOracle> of(double[][] rows, int dimension) {
        PlaneSpan span = PlaneSpan.of(rows, dimension);
        if (span.isWhole()) {
            return Answer.of(new PlanarOracle(rows, dimension, span));
        }
        if (dimension == 3) {
            return Answer.of(new SphericalOracle(rows));
        }
        return ConicOracle.create(rows, dimension);
    }

    /** N. */
    public int samples() {
        return norms.length;
    }

    /** d. */
    public int dimension() {
        return dimension;
    }

    /** How many open cells the arrangement of X has. */
    public abstract int arrangements();

    /**
     * The maximum over the unit ball. Its value is exact up to {@link #errorBound}.
     *
     * @param lambda N finite numbers, of any signs
     */
    public DirectionMaximum maximise(double... lambda) {
        check(lambda);
        Best best = new Best(0);
        visit(lambda, best);
        return best.result(this, lambda);
    }

    /**
     * A number that h(λ) certainly does not exceed: some units in the last place above it, measured by the gradients
     * and not by the much larger terms that they are sums of.
     *
     * @param lambda N finite numbers
     */
    public double upperBound(double... lambda) {
        check(lambda);
        Best best = new Best(roundings() * 0x1p-52);
        visit(lambda, best);
        double rest = 0;
        for (int n = 0; n < lambda.length; n++) {
            rest += Math.abs(lambda[n]) * norms[n];
        }
        return (best.value + (0x1p-80 + termRoundings() * 0x1p-52) * rest) * (1 + 0x1p-50);
    }

    /** A bound of the rounding error of {@link #maximise}'s value: a small multiple of {@code 2⁻⁵² Σ|λ_n|‖x_n‖}. */
    public double errorBound(double... lambda) {
        double sum = 0;
        for (int n = 0; n < lambda.length; n++) {
            sum += Math.abs(lambda[n]) * norms[n];
        }
        return 4 * roundings() * 0x1p-52 * sum;
    }

    /**
     * All pieces where the function has a local maximum or close to one, of a value above the threshold, in a fixed
     * order.
     */
    List<DirectionMaximum> localMaxima(double[] lambda, double threshold) {
        List<DirectionMaximum> found = new ArrayList<>();
        visit(lambda, new Visitor() {
            @Override
            public double threshold() {
                return threshold;
            }

            @Override
            public boolean onlyLocal() {
                return true;
            }

            @Override
            public double uncertainty() {
                return 0;
            }

            @Override
            public void piece(double value, int sign, long piece) {
                found.add(maximum(lambda, value, sign, piece));
            }
        });
        return found;
    }

    /** One direction on every ray, or on every vertex and in every cell: what a first linear program can start from. */
    abstract List<DirectionMaximum> seeds();

    /**
     * How many units of 2⁻⁵² Σ|λ_n|‖x_n‖ the samples themselves have been rounded by; none where they are used as they
     * are.
     */
    double termRoundings() {
        return 0;
    }

    /**
     * Whether {@code s·λᵀ(Xu)_+} neither falls on the way to a place nor rises behind it, but for the slack.
     *
     * @param turnBefore the slope of λᵀ(Xu)_+ before the place
     * @param turnAfter that behind it
     */
    static boolean isPeak(int sign, double turnBefore, double turnAfter, double slack) {
        return sign > 0 ? turnBefore >= -slack && turnAfter <= slack : turnBefore <= slack && turnAfter >= -slack;
    }

    /** How many units of 2⁻⁵², relative to the gradient's length, a value may be wrong by. */
    abstract double roundings();

    /** Passes all candidate pieces with a value above the visitor's threshold. */
    abstract void visit(double[] lambda, Visitor visitor);

    /** The maximum on a piece that {@link #visit} has passed, for the same λ. */
    abstract DirectionMaximum maximum(double[] lambda, double value, int sign, long piece);

    private void check(double[] lambda) {
        if (lambda.length != norms.length) {
            throw new IllegalArgumentException(
                    "λ has %d entries for %d samples".formatted(lambda.length, norms.length));
        }
        for (int n = 0; n < lambda.length; n++) {
            if (!Double.isFinite(lambda[n])) {
                throw new IllegalArgumentException("λ of sample %d is %s".formatted(n + 1, lambda[n]));
            }
        }
    }

    /** Looks at candidate pieces, which have numbers that only their oracle understands. */
    interface Visitor {
        double threshold();

        /** Whether walls where the function rises on one side may be left out. */
        boolean onlyLocal();

        /** What to add to every value, in units of the length of its gradient. */
        double uncertainty();

        void piece(double value, int sign, long piece);
    }

    private static final class Best implements Visitor {
        private final double uncertainty;
        private double value = Double.NEGATIVE_INFINITY;
        private int sign = 1;
        private long piece = -1;

        Best(double uncertainty) {
            this.uncertainty = uncertainty;
        }

        @Override
        public double uncertainty() {
            return uncertainty;
        }

        @Override
        public double threshold() {
            return value;
        }

        @Override
        public boolean onlyLocal() {
            return false;
        }

        @Override
        public void piece(double candidate, int s, long number) {
            value = candidate;
            sign = s;
            piece = number;
        }

        DirectionMaximum result(DualOracle oracle, double[] lambda) {
            return oracle.maximum(lambda, value, sign, piece);
        }
    }
}
