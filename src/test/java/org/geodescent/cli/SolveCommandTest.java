package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.geodescent.bench.ConvexBench;
import org.junit.jupiter.api.Test;

class SolveCommandTest extends CliTestFolder {
    static String csv(JsonNode instance) {
        StringBuilder text = new StringBuilder(instance.get("d").intValue() == 2 ? "x1,x2,label\n" : "x1,label\n");
        for (int n = 0; n < instance.get("N").intValue(); n++) {
            for (JsonNode value : instance.get("X").get(n)) {
                text.append(value.asText()).append(',');
            }
            text.append(instance.get("y").get(n).asText()).append('\n');
        }
        return text.toString();
    }

    static JsonNode reference() throws Exception {
        try (InputStream in = SolveCommandTest.class.getResourceAsStream("/reference/convex.json")) {
            return new ObjectMapper().readTree(assertNotNullStream(in)).get("instances");
        }
    }

    private static InputStream assertNotNullStream(@org.jspecify.annotations.Nullable InputStream in) {
        if (in == null) {
            throw new AssertionError("the reference is missing");
        }
        return in;
    }

    /** Σ sign (u·x)_+ . */
    private static double score(JsonNode neurons, JsonNode x, boolean bias) {
        double sum = 0;
        for (JsonNode neuron : neurons) {
            double h = bias ? neuron.get("u").get(x.size()).doubleValue() : 0;
            for (int j = 0; j < x.size(); j++) {
                h += neuron.get("u").get(j).doubleValue() * x.get(j).doubleValue();
            }
            sum += neuron.get("sign").intValue() * Math.max(0, h);
        }
        return sum;
    }

    @Test
    void solvesTheReferenceInstances() throws Exception {
        int planar = 0;
        int biased = 0;
        for (JsonNode instance : reference()) {
            // The reference of d = 3 has the bias column written out.
            boolean bias = instance.get("d").intValue() == 3;
            String text = csv(instance);
            if (bias) {
                StringBuilder cut = new StringBuilder("x1,x2,label\n");
                boolean ones = true;
                for (int n = 0; n < instance.get("N").intValue(); n++) {
                    JsonNode x = instance.get("X").get(n);
                    ones &= x.get(2).doubleValue() == 1;
                    cut.append(x.get(0).asText() + "," + x.get(1).asText() + ","
                            + instance.get("y").get(n).asText() + "\n");
                }
                if (!ones) {
                    continue;
                }
                text = cut.toString();
            }
            Object[] arguments = bias
                    ? new Object[] {"solve", "--json", "--bias", "--data", file("p.csv", text)}
                    : new Object[] {"solve", "--json", "--data", file("p.csv", text)};
            JsonNode json = CliRun.of(arguments).json();
            String id = instance.get("id").asText();
            assertEquals("solved", json.get("status").textValue(), id);
            double optimum = instance.get("optimalValue").doubleValue();
            assertEquals(optimum, json.get("primal").doubleValue(), 1e-7 * optimum, id);
            assertEquals(optimum, json.get("dual").doubleValue(), 1e-7 * optimum, id);
            assertTrue(json.get("dual").doubleValue() <= json.get("primal").doubleValue(), id);
            assertTrue(json.get("relativeGap").doubleValue() <= 1e-8, id);
            assertEquals(
                    instance.get("arrangements").intValue(),
                    json.get("arrangements").intValue(),
                    id);
            assertTrue(json.get("milliseconds").doubleValue() > 0, id);
            int samples = instance.get("N").intValue();
            assertEquals(samples, json.get("lambda").size(), id);
            double dual = 0;
            for (int n = 0; n < samples; n++) {
                int y = instance.get("y").get(n).intValue();
                dual += y * json.get("lambda").get(n).doubleValue();
                assertTrue(y * score(json.get("neurons"), xOf(instance, n), bias) >= 1 - 1e-12, id);
            }
            assertEquals(json.get("dual").doubleValue(), dual, 1e-12 * dual, id);
            for (JsonNode neuron : json.get("neurons")) {
                assertEquals(samples, neuron.get("pattern").textValue().length(), id);
            }
            planar += bias ? 0 : 1;
            biased += bias ? 1 : 0;
        }
        assertTrue(planar >= 10 && biased >= 1, planar + " " + biased);
    }

    private static JsonNode xOf(JsonNode instance, int n) {
        JsonNode x = instance.get("X").get(n);
        return x.size() == 3
                ? new ObjectMapper().createArrayNode().add(x.get(0)).add(x.get(1))
                : x;
    }

    @Test
    void thePapersDataSetOne() throws Exception {
        Object data = file("paper.csv", "x1,x2,label\n1.65,-0.47,1\n-0.47,1.35,-1\n");
        JsonNode json = CliRun.of("solve", "--json", "--data", data).json();
        assertEquals(1.2824322246767617, json.get("primal").doubleValue(), 1e-9);
        assertEquals(0.582875, json.get("lambda").get(0).doubleValue(), 1e-6);
        assertEquals(-0.699557, json.get("lambda").get(1).doubleValue(), 1e-6);
        JsonNode longest = json.get("neurons").get(0);
        assertEquals(-1, longest.get("sign").intValue());
        assertEquals("01", longest.get("pattern").textValue());
        assertEquals(0.660664, longest.get("u").get(1).doubleValue(), 1e-6);
        CliRun people = CliRun.of("solve", "--data", data);
        assertEquals(0, people.code());
        assertTrue(people.out().startsWith("solved\nprimal       1.282432"), people.out());
        assertTrue(people.out().contains("neuron       + (0.560576, −0.159679), active on 10"), people.out());
    }

    @Test
    void infeasibleDataAreAResult() throws Exception {
        Object data = file("p.csv", "x1,x2,label\n1,0,1\n1,2,1\n2,4,-1\n");
        JsonNode json = CliRun.of("solve", "--json", "--data", data).json();
        assertEquals("infeasible", json.get("status").textValue());
        String reason = json.get("statusReason").textValue();
        assertTrue(reason.contains("2") && reason.contains("3"), reason);
        assertEquals("[2,3]", json.get("samples").toString());
        for (String key : List.of("primal", "dual", "relativeGap", "lambda", "neurons")) {
            assertTrue(json.get(key).isNull(), key);
            assertEquals(reason, json.get(key + "Reason").textValue());
        }
        assertEquals(4, json.get("arrangements").intValue());
        CliRun people = CliRun.of("solve", "--data", data);
        assertEquals("infeasible: " + reason, people.out().lines().findFirst().orElseThrow());
        JsonNode bias = CliRun.of("solve", "--json", "--bias", "--data", data).json();
        assertEquals("solved", bias.get("status").textValue());
        assertEquals(3, bias.get("neurons").get(0).get("u").size());
    }

    @Test
    void everyClassOfManyHasItsOwnProgram() throws Exception {
        String points = "x1,x2,label\n1,0.2,a\n-1,0.3,b\n0.1,-1,c\n";
        JsonNode json =
                CliRun.of("solve", "--json", "--data", file("p.csv", points)).json();
        assertEquals("solved", json.get("status").textValue());
        assertEquals(3, json.get("programs").size());
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            JsonNode program = json.get("programs").get(k);
            assertEquals("abc".substring(k, k + 1), program.get("class").textValue());
            StringBuilder alone = new StringBuilder("x1,x2,label\n");
            for (String line : points.lines().skip(1).toList()) {
                alone.append(line, 0, line.length() - 1)
                        .append(line.endsWith("abc".substring(k, k + 1)) ? "1\n" : "-1\n");
            }
            double single = CliRun.of("solve", "--json", "--data", file("one.csv", alone.toString()))
                    .json()
                    .get("primal")
                    .doubleValue();
            assertEquals(single, program.get("primal").doubleValue(), 1e-8);
            sum += single;
        }
        assertEquals(sum, json.get("primal").doubleValue(), 1e-7);
        assertTrue(json.get("dual").doubleValue() <= json.get("primal").doubleValue());
        assertTrue(json.get("lambda").isNull() && json.has("lambdaReason"));
        JsonNode mixed = CliRun.of("solve", "--json", "--data", file("q.csv", points + "2,0.4,b\n"))
                .json();
        assertEquals("infeasible", mixed.get("status").textValue());
        assertTrue(mixed.get("primal").isNull() && mixed.has("primalReason"));
        assertEquals("solved", mixed.get("programs").get(2).get("status").textValue());
    }

    @Test
    void whatIsTooLargeIsUndecided() throws Exception {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("x1,x2,x3,x4,x5,x6,label\n");
        for (int n = 0; n < 60; n++) {
            for (int j = 0; j < 6; j++) {
                text.append(random.nextGaussian()).append(',');
            }
            text.append(n % 2).append('\n');
        }
        Object data = file("wide.csv", text.toString());
        JsonNode json = CliRun.of("solve", "--json", "--data", data).json();
        assertEquals("undecided", json.get("status").textValue());
        assertTrue(json.get("primal").isNull() && json.has("primalReason"));
        assertTrue(json.get("arrangements").isNull() && json.has("arrangementsReason"));
        JsonNode described = CliRun.of("describe", "--json", "--data", data).json();
        assertTrue(described.get("arrangements").isNull());
        assertTrue(described.get("arrangementsReason").textValue().contains("60 samples of rank 6"));
        assertTrue(described.get("coverBound").longValue() > 50_000);
    }

    @Test
    void describeKnowsThePapersDataSets() throws Exception {
        JsonNode orthogonal = CliRun.of(
                        "describe", "--json", "--data", file("a.csv", "x1,x2,label\n1.65,-0.47,1\n-0.47,1.35,-1\n"))
                .json();
        assertTrue(orthogonal.get("orthogonalSeparable").booleanValue());
        assertFalse(orthogonal.get("spikeFree").booleanValue());
        assertEquals(4, orthogonal.get("arrangements").intValue());
        assertEquals(4, orthogonal.get("coverBound").intValue());
        Object free = file("b.csv", "x1,x2,label\n1.65,0.47,1\n0.47,1.35,1\n");
        assertTrue(CliRun.of("describe", "--json", "--data", free)
                .json()
                .get("spikeFree")
                .booleanValue());
        CliRun people = CliRun.of("describe", "--data", free);
        assertTrue(people.out().contains("spike-free                  yes"), people.out());
    }

    @Test
    void theBenchmarkSolvesItsProblems() {
        assertEquals(32, ConvexBench.all().size());
        for (ConvexBench.Problem problem : ConvexBench.all()) {
            if (problem.n() <= 10) {
                ConvexBench.Times times = ConvexBench.measure(problem, 1);
                assertTrue(times.problems() >= 3 && times.medianMs() <= times.maxMs() && times.medianMs() > 0);
            }
        }
        assertNotNull(CliRun.of("bench", "--help").out());
    }
}
