package org.geodescent.core.data;

import java.util.Arrays;

/** Decides {@link Separability}: one problem per class. */
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
        int[] inhabited = Arrays.stream(data.classes()).distinct().sorted().toArray();
        int problems = inhabited.length > 2 ? inhabited.length : 1;
        boolean open = false;
        for (int k = 0; k < problems; k++) {
            OpenHalfSpace.Answer answer = OpenHalfSpace.decide(signed(rows, data, inhabited[k]));
            open |= answer.open();
            if (!answer.obstacle().isEmpty()) {
                return new Separability.Inseparable(inhabited[k], answer.obstacle());
            }
        }
        return open
                ? new Separability.Undecided(
                        ("neither a separating function nor the opposite could be proved in half a minute"
                                        + " for %d samples with %d coordinates")
                                .formatted(rows.length, rows[0].length))
                : new Separability.Separable();
    }

    /** The rows of one class and the opposites of all others. */
    private static double[][] signed(double[][] rows, Dataset data, int positive) {
        double[][] vectors = new double[rows.length][];
        for (int n = 0; n < rows.length; n++) {
            vectors[n] = data.classOf(n) == positive
                    ? rows[n]
                    : Arrays.stream(rows[n]).map(v -> -v).toArray();
        }
        return vectors;
    }
}
