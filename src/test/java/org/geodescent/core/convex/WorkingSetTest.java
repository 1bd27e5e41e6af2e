package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

/** Many samples with a bias: only those on which λ rests are looked at. */
class WorkingSetTest {
    private static ConvexOutcome.Solved solved(double[][] x, int... y) {
        ConvexOutcome.Solved solution =
                assertInstanceOf(ConvexOutcome.Solved.class, MaxMarginProgramTest.outcome(Matrix.ofRows(x), y, true));
        assertTrue(solution.relativeGap() <= 1e-8 && solution.dual() <= solution.primal());
        return solution;
    }

    /** The samples on which λ rests have the same optimum alone, whose interval meets that of all. */
    private static ConvexOutcome.Solved assertRestsOnItsSupport(double[][] x, int... y) {
        ConvexOutcome.Solved all = solved(x, y);
        int[] support = IntStream.range(0, y.length)
                .filter(n -> all.lambda().get(n) != 0)
                .toArray();
        assertTrue(support.length < y.length);
        ConvexOutcome.Solved few = solved(WorkingSet.rows(x, support), WorkingSet.labels(y, support));
        assertTrue(few.dual() <= all.primal() && all.dual() <= few.primal() * (1 + 1e-8), all.primal() + " " + few);
        assertEquals(few.primal(), all.primal(), 2e-8 * all.primal());
        assertEquals(y.length, all.lambda().size());
        return all;
    }

    private static double[][] clouds(int samples, double unit, double apart, int... y) {
        Random random = new Random(4);
        double[][] x = new double[samples][];
        for (int n = 0; n < samples; n++) {
            x[n] = new double[] {
                unit * (y[n] * apart + random.nextGaussian()), unit * (y[n] * apart / 2 + random.nextGaussian())
            };
        }
        return x;
    }

    private static int[] alternating(int samples) {
        return IntStream.range(0, samples).map(n -> n % 2 == 0 ? 1 : -1).toArray();
    }

    @Test
    void overlappingCloudsAreCertified() {
        int[] y = alternating(104);
        double[][] x = clouds(y.length, 1, 0.7, y);
        ConvexOutcome.Solved all = assertRestsOnItsSupport(x, y);
        for (int n = 0; n < y.length; n++) {
            double score = 0;
            for (OptimalNeuron neuron : all.neurons()) {
                List<Double> u = neuron.u();
                score += neuron.sign() * Math.max(0, u.get(0) * x[n][0] + u.get(1) * x[n][1] + u.get(2));
            }
            assertTrue(y[n] * score > 1 - 1e-9, "margin " + y[n] * score);
        }
    }

    @Test
    void aThousandSeparateSamplesInTinyUnitsAreCertified() {
        int[] y = alternating(1_000);
        assertRestsOnItsSupport(clouds(y.length, 1e-8, 4, y), y);
    }

    @Test
    void fewAreLookedAtAllTogether() {
        int[] y = alternating(WorkingSet.MANY - 1);
        WorkingSet set = WorkingSet.of(clouds(y.length, 1, 1, y), y);
        assertTrue(set.isWhole());
        assertEquals(y.length, set.indices().length);
        assertFalse(set.grow(new double[y.length]));
    }

    @Test
    void aSetGrowsByHalf() {
        int[] y = alternating(200);
        WorkingSet set = WorkingSet.of(clouds(y.length, 1, 1, y), y);
        for (int size : new int[] {60, 90, 135, 200}) {
            assertTrue(set.grow(new double[y.length]));
            assertEquals(size, set.indices().length);
        }
        assertFalse(set.grow(new double[y.length]));
    }

    /** Where the samples' lengths differ a hundredfold, no margin is missed in the end, either. */
    @Test
    void thePartsEndAtTheOptimumOfAll() {
        int[] y = alternating(110);
        double[][] x = clouds(y.length, 1, 0.8, y);
        double[][] rows = new double[y.length][];
        for (int n = 0; n < y.length; n++) {
            double unit = n % 5 == 0 ? 0.01 : 1;
            rows[n] = new double[] {unit * x[n][0], unit * x[n][1], unit};
        }
        SolverProblem problem =
                new SolverProblem(rows, y, DualOracle.of(rows, 3).found().orElseThrow());
        WorkingSet set = WorkingSet.of(rows, y);
        PartialSearch search = new PartialSearch(problem, rows, y, () -> false);
        search.run(set);
        assertTrue(search.best().relativeGap() <= 1e-8, "gap " + search.best().relativeGap());
        assertFalse(set.isWhole());
    }

    /** On a line: nearest to the other label are the samples beside 0; then those that are missed most. */
    @Test
    void theNearestBeginAndThoseThatAreMissedMostJoin() {
        double[][] x = new double[200][];
        int[] y = new int[x.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = new double[] {n - 99.5, 0};
            y[n] = n < 100 ? -1 : 1;
        }
        WorkingSet set = WorkingSet.of(x, y);
        assertFalse(set.isWhole());
        assertArrayEquals(IntStream.range(80, 120).toArray(), set.indices());
        double[] margins = new double[x.length];
        Arrays.setAll(margins, n -> n < 30 ? n / 30.0 : 1);
        assertTrue(set.grow(margins));
        assertArrayEquals(
                IntStream.concat(IntStream.range(0, 20), IntStream.range(80, 120))
                        .toArray(),
                set.indices());
        Arrays.fill(margins, 1 - 1e-9);
        assertFalse(set.grow(margins));
        margins[50] = 1 - 1e-8;
        assertTrue(set.grow(margins));
        assertTrue(Arrays.stream(set.indices()).anyMatch(n -> n == 50));
    }
}
