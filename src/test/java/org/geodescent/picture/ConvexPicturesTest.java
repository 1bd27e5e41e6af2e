package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.PolarSetPlot;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class ConvexPicturesTest {
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

    /** The convex pictures, which share what they find. */
    private static final class Desk {
        private final List<Picture> pictures = Pictures.ofTheoryPlane();

        Drawn of(Moment moment) {
            return of(moment, () -> false);
        }

        Drawn of(Moment moment, BooleanSupplier cancelled) {
            String tab = moment.look().theory().tab();
            return pictures.stream()
                    .filter(picture -> picture.id().equals(tab))
                    .findFirst()
                    .orElseThrow()
                    .draw(moment, cancelled);
        }
    }

    private static Moment request(Experiment experiment, String picture, boolean gesture) {
        LossRun run = ForegroundRun.run(experiment.runs().get(0), () -> false);
        return moment(experiment, run, Long.MAX_VALUE, TheoryView.DEFAULT.withTab(picture), gesture);
    }

    private static Moment moment(Experiment experiment, LossRun run, long iteration, TheoryView view, boolean gesture) {
        Look look = new Look(ViewState.DEFAULT, view, view.width(), view.height());
        return new Moment(experiment, List.of(run), Optional.empty(), iteration, look, new Gesture(gesture, List.of()));
    }

    private static ConvexReading reading(Drawn drawn) {
        return drawn.readings(ConvexReading.class).orElseThrow();
    }

    /** Interleaved samples, the first frame from nothing. */
    @Test
    void everyFrameOfAGestureIsSolvedWhereverItsSearchBegins() {
        ConvexReader reader = new ConvexReader();
        int warm = 0;
        for (int frame = 0; frame < 40; frame++) {
            double[][] rows = new double[30][];
            int[] classes = new int[rows.length];
            for (int n = 0; n < rows.length; n++) {
                double angle = 2 * Math.PI * (n + 0.3 * Math.sin(3.0 * n)) / rows.length;
                double radius = 1 + 0.4 * Math.sin(7.0 * n);
                rows[n] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
                classes[n] = n % 2;
            }
            rows[0][1] += 0.01 * frame;
            Dataset data = new Dataset(Matrix.ofRows(rows), classes, List.of("1", "-1"));
            ConvexOutcome.Solved found = reader.read(request(biasFree(data), PolarSetPicture.ID, true), () -> false)
                    .analysis()
                    .solved()
                    .orElseThrow();
            ConvexOutcome.Solved expected = (ConvexOutcome.Solved) MaxMarginProgram.solve(data, false);
            assertEquals(expected.dual(), found.dual(), 2e-8 * expected.dual(), "frame " + frame);
            warm += found.warm() ? 1 : 0;
        }
        assertTrue(warm > 0 && warm < 40, warm + " frames began with the solution of the one before");
    }

    @Test
    void aGestureMayUseTheLastSolutionAndItsEndMayNot() {
        Desk desk = new Desk();
        desk.of(request(biasFree(points(12, 0)), PolarSetPicture.ID, false));
        Moment moved = request(biasFree(points(12, 0.01)), PolarSetPicture.ID, true);
        assertTrue(reading(desk.of(moved)).analysis().warm());
        Moment ended = moment(
                moved.experiment(),
                moved.runs().get(0),
                moved.iteration(),
                moved.look().theory(),
                false);
        Drawn after = desk.of(ended);
        Drawn fresh = new Desk().of(ended);
        assertEquals(
                reading(fresh).analysis().outcome(), reading(after).analysis().outcome());
        assertEquals(fresh.figure(), after.figure());
    }

    @Test
    void theIntervalHoldsTheOptimumAtEveryIteration() {
        for (boolean bias : new boolean[] {false, true}) {
            Experiment experiment = experiment(points(8, 0), new TwoLayerRelu(2, 10, bias, false, 1));
            Moment last = request(experiment, "gap", false);
            Desk desk = new Desk();
            for (long iteration = 0; iteration <= 2000; iteration += 250) {
                ConvexReading reading = reading(desk.of(moment(
                        experiment, last.runs().get(0), iteration, last.look().theory(), false)));
                double optimum = ((ConvexOutcome.Solved) reading.analysis().outcome()).primal();
                var interval = reading.state().orElseThrow().interval();
                assertTrue(interval.lower().found().orElseThrow() <= optimum * (1 + 1e-8));
                assertTrue(!(interval.upper() instanceof Answer.Value<Double> upper)
                        || upper.value() >= optimum * (1 - 1e-8));
                long shown = reading.state().orElseThrow().iteration();
                assertTrue(shown <= iteration && shown >= 0.9 * iteration, shown + " instead of " + iteration);
            }
        }
    }

    private static GapHistory cosines(Drawn drawn) {
        return ((Handles.Cosines) drawn.shown().orElseThrow().handles()).history();
    }

    @Test
    void theGapOfARunThatBeginsAgainIsThatOfANewRun() {
        Experiment experiment = biasFree(points(8, 0));
        Moment whole = request(experiment, "gap", false);
        LossRun run = whole.runs().get(0);
        // Who stops a run sees it at an iteration that is recorded only for that.
        Trajectory stopped = request(experiment.withStopRule(new StopRule(397, 0)), "gap", false)
                .runs()
                .get(0)
                .trajectory();
        for (Trajectory before : List.of(run.trajectory(), stopped)) {
            Desk used = new Desk();
            used.of(whole.withRuns(List.of(new LossRun(run.spec(), before, List.of(), Optional.empty()))));
            for (int size : new int[] {1, 2, 40, stopped.size(), stopped.size() + 1}) {
                Trajectory part = Trajectory.EMPTY;
                for (Snapshot snapshot : run.trajectory().subList(0, size)) {
                    part = part.append(snapshot);
                }
                LossRun young = new LossRun(run.spec(), part, List.of(), Optional.empty());
                Moment moment = whole.withRuns(List.of(young));
                assertEquals(cosines(new Desk().of(moment)), cosines(used.of(moment)));
            }
        }
    }

    @Test
    void theLambdaOfTheRunIsFeasibleAndSoIsTheOptimalOne() {
        ConvexReading reading = reading(new Desk().of(request(biasFree(points(12, 0)), PolarSetPicture.ID, false)));
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
        assertEquals(reading.state().orElseThrow().interval().lower().found().orElseThrow(), value, 1e-9 * value);
        assertEquals(1, reading.shownDual().orElseThrow().value(), 1e-7);
    }

    @Test
    void theOptimalLambdaIsOnTheBoundaryOfEverySliceThroughIt() {
        Dataset data = points(9, 0);
        ConvexAnalysis analysis = ConvexAnalysis.of(data, false, MaxMarginProgram.solve(data, false));
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
    void aPolarSetThatSlantsIsShownWhole() {
        double[][] samples = {{1, 0.05}, {1, -0.05}, {-0.2, 1}, {1, 0.5}};
        for (int[] classes : new int[][] {{0, 1, 0, 1}, {0, 0, 1, 0}, {1, 1, 0, 0}}) {
            Dataset data = new Dataset(Matrix.ofRows(samples), classes, List.of("1", "-1"));
            Moment moment = request(biasFree(data), PolarSetPicture.ID, false);
            PolarSetPlot.Scene scene = PolarSetPicture.scene(moment, reading(new Desk().of(moment)))
                    .orElseThrow();
            Box window = scene.viewport();
            for (Vec2 place : scene.set().boundary(100, 1e-3)) {
                assertTrue(window.contains(place), place + " in " + window);
            }
            assertTrue(window.contains(scene.optimal()) && window.contains(new Vec2(0, 0)), window.toString());
            Panel panel = PolarSetPlot.panel(scene, "set", "", new Rect(0, 0, 300, 300));
            panel.layers().stream()
                    .flatMap(layer -> layer.marks().stream())
                    .flatMap(mark -> mark instanceof Mark.Arrow arrow ? Stream.of(arrow.to()) : Stream.empty())
                    .forEach(head -> assertTrue(window.contains(head), head + " in " + window));
        }
    }

    @Test
    void aChosenLambdaReplacesTwoEntriesOnly() {
        Moment plain = request(biasFree(points(12, 0)), EllipsoidPicture.ID, false);
        TheoryView view = plain.look().theory().withAxes(2, 5).withLambda(Optional.of(new Vec2(0.7, -0.4)));
        Moment chosen = moment(plain.experiment(), plain.runs().get(0), plain.iteration(), view, false);
        Desk desk = new Desk();
        List<Double> before = reading(desk.of(plain)).shownLambda();
        Drawn.Shown drawn = desk.of(chosen).shown().orElseThrow();
        List<Double> after = reading(drawn).shownLambda();
        assertEquals(
                new Vec2(0.7, -0.4),
                ((Handles.Ellipsoid) drawn.handles()).lambda().orElseThrow());
        for (int n = 0; n < 12; n++) {
            assertEquals(n == 2 ? 0.7 : n == 5 ? -0.4 : before.get(n), after.get(n));
        }
    }

    @Test
    void aSolutionThatNobodyWaitsForAnyMoreIsGivenUp() {
        Desk desk = new Desk();
        Moment moment = request(biasFree(points(12, 0)), PolarSetPicture.ID, false);
        assertThrows(CancellationException.class, () -> desk.of(moment, () -> true));
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class, () -> desk.of(moment, () -> asked.incrementAndGet() > 1));
        assertTrue(desk.of(moment).shown().isPresent());
    }

    @Test
    void whatCannotBeDrawnIsSaidInASentence() {
        Dataset two = PaperDatasets.convexGeometryOrthogonal();
        Dataset one = new Dataset(Matrix.of(1, 2, 1, 2), new int[] {0}, List.of("1", "-1"));
        Dataset opposite = new Dataset(Matrix.of(2, 2, 1, 2, 2, 4), new int[] {0, 1}, List.of("1", "-1"));
        assertMissing(experiment(two, new TwoLayerRelu(2, 10, true, true, 1)), "gap", "output bias", true);
        assertMissing(experiment(two, new TwoLayerRelu(2, 10, true, false, 1)), NeuronCirclePicture.ID, "sphere", true);
        assertMissing(biasFree(one), EllipsoidPicture.ID, "second point", false);
        assertMissing(biasFree(opposite), PolarSetPicture.ID, "1", false);
        assertTrue(new Desk()
                .of(request(biasFree(one), NeuronCirclePicture.ID, false))
                .shown()
                .isPresent());
    }

    private static void assertMissing(Experiment experiment, String view, String word, boolean helps) {
        Drawn.Absent missing = (Drawn.Absent) new Desk().of(request(experiment, view, false));
        assertTrue(
                missing.absence().sentence().contains(word), missing.absence().sentence());
        assertEquals(helps, missing.absence().cure() == Absence.Cure.BIAS_FREE);
    }
}
