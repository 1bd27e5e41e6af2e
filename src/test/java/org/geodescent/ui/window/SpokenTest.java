package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Screen readers are told what a picture shows in a sentence. */
class SpokenTest extends TheoryWindow {
    private String text(String id) {
        return WindowRig.get(() -> String.valueOf(view(id).getAccessibleText()));
    }

    @Test
    void picturesReadTheirNumbersInStepWithTheReplay(FxRobot robot) {
        open(robot, "a1", 1280, 800);
        String end = "cross-entropy margin 0.59 at iteration 60\u2009000; squared loss 3.48;";
        WindowRig.await(
                "both pictures say so: " + text("input-plane"),
                () -> view("input-plane").getAccessibleText().contains(end)
                        && view("curves").getAccessibleText().contains(end));
        assertTrue(text("curves").startsWith("Loss, margin and Lipschitz constant"), text("curves"));
        FigureView plane = view("input-plane");
        List<String> told = new ArrayList<>();
        robot.interact(() -> {
            plane.accessibleTextProperty().addListener((property, before, after) -> told.add(after));
            rig.workbench.playback().restart();
        });
        WindowRig.await("the replay moves on", () -> rig.workbench.playback().iteration() > 100);
        int seconds = WindowRig.get(
                () -> (int) Math.ceil(rig.workbench.playback().secondsProperty().get()));
        assertTrue(WindowRig.get(told::size) <= seconds, "not with every frame");
        robot.type(KeyCode.SPACE);
        rig.pauseAt(0);
        WindowRig.await(
                "the start is read",
                () -> view("input-plane").getAccessibleText().contains(" at iteration 0;"));
        assertEquals(
                text("input-plane").indexOf("at iteration"), text("input-plane").lastIndexOf("at iteration"));
    }
}
