package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** {@code train} with more than two classes. */
class TrainClassesTest extends CliTestFolder {
    /** Three corners of a triangle, a class each. */
    private static final String THREE_CLASSES = "x1,x2,label\n0,2,a\n0,3,a\n-2,-1,b\n-3,-1,b\n2,-1,c\n3,-1,c\n";

    @Test
    void threeClassesAreTrainedAgainstTheRest() throws Exception {
        Path data = file("three.csv", THREE_CLASSES);
        Path trace = file("trace.csv");
        Object[] command = {
            "train",
            "--json",
            "--data",
            data,
            "--model",
            "relu-nobias",
            "--hidden",
            "6",
            "--steps",
            "2000",
            "--trace",
            trace,
            "--save",
            file("three.json")
        };
        JsonNode json = CliRun.of(command).json();
        assertEquals(1, json.get("trainingAccuracy").doubleValue());
        // Halfway between neighbours would be about 2.
        double margin = json.get("margin").doubleValue();
        assertTrue(margin > 1 && margin < 2.1, () -> "margin " + margin);
        assertTrue(json.get("finalLoss").doubleValue() > 0);
        assertEquals(3, json.get("weights").size());
        assertEquals(6, json.get("weights").get(2).get("w").size());
        for (String theorem : List.of("theorem1", "theorem2", "theorem3")) {
            JsonNode node = json.get(theorem);
            assertFalse(node.get("applies").booleanValue());
            assertTrue(node.get("void").booleanValue());
            assertTrue(node.get("bound").isNull());
            assertEquals(
                    "the statement is about two classes; there are 3",
                    node.get("reason").textValue());
        }
        assertEquals(3, json.get("gap").get("lower").size());
        assertEquals(3, json.get("alignment").size());
        assertEquals(6, json.get("alignment").get(1).size());
        double lower = 0;
        for (JsonNode each : json.get("gap").get("lower")) {
            lower += each.doubleValue();
        }
        double total = json.get("gap").get("total").get("lower").doubleValue();
        assertEquals(lower, total, 1e-12);
        double primal = CliRun.of("solve", "--json", "--data", data)
                .json()
                .get("primal")
                .doubleValue();
        assertTrue(0.5 * primal < total && total <= primal, total + " of " + primal);
        // Class a needs a neuron towards each class; of b and c the other two are served by one neuron (3/4, 1/2).
        assertEquals(0.5 + 4 / Math.sqrt(5) + 2 * Math.sqrt(0.8125), primal, 1e-7);
        // The third network misses a sample.
        assertTrue(json.get("gap").get("total").get("upper").isNull());
        assertEquals(
                "class 3 of 3 has none",
                json.get("gap").get("total").get("upperReason").textValue());
        assertTrue(json.get("residualReason").get(2).isTextual());
        assertEquals(3, json.get("residual").size());
        assertEquals(3, json.get("balanceDrift").size());
        assertEquals(3, json.get("dualFeasibility").size());
        for (String key : List.of("proposition4", "proposition5", "remark1", "times", "proposition7")) {
            assertEquals(3, json.get(key).size(), key);
        }
        assertEquals(6, json.get("times").get(1).get("tStar").size());
        List<String> lines = Files.readAllLines(trace);
        assertEquals(7 + 3 * (2 + 6 * 4 + 1), lines.get(0).split(",").length);
        assertTrue(lines.get(0).contains(",lipschitz,gapLower,gapUpper,class_1_gapLower,class_1_gapUpper,class_1_V"));
        String[] end = lines.get(lines.size() - 1).split(",", -1);
        assertEquals(total, Double.parseDouble(end[5]));
        assertEquals("", end[6]);
        assertEquals(json.get("gap").get("upper").get(0).doubleValue(), Double.parseDouble(end[8]));
        assertTrue(lines.get(0).contains(",class_3_w_6"));
        assertEquals(lines.get(0).split(",").length, lines.get(lines.size() - 1).split(",").length);
        assertEquals(json, CliRun.of(command).json());
        Session session = SessionJson.read(file("three.json"));
        assertEquals(List.of("a", "b", "c"), session.experiment().data().classNames());
        Path first = file("first.svg");
        Path again = file("again.svg");
        assertEquals(
                0,
                CliRun.of("render", "--session", file("three.json"), "--out", first)
                        .code());
        assertEquals(0, CliRun.of("render", "--session", first, "--out", again).code());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
        assertTrue(Files.readString(first).contains("class c"));
        CliRun loop = CliRun.of(
                "render", "--session", file("three.json"), "--view", "feedback-loop", "--out", file("loop.svg"));
        assertEquals(2, loop.code());
        assertTrue(loop.err().contains("about two classes"), loop.err());
    }
}
