package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremSeries;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.BoundsView;
import org.geodescent.session.Session;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class BoundsPictureTest {
    private static final TheoryView VIEW = TheoryView.DEFAULT.withTab(BoundsPicture.ID);

    private static Experiment shortened(String preset) {
        return Presets.find(preset).orElseThrow().experiment().withStopRule(new StopRule(400, 0));
    }

    private static List<LossRun> runs(Experiment experiment) {
        return experiment.runs().stream()
                .map(spec -> ForegroundRun.run(spec, () -> false))
                .toList();
    }

    private static Moment moment(Experiment experiment, List<LossRun> runs, long iteration, TheoryView view) {
        Look look = new Look(ViewState.DEFAULT, view, view.width(), view.height());
        return new Moment(experiment, runs, Optional.empty(), iteration, look, Gesture.NONE);
    }

    private static Drawn.Shown drawn(BoundsPicture picture, Experiment experiment, List<LossRun> runs, long iteration) {
        return picture.draw(moment(experiment, runs, iteration, VIEW), () -> false)
                .shown()
                .orElseThrow();
    }

    private static BoundsReading shown(
            BoundsPicture picture, Experiment experiment, List<LossRun> runs, long iteration) {
        return (BoundsReading) drawn(picture, experiment, runs, iteration).readings();
    }

    private static List<Statement> order(BoundsReading shown) {
        return shown.told().stream().map(told -> told.value().statement()).toList();
    }

    @Test
    void thoseThatCanApplyComeFirstEachOfTheRunWithItsLoss() {
        Experiment both = shortened("a1");
        BoundsReading shown = shown(new BoundsPicture(), both, runs(both), Long.MAX_VALUE);
        assertEquals(
                List.of(
                        Statement.THEOREM_1,
                        Statement.COROLLARY_1,
                        Statement.THEOREM_3,
                        Statement.THEOREM_2,
                        Statement.COROLLARY_2),
                order(shown));
        assertEquals(Statement.THEOREM_1, shown.chosen());
        assertEquals(Loss.SQUARED, shown.of(Statement.THEOREM_1).loss());
        assertEquals(Loss.CROSS_ENTROPY, shown.of(Statement.THEOREM_3).loss());
        assertFalse(shown.of(Statement.THEOREM_2).fits());
        assertEquals(400, shown.of(Statement.THEOREM_3).iteration());

        Experiment linear = shortened("counterexample-theorem-2");
        BoundsReading second = shown(new BoundsPicture(), linear, runs(linear), Long.MAX_VALUE);
        assertEquals(Statement.THEOREM_2, second.chosen());
        assertTrue(second.of(Statement.THEOREM_2).value().refutesThePrintedBound());
        assertEquals(
                "theorem-2",
                drawn(new BoundsPicture(), linear, runs(linear), Long.MAX_VALUE)
                        .figure()
                        .panels()
                        .get(0)
                        .name());
    }

    @Test
    void theNumbersAreThoseOfTheShownIteration() {
        Experiment experiment = shortened("a-theorem-1");
        LossRun run = runs(experiment).get(0);
        BoundsReading shown = shown(new BoundsPicture(), experiment, List.of(run), 17);
        int index = run.trajectory().indexAt(17);
        List<TheoremValue> expected =
                TheoremEvaluator.evaluate(run.spec(), run.trajectory().get(index));
        assertEquals(expected.get(0), shown.of(Statement.THEOREM_1).value());
        assertTrue(shown.of(Statement.THEOREM_1).iteration() <= 17);
        List<Long> times = shown.series().points().stream()
                .map(TheoremSeries.Point::iteration)
                .toList();
        assertEquals(0, times.get(0));
        assertEquals(400, times.get(times.size() - 1));
    }

    @Test
    void aRunThatGrowsLooksLikeOneThatHasGrown() {
        Experiment experiment = shortened("a-theorem-1");
        LossRun whole = runs(experiment).get(0);
        BoundsPicture growing = new BoundsPicture();
        Trajectory part = Trajectory.EMPTY;
        List<Drawn.Shown> scenes = new ArrayList<>();
        for (int i = 0; i < whole.trajectory().size(); i++) {
            part = part.append(whole.trajectory().get(i));
            if (i % 7 == 0 || i == whole.trajectory().size() - 1) {
                LossRun young = new LossRun(whole.spec(), part, List.of(), whole.outcome());
                scenes.add(drawn(growing, experiment, List.of(young), Long.MAX_VALUE));
            }
        }
        LossRun bare = new LossRun(whole.spec(), whole.trajectory(), List.of(), whole.outcome());
        Drawn.Shown once = drawn(new BoundsPicture(), experiment, List.of(bare), Long.MAX_VALUE);
        Drawn.Shown last = scenes.get(scenes.size() - 1);
        assertEquals(once.readings(), last.readings());
        assertEquals(once.figure(), last.figure());
    }

    @Test
    void aRunThatIsTrainedAgainLooksLikeOneThatIsNew() {
        Experiment experiment = shortened("a-theorem-1");
        LossRun whole = runs(experiment).get(0);
        // Who stops a run sees it at an iteration that is recorded only for that.
        Trajectory until =
                runs(experiment.withStopRule(new StopRule(397, 0))).get(0).trajectory();
        LossRun stopped = new LossRun(whole.spec(), until, List.of(), Optional.empty());
        int same = until.size() - 1;
        assertNotEquals(
                until.get(same).iteration(), whole.trajectory().get(same).iteration());
        BoundsPicture used = new BoundsPicture();
        drawn(used, experiment, List.of(stopped), Long.MAX_VALUE);
        for (int i = same - 3; i < whole.trajectory().size(); i++) {
            long iteration = whole.trajectory().get(i).iteration();
            Drawn.Shown fresh = drawn(new BoundsPicture(), experiment, List.of(whole), iteration);
            Drawn.Shown again = drawn(used, experiment, List.of(whole), iteration);
            assertEquals(fresh.readings(), again.readings());
            assertEquals(fresh.figure(), again.figure());
        }
    }

    @Test
    void whereThereIsNothingASentenceSaysWhy() {
        Experiment experiment = shortened("a1");
        Dataset three = new Dataset(Matrix.of(3, 2, 1, 0, 0, 1, -1, -1), new int[] {0, 1, 2}, List.of("a", "b", "c"));
        assertMissing(experiment.withData(three, new DataOrigin.Own("test")), "there are 3");
        assertMissing(experiment, "Nothing is trained yet.");
        assertThrows(CancellationException.class, () -> new BoundsPicture()
                .draw(moment(experiment, runs(experiment), 0, VIEW), () -> true));
    }

    private static void assertMissing(Experiment experiment, String sentence) {
        Drawn drawn = new BoundsPicture().draw(moment(experiment, List.of(), 0, VIEW), () -> false);
        Drawn.Absent missing = assertInstanceOf(Drawn.Absent.class, drawn);
        assertTrue(
                missing.absence().sentence().contains(sentence),
                missing.absence().sentence());
    }

    @Test
    void whatSomebodyChoseIsDrawn() {
        Experiment experiment = shortened("counterexample-theorem-3");
        TheoryView view = VIEW.withBounds(BoundsView.DEFAULT.withStatement(Statement.COROLLARY_2));
        Drawn drawn = new BoundsPicture().draw(moment(experiment, runs(experiment), 0, view), () -> false);
        assertEquals("corollary-2", drawn.figure().panels().get(0).name());
    }

    /** In the window the formula stands beside the picture; in a file nothing else says it. */
    @Test
    void inAFileTheFormulaStandsBelowThePlotWhereThereIsRoom() {
        Experiment experiment = shortened("a-theorem-1");
        List<LossRun> runs = runs(experiment);
        Moment inWindow = moment(experiment, runs, Long.MAX_VALUE, VIEW);
        BoundsPicture picture = new BoundsPicture();
        assertEquals(1, picture.draw(inWindow, () -> false).figure().panels().size());
        Drawn.Shown inFile = picture.draw(inWindow.with(inWindow.look().forFile(480, 360)), () -> false)
                .shown()
                .orElseThrow();
        BoundsReading reading = (BoundsReading) inFile.readings();
        String formula = reading.of(reading.chosen()).value().formula();
        assertTrue(inFile.figure().description().endsWith(" With its formula: " + formula + "."));
        List<Panel> panels = inFile.figure().panels();
        Panel below = panels.get(1);
        assertEquals(360, below.area().bottom());
        assertEquals(below.area().y(), panels.get(0).area().bottom());
        List<Mark> marks = below.layers().get(0).marks();
        assertTrue(marks.stream().anyMatch(Mark.Polyline.class::isInstance), "the line of a root or a fraction");
        String bound = BoundWords.number(reading.of(reading.chosen()).value().bound());
        assertTrue(
                marks.stream().anyMatch(mark -> mark instanceof Mark.Text text && bound.equals(text.text())),
                () -> bound + " in " + formula);
        Headless headless =
                Headless.ofWholeRuns(new Session(experiment, ViewState.DEFAULT), growing -> {}, () -> false);
        Drawn filmed =
                SteadyLabels.ofFilm().drawn(headless, picture, inWindow.look().forFile(480, 360), Long.MAX_VALUE, 8);
        assertEquals(inFile.figure().description(), filmed.figure().description(), "a film has it, too");
        Look flat = inWindow.look().forFile(480, 120);
        assertEquals(
                1,
                picture.draw(inWindow.with(flat), () -> false).figure().panels().size());
    }

    /** Saved from the window, drawn of its session, or as the last frame of a film: with the formula, the same figure. */
    @Test
    void asOnScreenTheFormulaStandsBelowThePlot() {
        Experiment experiment = shortened("a-theorem-1");
        BoundsPicture picture = new BoundsPicture();
        TheoryView view = VIEW.withSize(480, 360).withBounds(BoundsView.DEFAULT.withAsPrinted(true));
        Session session = new Session(experiment, ViewState.DEFAULT, Optional.of(view));
        Drawn.Shown inWindow = Headless.draw(picture, session, growing -> {}, () -> false)
                .shown()
                .orElseThrow();
        assertEquals(1, inWindow.figure().panels().size());
        Figure saved = BoundsPicture.forFile(inWindow).figure();
        assertEquals(2, saved.panels().size());
        assertEquals(360, saved.height(), "as large as on screen");
        BoundsReading reading = (BoundsReading) inWindow.readings();
        String printed = reading.of(reading.chosen()).value().formulaAsPrinted();
        assertTrue(saved.description().endsWith(" With its formula: " + printed + "."), saved::description);
        Figure rendered = Headless.figure(picture, session, growing -> {}, () -> false);
        assertEquals(saved.panels(), rendered.panels());
        assertEquals(saved.description(), rendered.description());
    }
}
