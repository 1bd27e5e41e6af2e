package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheoremTrainTest extends TrainTestFolder {
    private static final String TWO_POINTS = "x1,x2,label\n2,0.5,1\n2,-0.5,-1\n";
    /** The limit of gradient flow on the two points: both lie on the hinge of the other's node. */
    private static final String LIMIT = """
            {"w": [-1.0122722344290391, 1.0122722344290391],
             "V": [[0.19757530948461483, -0.9878765474230742], [0.19757530948461483, 0.9878765474230741]],
             "b": [0.09878765474230741, 0.09878765474230741], "c": 0}
            """;

    private JsonNode train(String points, Object... options) throws Exception {
        return json(file("p.csv", points), "", options);
    }

    @Test
    void theorem3AtTheTwoPointCounterexample() throws Exception {
        JsonNode theorem = train(TWO_POINTS, "--start", file("w.json", LIMIT), "--steps", "0")
                .get("theorem3");
        assertTrue(theorem.get("applies").booleanValue());
        assertFalse(theorem.get("void").booleanValue());
        assertEquals(
                "every hypothesis that can be checked holds",
                theorem.get("reason").textValue());
        assertEquals(4, theorem.get("bound").doubleValue(), 1e-9);
        assertEquals(0.9701425001453319, theorem.get("boundAsPrinted").doubleValue(), 1e-9);
        assertEquals(2, theorem.get("measured").doubleValue(), 1e-9);
        assertEquals(2, theorem.get("nSupMax").intValue());
        assertEquals(2, theorem.get("nNodeMin").intValue());
        assertEquals(0.5, theorem.get("lambda").doubleValue(), 1e-9);
        assertEquals(1, theorem.get("nSupMaxAsPrinted").intValue());
        assertEquals(4.25, theorem.get("lambdaAsPrinted").doubleValue(), 1e-9);
    }

    @Test
    void aDeadNodeMakesTheorem1VoidAndIsNamed() throws Exception {
        String start = "{\"V\": [[1, 0], [0, 1]], \"b\": [0, -9], \"w\": [1, 1]}";
        JsonNode theorem = train(
                        "x1,x2,label\n1,0,1\n1,1,1\n-1,0,-1\n",
                        "--start",
                        file("w.json", start),
                        "--steps",
                        "0",
                        "--loss",
                        "se",
                        "--step",
                        "0.1")
                .get("theorem1");
        assertTrue(theorem.get("void").booleanValue());
        assertFalse(theorem.get("applies").booleanValue());
        assertTrue(theorem.get("bound").isNull());
        assertEquals(
                "no sample activates node 2, so that λ = 0",
                theorem.get("boundReason").textValue());
        assertTrue(theorem.get("reason").textValue().endsWith("no sample activates node 2, so that λ = 0"));
        assertEquals(0, theorem.get("lambda").doubleValue());
        assertEquals(Math.sqrt(5), theorem.get("mu").doubleValue(), 1e-12);
        assertEquals(9, theorem.get("bInf").doubleValue());
        assertEquals(2, theorem.get("nActiveMax").intValue());
    }

    @Test
    void theorem2AndItsCorollaryAtTheirCounterexample() throws Exception {
        JsonNode json = train("x1,x2,label\n30,10,1\n2,0,1\n28,10,-1\n", "--model", "linear", "--steps", "10");
        JsonNode theorem = json.get("theorem2");
        assertTrue(theorem.get("applies").booleanValue());
        assertEquals(0.2419365790238111, theorem.get("boundAsPrinted").doubleValue(), 1e-9);
        assertEquals(0.3288995086627901, theorem.get("bound").doubleValue(), 1e-9);
        assertEquals(0.328899508662754, theorem.get("measured").doubleValue(), 1e-9);
        assertEquals(0.33633639699811024, theorem.get("gammaOpt").doubleValue(), 1e-9);
        assertEquals(1, theorem.get("gammaOptSupport").doubleValue(), 1e-9);
        assertEquals(-0.2871287128713327, theorem.get("B").doubleValue(), 1e-9);
        assertEquals(100, theorem.get("sumDeltaSquared").doubleValue(), 1e-6);
        assertTrue(theorem.has("corollary2"));
        // A linear model has no hidden nodes: their numbers do not exist, and say why.
        assertTrue(json.get("theorem1").get("lambda").isNull());
        assertEquals(
                "the model has no hidden ReLU nodes",
                json.get("theorem3").get("nSupMaxReason").textValue());
        assertFalse(json.get("theorem3").get("applies").booleanValue());
    }

    @Test
    void corollary2AsPrintedClaimsTooMuch() throws Exception {
        JsonNode theorem = train("x1,x2,label\n-1,0,1\n-3,0,-1\n", "--model", "linear", "--steps", "0")
                .get("theorem2");
        assertEquals(1, theorem.get("measured").doubleValue(), 1e-9);
        assertEquals(1.0 / 6, theorem.get("corollary2AsPrinted").doubleValue(), 1e-9);
        assertTrue(theorem.get("corollary2").isNull());
        assertEquals(
                "no direction r has B Δ > 0", theorem.get("corollary2Reason").textValue());
    }

    @Test
    void itWorksOutsideThePlane() throws Exception {
        JsonNode json = train(
                "x1,x2,x3,label\n1,0,0.5,1\n0,1,0.2,1\n-1,0,0.1,-1\n0,-1,1,-1\n1,1,1,1\n",
                "--hidden",
                "3",
                "--loss",
                "se",
                "--steps",
                "100");
        assertTrue(json.get("theorem1").get("nActiveMax").isNumber());
        assertTrue(json.get("theorem1").get("measured").isNull());
        assertEquals(
                "it is computed exactly in the plane; these samples have 3 features: choose two of them",
                json.get("theorem1").get("measuredReason").textValue());
        assertTrue(json.get("theorem2").get("bound").isNumber());
        JsonNode line = train("x1,label\n1,1\n2,1\n-1,-1\n", "--hidden", "2", "--steps", "10");
        assertTrue(line.get("theorem2").get("bound").isNumber());
    }

    @Test
    void withoutAStateThereIsNothingToSay() throws Exception {
        JsonNode json = train("x1,x2,label\n1e200,0,1\n-1e200,0,-1\n", "--loss", "se");
        for (String key : List.of("theorem1", "theorem2", "theorem3")) {
            assertTrue(json.get(key).isNull());
            assertTrue(json.get(key + "Reason").textValue().startsWith("the loss is not finite"));
        }
    }

    @Test
    void theTextSaysWhatDiffers() throws Exception {
        CliRun run = train(file("p.csv", TWO_POINTS), "--steps 0 --momentum 0.9", "--start", file("w.json", LIMIT));
        int line = run.out()
                .indexOf(
                        "Theorem 3            Lipschitz constant of the direction at most 4.00000 (as printed 0.970143), measured 2.00000");
        int reason = run.out().indexOf("outside: the momentum is 0.9; the theorem is about plain descent", line);
        assertTrue(line > 0 && reason > line, run.out());
        assertTrue(
                run.out().contains("                     outside: the model is not a linear classifier\n"), run.out());
    }

    /**
     * A (3) for [1, 0, 1] and [1, 2, 1]: λ_max of their Gram matrix ((2, 2), (2, 6)) is 4 + √8. A (13): half their
     * distance.
     */
    @Test
    void stepsUpToTheLimitConvergeAndBeyondDiverge() throws Exception {
        Path data = file("limit.csv", "x1,x2,label\n1,0,1\n1,2,-1\n");
        Path start = file("limit.json", "{\"w\": [0.3, 0.1], \"b\": 0}");
        JsonNode plain = json(data, "--model linear --loss se --steps 0", "--start", start);
        double limit = plain.get("stepLimit").doubleValue();
        assertEquals(2 / (4 + Math.sqrt(8)), limit, 1e-12);
        JsonNode below = json(data, "--model linear --loss se --steps 5000 --step " + 0.999 * limit, "--start", start);
        JsonNode above = json(data, "--model linear --loss se --steps 5000 --step " + 1.001 * limit, "--start", start);
        assertTrue(below.get("finalLoss").doubleValue() < 0.5);
        assertTrue(above.get("finalLoss").doubleValue()
                > 2 * below.get("finalLoss").doubleValue() + 1);
        assertEquals(1, plain.get("inflationLimit").doubleValue(), 1e-12);
        JsonNode crossEntropy = json(data, "--model linear --steps 0");
        assertTrue(crossEntropy.get("stepLimit").isNull());
        assertTrue(crossEntropy.get("stepLimitReason").textValue().contains("cross-entropy"));
    }
}
