package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Samples with a bias in units, or so far from the origin, that double precision does not close the gap. */
class PreciseSearchTest {
    private static ConvexOutcome.Solved solved(double[][] x, int... y) {
        ConvexOutcome.Solved solution = assertInstanceOf(
                ConvexOutcome.Solved.class,
                MaxMarginProgramTest.outcome(Matrix.ofRows(x), y, true),
                () -> Arrays.deepToString(x));
        assertTrue(solution.relativeGap() <= 1e-8 && solution.dual() <= solution.primal());
        return solution;
    }

    /**
     * Two neurons, each orthogonal to the other's sample: {@code (‖a‖ + ‖b‖) / ‖a × b‖} for a = [x_1; 1] and b = [x_2;
     * 1] at an acute angle.
     */
    private static double ofTwo(double[] p, double... q) {
        MathContext digits = new MathContext(100);
        BigDecimal[] a = {new BigDecimal(p[0]), new BigDecimal(p[1]), BigDecimal.ONE};
        BigDecimal[] b = {new BigDecimal(q[0]), new BigDecimal(q[1]), BigDecimal.ONE};
        BigDecimal[] cross = new BigDecimal[3];
        for (int j = 0; j < 3; j++) {
            int k = (j + 1) % 3;
            int l = (j + 2) % 3;
            cross[j] = a[k].multiply(b[l]).subtract(a[l].multiply(b[k]));
        }
        return norm(a, digits)
                .add(norm(b, digits))
                .divide(norm(cross, digits), digits)
                .doubleValue();
    }

    private static BigDecimal norm(BigDecimal[] v, MathContext digits) {
        return Arrays.stream(v)
                .map(value -> value.multiply(value))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .sqrt(digits);
    }

    @Test
    void oneSampleOfEachClassHasAClosedForm() {
        double[][] units = {
            {1, 0},
            {1e-7, 0},
            {1e-10, 0},
            {1e-12, 0},
            {1e-30, 0},
            {1e-100, 0},
            {1e-300, 0},
            {1, 3e3},
            {1, 1e6},
            {1, 1e9},
            {1e-12, 1e9},
            {1e12, 1e9}
        };
        for (double[] unit : units) {
            double[] p = {(0.25 + unit[1]) * unit[0], (0.5 + unit[1] / 2) * unit[0]};
            double[] q = {(0.75 + unit[1]) * unit[0], (0.125 + unit[1] / 2) * unit[0]};
            double expected = ofTwo(p, q);
            ConvexOutcome.Solved solution = solved(new double[][] {p, q}, 1, -1);
            assertEquals(expected, solution.primal(), 2e-8 * expected, () -> Arrays.toString(unit));
            assertTrue(solution.primal() >= expected * (1 - 1e-14), () -> Arrays.toString(unit));
            assertTrue(solution.dual() <= expected * (1 + 1e-14), () -> Arrays.toString(unit));
            assertAddsUp(solution, 1, -1);
        }
    }

    /** λ pays the lower end, and the neurons cost the upper one, the longest first. */
    private static void assertAddsUp(ConvexOutcome.Solved solution, int... y) {
        double dual = 0;
        for (int n = 0; n < y.length; n++) {
            dual += y[n] * solution.lambda().get(n);
        }
        assertEquals(solution.dual(), dual, 1e-6 * solution.dual());
        double primal = 0;
        double last = Double.POSITIVE_INFINITY;
        for (OptimalNeuron neuron : solution.neurons()) {
            double length = Vectors.norm(neuron.u().stream().mapToDouble(v -> v).toArray());
            assertTrue(length <= last);
            last = length;
            primal += length;
        }
        assertEquals(solution.primal(), primal, 1e-6 * solution.primal());
    }

    /** A constant costs nothing in the limit of small units: the value times the unit tends to a limit, linearly. */
    @Test
    void inSmallUnitsTheValueIsThatOfFreeConstants() {
        Random random = new Random(3);
        double[][] points = random.doubles(16, -4, 4)
                .mapToObj(v -> new double[] {v, random.nextGaussian()})
                .toArray(double[][]::new);
        int[] y = new int[points.length];
        for (int n = 0; n < y.length; n++) {
            y[n] = random.nextInt(4) == 0 == points[n][0] > 0 ? 1 : -1;
        }
        int[] exponents = {-20, -33, -340};
        double[] values = new double[exponents.length];
        for (int i = 0; i < values.length; i++) {
            double unit = Math.scalb(1.0, exponents[i]);
            double[][] x = Arrays.stream(points)
                    .map(p -> new double[] {p[0] * unit, p[1] * unit})
                    .toArray(double[][]::new);
            ConvexOutcome.Solved solution = solved(x, y);
            values[i] = solution.primal() * unit;
            assertMarginsHold(solution, x, y);
        }
        double limit = values[values.length - 1];
        for (int i = 0; i < values.length; i++) {
            double unit = Math.scalb(1.0, exponents[i]);
            assertEquals(limit, values[i], (20 * unit + 2e-8) * limit, () -> Arrays.toString(values));
        }
    }

    /** Also for the numbers as they are stored, up to their rounding. */
    private static void assertMarginsHold(ConvexOutcome.Solved solution, double[][] x, int... y) {
        for (int n = 0; n < y.length; n++) {
            BigDecimal score = BigDecimal.ZERO;
            for (OptimalNeuron neuron : solution.neurons()) {
                BigDecimal value = new BigDecimal(neuron.u().get(2));
                for (int j = 0; j < 2; j++) {
                    value = value.add(new BigDecimal(neuron.u().get(j)).multiply(new BigDecimal(x[n][j])));
                }
                score = value.signum() > 0 ? score.add(value.multiply(new BigDecimal(neuron.sign()))) : score;
            }
            assertTrue(y[n] * score.doubleValue() > 1 - 1e-9, "margin " + y[n] * score.doubleValue());
        }
    }

    /** Where both reach it, hundreds of bits and double precision find the same value. */
    @Test
    void bothSearchesAgree() {
        Random random = new Random(8);
        for (int i = 0; i < 6; i++) {
            double[][] rows = new double[8 + i][];
            int[] y = new int[rows.length];
            for (int n = 0; n < rows.length; n++) {
                // The last ones lie on one line, some of them on one ray with the origin.
                rows[n] = new double[] {random.nextInt(9) - 4, i > 3 ? 2 : random.nextInt(99), 1};
                y[n] = n == 0 ? 1 : random.nextInt(2) * 2 - 1;
            }
            if (Feasibility.of(rows, y).obstacle().isPresent()) {
                continue;
            }
            int[] kept = Feasibility.of(rows, y).essential().stream()
                    .mapToInt(n -> n)
                    .toArray();
            double[][] essential = Arrays.stream(kept).mapToObj(n -> rows[n]).toArray(double[][]::new);
            int[] labels = Arrays.stream(kept).map(n -> y[n]).toArray();
            PreciseSearch search = new PreciseSearch(essential, labels, () -> false);
            search.run(List.of());
            ConvexOutcome.Solved precise = assertInstanceOf(
                    ConvexOutcome.Solved.class,
                    search.outcome(rows, kept, 1, 1, new ConvexOutcome.Undecided("", 0, Double.POSITIVE_INFINITY)));
            double[][] x = Arrays.stream(rows)
                    .map(row -> new double[] {row[0], row[1]})
                    .toArray(double[][]::new);
            ConvexOutcome.Solved usual = solved(x, y);
            assertTrue(precise.relativeGap() <= 1.1e-10);
            assertTrue(
                    precise.dual() <= usual.primal() * (1 + 1e-13) && usual.dual() <= precise.primal() * (1 + 1e-13));
        }
    }

    @Test
    void manySamplesInTinyUnits() {
        // Only the nearest of each class count: as 1e-10 and −1e-10 alone.
        double[][] x = new double[400][];
        int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            y[n] = n % 2 * 2 - 1;
            x[n] = new double[] {y[n] * 1e-10 * (1 + n / 2)};
        }
        ConvexOutcome.Solved two = solved(new double[][] {{-1e-10}, {1e-10}}, new int[] {-1, 1});
        ConvexOutcome.Solved all = solved(x, y);
        assertEquals(two.primal(), all.primal(), 1e-8 * two.primal());
        assertTrue(all.relativeGap() <= MaxMarginProgram.RELATIVE_GAP);
    }

    @Test
    void aCancelledSearchKeepsItsInterval() {
        double[][] x = new double[30][];
        int[] y = new int[x.length];
        Random random = new Random(1);
        for (int n = 0; n < x.length; n++) {
            x[n] = new double[] {random.nextGaussian() * 1e-10, random.nextGaussian() * 1e-10};
            y[n] = n % 2 * 2 - 1;
        }
        int[] asked = new int[1];
        ConvexOutcome.Undecided undecided = assertInstanceOf(
                ConvexOutcome.Undecided.class,
                MaxMarginProgram.solve(Matrix.ofRows(x), y, true, Optional.empty(), () -> asked[0]++ > 400));
        assertEquals("cancelled", undecided.reason());
        double value = solved(x, y).primal();
        assertTrue(undecided.lower() > 0 && undecided.lower() <= value && undecided.upper() >= value);
    }
}
