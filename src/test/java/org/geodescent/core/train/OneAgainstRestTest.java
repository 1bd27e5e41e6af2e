package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.work.Patience;
import org.junit.jupiter.api.Test;

class OneAgainstRestTest {
    /** Six clusters of three around the origin, a class each. */
    private static Dataset six() {
        double[] xy = new double[36];
        int[] classes = new int[18];
        for (int n = 0; n < 18; n++) {
            int cluster = n / 3;
            double angle = Math.PI * cluster / 3 + 0.2 * (n % 3 - 1);
            xy[2 * n] = 2 * StrictMath.cos(angle);
            xy[2 * n + 1] = 2 * StrictMath.sin(angle);
            classes[n] = cluster;
        }
        return new Dataset(Matrix.of(18, 2, xy), classes, List.of("a", "b", "c", "d", "e", "f"));
    }

    private static RunSpec run(ModelSpec model) {
        return new RunSpec(
                six(),
                model,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.02, 0),
                new Start.Seeded(Initialisation.TORCH, 1, 7, 0),
                new StopRule(20_000, 0));
    }

    private static List<RunSpec> runs(ModelSpec model) {
        return run(model).problems();
    }

    @Test
    void everyClassHasItsOwnProblemAndStart() {
        List<RunSpec> runs = runs(new TwoLayerRelu(2, 5, false, false, 1));
        assertEquals(6, runs.size());
        for (int k = 0; k < 6; k++) {
            int[] signs = runs.get(k).data().signs();
            for (int n = 0; n < 18; n++) {
                assertEquals(n / 3 == k ? 1 : -1, signs[n]);
            }
            assertEquals(
                    List.of(
                            six().classNames().get(k),
                            "not " + six().classNames().get(k)),
                    runs.get(k).data().classNames());
        }
        assertNotEquals(runs.get(0).startParameters(), runs.get(1).startParameters());
        assertThrows(IllegalArgumentException.class, () -> six().oneAgainstRest(6));
    }

    @Test
    void theLargestScoreClassifiesAllSixClasses() {
        for (boolean bias : new boolean[] {true, false}) {
            List<Network> networks = new ArrayList<>();
            for (RunSpec run : runs(new TwoLayerRelu(2, 30, bias, bias, 1))) {
                GradientDescent descent = new GradientDescent(run, run.startParameters());
                assertTrue(descent.advance(run.stopRule().maximumSteps(), () -> false));
                networks.add(new Network(run.model(), descent.snapshot().parameters()));
            }
            ArgmaxGeometry geometry = PlaneGeometry.argmax(networks);
            List<Vec2> points = new ArrayList<>();
            for (int n = 0; n < 18; n++) {
                points.add(six().point(n));
            }
            assertEquals(18, geometry.correct(points, six().classes()), "bias " + bias);
            // The worst-placed point is at most half of 4 sin(0.3236) away from its neighbour's class.
            double margin =
                    geometry.margin(points, six().classes()).orElseThrow().value();
            assertTrue(margin > 0.2 && margin < 0.637, () -> "margin " + margin);
        }
        assertArrayEquals(
                new int[] {1, 1, 1},
                java.util.Arrays.copyOf(six().oneAgainstRest(0).signs(), 3));
    }

    /** Weights of one network are every network's; those of all are cut in pieces, and fitted to other classes. */
    @Test
    void weightsMayBeGivenForOneNetworkOrForAll() {
        RunSpec drawn = run(MODEL);
        int size = MODEL.parameterCount();
        Start.Given all = new Start.Given(drawn.startParameters());
        RunSpec given = drawn.withStart(all);
        assertEquals(drawn.startParameters(), given.startParameters());
        Parameters third = all.parameters().slice(2 * size, 3 * size);
        assertEquals(new Start.Given(third), given.problems().get(2).start());
        RunSpec alike = drawn.withStart(new Start.Given(third));
        assertEquals(third, alike.startParameters().slice(5 * size, 6 * size));
        assertSame(all, all.forNetworks(6, MODEL));
        assertEquals(
                Parameters.concatenated(
                        List.of(all.parameters(), all.parameters().slice(0, size))),
                ((Start.Given) all.forNetworks(7, MODEL)).parameters());
        assertEquals(all.parameters().slice(0, size), ((Start.Given) all.forNetworks(1, MODEL)).parameters());
        assertEquals(new Start.Given(third), new Start.Given(third).forNetworks(6, MODEL), "still every network's");
        Start.Given five = new Start.Given(all.parameters().slice(0, 5 * size));
        assertThrows(IllegalArgumentException.class, () -> drawn.withStart(five));
    }

    private static final ModelSpec MODEL = new TwoLayerRelu(2, 6, true, true, 1);

    /** What the K independent runs have at an iteration, put together. */
    private static Snapshot together(RunSpec spec, long iteration) {
        List<Snapshot> parts = new ArrayList<>();
        for (RunSpec problem : spec.problems()) {
            TrainingRun run = TrainingRun.of(problem, problem.startParameters());
            assertTrue(run.advance(iteration, () -> false));
            parts.add(run.snapshot());
        }
        double loss = 0;
        double squares = 0;
        for (Snapshot part : parts) {
            loss += part.loss();
            squares += part.gradientNorm() * part.gradientNorm();
        }
        List<Parameters> parameters = parts.stream().map(Snapshot::parameters).toList();
        return new Snapshot(iteration, Parameters.concatenated(parameters), loss, Math.sqrt(squares));
    }

    private static TrainingRun training(RunSpec spec) {
        return TrainingRun.of(spec, spec.startParameters());
    }

    private static RunSpec with(Descent descent, Loss loss) {
        return new RunSpec(
                six(),
                MODEL,
                new Objective(loss, Reduction.SUM),
                descent,
                new Start.Seeded(Initialisation.TORCH, 1, 7, 0),
                new StopRule(300, 0));
    }

    @Test
    void togetherTheyAreTheIndependentRunsHoweverTheyAreDriven() {
        for (Descent descent : List.of(
                new Descent(0.02, 0), new Descent(0.01, 0.9), new Descent(0.02, 0, TrainingMode.GRADIENT_FLOW))) {
            RunSpec spec = with(descent, Loss.CROSS_ENTROPY);
            assertEquals(6, spec.networks());
            Snapshot expected = together(spec, 300);
            TrainingRun atOnce = training(spec);
            assertTrue(atOnce.advance(300, () -> false));
            assertEquals(expected, atOnce.snapshot());
            TrainingRun inPieces = training(spec);
            for (long to : new long[] {1, 2, 70, 70, 199, 300}) {
                assertTrue(inPieces.advance(to, () -> false));
                assertEquals(to, inPieces.iteration());
                inPieces.snapshot();
                inPieces = to == 70 ? inPieces.prolonged(spec) : inPieces;
            }
            assertEquals(expected, inPieces.snapshot());
            List<Snapshot> recorded = new ArrayList<>();
            RunOutcome outcome = training(spec).run(RecordingSchedule.DEFAULT, recorded::add, () -> false);
            assertEquals(new RunOutcome.Completed(300), outcome);
            assertEquals(expected, recorded.get(recorded.size() - 1));
            assertEquals(spec.startParameters(), recorded.get(0).parameters());
        }
    }

    @Test
    void aCancelledStretchIsAsIfItHadNotBegun() {
        for (TrainingMode mode : TrainingMode.values()) {
            RunSpec spec = with(new Descent(0.02, 0, mode), Loss.CROSS_ENTROPY);
            TrainingRun run = training(spec);
            assertTrue(run.advance(40, () -> false));
            Snapshot before = run.snapshot();
            for (int patience = 0; patience < 12; patience++) {
                AtomicInteger left = new AtomicInteger(patience);
                if (run.advance(300, () -> left.getAndDecrement() <= 0)) {
                    break;
                }
                assertEquals(Optional.empty(), run.obstacle());
                assertEquals(before, run.snapshot());
            }
            assertTrue(run.advance(300, () -> false));
            assertEquals(together(spec, 300), run.snapshot());
        }
    }

    /** Of many nodes a copy of a network costs as much as many steps of it: only who goes on pays for a way back. */
    @Test
    void whoCancelsWaitsForNoWayBack() {
        RunSpec spec = with(new Descent(0.02, 0.9), Loss.CROSS_ENTROPY);
        TrainingRun run = training(spec);
        assertTrue(run.advance(40, () -> false));
        TrainingRun twin = training(spec);
        assertTrue(twin.advance(40, () -> false));
        AtomicInteger looks = new AtomicInteger();
        assertFalse(run.advance(41, () -> looks.getAndIncrement() == 4));
        assertEquals(5, looks.get(), "once before all, once before each network");
        assertEquals(40, run.iteration());
        assertEquals(Optional.empty(), run.obstacle());
        Runnable back = run.wayBack();
        assertTrue(run.advance(300, () -> false));
        assertEquals(together(spec, 300), run.snapshot());
        back.run();
        assertEquals(40, run.iteration());
        assertEquals(twin.checkpoint(), run.checkpoint());
        assertTrue(run.advance(300, () -> false));
        assertEquals(together(spec, 300), run.snapshot());
    }

    @Test
    void aStateAndWhatIsRightInItAreGivenUpWithinAClassAndASample() {
        RunSpec spec = run(MODEL);
        TrainingRun training = training(spec);
        Snapshot state = training.snapshot();
        Classifier classifier = Classifier.of(MODEL, state.parameters());
        AtomicInteger asked = new AtomicInteger();
        BooleanSupplier never = () -> asked.incrementAndGet() < 0;
        assertEquals(state.loss(), Patience.during(never, training::snapshot).loss());
        assertEquals(6, asked.getAndSet(0));
        assertEquals(classifier.correct(spec.data()), Patience.during(never, () -> classifier.correct(spec.data())));
        assertEquals(spec.data().size(), asked.get());
    }

    /** With large steps the classes diverge at different iterations; all stop at the first of them. */
    @Test
    void allStopWhereTheFirstOneDiverges() {
        int uneven = 0;
        for (double step : new double[] {0.3, 0.4, 0.5, 0.7, 1, 3}) {
            RunSpec spec = with(new Descent(step, 0), Loss.SQUARED);
            List<Long> ends = new ArrayList<>();
            for (RunSpec problem : spec.problems()) {
                TrainingRun run = training(problem);
                run.advance(300, () -> false);
                ends.add(run.iteration());
            }
            long first = Collections.min(ends);
            uneven += Collections.max(ends) > first ? 1 : 0;
            assertTrue(first < 300, "step " + step);
            TrainingRun run = training(spec);
            assertFalse(run.advance(300, () -> false));
            assertEquals(Optional.of(new RunOutcome.Diverged(first)), run.obstacle());
            assertEquals(together(spec, first), run.snapshot());
            assertTrue(run.snapshot().parameters().isFinite());
        }
        assertTrue(uneven > 0, "some diverge later than others");
    }

    @Test
    void twoClassesAreOneNetworkAndAStepIsOneNetworks() {
        RunSpec two = with(new Descent(0.02, 0), Loss.SQUARED).problems().get(2);
        assertEquals(1, two.networks());
        assertEquals(List.of(two), two.problems());
        RunSpec all = with(new Descent(0.02, 0), Loss.SQUARED);
        assertThrows(IllegalArgumentException.class, () -> Stepper.of(all, all.startParameters()));
        assertThrows(IllegalArgumentException.class, () -> TrainingRun.of(all, two.startParameters()));
        assertEquals(
                two.startParameters(),
                all.startParameters().slice(2 * MODEL.parameterCount(), 3 * MODEL.parameterCount()));
    }

    @Test
    void noClassStartsFromASeedBelowThatOfTheStudy() {
        for (RunSpec each : runs(new TwoLayerRelu(2, 5, false, false, 1))) {
            assertTrue(((Start.Seeded) each.start()).seed() >= 7);
        }
    }

    @Test
    void aStartOfOneNetworkIsRefused() {
        RunSpec spec = run(new TwoLayerRelu(2, 5, false, false, 1));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> TrainingRun.of(spec, spec.problems().get(0).startParameters()))
                .getMessage();
        assertEquals("6 models have 126 parameters, the start gives 21", message);
    }
}
