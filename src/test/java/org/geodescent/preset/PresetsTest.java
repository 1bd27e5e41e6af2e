package org.geodescent.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
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
                List.of("a1", "a1-published", "a2-arcs", "a2-line", "a-theorem-1", "a-theorem-3"),
                ids(Preset.Group.PAPER_A));
        assertEquals(6, ids(Preset.Group.PAPER_B).size());
        assertEquals(8, ids(Preset.Group.COUNTEREXAMPLE).size());
        assertEquals(
                List.of(
                        "two-moons",
                        "xor",
                        "spiral",
                        "orthogonal-separable",
                        "spike-free",
                        "collinear-support-vectors"),
                ids(Preset.Group.TEACHING));
        assertEquals("a1", Presets.ALL.get(0).id());
        assertEquals(Optional.empty(), Presets.find("none"));
        for (Preset preset : Presets.ALL) {
            assertEquals(
                    preset.group() == Preset.Group.TEACHING, preset.citation().isEmpty(), preset.id());
        }
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
        }
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
                    Network network =
                            new Network(spec.model(), run.trajectory().last().parameters());
                    Evaluation end = Evaluation.of(run.trajectory().last(), network, spec.data());
                    assertEquals(
                            spec.data().size(),
                            end.correct(),
                            preset.id() + ", seed " + seed + ", " + spec.objective() + ": correct");
                }
            }
        }
    }
}
