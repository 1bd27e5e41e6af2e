package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.recipe.CellMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Takes pictures of the bounds, for looking at: {@code mvn test -Dtest=BoundsScreenshotTool -Dscreenshots=DIR}. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class BoundsScreenshotTool extends TheoryWindow {
    private final Path target = Path.of(System.getProperty("screenshots", ""));

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        Files.createDirectories(target);
        for (String id : new String[] {"counterexample-theorem-3", "a-theorem-1"}) {
            open(robot, id, SIZES[0]);
            for (int[] size : SIZES) {
                take(robot, id, size);
            }
        }
        for (ExtremeCell extreme : ExtremeCell.values()) {
            robot.interact(() -> rig.workbench.toggleCell(new CellMark(Loss.SQUARED, extreme)));
            take(robot, "cell-" + extreme, SIZES[extreme == ExtremeCell.STEEPEST ? 0 : 1]);
        }
        robot.interact(rig.desktop::toggleTheme);
        take(robot, "dark", SIZES[0]);
        take(robot, "dark", SIZES[1]);
        robot.interact(rig.desktop::toggleTheme);
        open(robot, "counterexample-theorem-2", SIZES[0]);
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench
                        .theoryProperty()
                        .get()
                        .withBounds(
                                rig.workbench.theoryProperty().get().bounds().withAsPrinted(true))));
        take(robot, "as-printed", SIZES[0]);
        open(robot, "a1", SIZES[0]);
        take(robot, "a1", SIZES[0]);
        robot.interact(() -> rig.desktop.setProjector(true));
        take(robot, "projector", SIZES[1]);
        robot.interact(() -> rig.desktop.setProjector(false));
    }

    private void take(FxRobot robot, String name, int[] size) throws Exception {
        resize(robot, size);
        WaitForAsyncUtils.waitForFxEvents(10);
        WindowRig.await("the picture of this size is there", () -> {
            var scene = rig.desktop.theory().drawnProperty().get();
            return scene != null
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && filled(view("bounds"));
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        rig.write(target.resolve("%s-%dx%d.png".formatted(name, size[0], size[1])));
    }
}
