package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

/** Whole runs of A's scripts against an independent computation; the resource names its source. */
class ReferenceTrainingTest {
    private static final double TOLERANCE = 1e-9;

    private static JsonNode reference() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReferenceTrainingTest.class.getResourceAsStream("/reference/figure1-training.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void figure1() throws IOException {
        for (JsonNode seed : reference().get("figure1")) {
            Matrix points = Matrix.ofRows(numbers2(seed.get("points")));
            // Class 0 of the script is the negative one.
            int[] classes = {1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0};
            Dataset data = new Dataset(points, classes, List.of("+1", "-1"));
            ModelSpec model = new TwoLayerRelu(2, 20, true, true, 5);
            check(data, model, Loss.CROSS_ENTROPY, seed.get("crossEntropy"), 60_000);
            check(data, model, Loss.SQUARED, seed.get("squared"), 60_000);
        }
    }

    @Test
    void figure2() throws IOException {
        for (JsonNode set : reference().get("figure2")) {
            double[][] rows = new double[40][];
            int[] classes = new int[40];
            double[][] negative = numbers2(set.get("negative"));
            double[][] positive = numbers2(set.get("positive"));
            for (int n = 0; n < 20; n++) {
                rows[n] = negative[n];
                classes[n] = 1;
                rows[20 + n] = positive[n];
            }
            Dataset data = new Dataset(Matrix.ofRows(rows), classes, List.of("+1", "-1"));
            check(data, new LinearModel(2, true, 5), Loss.CROSS_ENTROPY, set, 100_000);
        }
    }

    private static void check(Dataset data, ModelSpec model, Loss loss, JsonNode expected, long steps) {
        Parameters start = Parameters.of(numbers(expected.get("start")));
        RunSpec spec = new RunSpec(
                data,
                model,
                new Objective(loss, Reduction.MEAN),
                new Descent(0.01, 0.9),
                new Start.Given(start),
                new StopRule(steps, 0));
        GradientDescent descent = new GradientDescent(spec, start);
        for (Map.Entry<String, JsonNode> entry : expected.get("lossAt").properties()) {
            // The reference counts from 1 and evaluates before the update.
            descent.advance(Long.parseLong(entry.getKey()) - 1, () -> false);
            assertEquals(entry.getValue().doubleValue(), descent.snapshot().loss(), TOLERANCE);
        }
        descent.advance(steps, () -> false);
        Snapshot end = descent.snapshot();
        assertEquals(expected.get("finalLoss").doubleValue(), end.loss(), TOLERANCE);
        double[] parameters = numbers(expected.get("final"));
        for (int i = 0; i < parameters.length; i++) {
            assertEquals(parameters[i], end.parameters().get(i), TOLERANCE, "parameter " + i);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).doubleValue();
        }
        return numbers;
    }

    private static double[][] numbers2(JsonNode rows) {
        double[][] numbers = new double[rows.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers(rows.get(i));
        }
        return numbers;
    }
}
