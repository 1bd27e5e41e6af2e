package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.random.TorchGenerator;
import org.junit.jupiter.api.Test;

class SeparabilityTest {
    private static Dataset twoClasses(double[][] rows, int... classes) {
        return new Dataset(Matrix.ofRows(rows), classes, List.of("a", "b"));
    }

    /** Small grids on purpose: most cases are degenerate (equal, opposite, collinear, zero samples). */
    @Test
    void agreesWithBruteForceInThePlane() {
        TorchGenerator generator = new TorchGenerator(1);
        int[][] seen = new int[2][2];
        for (int trial = 0; trial < 6000; trial++) {
            int samples = 1 + (int) generator.nextInteger(0, 8);
            int reach = 1 + (int) generator.nextInteger(0, 6);
            long[][] points = new long[samples][2];
            double[][] rows = new double[samples][2];
            int[] classes = new int[samples];
            for (int n = 0; n < samples; n++) {
                classes[n] = (int) generator.nextInteger(0, 2);
                for (int j = 0; j < 2; j++) {
                    long shift = trial % 2 * (1 - 2L * classes[n]) * reach / 2;
                    points[n][j] = generator.nextInteger(-reach, reach + 1) + shift;
                    rows[n][j] = points[n][j];
                }
            }
            Diagnostics diagnostics = Diagnostics.of(twoClasses(rows, classes));
            String text = Arrays.deepToString(rows) + Arrays.toString(classes);
            boolean affine = PlaneOracle.separable(points, classes);
            boolean linear = PlaneOracle.separableThroughOrigin(points, classes);
            check(affine, diagnostics.separable(), 4, text);
            check(linear, diagnostics.separableThroughOrigin(), 3, text);
            checkWitnesses(diagnostics, points, classes);
            seen[0][affine ? 1 : 0]++;
            seen[1][linear ? 1 : 0]++;
        }
        for (int[] counts : seen) {
            assertTrue(counts[0] > 1000 && counts[1] > 1000, Arrays.deepToString(seen));
        }
    }

    private static void check(boolean expected, Separability actual, int mostWitnesses, String text) {
        assertEquals(expected, actual.holds(), text);
        if (!expected) {
            List<Integer> witnesses =
                    assertInstanceOf(Separability.Inseparable.class, actual).witnesses();
            assertTrue(witnesses.size() <= mostWitnesses, text + witnesses);
        }
    }

    private static void checkWitnesses(Diagnostics diagnostics, long[][] points, int[] classes) {
        if (diagnostics.separable() instanceof Separability.Inseparable no) {
            int[] w = no.witnesses().stream().mapToInt(Integer::intValue).toArray();
            assertFalse(PlaneOracle.separable(chosen(points, w), chosen(classes, w)));
        }
        if (diagnostics.separableThroughOrigin() instanceof Separability.Inseparable no) {
            int[] w = no.witnesses().stream().mapToInt(Integer::intValue).toArray();
            assertFalse(PlaneOracle.separableThroughOrigin(chosen(points, w), chosen(classes, w)));
        }
    }

    private static long[][] chosen(long[][] points, int[] indices) {
        return IntStream.of(indices).mapToObj(i -> points[i]).toArray(long[][]::new);
    }

    private static int[] chosen(int[] classes, int[] indices) {
        return IntStream.of(indices).map(i -> classes[i]).toArray();
    }

    @Test
    void oneUnitInTheLastPlaceDecides() {
        double[][] rows = {{0.5, 0.5}, {12, 12}, {0.7, 0.7}};
        assertFalse(Diagnostics.of(twoClasses(rows, 0, 0, 1)).separable().holds());
        rows[2][1] = Math.nextUp(0.7);
        assertTrue(Diagnostics.of(twoClasses(rows, 0, 0, 1)).separable().holds());
        rows[2][1] = Math.nextDown(0.7);
        assertTrue(Diagnostics.of(twoClasses(rows, 0, 0, 1)).separable().holds());
    }

    @Test
    void touchingAtZeroIsNotStrict() {
        double[][] rows = {{1, 0}, {0, 0}};
        Separability touching = Diagnostics.of(twoClasses(rows, 0, 0)).separableThroughOrigin();
        assertEquals(new Separability.Inseparable(0, List.of(1)), touching);
    }

    @Test
    void extremeSizesAreDecided() {
        for (double size : new double[] {Double.MIN_VALUE, 1e-300, 1e300, 8e307}) {
            double[][] rows = {{size, 0}, {-size, 0}, {0, size}, {0, 2 * size}};
            assertTrue(Diagnostics.of(twoClasses(rows, 0, 0, 1, 1)).separable().holds());
            assertFalse(Diagnostics.of(twoClasses(rows, 0, 0, 1, 1))
                    .separableThroughOrigin()
                    .holds());
            rows[3][1] = -size;
            assertFalse(Diagnostics.of(twoClasses(rows, 0, 0, 1, 1)).separable().holds());
        }
        double[][] mixed = {{1e300, 1e-300}, {1, 2e-300}, {-1e300, -Double.MIN_VALUE}};
        assertTrue(Diagnostics.of(twoClasses(mixed, 0, 0, 1)).separable().holds());
    }

    /** Labels from a planted direction are separable; a sample that is minus the sum of signed others destroys that. */
    @Test
    void plantedAnswersInHigherDimensions() {
        TorchGenerator generator = new TorchGenerator(3);
        for (int d = 1; d <= 20; d++) {
            for (int trial = 0; trial < 5; trial++) {
                int samples = 4 * d;
                double[] direction = integers(generator, d, 9);
                direction[0] = 10;
                double[][] rows = new double[samples + 1][];
                int[] classes = new int[samples + 1];
                double[] opposite = new double[d];
                for (int n = 0; n < samples; n++) {
                    double score = 0;
                    while (score == 0) {
                        rows[n] = integers(generator, d, 9);
                        score = dot(rows[n], direction);
                    }
                    classes[n] = score > 0 ? 0 : 1;
                    for (int j = 0; j < d; j++) {
                        opposite[j] -= Math.signum(score) * rows[n][j];
                    }
                }
                rows[samples] = rows[0];
                classes[samples] = classes[0];
                assertTrue(throughOrigin(rows, classes).holds());
                rows[samples] = opposite;
                classes[samples] = 0;
                List<Integer> witnesses = assertInstanceOf(Separability.Inseparable.class, throughOrigin(rows, classes))
                        .witnesses();
                assertTrue(witnesses.contains(samples) && witnesses.size() <= d + 1, witnesses.toString());
            }
        }
    }

    private static Separability throughOrigin(double[][] rows, int[] classes) {
        return Diagnostics.of(twoClasses(rows, classes)).separableThroughOrigin();
    }

    private static double[] integers(TorchGenerator generator, int count, int reach) {
        return IntStream.range(0, count)
                .mapToDouble(j -> generator.nextInteger(-reach, reach + 1))
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
    }

    @Test
    void everyClassMustBeSeparableFromTheRest() {
        double[][] corners = {{0, 1}, {1, -1}, {-1, -1}};
        List<String> names = List.of("a", "b", "c");
        assertTrue(Diagnostics.of(new Dataset(Matrix.ofRows(corners), new int[] {0, 1, 2}, names))
                .separable()
                .holds());
        double[][] row = {{-1, 0}, {0, 0}, {1, 0}};
        assertEquals(
                new Separability.Inseparable(1, List.of(0, 1, 2)),
                Diagnostics.of(new Dataset(Matrix.ofRows(row), new int[] {0, 1, 2}, names))
                        .separable());
    }

    @Test
    void oneClassAndNoSamples() {
        double[][] around = {{1, 0}, {-1, 1}, {-1, -1}};
        for (int label = 0; label < 2; label++) {
            Diagnostics one = Diagnostics.of(twoClasses(around, label, label, label));
            assertTrue(one.separable().holds());
            assertFalse(one.separableThroughOrigin().holds());
        }
        Diagnostics none = Diagnostics.of(new Dataset(Matrix.of(0, 2), new int[0], List.of("a", "b")));
        assertTrue(none.separable().holds() && none.separableThroughOrigin().holds() && none.orthogonalSeparable());
        assertEquals(0, none.rank());
        assertEquals(0, none.classes());
    }

    @Test
    void fewPointsInManyDimensionsAreDecided() {
        TorchGenerator generator = new TorchGenerator(7);
        double[][] rows = new double[10][50];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> generator.nextNormal());
        }
        int[] classes = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        assertTrue(Diagnostics.of(twoClasses(rows, classes)).separable().holds());
        assertTrue(Diagnostics.of(twoClasses(rows, classes))
                .separableThroughOrigin()
                .holds());
        // XOR, of rank 2 in 50 dimensions: coordinates that are small multiples of two of them.
        double[][] xor = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
        double[][] wide = new double[4][50];
        for (int n = 0; n < 4; n++) {
            double[] point = xor[n];
            Arrays.setAll(wide[n], j -> (j % 5 - 2) * point[0] + (j % 3 - 1) * point[1]);
        }
        assertEquals(
                new Separability.Inseparable(0, List.of(0, 1, 2, 3)),
                Diagnostics.of(twoClasses(wide, 0, 0, 1, 1)).separable());
    }

    @Test
    void manyDimensionsAreDecidedUnlessTheClassesTouch() {
        TorchGenerator generator = new TorchGenerator(8);
        for (double distance : new double[] {0, 30}) {
            double[][] rows = new double[400][60];
            int[] classes = new int[rows.length];
            for (int n = 0; n < rows.length; n++) {
                classes[n] = n % 2;
                double shift = distance * classes[n] + 1000;
                Arrays.setAll(rows[n], j -> generator.nextNormal() + (j == 0 ? shift : 0));
            }
            Separability found = Diagnostics.of(twoClasses(rows, classes)).separable();
            assertEquals(distance > 0, found.holds(), found.toString());
            if (distance == 0) {
                Separability.Inseparable inseparable = assertInstanceOf(Separability.Inseparable.class, found);
                assertTrue(inseparable.witnesses().size() <= 62);
            }
        }
    }

    /** Samples so far from the origin are nearly parallel: only of affine functions is it proved at once. */
    @Test
    void whatNoAffineFunctionSeparatesNoLinearOneDoes() {
        TorchGenerator generator = new TorchGenerator(12);
        double[][] rows = new double[200][40];
        int[] classes = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            classes[n] = n % 2;
            Arrays.setAll(rows[n], j -> generator.nextNormal() + (j % 3 == 0 ? 1e7 : 3e6));
        }
        Dataset data = twoClasses(rows, classes);
        Diagnostics diagnostics = Diagnostics.of(data);
        Separability.Inseparable affine = assertInstanceOf(Separability.Inseparable.class, diagnostics.separable());
        assertEquals(affine, diagnostics.separableThroughOrigin());
        assertEquals(affine, Diagnostics.throughOrigin(data));
        assertTrue(affine.witnesses().size() <= 42);
    }

    /** T. Cover: up to twice as many samples as dimensions most labels are separable, beyond it few. */
    @Test
    void oneCloudInManyDimensionsIsDecided() {
        TorchGenerator generator = new TorchGenerator(11);
        for (int samples : new int[] {90, 101, 150, 280}) {
            double[][] rows = new double[samples][140];
            int[] classes = new int[samples];
            for (int n = 0; n < samples; n++) {
                classes[n] = n % 3 == 0 ? 1 : 0;
                // As pixels: whole numbers, a third of them never lit, some always alike.
                Arrays.setAll(rows[n], j -> j >= 100 ? (j < 135 ? 0 : 255) : Math.rint(99 * generator.nextNormal()));
            }
            Diagnostics diagnostics = Diagnostics.of(twoClasses(rows, classes));
            assertEquals(samples < 200, diagnostics.separable().holds(), samples + ": " + diagnostics.separable());
            if (diagnostics.separable() instanceof Separability.Inseparable no) {
                double[][] chosen = no.witnesses().stream().map(n -> rows[n]).toArray(double[][]::new);
                int[] theirs = no.witnesses().stream().mapToInt(n -> classes[n]).toArray();
                assertTrue(chosen.length <= 102, "witnesses " + chosen.length);
                assertFalse(Diagnostics.separable(twoClasses(chosen, theirs)).holds());
            }
        }
    }

    @Test
    void manySamplesAreDecided() {
        TorchGenerator generator = new TorchGenerator(9);
        double[][] rows = new double[30_000][2];
        int[] classes = new int[rows.length];
        for (int n = 0; n < rows.length; n++) {
            classes[n] = n % 2;
            rows[n][0] = generator.nextNormal();
            double height = Math.abs(generator.nextNormal());
            rows[n][1] = classes[n] == 0 ? height + 1e-9 : -height;
        }
        assertTrue(Diagnostics.separable(twoClasses(rows, classes)).holds());
        rows[17][1] = 0.5;
        assertFalse(Diagnostics.separable(twoClasses(rows, classes)).holds());
    }

    @Test
    void sizesThatDifferByFarAreNoObstacle() {
        double[][] wide = new double[2][Separability.MAX_COORDINATES + 1];
        assertEquals(
                new Separability.Inseparable(0, List.of(0, 1)),
                Diagnostics.of(twoClasses(wide, 0, 1)).separable());
        double[][] uneven = new double[2][12];
        uneven[0][0] = 1e300;
        uneven[0][1] = 1e-300;
        assertTrue(Diagnostics.of(twoClasses(uneven, 0, 1)).separable().holds());
    }

    @Test
    void samplesThatCoincideAreNotSeparableInAnyDimension() {
        TorchGenerator generator = new TorchGenerator(10);
        double[][] rows = new double[80][40];
        int[] classes = new int[rows.length];
        for (int n = 0; n < 40; n++) {
            Arrays.setAll(rows[n], j -> generator.nextNormal());
            rows[n + 40] = rows[n].clone();
            classes[n + 40] = 1;
        }
        // Two samples that coincide are a proof, however many dimensions.
        assertFalse(Diagnostics.of(twoClasses(rows, classes)).separable().holds());
        assertInstanceOf(
                Separability.Inseparable.class,
                Diagnostics.of(twoClasses(rows, classes)).separable());
    }
}
