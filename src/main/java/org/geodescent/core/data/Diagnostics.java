package org.geodescent.core.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.geodescent.core.exact.ExactSign;

/**
 * What can be said of a data set before any training. With the bias column every sample is [x; 1], which turns B's
 * bias-free neurons into neurons with a hidden bias; "through the origin" then means the origin of R^{d+1}.
 *
 * <p>A few hundred samples of the plane take about a millisecond; orthogonal separability compares all pairs, O(N² d).
 * With 10,000 samples of 32 coordinates it is a matter of seconds.
 *
 * @param samples N
 * @param dimension d, the bias column not counted
 * @param biasColumn whether a 1 was appended to every sample
 * @param samplesPerClass one count per class, in the order of the classes, also of classes without samples
 * @param rank of X, N×d or N×(d+1): exact for integers, else what the digits support (as NumPy's {@code matrix_rank} it
 *     tolerates rounding)
 * @param separable by an affine function
 * @param separableThroughOrigin by a linear function; with the bias column the same as {@code separable}
 * @param orthogonalityViolation nothing if the data are orthogonal separable (B 3.1): {@code x_n·x_m > 0} in the same
 *     class, n = m included, and {@code ≤ 0} across classes; else the first pair that is not as it should be. Exact
 */
public record Diagnostics(
        int samples,
        int dimension,
        boolean biasColumn,
        List<Integer> samplesPerClass,
        int rank,
        Separability separable,
        Separability separableThroughOrigin,
        Optional<SamplePair> orthogonalityViolation) {
    /** Indices of two samples, {@code first ≤ second}. */
    public record SamplePair(int first, int second) {}

    public Diagnostics {
        samplesPerClass = List.copyOf(samplesPerClass);
    }

    /** The diagnostics without a bias column. */
    public static Diagnostics of(Dataset data) {
        return of(data, false);
    }

    public static Diagnostics of(Dataset data, boolean biasColumn) {
        double[][] plain = data.rows(false);
        double[][] augmented = data.rows(true);
        double[][] rows = biasColumn ? augmented : plain;
        Separability separable = SeparabilityDecision.decide(augmented, data);
        return new Diagnostics(
                data.size(),
                data.dimension(),
                biasColumn,
                IntStream.range(0, data.classNames().size())
                        .mapToObj(data::count)
                        .toList(),
                MatrixRank.of(rows),
                separable,
                biasColumn ? separable : throughOrigin(plain, data, () -> separable),
                orthogonalityViolation(rows, data));
    }

    /** Whether the classes are separable by an affine function, alone; as {@link #separable()}. */
    public static Separability separable(Dataset data) {
        return SeparabilityDecision.decide(data.rows(true), data);
    }

    /** Whether a hyperplane through the origin separates the classes, alone; as {@link #separableThroughOrigin()}. */
    public static Separability throughOrigin(Dataset data) {
        return throughOrigin(data.rows(false), data, () -> separable(data));
    }

    /** What no affine function separates no linear one does: far from the origin that is easier to prove. */
    private static Separability throughOrigin(double[][] plain, Dataset data, Supplier<Separability> affine) {
        Separability linear = SeparabilityDecision.decide(plain, data);
        return linear instanceof Separability.Undecided && affine.get() instanceof Separability.Inseparable inseparable
                ? inseparable
                : linear;
    }

    /** Classes that have samples. */
    public int classes() {
        return (int) samplesPerClass.stream().filter(count -> count > 0).count();
    }

    /** B 3.1. Data without samples are. */
    public boolean orthogonalSeparable() {
        return orthogonalityViolation.isEmpty();
    }

    /**
     * The first pair of samples that keeps data from being orthogonal separable (B 3.1), alone; as
     * {@link #orthogonalityViolation()}.
     *
     * @param biasColumn whether to append a 1 to every sample
     */
    public static Optional<SamplePair> orthogonalityViolation(Dataset data, boolean biasColumn) {
        return orthogonalityViolation(data.rows(biasColumn), data);
    }

    private static Optional<SamplePair> orthogonalityViolation(double[][] rows, Dataset data) {
        for (int n = 0; n < rows.length; n++) {
            for (int m = n; m < rows.length; m++) {
                boolean same = data.classOf(n) == data.classOf(m);
                if (same != ExactSign.dot(rows[n], rows[m]) > 0) {
                    return Optional.of(new SamplePair(n, m));
                }
            }
        }
        return Optional.empty();
    }
}
