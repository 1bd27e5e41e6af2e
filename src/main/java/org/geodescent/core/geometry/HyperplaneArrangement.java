package org.geodescent.core.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.Answer;

/**
 * The hyperplane arrangements of a data matrix, P of B (6): the activation patterns {@code 1(Xw ≥ 0)} of the open cells
 * into which the hyperplanes {@code x_n·w = 0} cut R^d. Exact for any doubles: ties, duplicates, collinear, antipodal
 * and zero samples. Immutable.
 *
 * <p>Only full-dimensional cells count. B's definition also admits w on a hyperplane, where {@code ≥} may give a
 * pattern that belongs to no cell (w = 0: all ones); such a pattern never changes the optimal value of B (14), and
 * neither Cover's bound nor published counts include it. A sample at the origin is active in every pattern.
 */
public final class HyperplaneArrangement {
    /** So many cells are enumerated at most; with the time of about a second in more than three dimensions. */
    public static final int MAX_CELLS = 50_000;

    /**
     * One open cell.
     *
     * @param pattern the N activations
     * @param interior a unit vector inside the cell, as exactly as doubles can say: in a cell that is only a few units
     *     in the last place wide it may lie on the cell's border
     * @param sector in the plane the two rays that bound the cell; empty for d ≠ 2 and where no line cuts the plane
     */
    public record Cell(ActivationPattern pattern, List<Double> interior, Optional<Sector> sector) {
        public Cell {
            interior = List.copyOf(interior);
        }
    }

    /** The directions anticlockwise from one unit vector to another. */
    public record Sector(Vec2 from, Vec2 to) {}

    private final int samples;
    private final int rank;
    private final List<Cell> cells;

    private HyperplaneArrangement(int samples, int rank, List<Cell> cells) {
        this.samples = samples;
        this.rank = rank;
        this.cells = List.copyOf(cells);
    }

    /**
     * Enumerates the cells. In the plane anticlockwise, O(N log N) apart from the N-digit patterns; for d = 3 O(N² log
     * N); for d > 3 by exact recursion, for which Cover's bound must not exceed {@link #MAX_CELLS}.
     *
     * @param x N×d, finite; N may be 0, d at least 1
     */
    public static Answer<HyperplaneArrangement> enumerate(Matrix x) {
        double[][] rows = rows(x);
        Optional<String> refusal = refusal(rows, x.columns());
        if (refusal.isPresent()) {
            return Answer.none(refusal.get());
        }
        ExactRank rank = ExactRank.of(rows, x.columns());
        return Answer.of(new HyperplaneArrangement(x.rows(), rank.rank(), cells(rows, x.columns(), rank)));
    }

    /** {@link #count} of the enumeration, and refused as it is; in the plane without the patterns, in O(N log N). */
    public static Answer<Integer> countOf(Matrix x) {
        if (x.columns() != 2) {
            return enumerate(x).map(HyperplaneArrangement::count);
        }
        double[][] rows = rows(x);
        return refusal(rows, 2)
                .<Answer<Integer>>map(Answer::none)
                .orElseGet(() -> Answer.of(DirectionFan.ofPlane(rows).sectors()));
    }

    private static Optional<String> refusal(double[][] rows, int dimension) {
        int rank = ExactRank.rank(rows, dimension);
        BigInteger bound = coverBound(rows.length, rank);
        return bound.compareTo(BigInteger.valueOf(MAX_CELLS)) <= 0
                ? Optional.empty()
                : Optional.of(
                        "%d samples of rank %d may have %s arrangements; at most %d are enumerated: leave out samples or features"
                                .formatted(rows.length, rank, bound, MAX_CELLS));
    }

    /** The rank of any X, exact for the doubles as they are. */
    public static int rank(Matrix x) {
        return ExactRank.rank(rows(x), x.columns());
    }

    /** The rank of X, exact. */
    public int rank() {
        return rank;
    }

    /** The cells; in the plane anticlockwise. */
    public List<Cell> cells() {
        return cells;
    }

    /** p: how many cells there are. */
    public int count() {
        return cells.size();
    }

    /** The largest number of cells that N samples of this rank can have. */
    public BigInteger coverBound() {
        return coverBound(samples, rank);
    }

    /**
     * Cover's count (1965): {@code 2 Σ_{k<rank} C(N − 1, k)}, reached in general position; 1 for rank 0. B cites the
     * weaker {@code 2 r (e(N − 1)/r)^r}.
     */
    public static BigInteger coverBound(int samples, int rank) {
        if (rank == 0) {
            return BigInteger.ONE;
        }
        BigInteger binomial = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < rank; k++) {
            sum = sum.add(binomial);
            binomial = binomial.multiply(BigInteger.valueOf(samples - 1L - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return sum.shiftLeft(1);
    }

    private static double[][] rows(Matrix x) {
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = x.row(n);
            for (double value : rows[n]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("sample %d has the coordinate %s".formatted(n + 1, value));
                }
            }
        }
        return rows;
    }

    private static List<Cell> cells(double[][] rows, int dimension, ExactRank rank) {
        if (dimension == 2) {
            return planeCells(rows);
        }
        if (dimension == 3 && rank.rank() == 3) {
            SphereArrangement sphere = SphereArrangement.of(rows);
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < sphere.cells(); i++) {
                cells.add(cell(sphere.pattern(i), sphere.interior(i)));
            }
            return cells;
        }
        List<Cell> cells = new ArrayList<>();
        for (RecursiveCells.Witness witness : RecursiveCells.of(rows, dimension)) {
            cells.add(new Cell(witness.pattern(), witness.direction(), Optional.empty()));
        }
        return cells;
    }

    private static Cell cell(ActivationPattern pattern, double[] interior) {
        return new Cell(pattern, Arrays.stream(interior).boxed().toList(), Optional.empty());
    }

    private static List<Cell> planeCells(double[][] rows) {
        DirectionFan fan = DirectionFan.ofPlane(rows);
        boolean[] active = new boolean[rows.length];
        for (int n = 0; n < rows.length; n++) {
            active[n] = fan.lineOf(n) < 0 || fan.isActive(n, 0);
        }
        ActivationPattern pattern = ActivationPattern.of(active);
        if (fan.lines() == 0) {
            return List.of(new Cell(pattern, List.of(1.0, 0.0), Optional.empty()));
        }
        List<Cell> cells = new ArrayList<>();
        Vec2 from = ray(fan, rows, 0);
        for (int s = 0; s < fan.sectors(); s++) {
            Vec2 to = ray(fan, rows, s + 1);
            // A half-plane has opposite rays, whose sum says nothing.
            Vec2 sum = fan.lines() == 1 ? new Vec2(-from.y(), from.x()) : from.plus(to);
            Vec2 middle = sum.times(1 / sum.norm());
            cells.add(new Cell(pattern, List.of(middle.x(), middle.y()), Optional.of(new Sector(from, to))));
            pattern = pattern.switched(fan.members((s + 1) % fan.lines()));
            from = to;
        }
        return cells;
    }

    /** Ray i of a fan of the plane, a unit vector, {@code 0 ≤ i ≤ 2M}. */
    private static Vec2 ray(DirectionFan fan, double[][] rows, int i) {
        int n = fan.representative(i % fan.lines());
        double sign = i / fan.lines() == 1 ? -fan.turnOf(n) : fan.turnOf(n);
        double norm = StrictMath.hypot(rows[n][0], rows[n][1]);
        return new Vec2(-sign * rows[n][1] / norm, sign * rows[n][0] / norm);
    }
}
