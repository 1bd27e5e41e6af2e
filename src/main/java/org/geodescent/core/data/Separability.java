package org.geodescent.core.data;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether one affine or linear function per class is positive on the class and negative on all other samples, strictly. Decided exactly: the
 * coordinates are taken as the rational numbers that the doubles are.
 *
 * <p>With two classes one function serves both. With more, every class must be separable from all the rest (B (7): one problem per
 * class). A single class asks for a function that is positive on all samples: with a bias there always is one; without, the samples
 * must lie in an open half-space. No samples at all are separable.
 */
public sealed interface Separability {
    /** Beyond so many coordinates, bias included, separability is not decided. */
    int MAX_COORDINATES = 33;

    /** Beyond so many samples separability is not decided. */
    int MAX_SAMPLES = 10_000;

    /** Coordinates times the bits between a sample's highest and lowest: bounds the length of the exact numbers. The plane never reaches it. */
    int MAX_BITS = 8192;

    /** There is such a function for every class. */
    record Separable() implements Separability {}

    /**
     * There is none for one class.
     *
     * @param positiveClass the class that cannot be separated from the rest
     * @param witnesses indices of samples, ascending, that already cannot be separated: at most one more than the function has coefficients
     */
    record Inseparable(int positiveClass, List<Integer> witnesses) implements Separability {
        public Inseparable {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** Too large for an exact answer. */
    record Undecided(String reason) implements Separability {}

    /** Whether the samples are known to be separable. */
    default boolean holds() {
        return this instanceof Separable;
    }

    /**
     * Decides for linear functions of the given rows; with a last column of ones these are affine functions.
     *
     * @param rows N×d, finite
     * @param data gives the classes of the N samples
     */
    static Separability of(double[][] rows, Dataset data) {
        if (rows.length == 0) {
            return new Separable();
        }
        if (rows.length > MAX_SAMPLES || rows[0].length > MAX_COORDINATES) {
            return new Undecided("%d samples with %d coordinates; decided up to %d samples and %d coordinates"
                    .formatted(rows.length, rows[0].length, MAX_SAMPLES, MAX_COORDINATES));
        }
        BigInteger[][] integers = new BigInteger[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            integers[n] = ExactIntegers.of(rows[n]);
            for (BigInteger coordinate : integers[n]) {
                if (coordinate.bitLength() * rows[n].length > MAX_BITS) {
                    return new Undecided("the coordinates of sample %d differ too much in size".formatted(n + 1));
                }
            }
        }
        int[] inhabited = Arrays.stream(data.classes()).distinct().sorted().toArray();
        int problems = inhabited.length > 2 ? inhabited.length : 1;
        for (int k = 0; k < problems; k++) {
            Optional<int[]> obstacle = obstacle(rows, integers, data, inhabited[k]);
            if (obstacle.isPresent()) {
                return new Inseparable(
                        inhabited[k], Arrays.stream(obstacle.get()).boxed().toList());
            }
        }
        return new Separable();
    }

    private static Optional<int[]> obstacle(double[][] rows, BigInteger[][] integers, Dataset data, int positive) {
        double[][] vectors = new double[rows.length][];
        BigInteger[][] exact = new BigInteger[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            boolean keep = data.classOf(n) == positive;
            vectors[n] = keep ? rows[n] : Arrays.stream(rows[n]).map(v -> -v).toArray();
            exact[n] = keep
                    ? integers[n]
                    : Arrays.stream(integers[n]).map(BigInteger::negate).toArray(BigInteger[]::new);
        }
        return HalfSpaceProgram.obstacle(vectors, exact);
    }
}
