package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.data.Separability;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/**
 * Decides exactly whether some bias-free two-layer ReLU network has the labels' signs on all samples, and which samples
 * B (14) is really about.
 *
 * <p>{@code (x·u)_+ = (|x·u| + x·u)/2}: a network's even part can take any values on distinct lines, but its odd part
 * is a linear function. So there is none exactly if a sample is zero, or two of opposite labels lie on one ray, or no
 * linear function is positive on the positive ends of all antipodal pairs with opposite labels.
 */
final class Feasibility {
    private final Optional<ConvexOutcome.Infeasible> obstacle;
    private final List<Integer> essential;

    private Feasibility(Optional<ConvexOutcome.Infeasible> obstacle, List<Integer> essential) {
        this.obstacle = obstacle;
        this.essential = essential;
    }

    /**
     * @param rows N×d, finite
     * @param y ±1
     */
    static Feasibility of(double[][] rows, int... y) {
        List<Integer> essential = new ArrayList<>();
        List<Integer> pairs = new ArrayList<>();
        for (int n = 0; n < rows.length; n++) {
            if (Vectors.isZero(rows[n])) {
                return infeasible("sample %d is the origin, where every network without biases is 0", n);
            }
            boolean needed = true;
            for (int i = 0; i < essential.size() && needed; i++) {
                int m = essential.get(i);
                int side = side(rows[m], rows[n]);
                if (side > 0 && y[m] != y[n]) {
                    return infeasible(opposite(rows[m], rows[n]), m, n);
                }
                if (side > 0) {
                    // The nearer of two samples on one ray implies the farther one.
                    needed = false;
                    if (nearer(rows[n], rows[m])) {
                        essential.set(i, n);
                    }
                } else if (side < 0 && y[m] != y[n]) {
                    pairs.add(y[m] > 0 ? m : n);
                    pairs.add(y[m] > 0 ? n : m);
                }
            }
            if (needed) {
                essential.add(n);
            }
        }
        List<Integer> ascending = essential.stream().sorted().toList();
        return new Feasibility(antipodal(rows, pairs), ascending);
    }

    /** Why there is no such network; empty if there is one. */
    Optional<ConvexOutcome.Infeasible> obstacle() {
        return obstacle;
    }

    /** The samples that imply all others: of those on one ray the nearest to the origin. Ascending. */
    List<Integer> essential() {
        return essential;
    }

    private static Feasibility infeasible(String reason, Integer... samples) {
        Object[] numbers = Arrays.stream(samples).map(n -> n + 1).toArray();
        return new Feasibility(
                Optional.of(new ConvexOutcome.Infeasible(reason.formatted(numbers), List.of(samples))), List.of());
    }

    private static String opposite(double[] a, double[] b) {
        return Arrays.equals(a, b)
                ? "samples %d and %d coincide and have opposite labels"
                : "samples %d and %d lie on one ray from the origin and have opposite labels";
    }

    private static Optional<ConvexOutcome.Infeasible> antipodal(double[][] rows, List<Integer> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        double[][] ends = new double[pairs.size() / 2][];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = rows[pairs.get(2 * i)];
        }
        Dataset positiveEnds = new Dataset(Matrix.ofRows(ends), new int[ends.length], List.of("positive"));
        if (!(Diagnostics.throughOrigin(positiveEnds) instanceof Separability.Inseparable obstacle)) {
            return Optional.empty();
        }
        List<Integer> samples = obstacle.witnesses().stream()
                .flatMap(i -> List.of(pairs.get(2 * i), pairs.get(2 * i + 1)).stream())
                .sorted()
                .toList();
        String numbers = samples.stream().map(n -> Integer.toString(n + 1)).collect(Collectors.joining(", "));
        return Optional.of(new ConvexOutcome.Infeasible(
                "samples %s are antipodal pairs with opposite labels whose positive ends lie in no open half-space"
                        .formatted(numbers),
                samples));
    }

    /** 1 if the vectors, none of which is zero, point in one direction, −1 if in opposite ones, else 0. Exact. */
    private static int side(double[] a, double[] b) {
        int pivot = 0;
        for (int j = 1; j < a.length; j++) {
            pivot = Math.abs(a[j]) > Math.abs(a[pivot]) ? j : pivot;
        }
        for (int j = 0; j < a.length; j++) {
            if (j != pivot && ExactSign.cross(a[pivot], a[j], b[pivot], b[j]) != 0) {
                return 0;
            }
        }
        return a[pivot] > 0 == b[pivot] > 0 ? 1 : -1;
    }

    private static boolean nearer(double[] a, double[] b) {
        for (int j = 0; j < a.length; j++) {
            if (Math.abs(a[j]) != Math.abs(b[j])) {
                return Math.abs(a[j]) < Math.abs(b[j]);
            }
        }
        return false;
    }
}
