package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.picture.ConvexReader;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.ModelKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From an empty plane over two clicks to a certified optimum, and to a network that is certified to be near it. */
class OwnPointsJourneyTest extends JourneyWindow {
    private Optional<ConvexOutcome.Solved> solved() {
        return Optional.ofNullable(rig.desktop.theory().toldProperty().get())
                .flatMap(ConvexReader.Told::reading)
                .flatMap(reading -> reading.analysis().solved());
    }

    private static boolean isCertified(ConvexOutcome.Solved solved) {
        return solved.relativeGap() <= 1e-6;
    }

    private int points() {
        return WindowRig.get(() -> rig.workbench.experiment().data().size());
    }

    @Test
    void twoClicksToACertifiedOptimum(FxRobot robot) throws Exception {
        // From a figure whose left picture is not the plane: an empty plane is one that can be clicked.
        figure(robot, "B, Figure 3");
        rig.awaitEndOfTraining();
        type(robot, KeyCode.CONTROL, KeyCode.N);
        WindowRig.await(
                "the plane says where to click",
                () -> rig.stage.getScene().lookup("#empty-plane").isVisible());
        assertEquals(0, points());
        look("empty");
        Node invitation = rig.stage.getScene().lookup("#invitation");
        assertTrue(invitation != null && invitation.lookup("#start-two-moons") != null, "where to begin instead");
        Node card = rig.stage.getScene().lookup("#empty-plane");
        Bounds at = WindowRig.get(() -> card.localToScreen(card.getLayoutBounds()));
        robot.clickOn(at.getMaxX() - 40, at.getMinY() + 60);
        WindowRig.await("there is a point", () -> points() == 1);
        look("one-point");
        robot.press(KeyCode.SHIFT);
        robot.clickOn(at.getMinX() + 20, at.getMaxY() - 60);
        robot.release(KeyCode.SHIFT);
        WindowRig.await("there are two", () -> points() == 2);
        rig.awaitEndOfTraining();
        look("two-points");
        robot.interact(() -> rig.workbench.edit("model", ModelKind.BIAS_FREE::in));
        rig.awaitEndOfTraining();
        type(robot, KeyCode.I);
        WindowRig.await("settings are open", () -> rig.stage.getScene().lookup("#stop-gap") != null);
        robot.interact(() -> {
            TextField gap = (TextField) rig.stage.getScene().lookup("#stop-gap");
            gap.setText("20");
            gap.fireEvent(new ActionEvent());
        });
        rig.awaitEndOfTraining();
        look("settings");
        type(robot, KeyCode.I);
        type(robot, KeyCode.E);
        type(robot, KeyCode.END);
        WindowRig.await("the convex program is solved", () -> solved().filter(OwnPointsJourneyTest::isCertified)
                .isPresent());
        RunOutcome outcome =
                WindowRig.get(() -> rig.workbench.runs().get(0).outcome().orElseThrow());
        look("certified");
        assertTrue(outcome instanceof RunOutcome.Certified, outcome.toString());
        assertEquals(
                "Own points", WindowRig.get(() -> rig.workbench.experiment().title()));
        Path saved = folder.resolve("mine.json");
        rig.chosen = Optional.of(saved);
        type(robot, KeyCode.CONTROL, KeyCode.S);
        WindowRig.await("it is saved", () -> Files.exists(saved));
        assertEquals(0.2, SessionJson.read(saved).experiment().stopRule().gap(), "with the rule");
    }
}
