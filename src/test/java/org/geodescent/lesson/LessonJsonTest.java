package org.geodescent.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.Statement;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.InputException;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.BoundsView;
import org.geodescent.session.TheoryView;
import org.geodescent.session.ViewState;
import org.junit.jupiter.api.Test;

class LessonJsonTest {
    private static final Scene START = new Scene(
            Presets.ALL.get(3).experiment(), ViewState.DEFAULT, TheoryView.DEFAULT, List.of(), 4, Optional.empty());

    private static String lesson(String steps) {
        return """
                {
                  "format": "geodescent-lesson",
                  "version": 1,
                  "title": "T",
                  "steps": [
                %s
                  ]
                }
                """.formatted(steps);
    }

    private static Lesson read(String steps) {
        try {
            return LessonJson.read("l.json", lesson(steps));
        } catch (InputException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String message, String steps) {
        InputException refused =
                assertThrows(InputException.class, () -> LessonJson.read("l.json", lesson(steps)), steps);
        assertEquals(message, refused.getMessage());
    }

    private static Experiment own() {
        Experiment preset = Presets.ALL.get(0).experiment();
        return preset.withData(
                new Dataset(Matrix.of(2, 2, 0.1, 2, -3, 4e-300), new int[] {0, 1}, List.of("a", "b")),
                new DataOrigin.Own("mine"));
    }

    @Test
    void everythingThatIsWrittenIsReadBack() throws InputException {
        LessonStage full = new LessonStage(
                Optional.of(new LessonRun(
                        Optional.of("b-figures-1-7"),
                        Optional.of(2L),
                        Optional.of(3L),
                        Optional.of(LossChoice.BOTH),
                        Optional.empty())),
                Optional.of(ViewState.DEFAULT.withViewport(Optional.of(new Box(-1, 0, 2, 3)))),
                Optional.of("input-plane"),
                Optional.of(Set.of(PlaneLayer.HINGES, PlaneLayer.PUSHES)),
                Optional.of(TheoryView.DEFAULT.withLambda(Optional.of(new Vec2(0.25, -1)))),
                Optional.of("polar-set"),
                Optional.of(new BoundsView(Optional.of(Statement.THEOREM_2), true)),
                List.of(Headline.GAP, Headline.LOSS),
                Optional.of(12L),
                Optional.of(true),
                Optional.of(2.5),
                Optional.empty());
        LessonStage mine = new LessonStage(
                Optional.of(LessonRun.of(own())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Lesson lesson = new Lesson(
                "A “lesson”",
                "in a line",
                List.of(
                        LessonStep.of("One.")
                                .withStage(full)
                                .withWords("Title", "Says this.")
                                .withPart(Optional.of(WindowPart.LARGE_NUMBER_2))
                                .withHidden(Set.of(WindowPart.TOOLS, WindowPart.BAR))
                                .withAwaits(new LessonWait.Iteration(7)),
                        LessonStep.of("Two.")
                                .withStage(mine)
                                .withAwaits(new LessonWait.Event(LessonEvent.POINT_DRAGGED)),
                        new LessonStep(
                                LessonStage.SAME,
                                "",
                                "Which?",
                                Optional.empty(),
                                Optional.of(2),
                                Set.of(),
                                new LessonWait.Answer(List.of("this", "that"), 1, "That."))));
        String text = LessonJson.write(lesson);
        assertEquals(lesson, LessonJson.read("l.json", text));
        assertEquals(text, LessonJson.write(LessonJson.read("l.json", text)));
        for (Lesson shipped : Lessons.ALL) {
            assertEquals(shipped, LessonJson.read("l.json", LessonJson.write(shipped)));
        }
    }

    @Test
    void aPresetIsRecognisedWithItsSeedsAndLosses() {
        for (Preset preset : Presets.ALL) {
            assertEquals(LessonRun.of(preset.id()), LessonRun.of(preset.experiment()), preset.id());
        }
        LessonRun other = LessonRun.of(Presets.ALL.get(0).experiment(21, 21).withLosses(LossChoice.SQUARED));
        assertEquals(Optional.of(21L), other.dataSeed());
        assertEquals(Optional.of(LossChoice.SQUARED), other.losses());
        LessonRun seeded = LessonRun.of(Presets.ALL.get(0).experiment(1, 7));
        assertEquals(Optional.of("a1"), seeded.preset());
        assertEquals(Optional.of(7L), seeded.weightSeed());
        assertEquals(Optional.of(own()), LessonRun.of(own()).own());
    }

    @Test
    void stepsKeepWhatTheyDoNotName() {
        Lesson lesson = read("""
                {"say": "a"},
                {"stage": {"preset": "b-figures-1-7"}, "say": "b"},
                {"stage": {"right": "rectified-ellipsoid", "seconds": 3}, "say": "c"},
                {"stage": {"demonstration": "bandit"}, "say": "d"},
                {"say": "e", "point": "demonstration"},
                {"stage": {"iteration": 5}, "say": "f"}""");
        assertEquals(START, lesson.scene(0, START));
        Scene preset = lesson.scene(1, START);
        assertEquals("B, Figures 1 to 7", preset.experiment().title());
        assertEquals(Optional.of("rectified-ellipsoid"), preset.view().picture());
        assertEquals("neuron-circle", preset.theory().tab());
        assertEquals(4, preset.seconds());
        // What the step names has its place; the picture that was there gives way.
        Scene moved = lesson.scene(2, START);
        assertEquals("rectified-ellipsoid", moved.theory().tab());
        assertEquals(Optional.empty(), moved.view().picture());
        assertEquals(3, moved.seconds());
        assertEquals(Optional.of("bandit"), lesson.scene(4, START).demonstration());
        assertEquals(moved, lesson.scene(5, START));
    }

    @Test
    void theReplayMovesWhereSomethingInItIsWaitedFor() {
        Lesson lesson = read("""
                {"say": "a"},
                {"say": "b", "wait": {"iteration": 3}},
                {"say": "c", "wait": {"event": "end"}},
                {"say": "d", "wait": {"event": "point-dragged"}},
                {"say": "e", "wait": {"answers": ["x", "y"], "right": 1, "reveal": "z"}},
                {"stage": {"play": false}, "say": "f", "wait": {"iteration": 3}},
                {"stage": {"play": true}, "say": "g"}""");
        assertEquals(
                List.of(false, true, true, false, false, false, true),
                lesson.steps().stream().map(LessonStep::plays).toList());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndItsCure() {
        assertRefused("l.json, line 6: /steps/0/say is missing; it must be a text in double quotes", "{}");
        assertRefused(
                "l.json, line 6: /steps/0/stage/preset is \"a9\"; it must be one of "
                        + String.join(
                                ", ",
                                Presets.ALL.stream()
                                        .map(p -> '"' + p.id() + '"')
                                        .toList()),
                "{\"stage\": {\"preset\": \"a9\"}, \"say\": \"x\"}");
        assertRefused(
                "l.json, line 6: /steps/0/stage names a seed or losses but no preset; add the field preset",
                "{\"stage\": {\"losses\": \"both\"}, \"say\": \"x\"}");
        assertRefused(
                "l.json, line 7: /steps/1/hide/0 is \"caption\"; it must be one of \"picture-tabs\", \"numbers\", \"tools\", \"rail\", \"pace\","
                        + " \"bar\", \"presets\", \"play\", \"data-seed\", \"weight-seed\", \"model\", \"losses\"",
                "{\"say\": \"x\"},\n{\"say\": \"x\", \"hide\": [\"caption\"]}");
        assertRefused(
                "l.json, line 6: /steps/0/wait must have one of the fields iteration, event and answers",
                "{\"say\": \"x\", \"wait\": {\"iteration\": 1, \"event\": \"end\"}}");
        assertRefused(
                "l.json, line 6: /steps/0/wait/iteration cannot be used: it waits for iteration 0; at least 1",
                "{\"say\": \"x\", \"wait\": {\"iteration\": 0}}");
        assertRefused(
                "l.json, line 6: /steps/0/wait/right is 3; it must be a whole number between 1 and 2",
                "{\"say\": \"x\", \"wait\": {\"answers\": [\"a\", \"b\"], \"right\": 3, \"reveal\": \"r\"}}");
        assertRefused(
                "l.json, line 6: /steps/0 cannot be used: it points at “tools” and hides it",
                "{\"say\": \"x\", \"point\": \"tools\", \"hide\": [\"tools\"]}");
        assertRefused(
                "l.json, line 6: /steps/0/stage cannot be used: “gap” at both places; name another one at one of them",
                "{\"stage\": {\"left\": \"gap\", \"right\": \"gap\"}, \"say\": \"x\"}");
        assertRefused(
                "l.json, line 6: /steps/0/stage cannot be used: a replay of 1.0 seconds; 2 to 60",
                "{\"stage\": {\"seconds\": 1}, \"say\": \"x\"}");
        assertRefused(
                "l.json, line 6: /steps/0 cannot be used: what it says is a text of 281 characters; at least 1, at most 280",
                "{\"say\": \"%s\"}".formatted("x".repeat(281)));
        assertRefused("l.json, line 5: /steps is empty; it must hold at least one step", "");
    }

    @Test
    void whatIsNotOnTheStageCannotBePointedAtOrWaitedFor() {
        assertRefused(
                "l.json, line 6: /steps/0/sample is 17, but there are 16 samples",
                "{\"stage\": {\"preset\": \"a1\"}, \"say\": \"x\", \"sample\": 17}");
        assertRefused(
                "l.json, line 6: /steps/0/sample is of the input plane, which is not on the stage; write \"left\": \"input-plane\" into the stage",
                "{\"stage\": {\"preset\": \"b-figures-1-7\"}, \"say\": \"x\", \"sample\": 1}");
        assertRefused(
                "l.json, line 6: /steps/0/wait/event compares two losses, but only one is trained; write \"losses\": \"both\" into the stage",
                "{\"stage\": {\"preset\": \"b-figures-1-7\"}, \"say\": \"x\", \"wait\": {\"event\": \"squared-margin-passes\"}}");
        assertRefused(
                "l.json, line 7: /steps/1/point is \"rail\", but a demonstration is on the stage; point at \"demonstration\", or name a preset first",
                "{\"stage\": {\"demonstration\": \"bandit\"}, \"say\": \"x\"},\n{\"say\": \"x\", \"point\": \"rail\"}");
        assertRefused(
                "l.json, line 6: /steps/0/point is \"demonstration\", but none is on the stage; name one in this step's stage",
                "{\"say\": \"x\", \"point\": \"demonstration\"}");
    }

    @Test
    void whatIsRecordedSetsTheSameSceneWhateverWasThere() throws InputException {
        List<Scene> scenes = List.of(
                START,
                new Scene(
                        own(),
                        ViewState.DEFAULT.withViewport(Optional.of(new Box(0, 0, 1, 1))),
                        TheoryView.DEFAULT.withTab("polar-set").withLambda(Optional.of(new Vec2(1, 2))),
                        List.of(Headline.GAP),
                        30,
                        Optional.empty()),
                new Scene(
                        Presets.find("b-figures-1-7").orElseThrow().experiment(3, 3),
                        ViewState.DEFAULT
                                .withLayers(Set.of(PlaneLayer.HINGES))
                                .withPicture(Optional.of("neuron-circle")),
                        TheoryView.DEFAULT.withBounds(new BoundsView(Optional.of(Statement.THEOREM_3), true)),
                        List.of(Headline.LOSS, Headline.GAP),
                        2,
                        Optional.empty()));
        for (Scene scene : scenes) {
            LessonStage stage = LessonStage.of(scene, 12);
            assertEquals(Optional.of(12L), stage.iteration());
            for (Scene before : scenes) {
                assertEquals(scene, stage.after(before));
            }
            Lesson lesson = new Lesson("T", "", List.of(LessonStep.of("x").withStage(stage)));
            assertEquals(lesson, LessonJson.read("l", LessonJson.write(lesson)));
        }
        // What a preset brings is not said again.
        assertEquals(Optional.empty(), LessonStage.of(START, 0).view());
        assertEquals(Optional.empty(), LessonStage.of(START, 0).theory());
        Scene shown = new Scene(START.experiment(), START.view(), START.theory(), List.of(), 4, Optional.of("bandit"));
        assertEquals(Optional.of("bandit"), LessonStage.of(shown, 3).demonstration());
        assertEquals(shown, LessonStage.of(shown, 3).after(START));
    }

    @Test
    void aLessonIsToldFromOtherFiles() {
        assertTrue(LessonJson.isLesson("l", "{\"format\": \"geodescent-lesson\", \"what\": 3}"));
        assertFalse(LessonJson.isLesson("l", "{\"format\": \"geodescent-session\"}"));
        assertFalse(LessonJson.isLesson("l", "[1]"));
        assertFalse(LessonJson.isLesson("l", "{"));
        assertThrows(InputException.class, () -> LessonJson.read("l", "{\"format\": \"geodescent-session\"}"));
        InputException newer = assertThrows(
                InputException.class,
                () -> LessonJson.read("l", "{\"format\": \"geodescent-lesson\",\n\"version\": 2}"));
        assertEquals(
                "l, line 2: /version is 2; this app reads version 1: open the lesson with a newer app",
                newer.getMessage());
    }
}
