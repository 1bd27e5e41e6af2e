package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.ViewState;
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

/** Takes pictures of the theory plane, for looking at: {@code mvn test -Dtest=TheoryScreenshotTool -Dscreenshots=DIR}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class TheoryScreenshotTool {
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

    private void open(FxRobot robot, Experiment experiment) {
        robot.interact(() -> rig.workbench.open("open", new Session(experiment, ViewState.DEFAULT)));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
    }

    private void take(FxRobot robot, String name, String tab, int[] size) throws Exception {
        robot.interact(() -> {
            rig.stage.setWidth(size[0]);
            rig.stage.setHeight(size[1]);
            rig.workbench
                    .theoryProperty()
                    .set(rig.workbench.theoryProperty().get().withTab(tab));
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        WindowRig.await("the picture of this size is there", () -> {
            Node found = rig.stage.getScene().lookup("#" + tab);
            FigureView view = (FigureView) found;
            var figure = view.figureProperty().get();
            return figure == null || Math.abs(figure.width() - view.figureWidth()) < 2;
        });
        WaitForAsyncUtils.waitForFxEvents(10);
        ImageIO.write(
                WindowRig.get(() -> Snapshots.of(rig.stage.getScene().getRoot())),
                "png",
                target.resolve("%s-%dx%d-%s.png".formatted(name, size[0], size[1], tab))
                        .toFile());
    }
}
