package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vectors;

/**
 * The samples that a search looks at: those of many on which λ may rest. A network of few samples costs at most what
 * one of all does, and if it reaches the margins of the others, too, it is the one of all; else those that it misses
 * most join. Mutable, for one thread.
 */
final class WorkingSet {
    /** Fewer samples are looked at all together. */
    static final int MANY = 100;

    private static final int FIRST = 40;

    /** So many of those that are missed join at least. */
    private static final int FEWEST = 20;

    /** A margin that is missed by less is met: the network is scaled up to it. */
    private static final double ENOUGH = 1 - 2e-9;

    private final BitSet chosen = new BitSet();
    private final int size;

    private WorkingSet(int size) {
        this.size = size;
    }

    static WorkingSet all(int size) {
        WorkingSet set = new WorkingSet(size);
        set.chosen.set(0, size);
        return set;
    }

    /**
     * Of few samples all, of many those that lie nearest to one of the other label.
     *
     * @param rows N×d
     * @param y ±1
     */
    static WorkingSet of(double[][] rows, int... y) {
        if (rows.length < MANY) {
            return all(rows.length);
        }
        WorkingSet set = new WorkingSet(rows.length);
        double[] nearest = new double[rows.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int n = 0; n < rows.length; n++) {
            for (int m = 0; m < n; m++) {
                if (y[n] != y[m]) {
                    double distance = Vectors.norm(Vectors.difference(rows[n], rows[m]));
                    nearest[n] = Math.min(nearest[n], distance);
                    nearest[m] = Math.min(nearest[m], distance);
                }
            }
        }
        order(nearest).limit(FIRST).forEach(set.chosen::set);
        return set;
    }

    private static IntStream order(double... values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> values[n]))
                .mapToInt(n -> n);
    }

    boolean isWhole() {
        return chosen.cardinality() == size;
    }

    /** Which samples, ascending. */
    int[] indices() {
        return chosen.stream().toArray();
    }

    /**
     * Lets samples join.
     *
     * @param margins N numbers, of a network that reaches 1 at the chosen samples
     * @return whether there is any that it misses
     */
    boolean grow(double... margins) {
        List<Integer> missed = order(margins)
                .filter(n -> margins[n] < ENOUGH && !chosen.get(n))
                .boxed()
                .toList();
        missed.stream().limit(Math.max(FEWEST, chosen.cardinality() / 2)).forEach(chosen::set);
        return !missed.isEmpty();
    }

    static double[][] rows(double[][] rows, int... indices) {
        return Arrays.stream(indices).mapToObj(n -> rows[n]).toArray(double[][]::new);
    }

    static int[] labels(int[] y, int... indices) {
        return Arrays.stream(indices).map(n -> y[n]).toArray();
    }
}
