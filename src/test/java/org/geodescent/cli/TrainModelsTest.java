package org.geodescent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

/** {@code train} of other models than the usual one, and by gradient flow. */
class TrainModelsTest extends TrainTestFolder {
    @Test
    void flowIsTheLimitOfSmallSteps() throws Exception {
        Path data = file("points.csv", POINTS);
        Path saved = file("flow.json");
        CliRun flow =
                train(data, "--json --model relu-nobias --hidden 4 --step 0.1 --steps 50 --flow", "--save", saved);
        CliRun steps = train(data, "--json --model relu-nobias --hidden 4 --step 0.0001 --steps 50000");
        double limit = flow.json().get("finalLoss").doubleValue();
        assertEquals(limit, steps.json().get("finalLoss").doubleValue(), 1e-4 * limit);
        Session session = SessionJson.read(saved);
        assertTrue(session.experiment().descent().isFlow());
        refused("--momentum: momentum is 0.9; gradient flow has none, so it must be 0", data, "--flow --momentum 0.9");
    }

    @Test
    void aDeepLinearNetIsTrainedSavedAndStartedFromItsWeights() throws Exception {
        Path data = file("points.csv", POINTS);
        Path session = file("deep.json");
        JsonNode first = json(
                data, "--model deep-linear --layers 4 --hidden 3 --weight-decay 0.01 --steps 500", "--save", session);
        JsonNode layers = first.required("weights").required("W");
        assertEquals(4, layers.size());
        assertEquals(2, layers.required(0).required(0).size());
        assertEquals(1, layers.required(3).size());
        DeepLinear model = (DeepLinear) SessionJson.read(session).experiment().model();
        assertEquals(DeepLinear.uniform(2, 4, 3, 0.01), model);
        Path weights = file("weights.json", first.required("weights").toString());
        JsonNode again = json(data, "--model deep-linear --weight-decay 0.01 --steps 0", "--start", weights);
        for (String key : List.of("finalLoss", "margin", "lipschitz", "weights")) {
            assertEquals(first.required(key), again.required(key));
        }
    }

    @Test
    void aLinearModelIsExactInEveryDimension() throws Exception {
        Path start = file("w.json", "{\"w\": [1, 2, 2], \"b\": 3}");
        Path data = file("p.csv", "a,b,c,label\n0,0,0,1\n0,0,-3,-1\n1,0,0,1\n");
        JsonNode json = json(data, "--model linear --steps 0 --output-scale 2", "--start", start);
        assertEquals(1, json.get("margin").doubleValue(), 1e-15);
        assertEquals(1.5, json.get("lipschitz").doubleValue(), 1e-15);
        assertEquals(1, json.get("trainingAccuracy").doubleValue());
        JsonNode relu = json(data, "--steps 1");
        assertTrue(relu.get("margin").isNull());
        assertEquals(
                "it is computed exactly in the plane; these samples have 3 features: choose two of them",
                relu.get("marginReason").textValue());
        assertTrue(relu.get("lipschitz").isNull() && relu.has("lipschitzReason"));
    }
}
