package org.geodescent.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vectors;

/**
 * Of vectors with positive weights by which they sum up to 0, at most as many as their rank and one more that do so,
 * too (Carathéodory): one weight after the other is let go, for which those of a basis make up. In floating point: a
 * guess to be proved. Mutable, for one thread.
 */
final class OriginSimplex {
    /** A weight below this share of the largest is none. */
    private static final double NEGLIGIBLE = 1e-12;

    /** A vector whose rest is below this share of its length depends on those before. */
    private static final double DEPENDENT = 1e-9;

    private final double[][] rows;
    private final double[] weights;

    /** What belongs to the rows of the inverse, and which coordinates to its columns. */
    private final List<Integer> basis = new ArrayList<>();

    private final List<Integer> coordinates = new ArrayList<>();
    private double[][] inverse = new double[0][];

    private OriginSimplex(double[][] rows, double... weights) {
        this.rows = rows;
        this.weights = weights;
    }

    /** Which vectors are left, ascending, and their weights, of sum 1. Immutable by custom. */
    static final class Simplex {
        private final int[] vectors;
        private final double[] weights;

        private Simplex(int[] vectors, double... weights) {
            this.vectors = vectors;
            this.weights = weights;
        }

        List<Integer> vectors() {
            return Arrays.stream(vectors).boxed().toList();
        }

        double[] weights() {
            return weights.clone();
        }
    }

    /**
     * The simplex.
     *
     * @param rows N×d
     * @param weights none negative
     * @return empty if no weight is positive, or the vectors with one are independent
     */
    static Optional<Simplex> of(double[][] rows, double... weights) {
        OriginSimplex search = new OriginSimplex(rows, weights.clone());
        double largest = Arrays.stream(weights).max().orElse(0);
        List<Integer> others = search.chooseBasis(NEGLIGIBLE * largest);
        if (!(largest > 0) || others.isEmpty()) {
            return Optional.empty();
        }
        int last = others.remove(others.size() - 1);
        for (int n : others) {
            search.letGo(n);
        }
        return Optional.of(search.simplex(last));
    }

    /** Independent vectors that span those with a weight above the least one; returns the others. */
    private List<Integer> chooseBasis(double least) {
        List<Integer> candidates = new ArrayList<>();
        for (int n = 0; n < rows.length; n++) {
            if (weights[n] > least) {
                candidates.add(n);
            }
        }
        candidates.sort((a, b) -> Double.compare(weights[b], weights[a]));
        List<Integer> others = new ArrayList<>();
        double[][] reduced = new double[rows[0].length][];
        for (int n : candidates) {
            double[] rest = rows[n].clone();
            for (int k = 0; k < coordinates.size(); k++) {
                double[] row = reduced[k];
                Vectors.add(rest, -rest[coordinates.get(k)], row);
            }
            int pivot = 0;
            for (int j = 1; j < rest.length; j++) {
                pivot = Math.abs(rest[j]) > Math.abs(rest[pivot]) ? j : pivot;
            }
            if (coordinates.size() < rest.length && Math.abs(rest[pivot]) > DEPENDENT * Vectors.norm(rows[n])) {
                reduced[coordinates.size()] = Vectors.scaled(rest, 1 / rest[pivot]);
                coordinates.add(pivot);
                basis.add(n);
            } else {
                others.add(n);
            }
        }
        double[][] matrix = new double[basis.size()][basis.size()];
        for (int k = 0; k < matrix.length; k++) {
            for (int i = 0; i < matrix.length; i++) {
                matrix[k][i] = rows[basis.get(i)][coordinates.get(k)];
            }
        }
        inverse = SurroundedOrigin.inverse(matrix);
        return others;
    }

    /** B⁻¹ a_n. */
    private double[] transformed(int n) {
        double[] vector = new double[inverse.length];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = rows[n][coordinates.get(k)];
        }
        double[] result = new double[vector.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Vectors.dot(inverse[i], vector);
        }
        return result;
    }

    private void letGo(int n) {
        double[] change = transformed(n);
        double step = weights[n];
        int leaving = -1;
        for (int i = 0; i < change.length; i++) {
            if (weights[basis.get(i)] + step * change[i] < 0) {
                step = -weights[basis.get(i)] / change[i];
                leaving = i;
            }
        }
        for (int i = 0; i < change.length; i++) {
            weights[basis.get(i)] = Math.max(0, weights[basis.get(i)] + step * change[i]);
        }
        weights[n] = leaving < 0 ? 0 : weights[n] - step;
        if (leaving >= 0) {
            weights[basis.get(leaving)] = 0;
            basis.set(leaving, n);
            double[] row = Vectors.scaled(inverse[leaving], 1 / change[leaving]);
            inverse[leaving] = row;
            for (int i = 0; i < change.length; i++) {
                if (i != leaving && change[i] != 0) {
                    Vectors.add(inverse[i], -change[i], row);
                }
            }
        }
    }

    /** With weights that follow from that of the last vector, the only one outside the basis. */
    private Simplex simplex(int last) {
        double[] change = transformed(last);
        weights[last] = 1;
        for (int i = 0; i < change.length; i++) {
            weights[basis.get(i)] = -change[i];
        }
        basis.add(last);
        double largest = basis.stream().mapToDouble(n -> weights[n]).max().orElse(0);
        int[] vectors = basis.stream()
                .filter(n -> weights[n] > NEGLIGIBLE * largest)
                .sorted()
                .mapToInt(n -> n)
                .toArray();
        double sum = Arrays.stream(vectors).mapToDouble(n -> weights[n]).sum();
        return new Simplex(
                vectors,
                Arrays.stream(vectors).mapToDouble(n -> weights[n] / sum).toArray());
    }
}
