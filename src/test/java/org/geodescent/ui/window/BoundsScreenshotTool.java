package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
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

/** Takes pictures of the bounds, for looking at: {@code mvn test -Dtest=BoundsScreenshotTool -Dscreenshots=DIR}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class BoundsScreenshotTool {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}, {1024, 700}};

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
        for (String id : new String[] {"counterexample-theorem-3", "a-theorem-1"}) {
            open(robot, id);
            for (int[] size : SIZES) {
                take(robot, id, size);
            }
        }
        for (ExtremeCell extreme : ExtremeCell.values()) {
            robot.interact(() -> rig.workbench.toggleCell(new CellMark(Loss.SQUARED, extreme)));
            take(robot, "cell-" + extreme.ordinal(), SIZES[extreme.ordinal()]);
        }
        robot.interact(rig.desktop::toggleTheme);
        take(robot, "dark", SIZES[0]);
        take(robot, "dark", SIZES[1]);
        robot.interact(rig.desktop::toggleTheme);
        open(robot, "counterexample-theorem-2");
        robot.interact(() -> rig.workbench
                .theoryProperty()
                .set(rig.workbench
                        .theoryProperty()
                        .get()
                        .withBounds(
                                rig.workbench.theoryProperty().get().bounds().withAsPrinted(true))));
        take(robot, "as-printed", SIZES[0]);
        open(robot, "a1");
        take(robot, "a1", SIZES[0]);
        robot.interact(() -> rig.desktop.setProjector(true));
        take(robot, "projector", SIZES[1]);
        robot.interact(() -> rig.desktop.setProjector(false));
    }

    private void open(FxRobot robot, String id) {
        Preset preset = Presets.find(id).orElseThrow();
        long seed = preset.seeds().get(0);
        robot.interact(() -> rig.workbench.open("open", preset.session(seed, seed)));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
    }

    private void take(FxRobot robot, String name, int[] size) throws Exception {
        robot.interact(() -> {
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        WindowRig.await("the picture of this size is there", () -> {
            FigureView view = (FigureView) rig.stage.getScene().lookup("#bounds");
            var scene = rig.desktop.theory().bounds().sceneProperty().get();
            var figure = view.figureProperty().get();
            return figure != null
                    && scene != null
                    && scene.request().experiment().equals(rig.workbench.experiment())
                    && Math.abs(figure.width() - view.figureWidth()) < 2
                    && Math.abs(figure.height() - view.figureHeight()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        ImageIO.write(
                WindowRig.get(() -> Snapshots.of(rig.stage.getScene().getRoot())),
                "png",
                target.resolve("%s-%dx%d.png".formatted(name, size[0], size[1])).toFile());
    }
}
