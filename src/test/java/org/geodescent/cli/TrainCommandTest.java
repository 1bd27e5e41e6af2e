package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Start;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.JsonText;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.WeightsJson;
import org.junit.jupiter.api.Test;

class TrainCommandTest extends TrainTestFolder {
    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
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
        String common =
                "--model relu --hidden 20 --reduction mean --output-scale 5 --output-bias --momentum 0.9 --step 0.01 --steps 60000 --loss ";
        for (int i = 0; i < 2; i++) {
            Network own = new Network(
                    model,
                    new Start.Seeded(Initialisation.SCRIPT, 1, 1, i == 0 ? 48 : 48 + 81 + 240_000).parameters(model));
            Files.writeString(weights, JsonText.pretty(WeightsJson.write(own)));
            JsonNode json = json(data, common + losses[i], "--start", weights);
            assertEquals(margins[i], json.get("margin").doubleValue(), 6e-7, losses[i]);
            assertEquals(1, json.get("trainingAccuracy").doubleValue());
            assertEquals("completed", json.get("stopped").textValue());
            assertEquals(60_000, json.get("steps").longValue());
        }
        assertEquals(start.parameters().size(), 81);
    }

    @Test
    void theKeysOfTheContract() throws Exception {
        JsonNode json = json(file("p.csv", POINTS), "--steps 10");
        assertEquals(
                List.of(
                        "features",
                        "steps",
                        "finalLoss",
                        "trainingAccuracy",
                        "margin",
                        "lipschitz",
                        "weights",
                        "stopped",
                        "noNodeActive",
                        "silentNodes",
                        "lipschitzCellWidth",
                        "lipschitzWithoutSlivers",
                        "theorem1",
                        "theorem2",
                        "theorem3",
                        "stepLimit",
                        "stepLimitReason",
                        "inflationLimit",
                        "inflation"),
                keys(json));
        assertEquals(List.of("V", "b", "w", "c"), keys(json.get("weights")));
        assertEquals(20, json.get("weights").get("V").size());
        assertEquals(0, json.get("weights").get("c").doubleValue());
        JsonNode linear = json(file("p.csv"), "--quiet --steps 10 --model linear");
        assertEquals(List.of("w", "b"), keys(linear.get("weights")));
    }

    @Test
    void withoutStepsEverythingIsEvaluatedAtExactlyTheseWeights() throws Exception {
        Path start = file("w.json", "{\"V\": [[1, 0], [0, -2]], \"b\": [0.5, 0], \"w\": [2, 1], \"c\": -1}");
        JsonNode json = json(file("p.csv", POINTS), "--steps 0 --loss se --output-scale 2", "--start", start);
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
    void perturbedSamplesCountWithBothExtremes() throws Exception {
        Path start = file("w.json", "{\"w\": [2, -1], \"b\": 0.5}");
        JsonNode json =
                json(file("p.csv", POINTS), "--model linear --steps 0 --loss se --excitation 0.1", "--start", start);
        // Scores 1/2, 7/2, -1/2, -7/2, each more and less by 0.1 (2 + 1).
        assertEquals(
                0.5 * (0.25 + 6.25 + 0.25 + 6.25 + 4 * 0.09),
                json.get("finalLoss").doubleValue(),
                1e-14);
        assertEquals(0.1, json.get("excitation").get("input").doubleValue());
        assertEquals(0, json.get("excitation").get("hidden").doubleValue());
        assertEquals("additive", json.get("excitation").get("kind").textValue());
        JsonNode plain = json(file("p.csv"), "--model linear --steps 0 --loss se", "--start", start);
        assertEquals(6.5, plain.get("finalLoss").doubleValue(), 1e-14);
        assertTrue(plain.get("excitation") == null);
    }

    @Test
    void inflationIsToldInThreeNorms() throws Exception {
        Path start = file("w.json", "{\"w\": [2, -1], \"b\": 0.5}");
        JsonNode inflation = json(file("p.csv", POINTS), "--model linear --steps 0", "--start", start)
                .get("inflation");
        assertEquals(List.of("1", "2", "inf"), keys(inflation));
        // Half the distances of (1, 2), (2, 1) from (-1, -1), (-2, 0): in the 1-norm from (3/2, 3/2) it is 5/2.
        assertEquals(2.5, inflation.get("1").get("limit").doubleValue(), 1e-15);
        assertEquals(1.25, inflation.get("inf").get("limit").doubleValue(), 1e-15);
        // Sample 1 has the score 1/2, sample 3 -1/2: divided by the dual norms 2, √5 and 3.
        assertEquals(0.25, inflation.get("1").get("margin").doubleValue(), 1e-15);
        assertEquals(0.5 / Math.sqrt(5), inflation.get("2").get("margin").doubleValue(), 1e-15);
        assertEquals(0.5 / 3, inflation.get("inf").get("margin").doubleValue(), 1e-15);
    }

    @Test
    void aConstantClassifierHasNoMargin() throws Exception {
        Path data = file("p.csv", POINTS);
        JsonNode json = json(data, "--model linear --steps 0", "--start", file("w.json", "{\"w\": [0, 0], \"b\": 3}"));
        assertTrue(json.get("margin").isNull());
        assertEquals(
                "there is no decision boundary: f has the same sign everywhere",
                json.get("marginReason").textValue());
        assertEquals(0, json.get("lipschitz").doubleValue());
    }

    @Test
    void divergenceIsAResult() throws Exception {
        CliRun run = train(file("p.csv", POINTS), "--json --loss se --step 1e3", "--save", file("s"));
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
        JsonNode json = json(data, "--loss se");
        assertEquals("diverged", json.get("stopped").textValue());
        assertTrue(json.get("finalLoss").isNull());
        assertEquals(
                "the loss is not finite at the start; try --scale standard, or use smaller data or weights",
                json.get("finalLossReason").textValue());
    }

    @Test
    void theTraceHasALinePerRecordedStepAndItsLastIsTheResult() throws Exception {
        Path trace = file("t.csv");
        Path data = file("p.csv", POINTS);
        JsonNode json = json(data, "--hidden 2 --steps 1234", "--trace", trace);
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
        train(data, "--quiet --seed 7 --steps 20", "--save", file("s.json"));
        Session session = SessionJson.read(file("s.json"));
        assertEquals(
                PointTable.of(data).read(PointOptions.DEFAULT).data(),
                session.experiment().data());
        assertEquals(
                new Start.Seeded(Initialisation.TORCH, 1, 7, 0),
                session.experiment().start());
        assertEquals(20, session.experiment().stopRule().maximumSteps());
    }

    @Test
    void peopleGetSentencesAndQuietGetsNone() throws Exception {
        Path data = file("p.csv", POINTS);
        CliRun run = train(data, "--steps 100");
        assertTrue(run.out().startsWith("completed after 100 steps"), run.out());
        assertEquals(0, run.code());
        assertEquals(new CliRun(0, "", ""), train(data, "--quiet --steps 100"));
    }
}
