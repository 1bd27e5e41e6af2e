package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

/** Separability, Theorem 2, Corollary 2 and the convex program's decision do not depend on where the origin is, nor on the unit of length. */
class ShiftedDataTest {
    private static final double[] SHIFTS = {0, 3e3, 1e4, 1e6, 1e9};
    private static final double[] SCALES = {1e-12, 1e-8, 1e-7, 1, 1e5, 1e12};

    private static Dataset data(int[][] points, int[] classes, double shift, double scale) {
        double[][] rows = new double[points.length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = new double[] {(points[n][0] + shift) * scale, (points[n][1] - shift / 2) * scale};
        }
        return new Dataset(Matrix.ofRows(rows), classes, List.of("+", "-"));
    }

    private static double value(Answer<Double> answer) {
        return ((Answer.Value<Double>) answer).value();
    }

    @Test
    void fourPointsFarFromTheOrigin() {
        Dataset data = new Dataset(
                Matrix.of(4, 2, 10000, 10000, 10001, 10000, 10002, 10002, 10003, 10001),
                new int[] {1, 1, 0, 0},
                List.of("+", "-"));
        Theorem2 theorem = Theorem2.of(data).orElseThrow();
        // The hulls are nearest at (10001, 10000) and the middle of the other edge's foot, (10002.5, 10001.5).
        assertEquals(Math.sqrt(4.5) / 2, theorem.gammaOpt(), 1e-12);
        assertTrue(theorem.limit().margin() <= theorem.gammaOpt() * (1 + 1e-12));
        assertTrue(value(theorem.bound()) >= theorem.limit().margin() * (1 - 1e-9));
    }

    @Test
    void aShiftOrAnotherUnitChangesNoDecision() {
        Random random = new Random(12);
        for (int i = 0; i < 12; i++) {
            int[][] points = new int[6][];
            int[] classes = new int[points.length];
            for (int n = 0; n < points.length; n++) {
                points[n] = new int[] {random.nextInt(9) - 4, random.nextInt(9) - 4};
                classes[n] = n % 2;
                points[n][0] += i % 2 == 0 && n % 2 == 0 ? 8 : 0;
            }
            Dataset plain = data(points, classes, 0, 1);
            boolean separable = Diagnostics.separable(plain).holds();
            Optional<LinearSeparation> best = LinearSeparation.hardMargin(plain);
            assertEquals(separable, best.isPresent());
            for (double shift : SHIFTS) {
                for (double scale : SCALES) {
                    Dataset moved = data(points, classes, shift, scale);
                    String where = "data %d shifted by %g, scaled by %g".formatted(i, shift, scale);
                    assertEquals(separable, Diagnostics.separable(moved).holds(), where);
                    Optional<Theorem2> theorem = Theorem2.of(moved);
                    assertEquals(separable, theorem.isPresent(), where);
                    // A unit that is no power of two rounds the points themselves.
                    double rounding = 1e-9 + 1e-14 * shift;
                    theorem.ifPresent(t -> {
                        double gamma = scale * best.orElseThrow().margin();
                        assertEquals(gamma, t.gammaOpt(), rounding * gamma, where);
                        assertTrue(t.limit().margin() <= gamma * (1 + rounding), where);
                        assertTrue(t.limit().margin() > 0, where);
                        assertTrue(value(t.bound()) >= t.limit().margin() * (1 - rounding), where);
                        if (t.corollary2() instanceof Answer.Value<Double> corollary) {
                            assertTrue(corollary.value() >= t.limit().margin() * (1 - rounding), where);
                        }
                        double[] w = t.limit().w();
                        assertTrue(support(moved, w) > 0, where);
                    });
                }
            }
        }
    }

    @Test
    void theConvexProgramWithABiasIsSolvedOrNotWhereverTheDataAre() {
        double[][] units = {{0, 1e-12}, {0, 1e-8}, {3e3, 1}, {1e9, 1}, {1e9, 1e-12}, {1e6, 1e12}};
        Random random = new Random(7);
        int solved = 0;
        for (int i = 0; i < 8; i++) {
            int[][] points = new int[6][];
            int[] classes = new int[points.length];
            for (int n = 0; n < points.length; n++) {
                points[n] =
                        new int[] {random.nextInt(3) + (i % 4 == 0 ? 4 * n : 0), i % 4 == 1 ? 1 : random.nextInt(7)};
                classes[n] = n % 2;
            }
            ConvexOutcome plain = MaxMarginProgram.solve(data(points, classes, 0, 1), true);
            solved += plain instanceof ConvexOutcome.Solved ? 1 : 0;
            for (double[] unit : units) {
                ConvexOutcome moved = MaxMarginProgram.solve(data(points, classes, unit[0], unit[1]), true);
                assertEquals(plain.getClass(), moved.getClass(), () -> "%s shifted by %g, scaled by %g: %s"
                        .formatted(Arrays.deepToString(points), unit[0], unit[1], moved));
            }
        }
        assertTrue(solved >= 3 && solved < 8, "solved " + solved);
    }

    /** How far apart w holds the classes. */
    private static double support(Dataset data, double... w) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < data.size(); n++) {
            double value = 0;
            for (int j = 0; j < w.length; j++) {
                value += w[j] * (data.feature(n, j) - data.feature(0, j));
            }
            low = data.sign(n) > 0 ? Math.min(low, value) : low;
            high = data.sign(n) < 0 ? Math.max(high, value) : high;
        }
        return low - high;
    }
}
