package org.geodescent.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.LayerSpectrum;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.Stepper;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Evaluation;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static Preset preset(String id) {
        return Presets.find(id).orElseThrow();
    }

    @Test
    void theyStandInOrder() {
        assertEquals(
                List.of(
                        "a1",
                        "a1-published",
                        "a-algorithm-1",
                        "a2-arcs",
                        "a2-line",
                        "a3",
                        "a-theorem-1",
                        "a-theorem-3",
                        "deep-linear-weight-decay",
                        "deep-linear-cross-entropy"),
                ids(Preset.Group.PAPER_A));
        assertEquals(7, ids(Preset.Group.PAPER_B).size());
        assertEquals(13, ids(Preset.Group.COUNTEREXAMPLE).size());
        assertEquals(
                List.of(
                        "two-moons",
                        "xor",
                        "spiral",
                        "orthogonal-separable",
                        "spike-free",
                        "collinear-support-vectors",
                        "pinwheel"),
                ids(Preset.Group.TEACHING));
        assertEquals("a1", Presets.ALL.get(0).id());
        assertEquals(Optional.empty(), Presets.find("none"));
        for (Preset preset : Presets.ALL) {
            assertEquals(
                    preset.group() == Preset.Group.TEACHING, preset.citation().isEmpty(), preset.id());
        }
    }

    @Test
    void allCanBeTrained() {
        for (Preset preset : Presets.ALL) {
            for (long seed : preset.seeds()) {
                assertEquals(Optional.empty(), preset.experiment(seed, seed).obstacle(), preset.title());
            }
        }
    }

    @Test
    void whatIsAboutTheoremsOfAOpensWithItsBound() {
        Session session = preset("counterexample-corollary-2").session(1, 1);
        assertEquals("bounds", session.theory().orElseThrow().tab());
        assertEquals(
                Optional.of(Statement.COROLLARY_2),
                session.theory().orElseThrow().bounds().statement());
        assertTrue(session.view().layers().contains(PlaneLayer.SEPARATORS));
        for (Preset preset : Presets.ALL) {
            boolean named = preset.group() == Preset.Group.COUNTEREXAMPLE
                    && preset.citation().startsWith("Nar")
                    && !(preset.model() instanceof DeepLinear);
            assertTrue(preset.bound().isPresent() || !named, preset.id());
            preset.bound().ifPresent(bound -> {
                assertTrue(preset.citation().endsWith(bound.title()), preset.id());
                assertTrue(bound.isAbout(preset.model()), preset.id());
            });
        }
        assertEquals("curves", preset("a1").session(1, 1).theory().orElseThrow().tab());
        assertEquals(
                Optional.empty(),
                preset("a1").session(1, 1).theory().orElseThrow().bounds().statement());
    }

    private static List<String> ids(Preset.Group group) {
        return Presets.ALL.stream()
                .filter(preset -> preset.group() == group)
                .map(Preset::id)
                .toList();
    }

    @Test
    void figureOneIsThePublishedSetup() {
        Experiment a1 = preset("a1").experiment(21, 41);
        assertEquals(PaperDatasets.figureOne(21), a1.data());
        assertEquals(new DataOrigin.Generated("a1", 21), a1.origin());
        assertEquals(new TwoLayerRelu(2, 20, true, true, 5), a1.model());
        assertEquals(LossChoice.BOTH, a1.losses());
        assertEquals(Reduction.MEAN, a1.reduction());
        assertEquals(new Descent(0.01, 0.9), a1.descent());
        assertEquals(60_000, a1.stopRule().maximumSteps());
        assertEquals(new Start.Seeded(Initialisation.SCRIPT, 1, 41, 48), a1.start());
        assertEquals(Optional.empty(), a1.squaredStart());
        assertEquals(
                Optional.of(new Start.Seeded(Initialisation.SCRIPT, 1, 41, 240_129)),
                preset("a1-published").experiment(41, 41).squaredStart());
        assertEquals(List.of(1L, 21L, 41L, 61L, 81L, 101L), preset("a1").seeds());
    }

    /** 5,000 steps as NumPy makes them, which looks at all places where hinges and edges of squares meet. */
    @Test
    void algorithmOneIsTrainedOnPerturbedSamples() {
        List<RunSpec> runs = preset("a-algorithm-1").experiment().runs();
        assertTrue(runs.get(0).excitation().isNone());
        Stepper stepper = Stepper.of(runs.get(1), runs.get(1).startParameters());
        stepper.run(5_000);
        double[] theta = new double[stepper.parameterCount()];
        stepper.copyTo(theta, new double[theta.length]);
        assertEquals(-0.548255196263, theta[2], 1e-10);
        assertEquals(-0.0295002679196, theta[3], 1e-10);
        assertEquals(-0.0180461858496, theta[80], 1e-10);
    }

    /** What is watched of A's Theorem 3 ends inside it, with the numbers that its caption names, for every seed. */
    @Test
    void theorem3ComesToApply() {
        Preset preset = preset("a-theorem-3");
        for (long seed : preset.seeds()) {
            RunSpec spec = preset.experiment(seed, seed).runs().get(0);
            LossRun run = ForegroundRun.run(spec, () -> false);
            TheoremValue value = TheoremEvaluator.of(spec)
                    .at(Statement.THEOREM_3, run.trajectory().last());
            assertTrue(value.applies(), value.reason());
            assertTrue(value.ratio().orElseThrow() >= 1, value.toString());
            if (seed == preset.seeds().get(0)) {
                assertEquals(0.816, value(value.bound()), 5e-4);
                assertEquals(0.745, value(value.measured()), 5e-4);
            }
        }
    }

    @Test
    void figureTwoIsThePublishedSetup() {
        Experiment arcs = preset("a2-arcs").experiment();
        assertEquals(PaperDatasets.figureTwoArcs(), arcs.data());
        assertEquals(new LinearModel(2, true, 5), arcs.model());
        assertEquals(new Start.Seeded(Initialisation.TORCH, 1, 1, 0), arcs.start());
        assertEquals(100_000, arcs.stopRule().maximumSteps());
        Experiment line = preset("a2-line").experiment();
        assertEquals(PaperDatasets.figureTwoLine(), line.data());
        assertEquals(new Start.Seeded(Initialisation.TORCH, 1, 1, 400_003), line.start());
    }

    /** A, Theorems 4 and 5: from start weights of full rank every layer comes close to rank 1. */
    @Test
    void deepLinearNetsLoseTheirRank() {
        for (String id : List.of("deep-linear-weight-decay", "deep-linear-cross-entropy")) {
            RunSpec spec = preset(id).experiment().runs().get(0);
            DeepLinear model = (DeepLinear) spec.model();
            LossRun run = ForegroundRun.run(spec, () -> false);
            List<LayerSpectrum> start =
                    LayerSpectrum.of(model, run.trajectory().get(0).parameters());
            List<LayerSpectrum> end =
                    LayerSpectrum.of(model, run.trajectory().last().parameters());
            for (int k = 0; k < 2; k++) {
                int layer = k;
                double before = start.get(k).distanceFromRankOne();
                double after = end.get(k).distanceFromRankOne();
                assertTrue(before > 0.3, () -> id + ", layer " + layer + ": " + before);
                assertTrue(after < 0.3 * before, () -> id + ", layer " + layer + ": " + before + " to " + after);
                if (id.endsWith("decay")) {
                    assertTrue(after < 1e-3, () -> id + ", layer " + layer + ": " + after);
                }
            }
        }
    }

    @Test
    void aSeedThatMattersDrawsOtherPoints() {
        for (Preset preset : Presets.ALL) {
            DataGenerators.Generator generator = preset.generator();
            assertEquals(generator.draw(5), generator.draw(5), preset.id());
            if (generator.seeded()) {
                assertNotEquals(generator.draw(5), generator.draw(6), preset.id());
            } else {
                assertEquals(generator.draw(5), generator.draw(6), preset.id());
            }
        }
    }

    @Test
    void everyPresetSurvivesSaving() throws Exception {
        for (Preset preset : Presets.ALL) {
            Session session = new Session(preset.experiment(), ViewState.DEFAULT);
            assertEquals(session, SessionJson.read("s", SessionJson.write(session)));
            assertFalse(preset.title().isEmpty() || preset.caption().isEmpty(), preset.id());
            assertTrue(preset.caption().length() <= Caption.LONGEST, preset.caption());
            Session staged =
                    preset.session(preset.seeds().get(0), preset.seeds().get(0));
            assertEquals(staged, SessionJson.read("s", SessionJson.write(staged)));
        }
    }

    @Test
    void onEveryCounterexampleThePrintedBoundFailsAndTheCorrectedOneHolds() {
        Map<String, Statement> statements = Map.of(
                "counterexample-theorem-2", Statement.THEOREM_2,
                "counterexample-corollary-2", Statement.COROLLARY_2,
                "counterexample-theorem-3", Statement.THEOREM_3);
        statements.forEach((id, statement) -> {
            RunSpec spec = preset(id).experiment().runs().get(0);
            LossRun run = ForegroundRun.run(spec, () -> false);
            TheoremEvaluator evaluator = TheoremEvaluator.of(spec);
            for (Snapshot snapshot :
                    List.of(run.trajectory().get(0), run.trajectory().last())) {
                TheoremValue value = evaluator.at(statement, snapshot);
                assertTrue(value.applies(), () -> id + ": " + value.reason());
                assertTrue(value.refutesThePrintedBound(), id);
                assertTrue(value.ratio().orElseThrow() >= 1 - 1e-9, id);
            }
            // Not only in the limit: the trained classifier itself lies beyond the printed bound.
            TheoremValue end = evaluator.at(statement, run.trajectory().last());
            double measured = statement == Statement.THEOREM_3 ? value(end.measured()) : trainedMargin(spec, run);
            assertTrue(measured > 1.2 * value(end.boundAsPrinted()), id);
            assertTrue(measured <= value(end.bound()), id);
        });
    }

    private static double trainedMargin(RunSpec spec, LossRun run) {
        Snapshot last = run.trajectory().last();
        Network network = new Network(spec.model(), last.parameters());
        Answer<Double> margin = Evaluation.of(last, network, spec.data()).margin();
        return margin.found().orElseThrow();
    }

    private static double value(Answer<Double> bound) {
        return bound.found().orElseThrow();
    }

    @Test
    void everyTeachingSetTrainsToTheEnd() {
        for (Preset preset : Presets.ALL) {
            if (!preset.citation().isEmpty()) {
                continue;
            }
            for (long seed : new long[] {1, 2, 3}) {
                for (RunSpec spec : preset.experiment(seed, seed).runs()) {
                    LossRun run = ForegroundRun.run(spec, () -> false);
                    assertTrue(
                            run.outcome().orElseThrow() instanceof RunOutcome.Completed,
                            preset.id() + " " + spec.objective() + " " + run.outcome());
                    Classifier classifier =
                            Classifier.of(spec.model(), run.trajectory().last().parameters());
                    Evaluation end = Evaluation.of(run.trajectory().last(), classifier, spec.data());
                    assertEquals(
                            spec.data().size(),
                            end.correct(),
                            preset.id() + ", seed " + seed + ", " + spec.objective() + ": correct");
                }
            }
        }
    }
}
