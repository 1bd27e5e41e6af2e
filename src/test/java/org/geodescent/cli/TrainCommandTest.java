package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.JsonText;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.WeightsJson;
import org.junit.jupiter.api.Test;

class TrainCommandTest extends CliTestFolder {
    private static final String POINTS = "x1,x2,label\n1,2,1\n2,1,1\n-1,-1,-1\n-2,0,-1\n";

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void flowIsTheLimitOfSmallSteps() throws Exception {
        Path data = file("points.csv", POINTS);
        Path saved = file("flow.json");
        CliRun flow = CliRun.of(
                "train",
                "--json",
                "--data",
                data,
                "--model",
                "relu-nobias",
                "--hidden",
                "4",
                "--step",
                "0.1",
                "--steps",
                "50",
                "--flow",
                "--save",
                saved);
        CliRun steps = CliRun.of(
                "train",
                "--json",
                "--data",
                data,
                "--model",
                "relu-nobias",
                "--hidden",
                "4",
                "--step",
                "0.0001",
                "--steps",
                "50000");
        double limit = flow.json().get("finalLoss").doubleValue();
        assertEquals(limit, steps.json().get("finalLoss").doubleValue(), 1e-4 * limit);
        Session session = SessionJson.read(saved);
        assertTrue(session.experiment().descent().isFlow());
        assertRefused(
                "--momentum: momentum is 0.9; gradient flow has none, so it must be 0",
                "train",
                "--data",
                data,
                "--flow",
                "--momentum",
                "0.9");
    }

    @Test
    void aDeepLinearNetIsTrainedSavedAndStartedFromItsWeights() throws Exception {
        Path data = file("points.csv", POINTS);
        Path session = file("deep.json");
        JsonNode first = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        data,
                        "--model",
                        "deep-linear",
                        "--layers",
                        "4",
                        "--hidden",
                        "3",
                        "--weight-decay",
                        "0.01",
                        "--steps",
                        "500",
                        "--save",
                        session)
                .json();
        JsonNode layers = first.required("weights").required("W");
        assertEquals(4, layers.size());
        assertEquals(2, layers.required(0).required(0).size());
        assertEquals(1, layers.required(3).size());
        DeepLinear model = (DeepLinear) SessionJson.read(session).experiment().model();
        assertEquals(DeepLinear.uniform(2, 4, 3, 0.01), model);
        Path weights = file("weights.json", first.required("weights").toString());
        JsonNode again = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        data,
                        "--model",
                        "deep-linear",
                        "--weight-decay",
                        "0.01",
                        "--steps",
                        "0",
                        "--start",
                        weights)
                .json();
        for (String key : List.of("finalLoss", "margin", "lipschitz", "weights")) {
            assertEquals(first.required(key), again.required(key));
        }
    }

    @Test
    void figureOneByHandGivesThePublishedMargin() throws Exception {
        Path data = file("a1.csv", CsvPoints.write(PaperDatasets.figureOne(1)));
        TwoLayerRelu model = new TwoLayerRelu(2, 20, true, true, 5);
        Network start = new Network(model, new Start.Seeded(Initialisation.SCRIPT, 1, 1, 48).parameters(model));
        Path weights = file("start.json", JsonText.pretty(WeightsJson.write(start)));
        String[] losses = {"ce", "se"};
        double[] margins = {0.590011, 2.785252};
        // The squared loss of the published run starts elsewhere; its own margin from the common start differs.
        Object[] common = {
            "train",
            "--json",
            "--data",
            data,
            "--model",
            "relu",
            "--hidden",
            "20",
            "--reduction",
            "mean",
            "--output-scale",
            "5",
            "--output-bias",
            "--momentum",
            "0.9",
            "--step",
            "0.01",
            "--steps",
            "60000"
        };
        for (int i = 0; i < 2; i++) {
            Network own = new Network(
                    model,
                    new Start.Seeded(Initialisation.SCRIPT, 1, 1, i == 0 ? 48 : 48 + 81 + 240_000).parameters(model));
            Files.writeString(weights, JsonText.pretty(WeightsJson.write(own)));
            List<Object> arguments = new ArrayList<>(List.of(common));
            arguments.addAll(List.of("--loss", losses[i], "--start", weights));
            JsonNode json = CliRun.of(arguments.toArray()).json();
            assertEquals(margins[i], json.get("margin").doubleValue(), 6e-7, losses[i]);
            assertEquals(1, json.get("trainingAccuracy").doubleValue());
            assertEquals("completed", json.get("stopped").textValue());
            assertEquals(60_000, json.get("steps").longValue());
        }
        assertEquals(start.parameters().size(), 81);
    }

    @Test
    void theKeysOfTheContract() throws Exception {
        JsonNode json = CliRun.of("train", "--json", "--data", file("p.csv", POINTS), "--steps", "10")
                .json();
        assertEquals(
                List.of(
                        "steps",
                        "finalLoss",
                        "trainingAccuracy",
                        "margin",
                        "lipschitz",
                        "weights",
                        "stopped",
                        "theorem1",
                        "theorem2",
                        "theorem3"),
                keys(json));
        assertEquals(List.of("V", "b", "w", "c"), keys(json.get("weights")));
        assertEquals(20, json.get("weights").get("V").size());
        assertEquals(0, json.get("weights").get("c").doubleValue());
        JsonNode linear = CliRun.of(
                        "train", "--json", "--quiet", "--data", file("p.csv"), "--steps", "10", "--model", "linear")
                .json();
        assertEquals(List.of("w", "b"), keys(linear.get("weights")));
    }

    @Test
    void withoutStepsEverythingIsEvaluatedAtExactlyTheseWeights() throws Exception {
        Path start = file("w.json", "{\"V\": [[1, 0], [0, -2]], \"b\": [0.5, 0], \"w\": [2, 1], \"c\": -1}");
        JsonNode json = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        file("p.csv", POINTS),
                        "--start",
                        start,
                        "--steps",
                        "0",
                        "--loss",
                        "se",
                        "--output-scale",
                        "2")
                .json();
        // f = (2 (x1 + 1/2)_+ + (-2 x2)_+ − 1) / 2 at the four points: 1, 2, 1/2, −1/2.
        assertEquals(0.5 * (0 + 1 + 2.25 + 0.25), json.get("finalLoss").doubleValue(), 1e-15);
        assertEquals(0.75, json.get("trainingAccuracy").doubleValue());
        assertEquals(Math.sqrt(8) / 2, json.get("lipschitz").doubleValue(), 1e-15);
        // (−1, −1) is on the wrong side of the boundary piece −2 x2 = 1 at a distance of 1/2.
        assertEquals(-0.5, json.get("margin").doubleValue(), 1e-15);
        assertEquals(-1, json.get("weights").get("c").doubleValue());
        assertEquals(0, json.get("steps").longValue());
        assertEquals("completed", json.get("stopped").textValue());
    }

    @Test
    void aLinearModelIsExactInEveryDimension() throws Exception {
        Path start = file("w.json", "{\"w\": [1, 2, 2], \"b\": 3}");
        Path data = file("p.csv", "a,b,c,label\n0,0,0,1\n0,0,-3,-1\n1,0,0,1\n");
        JsonNode json = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        data,
                        "--model",
                        "linear",
                        "--start",
                        start,
                        "--steps",
                        "0",
                        "--output-scale",
                        "2")
                .json();
        assertEquals(1, json.get("margin").doubleValue(), 1e-15);
        assertEquals(1.5, json.get("lipschitz").doubleValue(), 1e-15);
        assertEquals(1, json.get("trainingAccuracy").doubleValue());
        JsonNode relu =
                CliRun.of("train", "--json", "--data", data, "--steps", "1").json();
        assertTrue(relu.get("margin").isNull());
        assertEquals(
                "it is computed exactly in the plane; these samples have 3 features",
                relu.get("marginReason").textValue());
        assertTrue(relu.get("lipschitz").isNull() && relu.has("lipschitzReason"));
    }

    @Test
    void aConstantClassifierHasNoMargin() throws Exception {
        Path data = file("p.csv", POINTS);
        JsonNode json = CliRun.of(
                        "train",
                        "--json",
                        "--data",
                        data,
                        "--model",
                        "linear",
                        "--steps",
                        "0",
                        "--start",
                        file("w.json", "{\"w\": [0, 0], \"b\": 3}"))
                .json();
        assertTrue(json.get("margin").isNull());
        assertEquals(
                "there is no decision boundary: f has the same sign everywhere",
                json.get("marginReason").textValue());
        assertEquals(0, json.get("lipschitz").doubleValue());
    }

    @Test
    void divergenceIsAResult() throws Exception {
        CliRun run = CliRun.of(
                "train",
                "--json",
                "--data",
                file("p.csv", POINTS),
                "--loss",
                "se",
                "--step",
                "1e3",
                "--save",
                file("s"));
        JsonNode json = run.json();
        assertEquals("diverged", json.get("stopped").textValue());
        long steps = json.get("steps").longValue();
        assertTrue(steps > 0 && steps < 1000, () -> "steps " + steps);
        assertEquals(steps + 1, json.get("divergedAtStep").longValue());
        assertTrue(Double.isFinite(json.get("finalLoss").doubleValue()));
        assertTrue(json.get("weights").get("V").get(0).get(0).isNumber());
        assertTrue(Files.exists(file("s")));
    }

    @Test
    void aLossBeyondAllNumbersAtTheStartIsSaid() throws Exception {
        Path data = file("p.csv", "x1,x2,label\n1e200,0,1\n-1e200,0,-1\n");
        JsonNode json =
                CliRun.of("train", "--json", "--data", data, "--loss", "se").json();
        assertEquals("diverged", json.get("stopped").textValue());
        assertTrue(json.get("finalLoss").isNull());
        assertEquals(
                "the loss is not finite at the start; use smaller data or weights",
                json.get("finalLossReason").textValue());
    }

    @Test
    void theTraceHasALinePerRecordedStepAndItsLastIsTheResult() throws Exception {
        Path trace = file("t.csv");
        Path data = file("p.csv", POINTS);
        JsonNode json = CliRun.of(
                        "train", "--json", "--data", data, "--hidden", "2", "--steps", "1234", "--trace", trace)
                .json();
        List<String> lines = Files.readAllLines(trace);
        assertEquals(
                "iteration,loss,gradientNorm,margin,lipschitz,V_1_1,V_1_2,V_2_1,V_2_2,b_1,b_2,w_1,w_2,c", lines.get(0));
        String[] last = lines.get(lines.size() - 1).split(",", -1);
        assertEquals(14, last.length);
        assertEquals("1234", last[0]);
        assertEquals(json.get("finalLoss").doubleValue(), Double.parseDouble(last[1]));
        assertEquals(json.get("margin").doubleValue(), Double.parseDouble(last[3]));
        assertEquals(json.get("lipschitz").doubleValue(), Double.parseDouble(last[4]));
        assertEquals(json.get("weights").get("V").get(1).get(0).doubleValue(), Double.parseDouble(last[7]));
        assertTrue(lines.get(1).startsWith("0,") && lines.stream().anyMatch(line -> line.startsWith("1000,")));
    }

    @Test
    void theSavedSessionIsTheRun() throws Exception {
        Path data = file("p.csv", POINTS);
        CliRun.of("train", "--quiet", "--data", data, "--seed", "7", "--steps", "20", "--save", file("s.json"));
        Session session = SessionJson.read(file("s.json"));
        assertEquals(CsvPoints.read(data), session.experiment().data());
        assertEquals(
                new Start.Seeded(Initialisation.TORCH, 1, 7, 0),
                session.experiment().start());
        assertEquals(20, session.experiment().stopRule().maximumSteps());
    }

    @Test
    void peopleGetSentencesAndQuietGetsNone() throws Exception {
        Path data = file("p.csv", POINTS);
        CliRun run = CliRun.of("train", "--data", data, "--steps", "100");
        assertTrue(run.out().startsWith("completed after 100 steps"), run.out());
        assertEquals(0, run.code());
        assertEquals(new CliRun(0, "", ""), CliRun.of("train", "--quiet", "--data", data, "--steps", "100"));
    }

    @Test
    void ifAnOutputCannotBeWrittenNothingIsDone() throws Exception {
        Path data = file("p.csv", POINTS);
        Path kept = file("s.json", "old");
        Object[] options = {"train", "--data", data, "--steps", "9000000000", "--save", kept, "--trace"};
        assertRefusedWith(
                "cannot write none/t.csv: the folder %s does not exist; create it first".formatted(file("none")),
                options,
                file("none/t.csv"));
        Files.createDirectory(file("folder"));
        assertRefusedWith("folder is a folder; name a file to write", options, file("folder"));
        assertRefusedWith("s.json is named twice; give every file a name of its own", options, kept);
        assertRefusedWith("p.csv is named twice; give every file a name of its own", options, data);
        if (Files.exists(Path.of("/dev/full"))) {
            assertRefusedWith(
                    "/dev/full is a device, not an ordinary file; name another file to write", options, "/dev/full");
        }
        assertEquals("old", Files.readString(kept));
        assertEquals(POINTS, Files.readString(data));
        assertEquals(List.of("folder", "p.csv", "s.json"), names());
    }

    private void assertRefusedWith(String line, Object[] options, Object last) {
        List<Object> arguments = new ArrayList<>(List.of(options));
        arguments.add(last);
        assertRefused(line.replace(file("") + "/", ""), arguments.toArray());
    }

    /** Three corners of a triangle, a class each. */
    private static final String THREE_CLASSES =
            "x1,x2,label\n0,2,a\n0,3,a\n-2,-1,b\n-3,-1,b\n2,-1,c\n3,-1,c\n";

    @Test
    void threeClassesAreTrainedAgainstTheRest() throws Exception {
        Path data = file("three.csv", THREE_CLASSES);
        Path trace = file("trace.csv");
        Object[] command = {
            "train", "--json", "--data", data, "--model", "relu-nobias", "--hidden", "6", "--steps", "2000", "--trace",
            trace, "--save", file("three.json")
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
                    "the statement is about two classes; there are 3", node.get("reason").textValue());
        }
        assertTrue(json.get("gap").isNull() && json.get("gapReason").textValue().contains("two classes"));
        List<String> lines = Files.readAllLines(trace);
        assertEquals(5 + 3 * (6 * 4 + 1), lines.get(0).split(",").length);
        assertTrue(lines.get(0).contains(",class_3_w_6"));
        assertEquals(lines.get(0).split(",").length, lines.get(lines.size() - 1).split(",").length);
        assertEquals(json, CliRun.of(command).json());
        Session session = SessionJson.read(file("three.json"));
        assertEquals(List.of("a", "b", "c"), session.experiment().data().classNames());
        Path first = file("first.svg");
        Path again = file("again.svg");
        assertEquals(
                0,
                CliRun.of("render", "--session", file("three.json"), "--out", first).code());
        assertEquals(0, CliRun.of("render", "--session", first, "--out", again).code());
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
        assertTrue(Files.readString(first).contains("class c"));
        CliRun loop = CliRun.of(
                "render", "--session", file("three.json"), "--view", "feedback-loop", "--out", file("loop.svg"));
        assertEquals(2, loop.code());
        assertTrue(loop.err().contains("about two classes"), loop.err());
    }

    @Test
    void badInputIsOneLine() throws Exception {
        Path data = file("p.csv", POINTS);
        assertRefused("none.csv does not exist; check the name and the folder", "train", "--data", file("none.csv"));
        assertRefused(
                "one.csv: training needs samples of two classes or more; there are samples of one only",
                "train",
                "--data",
                file("one.csv", "x,label\n1,a\n2,a\n"));
        assertRefused(
                "--step: step size is -1.0; it must be positive and finite", "train", "--data", data, "--step", "-1");
        assertRefused(
                "--momentum: momentum is 1.0; it must be at least 0 and below 1",
                "train",
                "--data",
                data,
                "--momentum",
                "1");
        assertRefused(
                "--steps: number of steps is -1; it must be at least 0", "train", "--data", data, "--steps", "-1");
        assertRefused(
                "--hidden: hidden nodes is 0; it must be between 1 and 1000", "train", "--data", data, "--hidden", "0");
        assertRefused(
                "--output-scale: output scale is 0.0; it must be positive and finite",
                "train",
                "--data",
                data,
                "--output-scale",
                "0");
        assertRefused(
                "--init-scale: initial scale is 0.0; it must be positive and at most 1e100",
                "train",
                "--data",
                data,
                "--init-scale",
                "0");
        assertRefused(
                "invalid value for option '--step': \"1d\" is not a number such as 0.01 or 1e-3;"
                        + " see geodescent train --help",
                "train",
                "--data",
                data,
                "--step",
                "1d");
        assertRefused(
                "invalid value for option '--model': \"deep\" is not one of linear, relu, relu-nobias, deep-linear;"
                        + " see geodescent train --help",
                "train",
                "--data",
                data,
                "--model",
                "deep");
        assertRefused(
                "--layers: layers is 7; it must be between 2 and 6",
                "train",
                "--data",
                data,
                "--model",
                "deep-linear",
                "--layers",
                "7");
        assertRefused(
                "--layers and --weight-decay belong to --model deep-linear; leave them out",
                "train",
                "--data",
                data,
                "--weight-decay",
                "0.1");
        assertRefused(
                "invalid value for option '--loss': \"hinge\" is not one of ce, se; see geodescent train --help",
                "train",
                "--data",
                data,
                "--loss",
                "hinge");
    }

    @Test
    void aBadStartIsNamedByLineAndPath() throws Exception {
        Path data = file("p.csv", POINTS);
        Object[][] table = {
            {"{\"V\": [[1, 0]], \"b\": [1]}", "w.json, line 1: /w is missing; it must be a list […]"},
            {
                "{\"V\": [[1, 0]],\n\"b\": [1, 2], \"w\": [1]}",
                "w.json, line 2: /b has 2 elements; it must have 1, one per row of V"
            },
            {
                "{\"V\": [[1, 0],\n[1]], \"b\": [1, 2], \"w\": [1, 2]}",
                "w.json, line 2: /V/1 has 1 elements; it must have 2, one per feature of the data"
            },
            {"{\"V\": [[1, \"a\"]], \"b\": [1], \"w\": [1]}", "w.json, line 1: /V/0/1 is \"a\"; it must be a number"},
            {
                "{\"V\": [], \"b\": [], \"w\": []}",
                "w.json, line 1: /V has 0 rows; it must have one per hidden node, between 1 and 1000"
            },
            {
                "{\"V\": [[1, 0]], \"b\": [1], \"w\": [1],\n\"c\": -1}",
                "w.json, line 2: /c is -1.0, but only --output-bias trains c; add it, or set c to 0"
            },
            {
                "{\"V\": [[1, 1e999]], \"b\": [1], \"w\": [1]}",
                "w.json, line 1: /V/0/1 is beyond the largest number 1.8e308; write a smaller one"
            },
        };
        for (Object[] row : table) {
            assertRefused(row[1].toString(), "train", "--data", data, "--start", file("w.json", row[0].toString()));
        }
        assertRefused(
                "w.json, line 1: /V has 1 rows, but --hidden is 3; leave --hidden out",
                "train",
                "--data",
                data,
                "--hidden",
                "3",
                "--start",
                file("w.json", "{\"V\": [[1, 0]], \"b\": [1], \"w\": [1]}"));
        assertFalse(Files.exists(file("t.csv")));
    }
}
