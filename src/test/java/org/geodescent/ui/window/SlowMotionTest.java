package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.GradientStep;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingRun;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.geodescent.session.StepView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class SlowMotionTest extends FreshWindow {
    private void open(FxRobot robot, String id) {
        Preset preset = Presets.find(id).orElseThrow();
        Session session = preset.session(1, 1);
        robot.interact(() -> rig.workbench.open(
                "open",
                new Session(
                        session.experiment().withStopRule(new StopRule(300, 0)),
                        session.view(),
                        session.theory(),
                        Optional.empty())));
        rig.awaitEndOfTraining();
        rig.pauseAt(40);
    }

    private String caption() {
        return WindowRig.get(() -> rig.stage.getScene().lookup("#caption").getAccessibleText());
    }

    private void awaitCaption(String start) {
        WindowRig.await("the caption begins with " + start, () -> rig.stage
                .getScene()
                .lookup("#caption")
                .getAccessibleText()
                .startsWith(start));
    }

    private long iteration() {
        return WindowRig.get(() -> rig.workbench.playback().iteration());
    }

    @Test
    void escapeEndsIt(FxRobot robot) {
        open(robot, "a1");
        robot.type(KeyCode.G);
        awaitCaption("1 of 5");
        robot.type(KeyCode.ESCAPE);
        WindowRig.await("it has ended", () -> !rig.workbench.slowMotion().isOn());
        assertEquals(40, iteration());
        robot.type(KeyCode.ESCAPE);
        assertFalse(WindowRig.get(() -> rig.workbench.slowMotion().isOn()));
    }

    @Test
    void arrowsGoThroughTheCaptionsForwardsAndBackwards(FxRobot robot) {
        open(robot, "a1");
        robot.type(KeyCode.G);
        for (int caption = 1; caption <= StepView.CAPTIONS; caption++) {
            awaitCaption(caption + " of 5");
            assertEquals(40, iteration());
            robot.type(KeyCode.RIGHT);
        }
        WindowRig.await(
                "the next step has begun", () -> rig.workbench.playback().iteration() == 41);
        awaitCaption("1 of 5");
        robot.type(KeyCode.LEFT);
        awaitCaption("5 of 5");
        assertEquals(40, iteration());
        String crossEntropy = caption();
        robot.clickOn("#step-run");
        WindowRig.await("the other loss is told", () -> !rig.stage
                .getScene()
                .lookup("#caption")
                .getAccessibleText()
                .equals(crossEntropy));
        assertTrue(caption().startsWith("5 of 5"), caption());
        GradientStep step = WindowRig.get(
                () -> PlaneReading.step(rig.workbench.planeProperty().get())
                        .orElseThrow()
                        .step()
                        .found()
                        .orElseThrow());
        TrainingRun trainer = TrainingRun.of(step.spec(), step.spec().startParameters());
        trainer.advance(41, () -> false);
        assertEquals(trainer.checkpoint(), step.after());
        assertTrue(caption().contains(NumberText.of(step.lossAfter()).substring(0, 3)), caption());
        robot.type(KeyCode.G);
        WindowRig.await("slow motion is over", () -> !rig.stage
                .getScene()
                .lookup("#caption")
                .getAccessibleText()
                .contains("of 5"));
    }

    /** The plane comes where another picture was, and goes again when the replay goes on. */
    @Test
    void thePlaneIsThereOnlyMeanwhile(FxRobot robot) {
        open(robot, "b-figures-1-7");
        robot.interact(() -> rig.workbench
                .viewProperty()
                .set(rig.workbench.viewProperty().get().withPicture(Optional.of(NeuronCirclePicture.ID))));
        robot.type(KeyCode.G);
        awaitCaption("1 of 5");
        assertTrue(WindowRig.get(() -> rig.workbench.viewProperty().get().picture())
                .isEmpty());
        robot.type(KeyCode.SPACE);
        WindowRig.await(
                "the picture is back",
                () -> rig.workbench.viewProperty().get().picture().equals(Optional.of(NeuronCirclePicture.ID)));
        assertFalse(WindowRig.get(() -> rig.workbench.slowMotion().isOn()));
    }
}
