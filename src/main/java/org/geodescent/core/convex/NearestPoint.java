package org.geodescent.core.convex;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The point of smallest norm in a convex hull by Wolfe's algorithm with {@link #DIGITS} digits: far from the origin, or
 * where one coordinate is much larger than the others, it may be 10⁻²⁰ times as long as the vertices. Takes
 * milliseconds for a thousand vertices of the plane.
 */
final class NearestPoint {
    private static final int DIGITS = 120;
    private static final MathContext CONTEXT = new MathContext(DIGITS);

    /** The relative excess with which a vertex counts as no lower than the point. */
    private static final BigDecimal ENOUGH = new BigDecimal("1e-40");

    private static final int MOST_STEPS = 1000;

    private final BigDecimal[][] vertices;
    private final List<Integer> corral = new ArrayList<>();
    private BigDecimal[] weights = {BigDecimal.ONE};

    private NearestPoint(double[][] rows) {
        vertices = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new);
    }

    /**
     * The nearest point p of the rows' hull, divided by {@code ‖p‖²}: the shortest u with {@code u·x_n ≥ 1} for all
     * rows.
     *
     * @param rows N×d, finite, N ≥ 1
     * @return empty if the hull contains the origin, the search does not end, or vertices of the corral are one to
     *     {@link #DIGITS} digits
     */
    static Optional<double[]> inverse(double[][] rows) {
        NearestPoint search = new NearestPoint(rows);
        search.corral.add(0);
        BigDecimal[] point = search.vertices[0];
        for (int step = 0; step < MOST_STEPS; step++) {
            BigDecimal squared = dot(point, point);
            if (squared.signum() == 0) {
                return Optional.empty();
            }
            int lowest = search.lowest(point);
            BigDecimal missing = squared.subtract(dot(search.vertices[lowest], point), CONTEXT);
            if (missing.compareTo(squared.multiply(ENOUGH)) <= 0) {
                return Optional.of(Arrays.stream(point)
                        .mapToDouble(v -> v.divide(squared, CONTEXT).doubleValue())
                        .toArray());
            }
            if (search.corral.contains(lowest)) {
                return Optional.empty();
            }
            search.corral.add(lowest);
            if (!search.shrink()) {
                return Optional.empty();
            }
            point = search.point();
        }
        return Optional.empty();
    }

    private int lowest(BigDecimal... direction) {
        int lowest = 0;
        BigDecimal least = dot(vertices[0], direction);
        for (int n = 1; n < vertices.length; n++) {
            BigDecimal value = dot(vertices[n], direction);
            if (value.compareTo(least) < 0) {
                least = value;
                lowest = n;
            }
        }
        return lowest;
    }

    private BigDecimal[] point() {
        BigDecimal[] point = new BigDecimal[vertices[0].length];
        Arrays.fill(point, BigDecimal.ZERO);
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < point.length; j++) {
                point[j] = point[j].add(weights[i].multiply(vertices[corral.get(i)][j]), CONTEXT);
            }
        }
        return point;
    }

    /**
     * Walks towards the nearest point of the corral's affine hull, dropping vertices until it lies in their simplex.
     *
     * @return false if the hull's dimension is lost in rounding
     */
    private boolean shrink() {
        weights = Arrays.copyOf(weights, corral.size());
        weights[weights.length - 1] = BigDecimal.ZERO;
        while (corral.size() > 1) {
            Optional<BigDecimal[]> minimiser = affineMinimiser();
            if (minimiser.isEmpty()) {
                return false;
            }
            BigDecimal[] target = minimiser.get();
            BigDecimal step = BigDecimal.ONE;
            int leaving = -1;
            for (int i = 0; i < target.length; i++) {
                BigDecimal fall = weights[i].subtract(target[i], CONTEXT);
                if (target[i].signum() <= 0
                        && (leaving < 0 || weights[i].compareTo(step.multiply(fall, CONTEXT)) < 0)) {
                    step = fall.signum() > 0 ? weights[i].divide(fall, CONTEXT) : BigDecimal.ZERO;
                    leaving = i;
                }
            }
            if (leaving < 0) {
                weights = target;
                return true;
            }
            List<BigDecimal> left = new ArrayList<>();
            for (int i = 0; i < target.length; i++) {
                if (i != leaving) {
                    left.add(weights[i].add(step.multiply(target[i].subtract(weights[i], CONTEXT)), CONTEXT));
                }
            }
            corral.remove(leaving);
            weights = left.toArray(BigDecimal[]::new);
        }
        weights = new BigDecimal[] {BigDecimal.ONE};
        return true;
    }

    /**
     * The solution of {@code (G + 1 1ᵀ) x = 1} with the corral's Gram matrix G, divided by its sum; empty if the matrix
     * is singular to {@link #DIGITS} digits.
     */
    private Optional<BigDecimal[]> affineMinimiser() {
        int size = corral.size();
        BigDecimal[][] work = new BigDecimal[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                work[i][k] =
                        dot(vertices[corral.get(i)], vertices[corral.get(k)]).add(BigDecimal.ONE);
            }
            work[i][size] = BigDecimal.ONE;
        }
        for (int k = 0; k < size; k++) {
            if (work[k][k].signum() == 0) {
                return Optional.empty();
            }
            for (int i = 0; i < size; i++) {
                if (i != k) {
                    BigDecimal factor = work[i][k].divide(work[k][k], CONTEXT);
                    for (int j = k; j <= size; j++) {
                        work[i][j] = work[i][j].subtract(factor.multiply(work[k][j]), CONTEXT);
                    }
                }
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal[] solution = new BigDecimal[size];
        for (int i = 0; i < size; i++) {
            solution[i] = work[i][size].divide(work[i][i], CONTEXT);
            sum = sum.add(solution[i], CONTEXT);
        }
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < size; i++) {
            solution[i] = solution[i].divide(sum, CONTEXT);
        }
        return Optional.of(solution);
    }

    private static BigDecimal dot(BigDecimal[] a, BigDecimal... b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(a[j].multiply(b[j]), CONTEXT);
        }
        return sum;
    }
}
