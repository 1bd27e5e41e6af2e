package org.geodescent.ui.window;

import static org.geodescent.ui.window.WindowRig.await;
import static org.geodescent.ui.window.WindowRig.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.lesson.LessonStep;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.WindowPart;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.ExperimentEdits;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Lessons in the window: opened, gone through, left, written. */
class LessonsInWindowTest extends FreshWindow {
    private Node node(String selector) {
        return rig.stage.getScene().getRoot().lookup(selector);
    }

    private void fire(String id) {
        get(() -> {
            ((Button) node(id)).fire();
            return id;
        });
    }

    private void awaitStep(int step, int of) {
        String here = "Step %d of %d".formatted(step, of);
        await(
                here,
                () -> node("#lesson-bar").isVisible()
                        && here.equals(node("#lesson-bar .lesson-dots").getAccessibleText()));
    }

    private void open(String steps) throws Exception {
        Path file = folder.resolve("lesson.json");
        Files.writeString(
                file,
                "{\"format\": \"geodescent-lesson\", \"version\": 1, \"title\": \"T\",\n\"steps\": [%s]}"
                        .formatted(steps));
        rig.chosen = Optional.of(file);
        rig.chooseLesson("Open…");
    }

    private String caption() {
        return get(() -> node("#caption").getAccessibleText());
    }

    @Test
    void whatWasThereBeforeComesBackAndIsKeptMeanwhile(FxRobot robot) throws Exception {
        rig.awaitEndOfTraining();
        get(() -> {
            rig.workbench.edit("seed", e -> ExperimentEdits.withWeightSeed(e, 21));
            return true;
        });
        Experiment mine = get(() -> rig.workbench.experiment());
        rig.awaitEndOfTraining();
        rig.pauseAt(100);
        open(
                "{\"stage\": {\"preset\": \"xor\", \"seconds\": 3}, \"say\": \"One.\", \"hide\": [\"tools\", \"bar\", \"numbers\", \"rail\"]},"
                        + "{\"say\": \"Two.\"}");
        awaitStep(1, 2);
        assertEquals("One.", caption());
        assertEquals(Presets.find("xor").orElseThrow().experiment(), get(() -> rig.workbench.experiment()));
        for (String part : List.of(".plane-tools", ".main-tool-bar", "#numbers", ".rail-pane")) {
            await(part + " has gone", () -> !node(part).isVisible());
        }
        assertEquals(mine, get(() -> rig.workbench.sessions().kept().experiment()));
        Path kept = folder.resolve(Autosave.CURRENT);
        await(
                "autosaved",
                () -> Files.exists(kept) && SessionJson.read(kept).experiment().equals(mine));
        robot.type(KeyCode.PAGE_DOWN);
        awaitStep(2, 2);
        for (String part : List.of(".plane-tools", ".main-tool-bar", "#numbers", ".rail-pane")) {
            await(part + " is back", () -> node(part).isVisible());
        }
        robot.type(KeyCode.PAGE_UP);
        awaitStep(1, 2);
        robot.type(KeyCode.ESCAPE);
        await("it has been left", () -> !node("#lesson-bar").isVisible());
        assertEquals(mine, get(() -> rig.workbench.experiment()));
        await("the replay stands where it stood", () -> rig.workbench.playback().iteration() == 100);
        assertEquals(8, get(() -> rig.workbench.playback().secondsProperty().get()));
        assertTrue(get(() -> node(".rail-pane").isVisible()));
        robot.interact(() -> rig.workbench.history().undo());
        assertEquals(Presets.find("xor").orElseThrow().experiment(), get(() -> rig.workbench.experiment()));
    }

    @Test
    void whatDoesNotHappenIsSaidAndTheLessonGoesOn(FxRobot robot) throws Exception {
        open(
                "{\"stage\": {\"preset\": \"b-figures-1-7\", \"seconds\": 2}, \"say\": \"One.\", \"wait\": {\"event\": \"diverges\"}},"
                        + "{\"say\": \"Two.\", \"wait\": {\"event\": \"neuron-arrives\"}}, {\"say\": \"Three.\"}");
        awaitStep(1, 3);
        await("it is said", () -> caption().equals("The run has ended, and not once was it so that the run diverges."));
        robot.type(KeyCode.PAGE_DOWN);
        awaitStep(2, 3);
        // Nobody has to wait: on goes where it is.
        robot.type(KeyCode.PAGE_DOWN);
        awaitStep(3, 3);
    }

    @Test
    void aWrongLessonIsRefusedInOneSentence(FxRobot robot) throws Exception {
        Experiment before = get(() -> rig.workbench.experiment());
        open("{\"say\": \"One.\", \"point\": \"nose\"}");
        await("it is said", () -> robot.lookup(".notice").tryQuery().isPresent());
        String said =
                get(() -> ((Notification) robot.lookup(".notice").tryQuery().orElseThrow()).getMessage());
        assertTrue(
                said.contains("lesson.json, line 2: /steps/0/point is \"nose\"; it must be one of \"left-picture\""),
                said);
        assertFalse(get(() -> node("#lesson-bar").isVisible()));
        assertEquals(before, get(() -> rig.workbench.experiment()));
    }

    @Test
    @SuppressWarnings("unchecked") // the list holds steps
    void viewsAreRecordedEditedSavedAndPlayed(FxRobot robot) throws Exception {
        rig.awaitEndOfTraining();
        rig.chooseLesson("Write a lesson…");
        await("the column", () -> node("#lesson-editor-record") != null);
        get(() -> {
            rig.workbench
                    .viewProperty()
                    .set(rig.workbench
                            .viewProperty()
                            .get()
                            .withLayers(Set.of(PlaneLayer.BOUNDARIES, PlaneLayer.HINGES))
                            .withViewport(Optional.of(new Box(-1, -2, 20, 30))));
            return true;
        });
        rig.pauseAt(246);
        fire("#lesson-editor-record");
        get(() -> {
            rig.workbench.open("b", Presets.find("b-figures-1-7").orElseThrow().session(2, 2));
            return true;
        });
        rig.awaitEndOfTraining();
        rig.pauseAt(34);
        fire("#lesson-editor-record");
        ListView<LessonStep> list = (ListView<LessonStep>) node("#lesson-editor-steps");
        assertEquals(2, get(() -> list.getItems().size()));
        // The second, which is chosen, says something, points and asks.
        get(() -> {
            ((TextField) node("#lesson-form-title")).setText("Arrived");
            ((TextArea) node("#lesson-form-say")).setText("Neuron 2 has arrived.");
            ComboBox<Object> part = (ComboBox<Object>) node("#lesson-form-part");
            part.setValue(part.getItems().get(2));
            ComboBox<Object> waits = (ComboBox<Object>) node("#lesson-form-awaits");
            waits.setValue(waits.getItems().get(waits.getItems().size() - 1));
            ((TextArea) node("#lesson-form-answers")).setText("this\n* that");
            ((TextArea) node("#lesson-form-reveal")).setText("It is that.");
            return true;
        });
        LessonStep edited = get(() -> list.getItems().get(1));
        assertEquals("Neuron 2 has arrived.", edited.say());
        assertEquals(Optional.of(WindowPart.RIGHT_PICTURE), edited.part());
        assertEquals(new LessonWait.Answer(List.of("this", "that"), 1, "It is that."), edited.awaits());
        get(() -> {
            ((TextArea) node("#lesson-form-say")).setText("");
            return true;
        });
        assertEquals(edited, get(() -> list.getItems().get(1)));
        assertTrue(get(() -> ((Label) node("#lesson-problem")).getText()).startsWith("Not kept: "));
        fire("#lesson-editor-up");
        assertEquals(edited, get(() -> list.getItems().get(0)));
        Path file = folder.resolve("mine.json");
        rig.chosen = Optional.of(file);
        fire("#lesson-editor-save");
        await("it is saved", () -> Files.exists(file));
        Lesson saved = LessonJson.read(file);
        assertEquals(get(() -> List.copyOf(list.getItems())), saved.steps());
        fire("#lesson-editor-delete");
        assertEquals(1, get(() -> list.getItems().size()));

        rig.chooseLesson("Open…");
        awaitStep(1, 2);
        assertEquals(
                Presets.find("b-figures-1-7").orElseThrow().experiment(2, 2), get(() -> rig.workbench.experiment()));
        await("the replay stands there", () -> rig.workbench.playback().iteration() == 34);
        robot.interact(() -> rig.stage.getScene().getRoot().requestFocus());
        robot.type(KeyCode.DIGIT2, KeyCode.PAGE_DOWN);
        awaitStep(2, 2);
        assertEquals(Presets.ALL.get(0).experiment(), get(() -> rig.workbench.experiment()));
        await("the replay stands there", () -> rig.workbench.playback().iteration() == 246);
        assertEquals(
                Set.of(PlaneLayer.BOUNDARIES, PlaneLayer.HINGES),
                get(() -> rig.workbench.viewProperty().get().layers()));
        assertEquals(
                Optional.of(new Box(-1, -2, 20, 30)),
                get(() -> rig.workbench.viewProperty().get().viewport()));
    }
}
