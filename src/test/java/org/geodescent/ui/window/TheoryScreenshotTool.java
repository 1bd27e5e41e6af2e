package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the theory plane, for looking at: {@code mvn test -Dtest=TheoryScreenshotTool -Dscreenshots=DIR}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class TheoryScreenshotTool extends TheoryWindow {
    private final Path target = Path.of(System.getProperty("screenshots", ""));

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        Files.createDirectories(target);
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        for (String tab : new String[] {"rectified-ellipsoid", "polar-set", "neuron-circle", "gap"}) {
            for (int[] size : SIZES) {
                take(robot, "b1-" + tab, tab, size);
            }
        }
        robot.interact(rig.desktop::toggleTheme);
        take(robot, "dark", "rectified-ellipsoid", SIZES[0]);
        take(robot, "dark", "gap", SIZES[2]);
        robot.interact(rig.desktop::toggleTheme);
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench.theoryProperty().get().withLambda(Optional.of(new Vec2(0.3, -0.9)))));
        take(robot, "chosen", "rectified-ellipsoid", SIZES[0]);
        take(robot, "chosen", "polar-set", SIZES[0]);
        open(robot, ConvexExperiments.of(ConvexExperiments.many(30)));
        for (String tab : new String[] {"rectified-ellipsoid", "polar-set", "neuron-circle", "gap"}) {
            take(robot, "n30-" + tab, tab, SIZES[1]);
        }
        robot.interact(() -> rig.desktop.setProjector(true));
        take(robot, "projector", "rectified-ellipsoid", SIZES[1]);
        robot.interact(() -> rig.desktop.setProjector(false));
        open(robot, ConvexExperiments.of(ConvexExperiments.many(12), true));
        take(robot, "bias", "polar-set", SIZES[0]);
        take(robot, "bias", "gap", SIZES[0]);
    }

    private void take(FxRobot robot, String name, String tab, int[] size) throws Exception {
        resize(robot, size);
        choose(robot, tab);
        WaitForAsyncUtils.waitForFxEvents(10);
        WindowRig.await("the picture of this size is there", () -> {
            FigureView view = view(tab);
            return view.figureProperty().get() == null || filled(view);
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        rig.write(target.resolve("%s-%dx%d-%s.png".formatted(name, size[0], size[1], tab)));
    }
}
