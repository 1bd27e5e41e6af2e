package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static Pace random(Random random, int count) {
        double[] positions = new double[count];
        double[] path = new double[count];
        for (int i = 1; i < count; i++) {
            positions[i] = positions[i - 1] + 0.001 + random.nextDouble();
            path[i] = path[i - 1] + (random.nextBoolean() ? 24 * random.nextDouble() : 0);
        }
        return Pace.of(positions, path);
    }

    @Test
    void goesForwardOnlyAndBothWaysAreOne() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            Pace pace = random(random, 2 + random.nextInt(300));
            double before = 0;
            for (int i = 0; i <= 480; i++) {
                double share = i / 480.0;
                double position = pace.positionAt(share);
                assertTrue(position >= before, "back at " + share);
                // Log time never passes faster than all of it in 40 % of the time.
                assertTrue(position - before <= pace.end() / 480 / 0.4 + 1e-9, "a leap at " + share);
                assertEquals(share, pace.shareAt(position), 1e-9);
                before = position;
            }
            assertEquals(0, pace.positionAt(0));
            assertEquals(pace.end(), pace.positionAt(1));
            assertEquals(pace.end(), pace.positionAt(2));
        }
    }

    @Test
    void timeIsSpentWhereSomethingMoves() {
        Pace pace = Pace.of(new double[] {0, 1, 4}, 0, 240, 240);
        assertEquals(0.4 * 0.25 + 0.6, pace.shareAt(1), 1e-12);
        Pace still = Pace.of(new double[] {0, 1, 4}, 0, 0, 0);
        assertEquals(2, still.positionAt(0.5), 1e-12);
    }

    private static List<LossRun> runs(String preset) {
        Preset found = Presets.find(preset).orElseThrow();
        Experiment experiment = found.experiment();
        return experiment.runs().stream()
                .map(spec -> ForegroundRun.run(spec, experiment.coordinates(), Long.MAX_VALUE, () -> false))
                .toList();
    }

    private static Moment moment(String preset) {
        Look look = new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 1, 1);
        Experiment experiment = Presets.find(preset).orElseThrow().experiment();
        return new Moment(experiment, runs(preset), Optional.empty(), Long.MAX_VALUE, look, Gesture.NONE);
    }

    /** Neurons turn first and grow later: what turns is over when a third of log time is. */
    @Test
    void theNeuronsOfPaperBHaveMostOfTheTimeWhileTheyTurn() {
        LossRun run = runs("b-figures-1-7").get(0);
        double[] path = VisiblePath.of(run, () -> false);
        assertEquals(run.trajectory().size(), path.length);
        assertEquals(0, path[0]);
        for (int i = 1; i < path.length; i++) {
            assertTrue(path[i] >= path[i - 1] && path[i] - path[i - 1] <= VisiblePath.MOST);
        }
        assertArrayEquals(path, VisiblePath.of(run, () -> false));
        Pace pace = StoryTeller.pace(List.of(run), () -> false);
        double[] shares = DoubleStream.of(10, 58, 1000)
                .map(iteration -> pace.shareAt(StrictMath.log10(1 + iteration)))
                .toArray();
        // Of log time these are 26, 44 and 75 %.
        assertTrue(shares[0] > 0.26 && shares[1] > 0.6 && shares[2] > 0.85, Arrays.toString(shares));
    }

    @Test
    void whatHappensIsTold() {
        StoryTeller teller = new StoryTeller();
        List<RunEvent> neurons =
                teller.tell(moment("b-figures-1-7"), () -> false).events();
        assertTrue(neurons.contains(new RunEvent(RunEvent.Kind.ARRIVAL, 33, "neuron 2 arrives")), neurons::toString);
        assertEquals(
                6,
                neurons.stream()
                        .filter(event -> event.kind() == RunEvent.Kind.ARRIVAL)
                        .count());
        assertTrue(
                neurons.stream()
                        .map(RunEvent::iteration)
                        .sorted()
                        .toList()
                        .equals(neurons.stream().map(RunEvent::iteration).toList()),
                neurons::toString);
        List<RunEvent> bound = teller.tell(moment("a-theorem-1"), () -> false).events();
        assertTrue(bound.stream().anyMatch(event -> event.text().equals("Theorem 1 applies")), bound::toString);
        Moment none = new Moment(
                Presets.ALL.get(0).experiment(),
                List.of(),
                Optional.empty(),
                0,
                new Look(ViewState.DEFAULT, TheoryView.DEFAULT, 1, 1),
                Gesture.NONE);
        assertEquals(Story.NONE, teller.tell(none, () -> false));
    }

    @Test
    void whenAllAreRightIsToldOfEachLoss() {
        List<RunEvent> events =
                new StoryTeller().tell(moment("a1"), () -> false).events();
        assertTrue(
                events.containsAll(List.of(
                        new RunEvent(RunEvent.Kind.ALL_RIGHT, 56, "all 16 right: squared loss"),
                        new RunEvent(RunEvent.Kind.ALL_RIGHT, 246, "all 16 right: cross-entropy"))),
                events::toString);
    }
}
