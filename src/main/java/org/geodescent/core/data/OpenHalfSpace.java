package org.geodescent.core.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.geodescent.core.exact.ColumnBasis;
import org.geodescent.core.exact.ExactIntegers;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.linalg.Vectors;

/**
 * Decides whether vectors a_1 … a_N lie in one open half-space, for any number of them in any dimension. Those of few
 * coordinates or low rank go to the exact {@link HalfSpaceProgram}. For others {@link HingeFit} guesses in floating
 * point what is then proved: the normal of the half-space by exact signs, or the origin by the vectors that it is a
 * combination of. What neither proves stays open.
 */
final class OpenHalfSpace {
    /** So many operations, half a minute, are spent on the guess. */
    private static final double MOST_OPERATIONS = 3e10;

    private final double[][] vectors;
    private final int dimension;

    private OpenHalfSpace(double[][] vectors) {
        this.vectors = vectors;
        this.dimension = vectors[0].length;
    }

    /**
     * What is found.
     *
     * @param open whether there is no answer
     * @param obstacle the indices, ascending, of at most d + 1 vectors that lie in no open half-space; empty if all lie
     *     in one, or it is open
     */
    record Answer(boolean open, List<Integer> obstacle) {
        private static final Answer INSIDE = new Answer(false, List.of());
        private static final Answer OPEN = new Answer(true, List.of());

        Answer {
            obstacle = List.copyOf(obstacle);
        }
    }

    /** @param vectors N×d, N ≥ 1, finite */
    static Answer decide(double[][] vectors) {
        for (int n = 0; n < vectors.length; n++) {
            if (Vectors.isZero(vectors[n])) {
                return new Answer(false, List.of(n));
            }
        }
        OpenHalfSpace problem = new OpenHalfSpace(withoutIdleCoordinates(vectors));
        boolean few = problem.dimension <= Separability.MAX_COORDINATES;
        Answer exact = few ? problem.exact() : Answer.OPEN;
        Answer guessed = exact.open() ? problem.guessed() : exact;
        return guessed.open() && !few ? problem.exact() : guessed;
    }

    /**
     * Without the coordinates that are 0 or the same multiple of the last one everywhere, as those of pixels that never
     * change: a linear function does not need them.
     */
    private static double[][] withoutIdleCoordinates(double[][] vectors) {
        int last = vectors[0].length - 1;
        int[] needed = IntStream.rangeClosed(0, last)
                .filter(j -> j == last || !isIdle(vectors, j))
                .toArray();
        return needed.length == last + 1
                ? vectors
                : Arrays.stream(vectors)
                        .map(vector -> Arrays.stream(needed)
                                .mapToDouble(j -> vector[j])
                                .toArray())
                        .toArray(double[][]::new);
    }

    private static boolean isIdle(double[][] vectors, int j) {
        int last = vectors[0].length - 1;
        double one = vectors[0][last];
        double value = vectors[0][j];
        for (double[] vector : vectors) {
            boolean same = vector[j] == value && vector[last] == one;
            boolean opposite = vector[j] == -value && vector[last] == -one;
            boolean multiple = one != 0 && (same || opposite);
            if (!multiple && !(vector[j] == 0 && value == 0)) {
                return false;
            }
        }
        return true;
    }

    /** By columns that span all of them; open where there are too many, or their numbers are too long. */
    private Answer exact() {
        Optional<List<Integer>> basis = dimension <= Separability.MAX_COORDINATES
                ? Optional.of(IntStream.range(0, dimension).boxed().toList())
                : ColumnBasis.of(vectors.length, n -> ExactIntegers.of(vectors[n]), Separability.MAX_COORDINATES);
        if (basis.isEmpty()) {
            return Answer.OPEN;
        }
        List<Integer> columns = new ArrayList<>(basis.get());
        while (columns.size() <= Separability.MAX_COORDINATES && isShort(columns)) {
            double[][] narrow = new double[vectors.length][];
            for (int n = 0; n < narrow.length; n++) {
                double[] vector = vectors[n];
                narrow[n] = columns.stream().mapToDouble(j -> vector[j]).toArray();
            }
            Optional<SortedMap<Integer, BigInteger>> obstacle = HalfSpaceProgram.obstacle(narrow, n -> {
                BigInteger[] whole = ExactIntegers.of(vectors[n]);
                return columns.stream().map(j -> whole[j]).toArray(BigInteger[]::new);
            });
            if (obstacle.isEmpty()) {
                return Answer.INSIDE;
            }
            int missed = columnThatRemains(obstacle.get());
            if (missed < 0) {
                return new Answer(false, List.copyOf(obstacle.get().keySet()));
            }
            columns.add(missed);
        }
        return Answer.OPEN;
    }

    private boolean isShort(List<Integer> columns) {
        for (double[] vector : vectors) {
            BigInteger[] integers = ExactIntegers.of(vector);
            for (int j : columns) {
                if (integers[j].bitLength() * columns.size() > Separability.MAX_BITS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A column in which the weighted vectors do not sum up to 0; −1 if there is none. */
    private int columnThatRemains(SortedMap<Integer, BigInteger> weights) {
        BigInteger[] sums = new BigInteger[dimension];
        Arrays.fill(sums, BigInteger.ZERO);
        weights.forEach((n, weight) -> {
            BigInteger[] integers = ExactIntegers.of(vectors[n]);
            for (int j = 0; j < sums.length; j++) {
                sums[j] = sums[j].add(weight.multiply(integers[j]));
            }
        });
        for (int j = 0; j < sums.length; j++) {
            if (sums[j].signum() != 0) {
                return j;
            }
        }
        return -1;
    }

    private Answer guessed() {
        HandyVectors handy = HandyVectors.of(vectors);
        HingeFit fit = HingeFit.of(handy.rows(), MOST_OPERATIONS);
        if (isInside(handy.normal(fit.normal()))) {
            return Answer.INSIDE;
        }
        Optional<OriginSimplex.Simplex> simplex = OriginSimplex.of(handy.rows(), fit.residuals());
        if (simplex.isEmpty()) {
            return Answer.OPEN;
        }
        List<Integer> chosen = simplex.get().vectors();
        if (chosen.size() <= Separability.MAX_COORDINATES + 1) {
            Answer few = new OpenHalfSpace(chosen.stream().map(n -> vectors[n]).toArray(double[][]::new)).exact();
            return new Answer(
                    few.open() || few.obstacle().isEmpty(),
                    few.obstacle().stream().map(chosen::get).toList());
        }
        boolean surrounded = chosen.size() == dimension + 1
                && handy.exact(chosen)
                        .map(rows ->
                                SurroundedOrigin.isProved(rows, simplex.get().weights()))
                        .orElse(false);
        return surrounded ? new Answer(false, chosen) : Answer.OPEN;
    }

    private boolean isInside(double[] normal) {
        for (double value : normal) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        for (double[] vector : vectors) {
            if (ExactSign.dot(normal, vector) <= 0) {
                return false;
            }
        }
        return true;
    }
}
