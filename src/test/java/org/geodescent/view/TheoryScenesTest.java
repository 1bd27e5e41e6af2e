package org.geodescent.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.Bound;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.view.TheoryScene.TheoryPicture;
import org.junit.jupiter.api.Test;

class TheoryScenesTest {
    private static Experiment experiment(Dataset data, TwoLayerRelu model) {
        return new Experiment(
                "test",
                data,
                new DataOrigin.Own("test"),
                model,
                LossChoice.CROSS_ENTROPY,
                Reduction.SUM,
                new Descent(0.05, 0),
                new Start.Seeded(Initialisation.SCALED, 0.01, 1, 0),
                Optional.empty(),
                new StopRule(2000, 0));
    }

    private static Experiment biasFree(Dataset data) {
        return experiment(data, new TwoLayerRelu(2, 10, false, false, 1));
    }

    /** Separable through the origin, the first sample moved by {@code by}. */
    private static Dataset points(int samples, double by) {
        double[][] rows = new double[samples][];
        int[] classes = new int[samples];
        for (int n = 0; n < samples; n++) {
            classes[n] = n % 2;
            double angle = 0.9 + 1.2 * Math.sin(1.7 * n) + (n % 2) * Math.PI;
            rows[n] = new double[] {
                (1 + 0.5 * Math.cos(2.3 * n)) * Math.cos(angle), (1 + 0.5 * Math.cos(2.3 * n)) * Math.sin(angle)
            };
        }
        rows[0][0] += by;
        return new Dataset(Matrix.ofRows(rows), classes, List.of("1", "-1"));
    }

    private static TheoryRequest request(Experiment experiment, ConvexView view, boolean gesture) {
        LossRun run = ForegroundRun.run(experiment.runs().get(0), () -> false);
        return new TheoryRequest(
                experiment, List.of(run), Long.MAX_VALUE, TheoryView.DEFAULT.withTab(view.id()), gesture);
    }

    private static TheoryPicture.Drawn drawn(TheoryScene scene) {
        return (TheoryPicture.Drawn) scene.picture();
    }

    @Test
    void aGestureMayUseTheLastSolutionAndItsEndMayNot() {
        TheoryScenes scenes = new TheoryScenes();
        scenes.of(request(biasFree(points(12, 0)), ConvexView.POLAR_SET, false), () -> false);
        TheoryRequest moved = request(biasFree(points(12, 0.01)), ConvexView.POLAR_SET, true);
        assertTrue(
                scenes.of(moved, () -> false).reading().orElseThrow().analysis().warm());
        TheoryRequest ended =
                new TheoryRequest(moved.experiment(), moved.runs(), moved.iteration(), moved.view(), false);
        TheoryScene after = scenes.of(ended, () -> false);
        TheoryScene fresh = new TheoryScenes().of(ended, () -> false);
        assertEquals(
                fresh.reading().orElseThrow().analysis().outcome(),
                after.reading().orElseThrow().analysis().outcome());
        assertEquals(drawn(fresh).figure(), drawn(after).figure());
    }

    @Test
    void theIntervalHoldsTheOptimumAtEveryIteration() {
        for (boolean bias : new boolean[] {false, true}) {
            Experiment experiment = experiment(points(8, 0), new TwoLayerRelu(2, 10, bias, false, 1));
            TheoryRequest last = request(experiment, ConvexView.GAP, false);
            TheoryScenes scenes = new TheoryScenes();
            for (long iteration = 0; iteration <= 2000; iteration += 250) {
                TheoryScene scene = scenes.of(
                        new TheoryRequest(experiment, last.runs(), iteration, last.view(), false), () -> false);
                TheoryReading reading = scene.reading().orElseThrow();
                double optimum = ((ConvexOutcome.Solved) reading.analysis().outcome()).primal();
                var interval = reading.state().orElseThrow().interval();
                assertTrue(((Bound.Value) interval.lower()).value() <= optimum * (1 + 1e-8));
                assertTrue(!(interval.upper() instanceof Bound.Value upper) || upper.value() >= optimum * (1 - 1e-8));
                long shown = reading.state().orElseThrow().iteration();
                assertTrue(shown <= iteration && shown >= 0.9 * iteration, shown + " instead of " + iteration);
            }
        }
    }

    @Test
    void theLambdaOfTheRunIsFeasibleAndSoIsTheOptimalOne() {
        TheoryReading reading = new TheoryScenes()
                .of(request(biasFree(points(12, 0)), ConvexView.POLAR_SET, false), () -> false)
                .reading()
                .orElseThrow();
        List<Double> live = reading.state().orElseThrow().liveLambda().orElseThrow();
        double most = reading.analysis()
                .dualOracle()
                .orElseThrow()
                .maximise(live.stream().mapToDouble(v -> v).toArray())
                .value();
        assertEquals(1, most, 1e-9);
        double value = 0;
        for (int n = 0; n < live.size(); n++) {
            value += reading.analysis().y()[n] * live.get(n);
        }
        assertEquals(((Bound.Value) reading.state().orElseThrow().interval().lower()).value(), value, 1e-9 * value);
        assertEquals(1, reading.shownDual().orElseThrow().value(), 1e-7);
    }

    @Test
    void theOptimalLambdaIsOnTheBoundaryOfEverySliceThroughIt() {
        Dataset data = points(9, 0);
        ConvexAnalysis analysis = ConvexAnalysis.of(data, false, Optional.empty(), () -> false);
        List<Double> optimal = analysis.solved().orElseThrow().lambda();
        int slices = 0;
        for (int a = 0; a < 9; a++) {
            for (int b = 0; b < 9; b++) {
                if (a == b) {
                    continue;
                }
                Optional<PolarSet> slice = PolarSlice.of(analysis, optimal, a, b);
                if (slice.isPresent()) {
                    slices++;
                    Vec2 from = slice.get().centre();
                    Vec2 ray = new Vec2(optimal.get(a), optimal.get(b)).minus(from);
                    assertEquals(1, slice.get().radius(ray, 100), 2e-2, "slice " + a + ", " + b);
                }
            }
        }
        assertEquals(72, slices);
    }

    @Test
    void aChosenLambdaReplacesTwoEntriesOnly() {
        TheoryRequest plain = request(biasFree(points(12, 0)), ConvexView.RECTIFIED_ELLIPSOID, false);
        TheoryRequest chosen = new TheoryRequest(
                plain.experiment(),
                plain.runs(),
                plain.iteration(),
                plain.view().withAxes(2, 5).withLambda(Optional.of(new Vec2(0.7, -0.4))),
                false);
        TheoryScenes scenes = new TheoryScenes();
        List<Double> before =
                scenes.of(plain, () -> false).reading().orElseThrow().shownLambda();
        TheoryScene scene = scenes.of(chosen, () -> false);
        List<Double> after = scene.reading().orElseThrow().shownLambda();
        assertEquals(new Vec2(0.7, -0.4), drawn(scene).lambda().orElseThrow());
        for (int n = 0; n < 12; n++) {
            assertEquals(n == 2 ? 0.7 : n == 5 ? -0.4 : before.get(n), after.get(n));
        }
    }

    @Test
    void aSolutionThatNobodyWaitsForAnyMoreIsGivenUp() {
        TheoryScenes scenes = new TheoryScenes();
        TheoryRequest request = request(biasFree(points(12, 0)), ConvexView.POLAR_SET, false);
        assertThrows(CancellationException.class, () -> scenes.of(request, () -> true));
        assertTrue(scenes.of(request, () -> false).picture() instanceof TheoryPicture.Drawn);
    }

    @Test
    void whatCannotBeDrawnIsSaidInASentence() {
        Dataset two = PaperDatasets.convexGeometryOrthogonal();
        Dataset one = new Dataset(Matrix.of(1, 2, 1, 2), new int[] {0}, List.of("1", "-1"));
        Dataset opposite = new Dataset(Matrix.of(2, 2, 1, 2, 2, 4), new int[] {0, 1}, List.of("1", "-1"));
        assertMissing(experiment(two, new TwoLayerRelu(2, 10, true, true, 1)), ConvexView.GAP, "output bias", true);
        assertMissing(
                experiment(two, new TwoLayerRelu(2, 10, true, false, 1)), ConvexView.NEURON_CIRCLE, "sphere", true);
        assertMissing(biasFree(one), ConvexView.RECTIFIED_ELLIPSOID, "second point", false);
        assertMissing(biasFree(opposite), ConvexView.POLAR_SET, "1", false);
        assertTrue(
                new TheoryScenes()
                                .of(request(biasFree(one), ConvexView.NEURON_CIRCLE, false), () -> false)
                                .picture()
                        instanceof TheoryPicture.Drawn);
        TheoryRequest curves = new TheoryRequest(biasFree(two), List.of(), 0, TheoryView.DEFAULT, false);
        assertTrue(new TheoryScenes().of(curves, () -> false).picture() instanceof TheoryPicture.Elsewhere);
    }

    private static void assertMissing(Experiment experiment, ConvexView view, String word, boolean helps) {
        TheoryScene scene = new TheoryScenes().of(request(experiment, view, false), () -> false);
        TheoryPicture.Missing missing = (TheoryPicture.Missing) scene.picture();
        assertTrue(
                missing.absence().sentence().contains(word), missing.absence().sentence());
        assertEquals(helps, missing.absence().biasFreeHelps());
    }
}
