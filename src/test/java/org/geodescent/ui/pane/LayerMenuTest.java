package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.geodescent.figure.recipe.PlaneLayer;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the plane shows is the user's choice. */
class LayerMenuTest extends FreshPlane {
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
