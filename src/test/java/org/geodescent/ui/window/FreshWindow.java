package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window with a folder of its own, new for every test. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
abstract class FreshWindow {
    @TempDir
    Path folder;

    WindowRig rig;

    /** The test framework looks for its own annotation in the class of the test only, not in this one. */
    @BeforeEach
    void start(FxRobot robot) {
        robot.interact(() -> rig = new WindowRig(FxToolkit.toolkitContext().getRegisteredStage(), folder));
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    /** The words of what has this id. */
    static String text(FxRobot robot, String selector) {
        return WindowRig.get(() -> robot.lookup(selector).queryAs(Labeled.class).getText());
    }

    /** The sentences that stand in the place of pictures. */
    static List<String> sentences(FxRobot robot) {
        return WindowRig.get(() -> robot.lookup(".absence .label").queryAllAs(Label.class).stream()
                .filter(label -> label.getParent().isVisible()
                        && label.getParent().getParent().isVisible())
                .map(Label::getText)
                .toList());
    }
}
