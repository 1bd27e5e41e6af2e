package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.page.PageLayout;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.run.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvexCardTest {
    private static JsonNode reference(ConvexFigure figure) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ConvexCardTest.class.getResourceAsStream("/reference/convex.json"))) {
            String id = figure.spikeFree() ? "paper-spike-free-1" : "paper-orthogonal-separable-0";
            for (JsonNode instance : new ObjectMapper().readTree(in).required("instances")) {
                if (instance.required("id").textValue().equals(id)) {
                    return instance;
                }
            }
            throw new IllegalStateException(id);
        }
    }

    private static CardResult run(ConvexFigure figure) {
        return new ConvexCard(figure).run(share -> {}, () -> false);
    }

    private static JsonNode measured(CardResult result) throws IOException {
        return new ObjectMapper().readTree(CardJson.bytes(result)).required("measured");
    }

    @ParameterizedTest
    @EnumSource(ConvexFigure.class)
    void everyCardIsReproducedWithTheReferencesNumbers(ConvexFigure figure) throws IOException {
        List<Double> progress = new ArrayList<>();
        CardResult result = new ConvexCard(figure).run(progress::add, () -> false);
        assertEquals(CardResult.Verdict.REPRODUCED, result.verdict(), result.summary());
        CardTextsTest.assertPlain(result);
        assertEquals(1, progress.get(progress.size() - 1));
        JsonNode measured = measured(result);
        JsonNode expected = reference(figure);
        assertEquals(
                expected.required("primal").doubleValue(),
                measured.required("objective").doubleValue(),
                1e-7);
        assertEquals(
                expected.required("dual").doubleValue(),
                measured.required("dual").doubleValue(),
                1e-7);
        assertTrue(measured.required("relativeGap").doubleValue() <= 1e-8);
        for (int n = 0; n < 2; n++) {
            assertEquals(
                    expected.required("lambda").required(n).doubleValue(),
                    measured.required("lambda").required(n).doubleValue(),
                    1e-6);
        }
        assertEquals(figure.spikeFree() ? 1 : 2, measured.required("neurons").size());
        assertTrue(measured.required("orthogonalSeparable").booleanValue());
        assertEquals(figure.spikeFree(), measured.required("spikeFree").booleanValue());
        assertEquals(4, measured.required("arrangements").intValue());
        assertEquals(8, measured.required("extremePoints").size());
        assertEquals(figure.spikeFree() ? 0 : 2, measured.required("spikes").size());
        assertEquals(
                figure.seeds().size(),
                measured.has("runs") ? measured.required("runs").size() : 0);
    }

    @Test
    void thePapersNeuronsAreFound() throws IOException {
        JsonNode neurons = measured(run(ConvexFigure.B1)).required("neurons");
        for (JsonNode neuron : neurons) {
            boolean positive = neuron.required("sign").intValue() == 1;
            JsonNode u = neuron.required("u");
            assertEquals(positive ? 0.560576 : -0.230009, u.required(0).doubleValue(), 1e-6);
            assertEquals(positive ? -0.159679 : 0.660664, u.required(1).doubleValue(), 1e-6);
        }
        JsonNode single = measured(run(ConvexFigure.B9)).required("neurons").required(0);
        assertEquals(0.438553, single.required("u").required(0).doubleValue(), 1e-6);
        assertEquals(0.588059, single.required("u").required(1).doubleValue(), 1e-6);
        assertEquals("11", single.required("pattern").textValue());
    }

    @Test
    void runsHaveTheirKeysAndTheirIntervalsHoldTheOptimum() throws IOException {
        for (ConvexFigure figure : List.of(ConvexFigure.B7, ConvexFigure.B10)) {
            JsonNode measured = measured(run(figure));
            double objective = measured.required("objective").doubleValue();
            for (JsonNode run : measured.required("runs")) {
                assertEquals(10_000, run.required("iterations").intValue());
                assertTrue(run.required("initScale").doubleValue() > 0);
                assertTrue(run.required("step").doubleValue() > 0);
                assertEquals(10, run.required("alignment").size());
                assertEquals(10, run.required("cosineToOptimum").size());
                assertTrue(run.required("gapLower").doubleValue() <= objective * (1 + 1e-9));
                if (run.required("gapUpper").isNull()) {
                    assertFalse(run.required("gapUpperReason").textValue().isEmpty());
                } else {
                    assertTrue(run.required("gapUpper").doubleValue() >= objective * (1 - 1e-9));
                }
                for (int i = 0; i < 10; i++) {
                    boolean still =
                            run.required("fates").required(i).textValue().equals("never moved");
                    assertTrue(!still
                            || run.required("cosineToOptimum").required(i).isNull());
                }
            }
        }
    }

    /** Every neuron is counted once, and "optimum reached" is the glossary's: an interval of at most 1 %. */
    @Test
    void everyNeuronIsCountedOnce() throws IOException {
        for (ConvexFigure figure : List.of(ConvexFigure.B3, ConvexFigure.B7, ConvexFigure.B10)) {
            CardResult result = run(figure);
            JsonNode measured = measured(result);
            int active = measured.required("activeNeurons").intValue();
            assertEquals(
                    10 * figure.seeds().size(),
                    active + measured.required("stuckNeurons").intValue());
            int near = measured.required("activeNeuronsAtOptimum").intValue();
            assertEquals(
                    active,
                    near + measured.required("activeNeuronsWithoutOptimum").intValue());
            int optimal = 0;
            for (JsonNode run : measured.required("runs")) {
                double upper = run.required("gapUpperOfPaths").doubleValue();
                optimal += upper > 0 && run.required("gapLower").doubleValue() >= 0.99 * upper ? 1 : 0;
            }
            assertEquals(optimal, measured.required("runsThatReachTheOptimum").intValue());
            assertEquals(0, optimal);
            if (figure == ConvexFigure.B10) {
                assertEquals(9, near);
                assertEquals(11, active);
                assertTrue(
                        result.summary()
                                .startsWith(
                                        "40 neurons: 9 at an optimal one, 2 active, of a sign that no optimal one has, 29 stuck;"),
                        result.summary());
            }
        }
    }

    @Test
    void figuresOneToFourLookAsTheyDid() throws IOException {
        for (ConvexFigure figure : List.of(ConvexFigure.B1, ConvexFigure.B2, ConvexFigure.B3, ConvexFigure.B4)) {
            GoldenFigure.assertMatches(
                    figure.name(), SvgWriter.write(run(figure).figure(), 174));
        }
    }

    @ParameterizedTest
    @EnumSource(ConvexFigure.class)
    void everyTextHasItsGlyphs(ConvexFigure figure) {
        for (Panel panel : run(figure).figure().panels()) {
            for (Layer layer : panel.layers()) {
                for (Mark mark : layer.marks()) {
                    if (mark instanceof Mark.Text text) {
                        assertTrue(TextMetrics.canDisplay(text.text(), text.style()), text.text());
                    }
                }
            }
        }
    }

    /** Circles but in B3, all iterations on one circle in B4 alone, outputs with the crosses of their starts in all but B4. */
    @ParameterizedTest
    @EnumSource(ConvexFigure.class)
    void theKeySaysWhatIsShown(ConvexFigure figure) {
        CardResult result = run(figure);
        List<String> names = result.figure().panels().stream().map(Panel::name).toList();
        List<String> said = result.figure().panels().stream()
                .filter(Panel::isOfWords)
                .flatMap(panel -> panel.layers().stream())
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text.text()) : Stream.empty())
                .toList();
        boolean trained = !figure.seeds().isEmpty();
        assertEquals(
                trained && names.stream().anyMatch(name -> name.startsWith(NeuronCirclePicture.ID)),
                said.contains("Radius of the circle: iteration,"));
        assertEquals(names.contains("unit-circle"), said.contains("On the left, small symbols at 10⁰, 10¹,"));
        assertEquals(
                names.stream().anyMatch(name -> name.startsWith("trained-neurons")),
                said.contains("Crosses: the start."));
    }

    /** Where the key has no room it yields, so that words can be read, and a sentence says so. */
    @Test
    void onASmallPageTheKeyYields() {
        for (ConvexFigure figure : List.of(ConvexFigure.B3, ConvexFigure.B4, ConvexFigure.B5)) {
            CardResult result = run(figure);
            PageLayout.Laid laid = CarriedFigures.of(result, CardK3Test.page(84, 60));
            assertEquals(Optional.of("the key is left out, so that words have 7 pt on 84 mm × 60 mm"), laid.warning());
            assertTrue(PageLayout.points(laid.figure(), 84) >= Page.USUAL_TYPE - 1e-9);
            for (Panel panel : laid.figure().panels()) {
                assertSymbolsInside(panel);
            }
        }
    }

    /** None is cut by the frame of its plot. */
    private static void assertSymbolsInside(Panel panel) {
        PanelLayout layout = PanelLayout.of(panel);
        Rect plot = layout.plotArea();
        for (Layer layer : panel.layers()) {
            for (Mark mark : layer.marks()) {
                if (mark instanceof Mark.Symbol symbol) {
                    Vec2 at = layout.toFigure(symbol.at());
                    double room = Math.min(
                            Math.min(at.x() - plot.x(), plot.right() - at.x()),
                            Math.min(at.y() - plot.y(), plot.bottom() - at.y()));
                    assertTrue(room >= symbol.size() / 2 - 0.5, panel.name() + ": " + symbol);
                }
            }
        }
    }

    @Test
    void canBeCancelled() {
        assertThrows(CancellationException.class, () -> new ConvexCard(ConvexFigure.B7).run(share -> {}, () -> true));
    }

    /** What the paper leaves out is chosen by the preset; what is opened in the laboratory continues the figure. */
    @Test
    void theExperimentOfACardIsWhatItsRunsTrain() {
        for (ConvexFigure figure : ConvexFigure.values()) {
            Experiment experiment = new ConvexCard(figure).experiment().orElseThrow();
            long seed = figure.seeds().isEmpty() ? 1 : figure.seeds().get(0);
            RunSpec expected = new RunSpec(
                    figure.spikeFree()
                            ? PaperDatasets.convexGeometrySpikeFree()
                            : PaperDatasets.convexGeometryOrthogonal(),
                    new TwoLayerRelu(2, 10, false, false, 1),
                    new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                    new Descent(0.05, 0),
                    new Start.Seeded(Initialisation.SCALED, 0.01, seed, 0),
                    new StopRule(10_000, 0));
            assertEquals(List.of(expected), experiment.runs());
            if (!figure.seeds().isEmpty()) {
                NeuronRun run = NeuronRun.run(figure, seed, new ConvexReader(), () -> false);
                assertEquals(expected, run.moment().runs().get(0).spec());
            }
        }
    }
}
