package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Theorems 1 and 3 on small trained nets, against numbers made with other software. */
class TheoremReferenceTest {
    private static Stream<JsonNode> theorem1() {
        return StreamSupport.stream(read().required("theorem1").spliterator(), false);
    }

    private static Stream<JsonNode> theorem3() {
        return StreamSupport.stream(read().required("theorem3").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("theorem1")
    void theorem1AgreesWithEveryIngredient(JsonNode expected) {
        // The targets of the reference are any numbers; nothing of the theorem depends on them.
        int[] classes = new int[expected.required("X").size()];
        for (int n = 0; n < classes.length; n++) {
            classes[n] = n % 2;
        }
        TheoremValue value = values(
                        expected,
                        "final",
                        classes,
                        Loss.SQUARED,
                        expected.required("delta").doubleValue())
                .get(0);
        assertNear(expected.required("lambda_underbar"), ingredient(value, "lambda"));
        assertNear(expected.required("mu_bar"), ingredient(value, "mu"));
        assertNear(expected.required("b_inf"), ingredient(value, "bInf"));
        assertNear(expected.required("n_active_max"), ingredient(value, "nActiveMax"));
        assertNear(expected.required("bound_5"), value.bound());
        assertNear(expected.required("bound_5"), value.boundAsPrinted());
        assertNear(expected.required("lipschitz_exact"), value.measured());
        Culprit.Node poorest = (Culprit.Node) culprits(value, "lambda").get(0);
        assertNear(expected.required("lambda_min_k").required(poorest.index()), ingredient(value, "lambda"));
        Culprit.Node biased = (Culprit.Node) culprits(value, "mu").get(0);
        assertNear(expected.required("mu_k").required(biased.index()), ingredient(value, "mu"));
        assertFalse(value.applies());
    }

    @ParameterizedTest
    @MethodSource("theorem3")
    void theorem3AgreesWithEveryIngredient(JsonNode expected) {
        int[] classes = new int[expected.required("X").size()];
        for (int n = 0; n < classes.length; n++) {
            classes[n] = expected.required("y").required(n).doubleValue() > 0 ? 0 : 1;
        }
        TheoremValue value =
                values(expected, "direction", classes, Loss.CROSS_ENTROPY, 0.01).get(4);
        assertNear(expected.required("n_sup_max_weak"), ingredient(value, "nSupMax"));
        assertNear(expected.required("n_node_min"), ingredient(value, "nNodeMin"));
        assertNear(expected.required("lambda_augmented_weak"), ingredient(value, "lambda"));
        assertNear(expected.required("n_sup_max"), ingredient(value, "nSupMaxAsPrinted"));
        assertNear(expected.required("lambda_underbar"), ingredient(value, "lambdaAsPrinted"));
        assertNear(expected.required("bound_augmented_weak"), value.bound());
        assertNear(expected.required("bound"), value.boundAsPrinted());
        assertNear(expected.required("lipschitz_exact"), value.measured());
        List<Culprit> support = new ArrayList<>();
        expected.required("support_vectors").forEach(n -> support.add(new Culprit.Sample(n.intValue())));
        assertEquals(support, culprits(value, "nSup"));
        // The reference directions are limits of gradient flow, found to machine precision.
        assertEquals(List.of(), value.differences());
        assertTrue(number(ingredient(value, "stationarityResidual")) < 1e-13);
        if (value.applies()) {
            assertTrue(value.ratio().orElseThrow() >= 1);
        }
        boolean printedFails = !expected.required("bound").isNull()
                && expected.required("lipschitz_exact").doubleValue()
                        > expected.required("bound").doubleValue();
        assertEquals(printedFails, value.refutesThePrintedBound());
    }

    private static List<TheoremValue> values(
            JsonNode expected, String weights, int[] classes, Loss loss, double stepSize) {
        JsonNode theta = expected.required(weights);
        List<Double> numbers = new ArrayList<>();
        for (String name : List.of("V", "b", "w")) {
            for (JsonNode entry : theta.required(name)) {
                if (entry.isArray()) {
                    entry.forEach(number -> numbers.add(number.doubleValue()));
                } else {
                    numbers.add(entry.doubleValue());
                }
            }
        }
        numbers.add(0.0);
        Parameters parameters =
                Parameters.of(numbers.stream().mapToDouble(v -> v).toArray());
        RunSpec spec = new RunSpec(
                new Dataset(points(expected.required("X")), classes, List.of("1", "-1")),
                new TwoLayerRelu(2, theta.required("w").size(), true, false, 1),
                new Objective(loss, Reduction.SUM),
                new Descent(stepSize, 0),
                new Start.Given(parameters),
                new StopRule(0, 0));
        return TheoremEvaluator.evaluate(spec, new Snapshot(0, parameters, 0, 1));
    }

    private static Matrix points(JsonNode rows) {
        return Matrix.ofRows(StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new double[] {row.get(0).doubleValue(), row.get(1).doubleValue()})
                .toArray(double[][]::new));
    }

    private static Answer<Double> ingredient(TheoremValue value, String name) {
        return value.ingredient(name).orElseThrow().value();
    }

    private static List<Culprit> culprits(TheoremValue value, String name) {
        return value.ingredient(name).orElseThrow().culprits();
    }

    private static double number(Answer<Double> bound) {
        return bound.found().orElseThrow();
    }

    private static void assertNear(JsonNode expected, Answer<Double> actual) {
        if (expected.isNull()) {
            assertTrue(actual instanceof Answer.None<Double>, () -> "expected none, got " + actual);
            return;
        }
        double target = expected.doubleValue();
        assertEquals(target, number(actual), 1e-8 * Math.abs(target));
    }

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(
                TheoremReferenceTest.class.getResourceAsStream("/reference/theorem-checks.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
