package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;

/** An input plane of six points in a window, new for every test. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
abstract class FreshPlane {
    PlaneRig rig;

    /** The test framework looks for its own annotation in the class of the test only, not in this one. */
    @BeforeEach
    void start(FxRobot robot) {
        robot.interact(() -> rig =
                new PlaneRig(FxToolkit.toolkitContext().getRegisteredStage(), PlaneRig.sixPoints(), 1000, 640, false));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(rig::close);
        assertEquals(List.of(), rig.failures);
    }
}
