package org.geodescent.core.data;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.geodescent.core.linalg.ExactIntegers;

/** Decides {@link Separability}: one exact linear program per class. */
final class SeparabilityDecision {
    private SeparabilityDecision() {}

    /**
     * Decides for linear functions of the given rows; with a last column of ones these are affine functions.
     *
     * @param rows N×d, finite
     * @param data gives the classes of the N samples
     */
    static Separability decide(double[][] rows, Dataset data) {
        if (rows.length == 0) {
            return new Separability.Separable();
        }
        if (rows.length > Separability.MAX_SAMPLES || rows[0].length > Separability.MAX_COORDINATES) {
            return new Separability.Undecided(
                    "%d samples with %d coordinates; decided up to %d samples and %d coordinates"
                            .formatted(
                                    rows.length,
                                    rows[0].length,
                                    Separability.MAX_SAMPLES,
                                    Separability.MAX_COORDINATES));
        }
        BigInteger[][] integers = new BigInteger[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            integers[n] = ExactIntegers.of(rows[n]);
            for (BigInteger coordinate : integers[n]) {
                if (coordinate.bitLength() * rows[n].length > Separability.MAX_BITS) {
                    return new Separability.Undecided(
                            "the coordinates of sample %d differ too much in size".formatted(n + 1));
                }
            }
        }
        int[] inhabited = Arrays.stream(data.classes()).distinct().sorted().toArray();
        int problems = inhabited.length > 2 ? inhabited.length : 1;
        for (int k = 0; k < problems; k++) {
            Optional<int[]> obstacle = obstacle(rows, integers, data, inhabited[k]);
            if (obstacle.isPresent()) {
                return new Separability.Inseparable(
                        inhabited[k], Arrays.stream(obstacle.get()).boxed().toList());
            }
        }
        return new Separability.Separable();
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
