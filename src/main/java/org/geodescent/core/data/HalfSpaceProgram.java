package org.geodescent.core.data;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.exact.IntegerBasisInverse;

/**
 * Decides exactly whether vectors a_1 … a_N lie in one open half-space: whether some u has {@code u·a_n > 0} for all n.
 * By Gordan's theorem the alternative is {@code Σ λ_n a_n = 0} with λ ≥ 0 and Σ λ_n = 1, whose phase-1 linear program
 * is solved by the revised simplex method in integers (fraction-free, Edmonds 1967); its multipliers are the candidates
 * for u. After a step of length 0 Bland's rule takes over, so the method ends. Signs are computed in floating point
 * where that is certain.
 */
final class HalfSpaceProgram {
    /** Below this a component of u, relative to the largest, is too small for the floating-point filter. */
    private static final double SMALLEST_FOR_FILTER = 0x1p-900;

    private final double[][] vectors;
    private final int dimension;
    /** Gives each vector times a positive power of two. */
    private final IntFunction<BigInteger[]> integers;
    /** What has been needed of these, with the signs of the coordinates chosen by {@link #column}. */
    private final Map<Integer, BigInteger[]> columns = new HashMap<>();
    /** The basis: 0 … N−1 is a λ_n, N + j the artificial variable of coordinate j. */
    private final int[] basis;

    private final IntegerBasisInverse inverse;

    private HalfSpaceProgram(double[][] vectors, IntFunction<BigInteger[]> integers) {
        this.vectors = vectors;
        this.dimension = vectors[0].length;
        this.integers = integers;
        this.basis = new int[dimension + 1];
        for (int j = 0; j < dimension; j++) {
            basis[j] = vectors.length + j;
        }
        basis[dimension] = 0;
        this.inverse = new IntegerBasisInverse(column(0));
    }

    /**
     * Nothing if the vectors lie in one open half-space; else at most d + 1 of them that do not, by their indices,
     * ascending, with positive numbers by which they, as {@code integers} gives them, sum up to 0.
     *
     * @param vectors N×d, N ≥ 1, finite
     * @param integers gives each vector times a positive power of two, a new array
     */
    static Optional<SortedMap<Integer, BigInteger>> obstacle(double[][] vectors, IntFunction<BigInteger[]> integers) {
        return new HalfSpaceProgram(vectors, integers).solve();
    }

    /**
     * Appends the 1 of the row Σ λ_n = 1, and makes no coordinate of the first vector positive, so that λ_1 = 1 is a
     * feasible start.
     */
    private BigInteger[] column(int n) {
        return columns.computeIfAbsent(n, index -> {
            BigInteger[] column = Arrays.copyOf(integers.apply(index), dimension + 1);
            column[dimension] = BigInteger.ONE;
            for (int j = 0; j < dimension; j++) {
                if (vectors[0][j] > 0) {
                    column[j] = column[j].negate();
                }
            }
            return column;
        });
    }

    private Optional<SortedMap<Integer, BigInteger>> solve() {
        boolean stalled = false;
        while (true) {
            BigInteger[] multipliers = inverse.sumOfRows(i -> basis[i] >= vectors.length);
            if (multipliers[dimension].signum() == 0) {
                return Optional.of(support());
            }
            int worst = worstVector(multipliers);
            if (worst < 0) {
                return Optional.empty();
            }
            int entering = stalled ? firstImproving(multipliers) : worst;
            BigInteger[] direction = inverse.times(column(entering));
            int leaving = inverse.leavingRow(direction, basis);
            stalled = inverse.solution(leaving).signum() == 0;
            inverse.pivot(leaving, direction);
            basis[leaving] = entering;
        }
    }

    private SortedMap<Integer, BigInteger> support() {
        SortedMap<Integer, BigInteger> support = new TreeMap<>();
        for (int i = 0; i < basis.length; i++) {
            if (basis[i] < vectors.length && inverse.solution(i).signum() > 0) {
                support.put(basis[i], inverse.solution(i));
            }
        }
        return support;
    }

    /** The vector with the smallest cosine to u among those with {@code u·a_n ≤ 0}; −1 if there is none. */
    private int worstVector(BigInteger[] multipliers) {
        double[] u = approximateDirection(multipliers);
        int worst = -1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int n = 0; n < vectors.length; n++) {
            int sign = u.length == 0 ? 0 : ExactSign.dotIfCertain(u, vectors[n]);
            if (sign == 0) {
                sign = -homogeneousPart(multipliers, column(n)).signum();
            }
            if (sign <= 0) {
                double badness = sign == 0 || u.length == 0 ? 0 : relativeScore(u, vectors[n]);
                if (worst < 0 || badness < smallest) {
                    worst = n;
                    smallest = badness;
                }
            }
        }
        return worst;
    }

    /** A heuristic only: it chooses among vectors that are all allowed to enter. */
    private static double relativeScore(double[] u, double[] vector) {
        double dot = 0;
        double size = 0;
        for (int j = 0; j < u.length; j++) {
            dot += u[j] * vector[j];
            size += Math.abs(vector[j]);
        }
        return dot / size;
    }

    /** Bland's rule: the first vector that lowers the objective. */
    private int firstImproving(BigInteger[] multipliers) {
        int n = 0;
        while (homogeneousPart(multipliers, column(n))
                        .add(multipliers[dimension])
                        .signum()
                <= 0) {
            n++;
        }
        return n;
    }

    /** A positive multiple of −u·a_n. */
    private BigInteger homogeneousPart(BigInteger[] multipliers, BigInteger[] column) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < dimension; j++) {
            sum = sum.add(multipliers[j].multiply(column[j]));
        }
        return sum;
    }

    /**
     * u scaled to a largest component near 1, each component to a relative error below 2⁻⁵²; empty if their range is
     * too wide.
     */
    private double[] approximateDirection(BigInteger[] multipliers) {
        int bits = 0;
        for (int j = 0; j < dimension; j++) {
            bits = Math.max(bits, multipliers[j].bitLength());
        }
        double[] u = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            if (multipliers[j].signum() != 0) {
                int shift = Math.max(0, multipliers[j].bitLength() - 64);
                u[j] = Math.scalb(multipliers[j].shiftRight(shift).doubleValue(), shift - bits);
                if (Math.abs(u[j]) < SMALLEST_FOR_FILTER) {
                    return new double[0];
                }
            }
            boolean flippedSign = vectors[0][j] > 0;
            u[j] = flippedSign ? u[j] : -u[j];
        }
        return u;
    }
}
