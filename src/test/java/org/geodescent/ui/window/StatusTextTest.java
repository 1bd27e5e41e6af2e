package org.geodescent.ui.window;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What the status line says has room beside the caption. */
class StatusTextTest extends FreshWindow {
    @Test
    void aSentenceInTheStatusLineIsNotCut(FxRobot robot) {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.T);
        Node status = WindowRig.get(() -> robot.lookup("#status").query());
        WindowRig.await("it is said", () -> ((StatusLine) status).getText().startsWith("Pinned"));
        WindowRig.await("it is laid out", () -> CutTexts.in(status).isEmpty());
    }
}
