package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.PictureTable;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.RunReading;
import org.geodescent.picture.Story;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Playback;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The table beside a picture says what the picture shows, at its iteration. */
class PictureTableTest extends TheoryWindow {
    private List<PictureTable.Row> rows() {
        return WindowRig.get(() -> ((TableView<?>) rig.stage.getScene().lookup("#picture-rows"))
                .getItems().stream().map(PictureTable.Row.class::cast).toList());
    }

    private String value(String part, String what) {
        return rows().stream()
                .filter(row -> row.part().equals(part) && row.what().equals(what))
                .map(PictureTable.Row::value)
                .findFirst()
                .orElse("");
    }

    private String text(String selector) {
        return WindowRig.get(() -> ((Label) rig.stage.getScene().lookup(selector)).getText());
    }

    @Test
    void itFollowsTheReplayOnBothSides(FxRobot robot) {
        open(robot, "a1", 1280, 800);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT, KeyCode.CONTROL);
        WindowRig.await("the points are listed", () -> rows().size() >= 16);
        assertTrue(value("", "point 1, class 0").matches("x₁ = .*, x₂ = .*, cross-entropy push .*"), rows().toString());
        robot.interact(() -> ((ToggleButton) rig.stage.getScene().lookup("#picture-table-right")).fire());
        WindowRig.await(
                "the curves are listed at the end",
                () -> text("#picture-table-title").endsWith("iteration 60\u2009000")
                        && value("Margin", "squared loss").equals("3.48"));
        assertEquals("0.590", value("Margin", "cross-entropy"));
        rig.pauseAt(1000);
        WindowRig.await("at an iteration before that", () -> {
            List<RunReading> runs =
                    PlaneReading.runs(rig.workbench.planeProperty().get());
            return text("#picture-table-title").endsWith("iteration 1\u2009000")
                    && runs.get(0).snapshot().iteration() <= 1000
                    && value("Margin", "cross-entropy")
                            .equals(NumberText.shown(
                                    runs.get(0).measurement().margin().orElseThrow()));
        });
        choose(robot, "neuron-circle");
        robot.clickOn("#picture-table-copy");
        assertTrue(
                WindowRig.get(() -> Clipboard.getSystemClipboard().getString()).startsWith("part\twhat\tvalue\n"));
    }

    @Test
    void neuronsAndExtremePointsHaveTheirPlaces(FxRobot robot) {
        open(robot, "b-figures-1-7", 1280, 800);
        choose(robot, "rectified-ellipsoid");
        settled("rectified-ellipsoid");
        assertEquals(
                "loss " + words("#large-number-2"),
                words("#fold-run-answer"),
                "a number that stands twice is the same text");
        List<PictureTable.Row> rows = WindowRig.get(
                () -> PictureTable.of(rig.desktop.theory().drawnProperty().get()));
        assertEquals(
                10,
                rows.stream().filter(row -> row.what().startsWith("neuron ")).count(),
                rows.toString());
        assertTrue(
                rows.stream().filter(row -> row.what().startsWith("neuron ")).allMatch(row -> row.value()
                        .matches("direction −?[0-9.-]+°, norm .*, at \\(.*\\)")),
                rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.what().startsWith("extreme points")), rows.toString());
        assertIntervalPulses(robot);
    }

    /** Once, when a replay closes the gap. */
    private void assertIntervalPulses(FxRobot robot) {
        Node interval = WindowRig.get(
                () -> rig.stage.getScene().lookup("#large-number-3").getParent());
        List<Double> sizes = new ArrayList<>();
        robot.interact(() -> {
            Motion.setStill(rig.stage.getScene().getRoot(), false);
            interval.scaleXProperty().addListener((property, before, size) -> sizes.add(size.doubleValue()));
            Playback playback = rig.workbench.playback();
            playback.setStory(new Story(
                    Story.NONE.pace(), List.of(new RunEvent(RunEvent.Kind.GAP_CLOSES, 100, "gap below 1 %"))));
            playback.seekIteration(99);
            playback.seekIteration(100);
            assertEquals(List.of(), sizes, "a replay closes it, not a hand");
            playback.playingProperty().set(true);
            playback.seekIteration(99);
            playback.seekIteration(100);
            playback.playingProperty().set(false);
        });
        WindowRig.await("it has grown, and is as before", () -> sizes.size() > 1 && interval.getScaleX() == 1);
        assertTrue(sizes.stream().anyMatch(size -> size > 1.02), sizes::toString);
    }

    private String words(String label) {
        return WindowRig.get(() -> ((Label) rig.stage.getScene().lookup(label)).getText());
    }
}
