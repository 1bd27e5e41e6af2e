package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.geodescent.core.train.StopRule;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonJson;
import org.geodescent.picture.Headless;
import org.geodescent.run.Experiment;
import org.geodescent.session.FigureSource;
import org.geodescent.session.SessionFile;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Handouts, tables and films are written from the window, and open there again. */
class HandoutInWindowTest extends FreshWindow {
    @Test
    void theChosenPicturesAreHandedOutAndComeBack(FxRobot robot) throws Exception {
        robot.interact(
                () -> rig.workbench.edit("stop early", experiment -> experiment.withStopRule(new StopRule(40, 0))));
        rig.awaitEndOfTraining();
        Experiment experiment = rig.workbench.experiment();
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.interact(() -> {
            robot.lookup("#export-view-both").queryAs(ToggleButton.class).fire();
            robot.lookup("#export-file")
                    .queryAs(TextField.class)
                    .setText(folder.resolve("lecture.svg").toString());
        });
        WindowRig.await(
                "it can be written",
                () -> !robot.lookup("#export-handout").queryAs(Button.class).isDisabled());
        robot.interact(
                () -> robot.lookup("#export-handout").queryAs(Button.class).fire());
        Path file = folder.resolve("lecture.html");
        WindowRig.await("the handout is there", () -> Files.exists(file));
        SessionFile carried = SessionFile.open(file);
        assertEquals(experiment, carried.only().session().orElseThrow().experiment());
        assertTrue(carried.only().figure().orElseThrow() instanceof FigureSource.Pictures shown
                && shown.ids().size() == 2);
        Path table = folder.resolve("lecture.csv");
        robot.interact(() -> robot.lookup("#export-table").queryAs(Button.class).fire());
        WindowRig.await("the table is there", () -> Files.exists(table));
        assertEquals(
                Headless.ofWholeRuns(SessionFile.open(table).only().session().orElseThrow(), growing -> {}, () -> false)
                        .table(share -> {}),
                Files.readString(table),
                "what the command line writes");
        robot.interact(() -> robot.lookup("#export-film").queryAs(Button.class).fire());
        Path film = folder.resolve("lecture.gif");
        WindowRig.await("the film is there", () -> Files.exists(film));
        for (Path replay : List.of(table, film)) {
            assertEquals(
                    experiment,
                    SessionFile.open(replay).only().session().orElseThrow().experiment(),
                    replay.toString());
        }
        robot.interact(() -> rig.workbench.edit("go elsewhere", other -> other.withStopRule(new StopRule(50, 0))));
        rig.chosen = Optional.of(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        WindowRig.await("it is back", () -> rig.workbench.experiment().equals(experiment));
    }

    @Test
    void theLessonThatRunsIsHandedOut(FxRobot robot) throws Exception {
        MenuButton menu = robot.lookup("#lesson").queryAs(MenuButton.class);
        MenuItem written = menu.getItems().stream()
                .filter(item -> "lesson-handout".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        assertTrue(written.isDisable(), "there is no lesson yet");
        Lesson lesson = LessonJson.read("a test", """
                {"format": "geodescent-lesson", "version": 1, "title": "Brief", "steps": [
                  {"stage": {"preset": "a1", "iteration": 5}, "say": "Look."}, {"say": "And again."}]}""");
        Path file = Files.writeString(folder.resolve("brief.json"), LessonJson.write(lesson));
        rig.chosen = Optional.of(file);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "Open…".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        WindowRig.await("the lesson runs", () -> !written.isDisable());
        Path page = folder.resolve("brief.html");
        rig.chosen = Optional.of(page);
        robot.interact(written::fire);
        WindowRig.await("the handout is there", () -> Files.exists(page));
        String carried = SessionFile.open(page).sessions().values().iterator().next();
        assertEquals(lesson, LessonJson.read("the handout", carried));
        assertTrue(Files.readString(page).contains("And again."), "its steps");
    }
}
