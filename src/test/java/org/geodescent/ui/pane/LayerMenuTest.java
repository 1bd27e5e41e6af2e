package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.geodescent.figure.recipe.PlaneLayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the plane shows is the user's choice. */
@ExtendWith(ApplicationExtension.class)
class LayerMenuTest {
    @SuppressWarnings("NullAway.Init") // by start
    private PlaneRig rig;

    @Start
    void start(Stage stage) {
        rig = new PlaneRig(stage, PlaneRig.sixPoints(), 1000, 640, false);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(rig::close);
    }

    private boolean drawn(String layer) {
        rig.awaitPicture();
        return Objects.requireNonNull(rig.workbench.planeProperty().get()).figure().panels().get(0).layers().stream()
                .anyMatch(drawn -> drawn.name().equals(layer));
    }

    @Test
    void hingeLinesAreShownOnRequestAndHiddenAgain(FxRobot robot) {
        assertFalse(drawn("hinges"));
        robot.clickOn("#plane-layers").clickOn("#layer-hinges");
        assertTrue(drawn("hinges"));
        assertTrue(rig.workbench.viewProperty().get().layers().contains(PlaneLayer.HINGES));
        robot.interact(
                () -> robot.lookup("#plane-layers").queryAs(MenuButton.class).requestFocus());
        robot.clickOn("#plane-layers").clickOn("#layer-hinges").type(KeyCode.ESCAPE);
        assertFalse(drawn("hinges"));
    }

    @Test
    void theBoundariesCanBeHidden(FxRobot robot) {
        assertTrue(drawn("boundaries"));
        robot.clickOn("#plane-layers").clickOn("#layer-boundaries");
        assertFalse(drawn("boundaries"));
    }
}
