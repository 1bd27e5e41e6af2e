package org.geodescent.core.geometry;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.exact.ExactIntegers;

/**
 * The cells of an arrangement of hyperplanes through the origin of R^d, for any d, in integers. One hyperplane after
 * the other is added: it cuts exactly those cells that the earlier hyperplanes leave of it, an arrangement of one
 * dimension less. Every cell carries an exact interior point.
 */
final class RecursiveCells {
    /** A cell by its pattern and a unit vector inside it. */
    record Witness(ActivationPattern pattern, List<Double> direction) {}

    private final int dimension;

    /** Pairwise not parallel, none zero. */
    private final List<BigInteger[]> normals = new ArrayList<>();

    /** Interior points of all cells, by their signs: one character per normal. */
    private Map<String, BigInteger[]> cells = new HashMap<>();

    private RecursiveCells(int dimension) {
        this.dimension = dimension;
        BigInteger[] anywhere = new BigInteger[dimension];
        Arrays.fill(anywhere, BigInteger.ONE);
        cells.put("", anywhere);
    }

    /** The cells, in the order of their patterns, of N finite rows, N×d. */
    static List<Witness> of(double[][] rows, int dimension) {
        BigInteger[][] vectors = Arrays.stream(rows).map(ExactIntegers::of).toArray(BigInteger[][]::new);
        RecursiveCells arrangement = new RecursiveCells(dimension);
        for (BigInteger[] vector : vectors) {
            arrangement.add(vector);
        }
        List<Witness> witnesses = new ArrayList<>();
        for (BigInteger[] point : arrangement.cells.values()) {
            boolean[] active = new boolean[rows.length];
            for (int n = 0; n < rows.length; n++) {
                active[n] = ExactIntegers.dot(vectors[n], point).signum() >= 0;
            }
            List<Double> direction =
                    Arrays.stream(ExactIntegers.direction(point)).boxed().toList();
            witnesses.add(new Witness(ActivationPattern.of(active), direction));
        }
        witnesses.sort((a, b) -> b.pattern().toString().compareTo(a.pattern().toString()));
        return witnesses;
    }

    private void add(BigInteger[] normal) {
        if (ExactIntegers.isZero(normal)) {
            return;
        }
        int pivot = 0;
        while (normal[pivot].signum() == 0) {
            pivot++;
        }
        RecursiveCells wall = new RecursiveCells(dimension - 1);
        for (BigInteger[] earlier : normals) {
            BigInteger[] trace = restrict(earlier, normal, pivot);
            if (ExactIntegers.isZero(trace)) {
                return;
            }
            wall.add(trace);
        }
        Map<String, BigInteger[]> next = new HashMap<>();
        cells.forEach((signs, point) -> {
            int side = ExactIntegers.dot(normal, point).signum();
            if (side != 0) {
                next.put(signs + digit(side), point);
            }
        });
        for (BigInteger[] trace : wall.cells.values()) {
            BigInteger[] point = lift(trace, normal, pivot);
            String signs = signs(point);
            for (int side = -1; side <= 1; side += 2) {
                if (!next.containsKey(signs + digit(side))) {
                    next.put(signs + digit(side), moved(point, normal, side));
                }
            }
        }
        normals.add(normal);
        cells = next;
    }

    private static char digit(int side) {
        return side > 0 ? '1' : '0';
    }

    private String signs(BigInteger[] point) {
        StringBuilder signs = new StringBuilder();
        for (BigInteger[] normal : normals) {
            signs.append(digit(ExactIntegers.dot(normal, point).signum()));
        }
        return signs.toString();
    }

    /**
     * The vector as a functional on the wall {@code normal·w = 0}, in the coordinates other than the pivot, times a
     * positive number.
     */
    private static BigInteger[] restrict(BigInteger[] vector, BigInteger[] normal, int pivot) {
        BigInteger[] trace = new BigInteger[vector.length - 1];
        for (int j = 0, k = 0; j < vector.length; j++) {
            if (j != pivot) {
                BigInteger value = normal[pivot].multiply(vector[j]).subtract(vector[pivot].multiply(normal[j]));
                trace[k++] = normal[pivot].signum() > 0 ? value : value.negate();
            }
        }
        ExactIntegers.shorten(trace);
        return trace;
    }

    /** The point of the wall with the given coordinates other than the pivot, times a positive number. */
    private static BigInteger[] lift(BigInteger[] trace, BigInteger[] normal, int pivot) {
        BigInteger[] point = new BigInteger[normal.length];
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0, k = 0; j < normal.length; j++) {
            if (j != pivot) {
                point[j] = normal[pivot].abs().multiply(trace[k]);
                sum = sum.add(normal[j].multiply(trace[k++]));
            }
        }
        point[pivot] = normal[pivot].signum() > 0 ? sum.negate() : sum;
        return point;
    }

    /** A point of the wall moved to one side of it, but across no other wall. */
    private BigInteger[] moved(BigInteger[] point, BigInteger[] normal, int side) {
        BigInteger factor = BigInteger.ONE;
        for (BigInteger[] earlier : normals) {
            BigInteger distance = ExactIntegers.dot(earlier, point).abs();
            BigInteger change = ExactIntegers.dot(earlier, normal).abs();
            factor = factor.max(change.divide(distance).add(BigInteger.ONE));
        }
        BigInteger[] result = new BigInteger[point.length];
        for (int j = 0; j < point.length; j++) {
            result[j] = point[j].multiply(factor).add(side > 0 ? normal[j] : normal[j].negate());
        }
        ExactIntegers.shorten(result);
        return result;
    }
}
