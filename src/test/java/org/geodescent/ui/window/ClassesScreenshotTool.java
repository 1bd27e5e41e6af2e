package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Presets;
import org.geodescent.run.LossChoice;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the window with three classes: {@code mvn test -Dtest=ClassesScreenshotTool -Dscreenshots=folder}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class ClassesScreenshotTool {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};

    @TempDir
    Path folder;

    private WindowRig rig;
    private Path target;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
    }

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        target = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(target);
        robot.interact(() -> rig.workbench.open(
                "open", Presets.find("pinwheel").orElseThrow().session(1, 1)));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        for (int[] size : SIZES) {
            take(robot, "three-arms", size);
        }
        tab(robot, "bounds");
        take(robot, "bounds", SIZES[0]);
        tab(robot, "curves");
        robot.interact(() -> rig.workbench.edit("both losses", e -> e.withLosses(LossChoice.BOTH)));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        for (int[] size : SIZES) {
            take(robot, "both-losses", size);
        }
    }

    private void tab(FxRobot robot, String id) {
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench.theoryProperty().get().withTab(id)));
    }

    private void take(FxRobot robot, String name, int[] size) throws Exception {
        robot.interact(() -> {
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
        });
        WindowRig.await("the picture of this size is there", () -> {
            FigureView view = (FigureView) rig.stage.getScene().lookup("#input-plane");
            var scene = rig.workbench.planeProperty().get();
            var theory = rig.desktop.theory().drawnProperty().get();
            return scene != null
                    && theory != null
                    && theory.moment().experiment().equals(rig.workbench.experiment())
                    && scene.moment().experiment().equals(rig.workbench.experiment())
                    && PlaneReading.runs(scene).size()
                            == rig.workbench.experiment().losses().losses().size()
                    && Math.abs(scene.figure().width() - view.figureWidth()) < 2
                    && Math.abs(scene.figure().height() - view.figureHeight()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        ImageIO.write(
                WindowRig.get(() -> Snapshots.of(rig.stage.getScene().getRoot())),
                "png",
                target.resolve("%s-%dx%d.png".formatted(name, size[0], size[1])).toFile());
    }
}
