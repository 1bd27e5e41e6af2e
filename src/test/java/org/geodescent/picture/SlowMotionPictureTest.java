package org.geodescent.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.GradientStep;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.core.train.TrainingRun;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.ForegroundRun;
import org.geodescent.run.LossRun;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.session.StepView;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class SlowMotionPictureTest {
    private static Experiment shortened(Preset preset) {
        return preset.experiment().withStopRule(new StopRule(60, 0));
    }

    private static List<LossRun> runs(Experiment experiment) {
        return experiment.runs().stream()
                .map(spec -> ForegroundRun.run(spec, () -> false))
                .toList();
    }

    private static Moment moment(Experiment experiment, List<LossRun> runs, long iteration, StepView step) {
        ViewState view = ViewState.DEFAULT.withStep(Optional.of(step));
        Look look = new Look(view, TheoryView.DEFAULT, view.width(), view.height());
        return new Moment(experiment, runs, Optional.empty(), iteration, look, Gesture.NONE);
    }

    private static Drawn.Shown drawn(InputPlanePicture picture, Moment moment) {
        return picture.draw(moment, () -> false).shown().orElseThrow();
    }

    private static StepReading reading(Drawn drawn) {
        return PlaneReading.step(drawn).orElseThrow();
    }

    private static Set<String> layers(Figure figure) {
        Set<String> names = new HashSet<>();
        figure.panels()
                .forEach(panel -> panel.layers().stream().map(Layer::name).forEach(names::add));
        return names;
    }

    /** Forwards and backwards, every run of every preset: what is told is the trainer's own step. */
    @Test
    void everyPresetHasFiveCaptionsOfTheStepThatTheTrainerMakes() {
        for (Preset preset : Presets.ALL) {
            Experiment experiment = shortened(preset);
            List<LossRun> runs = runs(experiment);
            if (experiment.model() instanceof DeepLinear) {
                continue;
            }
            InputPlanePicture picture = new InputPlanePicture();
            int problems = reading(drawn(picture, moment(experiment, runs, 0, new StepView(1, 0))))
                    .problems();
            assertEquals(runs.size() * runs.get(0).spec().networks(), problems);
            for (int problem = 0; problem < problems; problem++) {
                for (int caption = 1; caption <= StepView.CAPTIONS; caption++) {
                    Drawn.Shown drawn = drawn(picture, moment(experiment, runs, 31, new StepView(caption, problem)));
                    StepReading reading = reading(drawn);
                    assertEquals(31, reading.iteration());
                    assertTrue(reading.sentence().startsWith(caption + " of 5 · "), reading.sentence());
                    assertEquals(reading.sentence(), drawn.figure().description());
                    assertIsTheTrainersStep(runs, problem, reading);
                }
                Moment before = moment(experiment, runs, 30, new StepView(5, problem));
                assertIsTheTrainersStep(runs, problem, reading(drawn(picture, before)));
            }
        }
    }

    private static void assertIsTheTrainersStep(List<LossRun> runs, int problem, StepReading reading) {
        int each = runs.get(0).spec().networks();
        RunSpec spec = runs.get(problem / each).spec().problems().get(problem % each);
        TrainingRun trainer = TrainingRun.of(spec, spec.startParameters());
        trainer.advance(reading.iteration() + 1, () -> false);
        GradientStep step = reading.step().found().orElseThrow();
        Parameters next = trainer.checkpoint().parameters();
        assertEquals(next, step.after().parameters(), reading::name);
        assertEquals(trainer.snapshot().loss(), step.lossAfter());
        assertTrue(
                !reading.sentence().startsWith("5")
                        || reading.sentence()
                                .contains(NumberText.of(step.lossAfter()).substring(0, 3)),
                reading.sentence());
    }

    @Test
    void captionsDrawWhatTheyTell() {
        Experiment experiment = shortened(Presets.find("a1").orElseThrow());
        List<LossRun> runs = runs(experiment);
        InputPlanePicture picture = new InputPlanePicture();
        List<Figure> figures = IntStream.rangeClosed(1, 5)
                .mapToObj(c -> drawn(picture, moment(experiment, runs, 12, new StepView(c, 1)))
                        .figure())
                .toList();
        assertTrue(layers(figures.get(0)).contains("labels"));
        assertFalse(layers(figures.get(0)).contains("margin-discs"));
        assertTrue(layers(figures.get(1)).contains("pushes"));
        assertFalse(layers(figures.get(1)).contains("hinges"));
        assertTrue(layers(figures.get(2)).containsAll(Set.of("step", "hinges")));
        assertTrue(layers(figures.get(3)).contains("step"));
        assertTrue(layers(figures.get(4)).containsAll(Set.of("step", "earlier-boundaries", "remark")));
        assertEquals(5, new HashSet<>(figures).size());
        Figure late =
                drawn(picture, moment(experiment, runs, 5, new StepView(5, 0))).figure();
        List<Rect> words = words(late);
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(overlap(words.get(i), words.get(j)), () -> "words over each other: " + words);
            }
        }
        assertNotEquals(
                figures.get(0),
                drawn(picture, moment(experiment, runs, 12, new StepView(1, 0))).figure());
    }

    private static List<Rect> words(Figure figure) {
        PanelLayout layout = PanelLayout.of(figure.panels().get(0));
        return figure.panels().get(0).layers().stream()
                .filter(layer -> Set.of("labels", "remark").contains(layer.name()))
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Text text ? Stream.of(text) : Stream.empty())
                .map(text -> {
                    double width = TextMetrics.width(text.text(), text.style());
                    double x = layout.xToFigure(text.at().x())
                            + text.dx()
                            - text.style().anchor().share() * width;
                    double size = text.style().size();
                    return new Rect(x, layout.yToFigure(text.at().y()) + text.dy() - 0.7 * size, width, 0.7 * size);
                })
                .toList();
    }

    private static boolean overlap(Rect one, Rect other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }

    @Test
    void whatHasNoStepSaysWhy() {
        Experiment a1 = shortened(Presets.find("a1").orElseThrow());
        Experiment flow = a1.withDescent(a1.descent().withMode(TrainingMode.GRADIENT_FLOW));
        StepView view = new StepView(1, 0);
        InputPlanePicture picture = new InputPlanePicture();
        String ofFlow =
                reading(drawn(picture, moment(flow, runs(flow), 0, view))).sentence();
        assertEquals("Gradient flow has no steps: choose gradient descent to see one in slow motion.", ofFlow);
        Experiment deep = shortened(Presets.find("deep-linear-cross-entropy").orElseThrow());
        String ofDeep =
                reading(drawn(picture, moment(deep, runs(deep), 0, view))).sentence();
        assertEquals("Slow motion is of two-layer networks and of linear models: choose one of them.", ofDeep);
        assertEquals(
                "There is no step yet: nothing is trained.",
                reading(drawn(picture, moment(a1, List.of(), 0, view))).sentence());
    }

    /** A session in slow motion is drawn again without a window, to the same figure. */
    @Test
    void aSessionInSlowMotionDrawsTheSameWithoutAWindow() throws Exception {
        Experiment experiment = shortened(Presets.find("b-figures-1-7").orElseThrow());
        Moment moment = moment(experiment, runs(experiment), 17, new StepView(4, 0));
        Session session = new Session(experiment, moment.look().plane().withIteration(Optional.of(17L)));
        Session read = SessionJson.read("text", SessionJson.write(session));
        assertEquals(session, read);
        Figure again = Headless.draw(new InputPlanePicture(), read, state -> {}, () -> false)
                .figure();
        assertEquals(drawn(new InputPlanePicture(), moment).figure(), again);
    }
}
