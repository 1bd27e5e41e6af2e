package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Theorem2Test {
    private static final JsonNode REFERENCE = read();

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void agreesWithTheReferenceOnBothDataSetsOfFigureTwo(int index) {
        JsonNode expected = REFERENCE.required("dataSets").required(index);
        Theorem2 theorem =
                Theorem2.of(dataset(expected, "positive", "negative")).orElseThrow();
        assertNear(
                expected.required("limit").required("margin"), theorem.limit().margin());
        assertNear(expected.required("limit").required("b"), theorem.limit().b());
        assertNear(
                expected.required("limit").required("w").required(0),
                theorem.limit().w()[0]);
        assertNear(
                expected.required("limit").required("w").required(1),
                theorem.limit().w()[1]);
        assertNear(expected.required("hardMargin").required("margin"), theorem.gammaOpt());
        JsonNode published = expected.required("theorem2");
        assertNear(published.required("B"), theorem.bias());
        assertNear(published.required("gammaSupport"), theorem.gammaOptSupport());
        assertEquals(published.required("deltas").size(), theorem.deltas().size());
        for (int k = 0; k < theorem.deltas().size(); k++) {
            assertEquals(
                    published.required("deltas").required(k).doubleValue(),
                    Math.abs(theorem.deltas().get(k)),
                    1e-9);
        }
        assertNear(published.required("boundAsPrinted"), value(theorem.boundAsPrinted()));
        assertEquals(
                Math.min(published.required("boundWithGammaSupport").doubleValue(), theorem.gammaOpt()),
                value(theorem.bound()),
                1e-8);
        // The reference searched a grid of angles, so the exact best direction may be a little better.
        double onGrid = expected.required("corollary2").required("bound").doubleValue();
        assertEquals(onGrid, value(theorem.corollary2()), 2e-5 * onGrid);
        assertTrue(value(theorem.corollary2()) <= onGrid * (1 + 1e-9));
    }

    @Test
    void thePrintedStatementFailsOnTheCounterexamplesAndTheCorrectedOneHolds() {
        for (JsonNode example : REFERENCE.required("counterexamples")) {
            Theorem2 theorem = Theorem2.of(dataset(example, "I", "J")).orElseThrow();
            assertNear(example.required("true_limit_margin"), theorem.limit().margin());
            assertNear(example.required("theorem2_bound_as_printed"), value(theorem.boundAsPrinted()));
            assertTrue(value(theorem.boundAsPrinted()) < theorem.limit().margin());
            assertTrue(value(theorem.bound()) >= theorem.limit().margin() * (1 - 1e-9));
        }
    }

    @Test
    void theCorrectedBoundsHoldOnRandomPoints() {
        Random random = new Random(11);
        int separable = 0;
        int corollaries = 0;
        for (int trial = 0; trial < 3000; trial++) {
            int size = 2 + random.nextInt(6);
            double[][] rows = new double[size][];
            int[] classes = new int[size];
            double shift = 8 * random.nextGaussian();
            for (int n = 0; n < size; n++) {
                classes[n] = n == 0 ? 0 : n == 1 ? 1 : random.nextInt(2);
                rows[n] = new double[] {
                    3 * random.nextGaussian() + shift, random.nextGaussian() + 2 * classes[n] - shift * 0.5
                };
            }
            Theorem2 theorem = Theorem2.of(new Dataset(Matrix.ofRows(rows), classes, List.of("+1", "-1")))
                    .orElse(null);
            if (theorem == null) {
                continue;
            }
            separable++;
            double margin = theorem.limit().margin();
            assertTrue(margin <= theorem.gammaOpt() * (1 + 1e-9), "trial " + trial);
            assertTrue(margin <= value(theorem.bound()) * (1 + 1e-9), "trial " + trial);
            if (theorem.corollary2() instanceof Answer.Value<Double> corollary) {
                corollaries++;
                assertTrue(margin <= corollary.value() * (1 + 1e-9), "trial " + trial);
            }
        }
        assertTrue(separable > 1000 && corollaries > 500, separable + " separable, " + corollaries + " corollaries");
    }

    @Test
    void theyHoldInAnyDimensionAndForDegeneratePoints() {
        Random random = new Random(12);
        int[] separable = new int[5];
        int corollaries = 0;
        for (int trial = 0; trial < 2000; trial++) {
            int d = 1 + random.nextInt(4);
            boolean grid = random.nextBoolean();
            double[][] rows = new double[2 + random.nextInt(6)][d];
            int[] classes = new int[rows.length];
            for (int n = 0; n < rows.length; n++) {
                classes[n] = n < 2 ? n : random.nextInt(2);
                for (int j = 0; j < d; j++) {
                    double value = 3 * random.nextGaussian() + 2;
                    rows[n][j] = grid ? Math.rint(value) : value;
                }
            }
            Theorem2 theorem = Theorem2.of(new Dataset(Matrix.ofRows(rows), classes, List.of("+1", "-1")))
                    .orElse(null);
            if (theorem == null) {
                continue;
            }
            separable[d]++;
            double margin = theorem.limit().margin();
            assertTrue(margin <= value(theorem.bound()) * (1 + 1e-9), "trial " + trial);
            if (theorem.corollary2() instanceof Answer.Value<Double> corollary) {
                corollaries++;
                assertTrue(margin <= corollary.value() * (1 + 1e-6), "trial " + trial);
                assertTrue(value(theorem.corollary2AsPrinted()) <= corollary.value(), "trial " + trial);
            }
        }
        assertTrue(separable[1] > 100 && separable[2] > 100 && separable[4] > 100 && corollaries > 300);
    }

    @Test
    void aPlaneInsideALargerSpaceHasTheSameCorollary() {
        Random random = new Random(13);
        int compared = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[][] plane = new double[2 + random.nextInt(4)][2];
            double[][] space = new double[plane.length][];
            int[] classes = new int[plane.length];
            for (int n = 0; n < plane.length; n++) {
                classes[n] = n < 2 ? n : random.nextInt(2);
                plane[n] = new double[] {random.nextGaussian() + 1, random.nextGaussian() + 2 * classes[n]};
                space[n] = new double[] {0.6 * plane[n][0], plane[n][1], 0.8 * plane[n][0]};
            }
            List<String> names = List.of("+1", "-1");
            Theorem2 flat = Theorem2.of(new Dataset(Matrix.ofRows(plane), classes, names))
                    .orElse(null);
            Theorem2 embedded = Theorem2.of(new Dataset(Matrix.ofRows(space), classes, names))
                    .orElse(null);
            if (flat == null || embedded == null || !(flat.corollary2() instanceof Answer.Value<Double> expected)) {
                continue;
            }
            compared++;
            assertEquals(expected.value(), value(embedded.corollary2()), 1e-5 * expected.value());
            assertEquals(value(flat.bound()), value(embedded.bound()), 1e-6 * value(flat.bound()));
        }
        assertTrue(compared > 100, compared + " compared");
    }

    @Test
    void theStrongestPrintedClaimOfCorollary2IsBelowTheLimitMargin() {
        int[] classes = {0, 1};
        Dataset data = new Dataset(Matrix.of(2, 2, -1, 0, -3, 0), classes, List.of("+1", "-1"));
        Theorem2 theorem = Theorem2.of(data).orElseThrow();
        assertEquals(1, theorem.limit().margin(), 1e-12);
        assertEquals(1.0 / 6, value(theorem.corollary2AsPrinted()), 1e-12);
        assertInstanceOf(Answer.None.class, theorem.corollary2());
        // On both data sets of Figure 2 too; the first as a grid of angles finds it.
        Theorem2 first = Theorem2.of(dataset(REFERENCE.required("dataSets").required(0), "positive", "negative"))
                .orElseThrow();
        assertEquals(1.7422436210980023, value(first.corollary2AsPrinted()), 1e-4);
        assertTrue(value(first.corollary2AsPrinted()) < first.limit().margin());
    }

    /** Values of a grid of 8 million angles, with B = −1/2, 15/53 and −1/9. */
    @Test
    void twoDirectionsOfMixedSignsClaimMoreThanOne() {
        double[][] first = {{1, 3}, {0, -1}};
        assertEquals(0.629012549373, value(theorem(1, first).corollary2AsPrinted()), 1e-9);
        double[][] second = {{1, 0.5}, {-2, 1}};
        assertEquals(1.458802183402395, value(theorem(1, second).corollary2AsPrinted()), 1e-9);
        double[][] third = {{3, 1}, {2, 2}, {0, -2}, {1, -3}};
        assertEquals(2.430816810639645, value(theorem(2, third).corollary2AsPrinted()), 1e-9);
        // The same plane in space.
        double[][] space = {{1, 3, 0}, {0, -1, 0}};
        assertEquals(0.629012549373, value(theorem(1, space).corollary2AsPrinted()), 1e-6);
        double[][] turned = {{1, 1.8, 2.4}, {0, -0.6, -0.8}};
        assertEquals(0.629012549373, value(theorem(1, turned).corollary2AsPrinted()), 1e-6);
    }

    @Test
    void ofManySupportVectorsOnlyTheCornersOfTheirHullsMatter() {
        double[][] rows = new double[2000][];
        for (int n = 0; n < rows.length; n++) {
            // On the lines 3 x − 4 y = 10 and 3 x − 4 y = −5, in whole numbers.
            double along = 4 * (n / 2);
            rows[n] = n % 2 == 0
                    ? new double[] {2 + along, -1 + 0.75 * along}
                    : new double[] {-3 + along, -1 + 0.75 * along};
        }
        double[][] ends = {rows[0], rows[1], rows[1998], rows[1999]};
        Theorem2 many = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> alternating(rows));
        Theorem2 few = alternating(ends);
        assertEquals(2000, many.support().size());
        assertEquals(value(few.corollary2()), value(many.corollary2()), 1e-9 * value(few.corollary2()));
        assertEquals(
                value(few.corollary2AsPrinted()),
                value(many.corollary2AsPrinted()),
                1e-9 * value(few.corollary2AsPrinted()));
    }

    private static Theorem2 alternating(double[]... rows) {
        int[] classes = IntStream.range(0, rows.length).map(n -> n % 2).toArray();
        return Theorem2.of(new Dataset(Matrix.ofRows(rows), classes, List.of("+1", "-1")))
                .orElseThrow();
    }

    @Test
    void aBiasThatSymmetryMakesZeroGivesNoBound() {
        Answer<Double> none = Answer.none("B is 0 up to rounding, so that the bound is infinite");
        for (int exponent = -40; exponent <= 40; exponent++) {
            double unit = Math.scalb(1.0, exponent);
            Theorem2 theorem = theorem(2, new double[][] {{2 * unit, -unit}, {3 * unit, -unit}, {3 * unit, unit}});
            assertEquals(0, theorem.bias(), "2^" + exponent);
            assertEquals(none, theorem.corollary2());
            assertEquals(none, theorem.corollary2AsPrinted());
        }
    }

    private static Theorem2 theorem(int positive, double[]... rows) {
        int[] classes = new int[rows.length];
        Arrays.fill(classes, positive, rows.length, 1);
        return Theorem2.of(new Dataset(Matrix.ofRows(rows), classes, List.of("+1", "-1")))
                .orElseThrow();
    }

    @Test
    void mixedClassesHaveNoLimitDirection() {
        Dataset xor = new Dataset(Matrix.of(4, 2, 0, 0, 1, 1, 0, 1, 1, 0), new int[] {0, 0, 1, 1}, List.of("+1", "-1"));
        assertTrue(Theorem2.of(xor).isEmpty());
    }

    private static double value(Answer<Double> bound) {
        return bound.found().orElseThrow();
    }

    private static void assertNear(JsonNode expected, double actual) {
        double target = expected.doubleValue();
        assertEquals(target, actual, 1e-8 * Math.max(1e-2, Math.abs(target)));
    }

    /** The negative samples first, as the reference counts them. */
    private static Dataset dataset(JsonNode node, String positive, String negative) {
        List<double[]> rows = new ArrayList<>();
        node.required(negative).forEach(point -> rows.add(numbers(point)));
        int negatives = rows.size();
        node.required(positive).forEach(point -> rows.add(numbers(point)));
        int[] classes = new int[rows.size()];
        for (int n = 0; n < negatives; n++) {
            classes[n] = 1;
        }
        return new Dataset(Matrix.ofRows(rows.toArray(double[][]::new)), classes, List.of("+1", "-1"));
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::doubleValue)
                .toArray();
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(Theorem2Test.class.getResourceAsStream("/reference/figure2-theorem2.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
