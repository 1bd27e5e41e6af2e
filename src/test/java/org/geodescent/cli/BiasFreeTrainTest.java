package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BiasFreeTrainTest extends TrainTestFolder {
    private static final String PAPER = "x1,x2,label\n1.65,-0.47,1\n-0.47,1.35,-1\n";
    private static final double OPTIMUM = 1.2824322246767617;

    @Test
    void aSmallScaledStartTendsToTheOptimum() throws Exception {
        Path data = file("paper.csv", PAPER);
        Path trace = file("trace.csv");
        JsonNode json = json(
                data,
                "--model relu-nobias --hidden 10 --init scaled --init-scale 1e-3 --steps 20000",
                "--trace",
                trace,
                "--save",
                file("s.json"));
        double lower = json.get("gap").get("lower").doubleValue();
        double upper = json.get("gap").get("upper").doubleValue();
        assertTrue(lower <= OPTIMUM && OPTIMUM <= upper && upper - lower < 0.05, lower + " " + upper);
        assertEquals(10, json.get("alignment").size());
        int cosines = 0;
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    json.get("alignment").get(i).isNull(),
                    json.get("alignmentReason").get(i).isTextual());
            if (json.get("alignment").get(i).isNumber()) {
                assertTrue(json.get("alignment").get(i).doubleValue() <= 1);
                cosines += json.get("alignment").get(i).doubleValue() > 0.99 ? 1 : 0;
            }
        }
        assertTrue(cosines >= 2, json.get("alignment").toString());
        json.get("weights").get("b").forEach(b -> assertEquals(0, b.doubleValue()));
        assertEquals(0, json.get("weights").get("c").doubleValue());
        List<String> lines = Files.readAllLines(trace);
        assertTrue(lines.get(0).startsWith("iteration,loss,gradientNorm,margin,lipschitz,gapLower,gapUpper,V_1_1,"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertTrue(Double.parseDouble(cells[5]) <= OPTIMUM, line);
            assertTrue(cells[6].isEmpty() || Double.parseDouble(cells[6]) >= OPTIMUM, line);
        }
        assertEquals(
                json.get("gap").get("lower").asText(),
                lines.get(lines.size() - 1).split(",", -1)[5]);
        // A saved session can be drawn.
        assertEquals(
                0,
                CliRun.of("render", "--session", file("s.json"), "--out", file("s.svg"))
                        .code());
    }

    @Test
    void theSolversNeuronsAreOptimal() throws Exception {
        Path data = file("paper.csv", PAPER);
        JsonNode neurons = CliRun.of("solve", "--json", "--data", data).json().get("neurons");
        String v = neurons.get(0).get("u") + "," + neurons.get(1).get("u");
        String w = neurons.get(0).get("sign") + "," + neurons.get(1).get("sign");
        Path start = file("w.json", "{\"V\": [%s], \"w\": [%s]}".formatted(v, w));
        JsonNode json = json(data, "--model relu-nobias --steps 0", "--start", start);
        assertEquals(OPTIMUM, json.get("gap").get("upper").doubleValue(), 1e-9);
        // Every neuron is that of its own sample alone, so Theorem 1's direction XᵀDy is the sample.
        for (int i = 0; i < 2; i++) {
            double[] u = {
                neurons.get(i).get("u").get(0).doubleValue(),
                neurons.get(i).get("u").get(1).doubleValue()
            };
            double[] x =
                    neurons.get(i).get("sign").intValue() > 0 ? new double[] {1.65, -0.47} : new double[] {-0.47, 1.35};
            double cosine = (u[0] * x[0] + u[1] * x[1]) / Math.hypot(u[0], u[1]) / Math.hypot(x[0], x[1]);
            assertEquals(cosine, json.get("alignment").get(i).doubleValue(), 1e-12);
        }
        assertFalse(json.has("alignmentReason"));
        assertEquals(0, json.get("balanceDrift").doubleValue());
        assertEquals(
                json.get("dualFeasibility").get("left16"),
                json.get("dualFeasibility").get("left17"));
    }

    /** An exact KKT point that is not optimal. */
    @Test
    void theLeftSideOf16IsThatOfTheNetsOwnLambda() throws Exception {
        Path data = file("kkt.csv", "x1,x2,label\n1,0,1\n-0.475,0.879985795339902,1\n");
        Path start = file("kkt.json", "{\"V\": [[1, 0], [-0.475, 0.879985795339902]], \"w\": [1, 1]}");
        JsonNode json = json(data, "--model relu-nobias --steps 0", "--start", start);
        assertEquals(0, json.get("residual").doubleValue(), 1e-12);
        assertEquals(Math.sqrt(1.05), json.get("dualFeasibility").get("left16").doubleValue(), 1e-9);
        assertEquals("11", json.get("dualFeasibility").get("pattern").textValue());
    }

    /** The numbers of the paper's own data by hand: g(σ, y/2) is half a sample, or half their difference. */
    @Test
    void timesStandBesideTheMeasuredOnes() throws Exception {
        Path data = file("paper.csv", PAPER);
        Path start = file("small.json", "{\"V\": [[0, -1e-5], [-1e-5, -1e-5]], \"w\": [1e-5, 1e-5]}");
        JsonNode json = json(data, "--model relu-nobias --flow --step 0.01 --steps 400", "--start", start);
        JsonNode times = json.get("times");
        assertEquals(0.5 * Math.hypot(0.47, 1.35), times.get("gMin").doubleValue(), 1e-14);
        assertEquals(0.25 * Math.hypot(0.47, 1.35), times.get("gMinAsPrinted").doubleValue(), 1e-14);
        double push = 0.5 * Math.hypot(1.65, 0.47);
        double cosine = 0.235 / push;
        double root = Math.sqrt(1 - 0.05 / 4);
        double expected = (Math.log((root + 0.95) / (root - 0.95)) - Math.log((root + cosine) / (root - cosine)))
                / (2 * root * push);
        assertEquals(expected, times.get("tStar").get(0).doubleValue(), 1e-9);
        // In the limit of small weights z' = g₀ (1 − z²).
        double limit = (Math.log(1.95 / 0.05) - Math.log((1 + cosine) / (1 - cosine))) / (2 * push);
        assertEquals(limit, times.get("measured").get(0).doubleValue(), 0.02);
        assertEquals("applies", times.get("lemma3").get(0).textValue());
        assertEquals("applies", times.get("proposition6").get(0).textValue());
        assertTrue(times.get("proposition6Measured").get(0).doubleValue()
                <= times.get("proposition6Bound").get(0).doubleValue() + 0.02);
        assertTrue(times.get("tShift").get(0).isNull());
        assertTrue(times.get("measured").get(1).isNull());
        assertEquals(
                "no sample pushes it at the start",
                times.get("tStarReason").get(1).textValue());
        assertEquals("outside", times.get("lemma3").get(1).textValue());
        assertEquals("outside", json.get("proposition4").get("verdict").textValue());
        assertTrue(json.get("proposition4").get("reason").textValue().contains("misclassified"));
        JsonNode seventh = json.get("proposition7");
        assertEquals("applies", seventh.get("verdict").textValue());
        assertEquals(1, seventh.get("maxima").get(0).get("cosine").doubleValue(), 1e-12);
        assertEquals(-1, seventh.get("minima").get(0).get("cosine").doubleValue(), 1e-12);
        assertEquals(
                1.65 / Math.hypot(1.65, 0.47),
                seventh.get("maxima").get(0).get("u").get(0).doubleValue(),
                1e-12);
        CliRun people = train(data, "--model relu-nobias --flow --step 0.01 --steps 400", "--start", start);
        assertTrue(people.out().contains("g_min (24)           0.714738, with y/4 as printed 0.357369"), people.out());
    }

    @Test
    void whatDoesNotExistIsNullWithItsReason() throws Exception {
        Path data = file("paper.csv", PAPER);
        Path start = file("w.json", "{\"V\": [[1, 0], [0, 0], [1, 1]], \"b\": [0, 0, 0], \"w\": [-1, 1, 0], \"c\": 0}");
        JsonNode json = json(data, "--model relu-nobias --steps 0", "--start", start);
        assertTrue(json.get("gap").get("upper").isNull());
        assertEquals(
                "the network does not classify every sample correctly",
                json.get("gap").get("upperReason").textValue());
        assertTrue(json.get("gap").get("lower").doubleValue() > 0);
        assertEquals("[null,null,null]", json.get("alignment").toString());
        assertTrue(json.get("residual").isNull() && json.get("residualReason").isTextual());
        assertTrue(json.get("dualFeasibility").get("left16").isNull());
        assertEquals(
                "[\"the sign of its output weight is not that of yᵀ(Xw1)₊\",\"its hidden weights are 0\","
                        + "\"its output weight is 0\"]",
                json.get("alignmentReason").toString());
        JsonNode biased = json(data, "--steps 1");
        assertFalse(biased.has("gap") || biased.has("alignment"));
        CliRun people = train(data, "--model relu-nobias --steps 0", "--start", start);
        assertTrue(people.out().contains("gap interval         "), people.out());
        assertTrue(people.out().contains("aligned neurons      0 of 3, cosines none"), people.out());
    }

    @Test
    void trainingEndsOnceTheGapIsCertified() throws Exception {
        Path data = file("two.csv", "x1,x2,label\n0.5,1,1\n-1,0.4,-1\n");
        JsonNode json = json(data, "--model relu-nobias --step 0.1 --stop-gap 5");
        double lower = json.get("gap").get("lower").doubleValue();
        double upper = json.get("gap").get("upper").doubleValue();
        assertTrue(json.get("steps").longValue() < 60_000, json.get("steps").toString());
        assertTrue(1 - lower / upper <= 0.05, lower + " " + upper);
        assertEquals("completed", json.get("stopped").textValue());
        assertEquals(1 - lower / upper, json.get("stoppedAtGap").doubleValue(), 1e-12);
    }

    @Test
    void biasesAreRefused() throws Exception {
        Path data = file("paper.csv", PAPER);
        refused(
                "--output-bias: relu-nobias has no biases; leave it out, or use --model relu",
                data,
                "--model relu-nobias --output-bias");
        refused(
                "w.json, line 1: /b/0 must be 0: the model has no biases",
                data,
                "--model relu-nobias",
                "--start",
                file("w.json", "{\"V\": [[1, 0]], \"b\": [2], \"w\": [1]}"));
        refused(
                "c.json, line 1: /c must be 0: the model has no biases",
                data,
                "--model relu-nobias",
                "--start",
                file("c.json", "{\"V\": [[1, 0]], \"w\": [1], \"c\": 1}"));
    }

    @Test
    void anyDimensionWorks() throws Exception {
        Path data = file("p.csv", "x1,x2,x3,x4,label\n1,0,0,0.5,1\n0,1,0.2,0,1\n-1,-1,0,0,-1\n0,0,-1,1,-1\n");
        JsonNode json = json(data, "--model relu-nobias --init gaussian --init-scale 0.1 --steps 5000");
        double primal = CliRun.of("solve", "--json", "--data", data)
                .json()
                .get("primal")
                .doubleValue();
        double lower = json.get("gap").get("lower").doubleValue();
        double upper = json.get("gap").get("upper").doubleValue();
        assertTrue(0 < lower && lower <= primal && primal <= upper * (1 + 1e-8), lower + " " + primal + " " + upper);
    }
}
