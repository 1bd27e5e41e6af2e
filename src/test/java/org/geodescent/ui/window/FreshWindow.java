package org.geodescent.ui.window;

import java.nio.file.Path;
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
}
