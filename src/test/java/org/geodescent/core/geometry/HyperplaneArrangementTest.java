package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

class HyperplaneArrangementTest {
    private static HyperplaneArrangement of(double[]... rows) {
        HyperplaneArrangement arrangement =
                HyperplaneArrangement.enumerate(Matrix.ofRows(rows)).found().orElseThrow();
        assertEquals(
                arrangement.count(),
                HyperplaneArrangement.countOf(Matrix.ofRows(rows)).found().orElseThrow());
        return arrangement;
    }

    private static Set<String> patterns(HyperplaneArrangement arrangement) {
        Set<String> patterns = new TreeSet<>();
        arrangement.cells().forEach(cell -> patterns.add(cell.pattern().toString()));
        assertEquals(arrangement.count(), patterns.size(), "a pattern occurs twice");
        return patterns;
    }

    /** The same cells by the recursion in integers, which shares nothing with the sorting of rays but the rows. */
    private static Set<String> byRecursion(double[]... rows) {
        Set<String> patterns = new TreeSet<>();
        RecursiveCells.of(rows, rows[0].length)
                .forEach(cell -> patterns.add(cell.pattern().toString()));
        return patterns;
    }

    @Test
    void thePapersDataHaveFourCells() {
        assertEquals(
                Set.of("00", "01", "10", "11"), patterns(of(new double[] {1.65, -0.47}, new double[] {-0.47, 1.35})));
    }

    @Test
    void degenerateDataHaveTheCellsThatTheyHave() {
        assertEquals(Set.of("1"), patterns(of(new double[] {0, 0})));
        assertEquals(Set.of("10", "01"), patterns(of(new double[] {1, 2}, new double[] {-2, -4})));
        assertEquals(Set.of("111", "001"), patterns(of(new double[] {1, 2}, new double[] {2, 4}, new double[] {0, 0})));
        assertEquals(2, of(new double[] {0.1, 0.2, 0.3}).count());
        assertEquals(
                1,
                HyperplaneArrangement.enumerate(Matrix.of(0, 2))
                        .found()
                        .orElseThrow()
                        .count());
    }

    @Test
    void samplesThatDifferInTheLastBitAreToldApart() {
        double[] a = {0.1, 0.3};
        double[] b = {0.1, Math.nextUp(0.3)};
        assertEquals(Set.of("00", "01", "10", "11"), patterns(of(a, b)));
        assertEquals(2, of(a, new double[] {0.2, 0.6}).count());
        double[] c = {0.1, 0.3, 1};
        assertEquals(4, of(c, new double[] {Math.nextUp(0.1), 0.3, 1}).count());
    }

    @Test
    void agreesWithExactRationalEnumerationOnDegenerateIntegers() {
        Random random = new Random(1);
        for (int trial = 0; trial < 400; trial++) {
            int dimension = 1 + random.nextInt(4);
            int range = 1 + random.nextInt(4);
            double[][] rows = new double[1 + random.nextInt(8)][dimension];
            for (double[] row : rows) {
                for (int j = 0; j < dimension; j++) {
                    row[j] = random.nextInt(2 * range + 1) - range;
                }
            }
            if (trial % 3 == 0 && dimension == 3) {
                for (double[] row : rows) {
                    row[2] = 1;
                }
            }
            HyperplaneArrangement arrangement = of(rows);
            assertEquals(byRecursion(rows), patterns(arrangement), "trial " + trial);
            assertTrue(BigInteger.valueOf(arrangement.count()).compareTo(arrangement.coverBound()) <= 0);
            for (HyperplaneArrangement.Cell cell : arrangement.cells()) {
                assertInside(rows, cell);
            }
        }
    }

    /**
     * The recursion itself, against the signs at all directions with small integer coordinates: they reach every cell
     * of small integer data.
     */
    @Test
    void theRecursionFindsWhatASearchOverDirectionsFinds() {
        Random random = new Random(2);
        for (int trial = 0; trial < 40; trial++) {
            double[][] rows = new double[4][3];
            for (double[] row : rows) {
                for (int j = 0; j < 3; j++) {
                    row[j] = random.nextInt(3) - 1;
                }
            }
            Set<String> found = new TreeSet<>();
            for (int a = -9; a <= 9; a++) {
                for (int b = -9; b <= 9; b++) {
                    for (int c = -9; c <= 9; c++) {
                        found.add(patternAt(rows, a, b, c));
                    }
                }
            }
            found.remove("");
            assertEquals(found, byRecursion(rows), "trial " + trial);
        }
    }

    private static String patternAt(double[][] rows, double... w) {
        StringBuilder pattern = new StringBuilder();
        for (double[] row : rows) {
            double dot = row[0] * w[0] + row[1] * w[1] + row[2] * w[2];
            boolean zero = row[0] == 0 && row[1] == 0 && row[2] == 0;
            if (dot == 0 && !zero) {
                return "";
            }
            pattern.append(dot >= 0 ? '1' : '0');
        }
        return pattern.toString();
    }

    private static void assertInside(double[][] rows, HyperplaneArrangement.Cell cell) {
        double[] w = cell.interior().stream().mapToDouble(v -> v).toArray();
        for (int n = 0; n < rows.length; n++) {
            double dot = 0;
            for (int j = 0; j < w.length; j++) {
                dot += rows[n][j] * w[j];
            }
            boolean active = cell.pattern().isActive(n);
            assertTrue(active ? dot >= 0 : dot < 0, () -> cell + " does not contain its direction");
        }
    }

    @Test
    void generalPositionReachesCoversBound() {
        Random random = new Random(3);
        for (int n : new int[] {1, 2, 5, 17, 60}) {
            double[][] plane = new double[n][2];
            double[][] biased = new double[n][3];
            for (int i = 0; i < n; i++) {
                plane[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
                biased[i] = new double[] {plane[i][0], plane[i][1], 1};
            }
            assertEquals(2 * n, of(plane).count());
            assertEquals(n == 1 ? 2 : n * n - n + 2, of(biased).count());
            assertEquals(of(biased).coverBound().intValueExact(), of(biased).count());
        }
    }

    @Test
    void sectorsFollowOneAnotherAnticlockwise() {
        HyperplaneArrangement arrangement =
                of(new double[] {3, 1}, new double[] {-6, -2}, new double[] {1, 5}, new double[] {-2, 1});
        List<HyperplaneArrangement.Sector> sectors = new ArrayList<>();
        arrangement.cells().forEach(cell -> sectors.add(cell.sector().orElseThrow()));
        assertEquals(6, sectors.size());
        for (int i = 0; i < sectors.size(); i++) {
            assertEquals(
                    sectors.get(i).to(), sectors.get((i + 1) % sectors.size()).from());
            assertTrue(sectors.get(i).from().cross(sectors.get(i).to()) > 0);
        }
    }

    @Test
    void tooManyCellsAreRefusedWithTheReason() {
        double[][] rows = new double[60][5];
        Random random = new Random(4);
        for (double[] row : rows) {
            for (int j = 0; j < 5; j++) {
                row[j] = random.nextGaussian();
            }
        }
        Answer<HyperplaneArrangement> refused = HyperplaneArrangement.enumerate(Matrix.ofRows(rows));
        assertTrue(refused.reason().contains("at most 50000"), refused.reason());
    }
}
