package org.geodescent.core.data;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.geodescent.core.exact.ColumnBasis;
import org.geodescent.core.exact.ExactIntegers;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Vectors;

/**
 * Decides whether vectors a_1 … a_N lie in one open half-space, for any number of them in any dimension. Those of few
 * coordinates or low rank go to the exact {@link HalfSpaceProgram}. Of others the point of their hull that is nearest
 * to the origin, found in floating point, is a guess that is proved: as the normal of the half-space by exact signs, or
 * as the origin by the vectors that it is a combination of. What neither proves stays open.
 */
final class OpenHalfSpace {
    /** So many operations, some seconds, are spent on the guess. */
    private static final double MOST_OPERATIONS = 1e10;

    private final double[][] vectors;
    private final int dimension;
    private double spent;
    private int calls;

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
        OpenHalfSpace problem = new OpenHalfSpace(vectors);
        boolean few = problem.dimension <= Separability.MAX_COORDINATES;
        Answer exact = few ? problem.exact() : Answer.OPEN;
        Answer guessed = exact.open() ? problem.guessed() : exact;
        return guessed.open() && !few ? problem.exact() : guessed;
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
        IdentityHashMap<double[], Integer> numbers = new IdentityHashMap<>();
        for (int n = 0; n < vectors.length; n++) {
            numbers.put(handy.rows()[n], n);
        }
        MinimumNormPoint nearest = MinimumNormPoint.ofVertices(dimension, direction -> lowest(handy.rows(), direction));
        double[] normal = handy.normal(nearest.point());
        if (isInside(normal)) {
            return Answer.INSIDE;
        }
        List<Integer> corral = new ArrayList<>();
        for (double[] row : nearest.corral()) {
            Integer number = numbers.get(row);
            if (number == null) {
                return Answer.OPEN;
            }
            corral.add(number);
        }
        List<Integer> ascending = corral.stream().sorted().toList();
        if (corral.size() <= Separability.MAX_COORDINATES + 1) {
            Answer few =
                    new OpenHalfSpace(ascending.stream().map(n -> vectors[n]).toArray(double[][]::new)).exact();
            return new Answer(
                    few.open() || few.obstacle().isEmpty(),
                    few.obstacle().stream().map(ascending::get).toList());
        }
        boolean surrounded = corral.size() == dimension + 1
                && handy.exact(corral)
                        .map(rows -> SurroundedOrigin.isProved(rows, nearest.weights()))
                        .orElse(false);
        return surrounded ? new Answer(false, ascending) : Answer.OPEN;
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

    /**
     * The row that is lowest in a direction; the direction itself, which ends the search, if all are on its side or too
     * much has been spent.
     */
    private double[] lowest(double[][] rows, double[] direction) {
        double[] lowest = rows[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] row : rows) {
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                sum += row[j] * direction[j];
            }
            if (sum < least) {
                least = sum;
                lowest = row;
            }
        }
        calls++;
        double known = Math.min(calls, dimension + 1);
        spent += (double) rows.length * dimension + 4 * known * known * dimension;
        return least > 0 || spent > MOST_OPERATIONS ? direction : lowest;
    }
}
