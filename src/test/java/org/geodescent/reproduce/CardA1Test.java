package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.model.Network;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.geodescent.reproduce.FigureOneRun.StartKind;
import org.geodescent.run.LossRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardA1Test {
    private static JsonNode reference(long seed) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CardA1Test.class.getResourceAsStream("/reference/figure1-runs.json"))) {
            return new ObjectMapper().readTree(in).required("seeds").required(Long.toString(seed));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 21, 41})
    void theRunsOfThePublishedScriptHaveTheReferencesWeightsAndMargins(long seed) throws IOException {
        JsonNode expected = reference(seed);
        LossRun crossEntropy = FigureOneRun.crossEntropy(seed, () -> false);
        assertRun(expected.required("crossEntropy"), crossEntropy);
        assertRun(expected.required("squared"), FigureOneRun.squared(seed, StartKind.AS_PUBLISHED, () -> false));
        LossRun same = FigureOneRun.squared(seed, StartKind.SAME, () -> false);
        assertEquals(
                expected.required("sameStartSquaredMargin").doubleValue(),
                margin(same).value(),
                1e-9);
        assertEquals(crossEntropy.spec().startParameters(), same.spec().startParameters());
    }

    private static void assertRun(JsonNode expected, LossRun run) {
        JsonNode theta = expected.required("theta");
        for (int i = 0; i < theta.size(); i++) {
            double weight = theta.required(i).doubleValue();
            assertEquals(weight, run.trajectory().last().parameters().get(i), 1e-9 * Math.max(1, Math.abs(weight)));
        }
        assertEquals(expected.required("margin").doubleValue(), margin(run).value(), 1e-9);
        assertEquals(expected.required("nearestSample").intValue(), margin(run).sample());
        double loss = expected.required("finalLoss").doubleValue();
        assertEquals(loss, run.trajectory().last().loss(), 1e-9 * loss);
        double lipschitz = expected.required("lipschitzOfOutput").doubleValue() / 5;
        assertEquals(lipschitz, classifier(run).geometry().lipschitz().value(), 1e-9 * lipschitz);
        assertEquals(run.spec().data().size(), network(run).correct(run.spec().data()));
    }

    private static Margin.Attained margin(LossRun run) {
        return (Margin.Attained) classifier(run).margin();
    }

    private static Network network(LossRun run) {
        return new Network(run.spec().model(), run.trajectory().last().parameters());
    }

    private static TrainedClassifier classifier(LossRun run) {
        return TrainedClassifier.of(
                run.spec().objective(), network(run), run.spec().data());
    }

    @Test
    void theClaimHoldsForAllSeedsAndBothKindsOfStart() throws IOException {
        List<Double> progress = new ArrayList<>();
        CardResult result = new CardA1().run(progress::add, () -> false);
        assertEquals(CardResult.Verdict.REPRODUCED, result.verdict());
        CardTextsTest.assertPlain(result);
        JsonNode json = new ObjectMapper().readTree(CardJson.bytes(result));
        assertEquals("A1", json.required("card").textValue());
        assertEquals("reproduced", json.required("verdict").textValue());
        assertEquals("exact", json.required("label").textValue());
        JsonNode seeds = json.required("measured").required("seeds");
        assertEquals(12, seeds.size());
        for (JsonNode entry : seeds) {
            double ratio = entry.required("ratio").doubleValue();
            assertTrue(ratio > 1, entry.toString());
            assertEquals(
                    entry.required("marginSe").doubleValue()
                            / entry.required("marginCe").doubleValue(),
                    ratio,
                    1e-12);
            assertTrue(entry.required("finalLossCe").doubleValue() < 1e-3);
            assertTrue(entry.required("finalLossSe").doubleValue() < 1e-3);
        }
        assertEquals("as published", seeds.required(0).required("start").textValue());
        assertEquals("same", seeds.required(6).required("start").textValue());
        assertEquals(1, progress.get(progress.size() - 1));
        GoldenFigure.assertMatches("A1", SvgWriter.write(result.figure(), 363));
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> new CardA1().run(share -> {}, () -> true));
    }
}
