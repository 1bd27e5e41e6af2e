package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Samples of three to five features: the convex program and the interval of a run, against values by hand. */
class SpaceDataTest extends TrainTestFolder {
    /** One sample on every axis of R⁵, so that the program falls into one equation per sample. */
    private static final String AXES =
            "x1,x2,x3,x4,x5,label\n2,0,0,0,0,1\n0,3,0,0,0,1\n0,0,1,0,0,-1\n0,0,0,2,0,-1\n0,0,0,0,5,1\n";

    private static final double OF_AXES = Math.sqrt(1 / 4.0 + 1 / 9.0 + 1 / 25.0) + Math.sqrt(1 + 1 / 4.0);

    /** Labels that overlap in the plane: three neurons and more. */
    private static final double[][] PLANE = {
        {1.5, 0.25}, {-0.75, 1.25}, {0.5, -1.5}, {-1.25, -0.5}, {0.75, 1}, {-0.25, -1.75}, {1, -0.5}
    };

    private static final int[] LABELS = {1, -1, 1, 1, -1, -1, 1};

    private static String csv(UnaryOperator<double[]> map) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < PLANE.length; n++) {
            double[] x = map.apply(PLANE[n]);
            for (int j = 0; n == 0 && j < x.length; j++) {
                text.append("x").append(j + 1).append(',');
            }
            text.append(n == 0 ? "label\n" : "");
            for (double value : x) {
                text.append(value).append(',');
            }
            text.append(LABELS[n]).append('\n');
        }
        return text.toString();
    }

    /** The columns of a random orthogonal map of the plane into R⁵, by Gram and Schmidt. */
    private static double[][] isometry(long seed) {
        Random random = new Random(seed);
        double[][] axes = new double[2][5];
        for (double[] axis : axes) {
            for (int j = 0; j < 5; j++) {
                axis[j] = random.nextGaussian();
            }
        }
        double along = dot(axes[0], axes[1]) / dot(axes[0], axes[0]);
        for (int j = 0; j < 5; j++) {
            axes[1][j] -= along * axes[0][j];
        }
        for (double[] axis : axes) {
            double norm = Math.sqrt(dot(axis, axis));
            for (int j = 0; j < 5; j++) {
                axis[j] /= norm;
            }
        }
        return axes;
    }

    private static double[] embedded(double[][] axes, double... x) {
        double[] y = new double[5];
        for (int j = 0; j < 5; j++) {
            y[j] = x[0] * axes[0][j] + x[1] * axes[1][j];
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static JsonNode solved(Path data, String... more) throws Exception {
        Object[] words = new Object[4 + more.length];
        System.arraycopy(new Object[] {"solve", "--json", "--data", data}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        JsonNode json = CliRun.of(words).json();
        assertEquals("solved", json.get("status").textValue());
        assertTrue(json.get("relativeGap").doubleValue() <= 1e-8);
        return json;
    }

    private static void assertOptimum(double expected, JsonNode json) {
        assertEquals(expected, json.get("primal").doubleValue(), 2e-8 * expected);
        assertEquals(expected, json.get("dual").doubleValue(), 2e-8 * expected);
    }

    @Test
    void onTheAxesOfFiveDimensionsEverySampleHasItsOwnEquation() throws Exception {
        Path data = file("axes.csv", AXES);
        assertOptimum(OF_AXES, solved(data));
        JsonNode json = json(data, "--model relu-nobias --init scaled --init-scale 1e-2 --steps 4000 --step 0.02");
        assertInside(OF_AXES, json.get("gap"));
        assertEquals(1, json.get("trainingAccuracy").doubleValue());
        assertTrue(json.get("marginReason").textValue().contains("5 features"), json.toString());
    }

    /**
     * Where {@code x·x′ ≤ 0} across the classes the neuron of each is its hard-margin vector through the origin, whose
     * length is one over the distance of the origin to the hull: here a segment.
     */
    @Test
    void ofOrthogonalSeparableSamplesOfSpaceEachClassStandsAlone() throws Exception {
        double[][] plus = {{2, 1, 0}, {1, 3, 0}};
        double[][] minus = {{-1, 0, 3}, {0, -1, 1}};
        double optimum = 1 / toOrigin(plus) + 1 / toOrigin(minus);
        Path data = file("space.csv", "x1,x2,x3,label\n2,1,0,1\n1,3,0,1\n-1,0,3,-1\n0,-1,1,-1\n");
        JsonNode described = CliRun.of("describe", "--json", "--data", data).json();
        assertTrue(described.get("orthogonalSeparable").booleanValue());
        assertOptimum(optimum, solved(data));
        assertInside(
                optimum,
                json(data, "--model relu-nobias --hidden 8 --steps 3000").get("gap"));
        assertInside(
                optimum,
                json(data, "--model relu-nobias --hidden 8 --steps 3000 --loss se")
                        .get("gap"));
    }

    /** Of the segment between two points. */
    private static double toOrigin(double[]... ends) {
        double[] along = new double[ends[0].length];
        for (int j = 0; j < along.length; j++) {
            along[j] = ends[1][j] - ends[0][j];
        }
        double share = Math.max(0, Math.min(1, -dot(ends[0], along) / dot(along, along)));
        double[] nearest = ends[0].clone();
        for (int j = 0; j < along.length; j++) {
            nearest[j] += share * along[j];
        }
        return Math.sqrt(dot(nearest, nearest));
    }

    private static void assertInside(double optimum, JsonNode gap) {
        double lower = gap.get("lower").doubleValue();
        double upper = gap.get("upper").doubleValue();
        assertTrue(lower <= optimum * (1 + 1e-9) && optimum <= upper * (1 + 1e-9), lower + " " + optimum + " " + upper);
        assertTrue(lower > 0.2 * optimum && upper < 5 * optimum, lower + " " + optimum + " " + upper);
    }

    @Test
    void thePlaneInsideFiveDimensionsKeepsItsValue() throws Exception {
        double plane = solved(file("plane.csv", csv(x -> x))).get("primal").doubleValue();
        assertOptimum(plane, solved(file("turned.csv", csv(x -> embedded(isometry(1), x)))));
        assertOptimum(plane, solved(file("turned.csv", csv(x -> embedded(isometry(2), x)))));
        JsonNode exact =
                solved(file("halves.csv", csv(x -> new double[] {x[0] / 2, x[1], x[0] / 2, x[0] / 2, x[0] / 2})));
        assertOptimum(plane, exact);
        assertEquals(solved(file("plane.csv", csv(x -> x))).get("arrangements"), exact.get("arrangements"));
    }

    /** A neuron between two hinges, which push it along their ray: the times of B's Lemma 3 and Proposition 6. */
    @Test
    void timesOfANeuronThatSlidesInSpaceStandBesideTheirBounds() throws Exception {
        JsonNode times = json(
                        file("ray.csv", "x1,x2,x3,label\n2,1,1,1\n1,2,0,-1\n1,0,2,-1\n"),
                        "--model relu-nobias --flow --step 0.002 --steps 6000",
                        "--start",
                        file("one.json", "{\"V\": [[6.37e-6, -5.733e-6, -5.096e-6]], \"w\": [9.970627111671563e-06]}"))
                .get("times");
        // Of all three samples; along the ray it is 1/√6.
        assertEquals(Math.sqrt(0.5), times.get("gMin").doubleValue(), 1e-12);
        assertEquals("applies", times.get("lemma3").get(0).textValue());
        assertEquals("applies", times.get("proposition6").get(0).textValue());
        assertEquals(11.35183, times.get("proposition6Bound").get(0).doubleValue(), 1e-3);
        double seen = times.get("proposition6Measured").get(0).doubleValue();
        assertTrue(seen > 0.1 && seen < 11.35183, () -> "seen at " + seen);
        assertTrue(times.get("switched").get(0).doubleValue()
                <= times.get("tShift").get(0).doubleValue());
        assertTrue(times.get("measured").get(0).isNull());
    }

    /** Gradient descent commutes with orthogonal maps: the same loss and interval from the mapped start. */
    @Test
    void trainingInsideFiveDimensionsIsThatOfThePlane() throws Exception {
        double[][] axes = isometry(3);
        double[][] nodes = {{0.3, -0.2}, {-0.4, 0.1}, {0.2, 0.5}, {-0.1, -0.6}};
        for (String options : new String[] {"--loss ce --step 0.05", "--loss se --step 0.02"}) {
            String run = "--model relu-nobias --steps 600 " + options;
            JsonNode plane = json(file("plane.csv", csv(x -> x)), run, "--start", start("p.json", x -> x, nodes));
            JsonNode space = json(
                    file("space.csv", csv(x -> embedded(axes, x))),
                    run,
                    "--start",
                    start("s.json", x -> embedded(axes, x), nodes));
            assertEquals(
                    plane.get("finalLoss").doubleValue(), space.get("finalLoss").doubleValue(), 1e-9);
            assertEquals(plane.get("trainingAccuracy"), space.get("trainingAccuracy"));
            assertEquals(
                    plane.get("gap").get("lower").doubleValue(),
                    space.get("gap").get("lower").doubleValue(),
                    1e-7);
            assertEquals(
                    plane.get("gap").get("upper").isNull(),
                    space.get("gap").get("upper").isNull());
            assertEquals(
                    plane.get("gap").get("upper").doubleValue(),
                    space.get("gap").get("upper").doubleValue(),
                    1e-7);
            assertEquals(
                    plane.get("residual").doubleValue(), space.get("residual").doubleValue(), 1e-7);
        }
    }

    private Path start(String name, UnaryOperator<double[]> map, double[]... nodes) throws Exception {
        StringBuilder text = new StringBuilder("{\"V\": [");
        for (int k = 0; k < nodes.length; k++) {
            text.append(k == 0 ? "" : ", ").append(java.util.Arrays.toString(map.apply(nodes[k])));
        }
        return file(name, text.append("], \"w\": [0.5, -0.6, -0.4, 0.7]}").toString());
    }

    @Test
    void theOrderOfTheFeaturesAndTheirSignsDoNotMatter() throws Exception {
        Random random = new Random(7);
        StringBuilder given = new StringBuilder("x1,x2,x3,label\n");
        StringBuilder turned = new StringBuilder("x1,x2,x3,label\n");
        for (int n = 0; n < 12; n++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            double c = random.nextGaussian();
            int y = random.nextBoolean() ? 1 : -1;
            given.append("%s,%s,%s,%d%n".formatted(a, b, c, y));
            turned.append("%s,%s,%s,%d%n".formatted(c, -a, b, y));
        }
        for (String[] bias : new String[][] {{}, {"--bias"}}) {
            double value = solved(file("given.csv", given.toString()), bias)
                    .get("primal")
                    .doubleValue();
            assertOptimum(value, solved(file("turned.csv", turned.toString()), bias));
        }
    }

    @Test
    void whereItEndsIsSaidWithTheCure() throws Exception {
        Random random = new Random(8);
        StringBuilder text = new StringBuilder("x1,x2,x3,x4,x5,label\n");
        for (int n = 0; n < 60; n++) {
            for (int j = 0; j < 5; j++) {
                text.append(String.format(Locale.ROOT, "%.3f,", random.nextGaussian()));
            }
            text.append(n % 2).append('\n');
        }
        Path data = file("many.csv", text.toString());
        JsonNode json = CliRun.of("solve", "--json", "--data", data).json();
        assertEquals("undecided", json.get("status").textValue());
        String cure =
                "60 samples of rank 5 may have 978812 arrangements; at most 50000 are enumerated: leave out samples or features";
        assertEquals(cure, json.get("statusReason").textValue());
        JsonNode gap = json(data, "--model relu-nobias --hidden 4 --steps 10").get("gap");
        assertTrue(gap.get("lower").isNull());
        assertEquals(cure, gap.get("lowerReason").textValue());
    }
}
