package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.run.RunState;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the real window, for the README and for looking at:
 * {@code mvn test -Dtest=ScreenshotTool -Dscreenshots=assets/screenshots}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class ScreenshotTool {
    @TempDir
    static Path folder;

    private Stage stage;
    private Desktop desktop;

    @Start
    void start(Stage shown) {
        stage = shown;
        desktop = new Desktop(shown, folder, new FileChoice() {
            @Override
            public Optional<Path> toSave(String title, String suggestion) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toOpen(String title) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        });
        desktop.open();
    }

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        Path target = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(target);
        takeTheFirstSeconds(robot, target);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> desktop.workbench().runStateProperty().get() instanceof RunState.Active active && active.ended());
        robot.type(KeyCode.END);
        take(robot, new int[] {1280, 800}, target.resolve("laboratory.png"));
        for (String theme : new String[] {"light", "dark"}) {
            for (int[] size : new int[][] {{1280, 800}, {1920, 1080}, {1024, 700}}) {
                take(robot, size, target.resolve("window-%dx%d-%s.png".formatted(size[0], size[1], theme)));
            }
            robot.interact(desktop::toggleTheme);
        }
        int[] usual = {1280, 800};
        robot.type(KeyCode.I);
        take(robot, usual, target.resolve("settings.png"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        take(robot, usual, target.resolve("export.png"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.type(KeyCode.F1);
        take(robot, usual, target.resolve("keys.png"));
        robot.type(KeyCode.ESCAPE);
        int[] smallest = {1024, 700};
        robot.type(KeyCode.I);
        take(robot, smallest, target.resolve("settings-1024x700.png"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        take(robot, smallest, target.resolve("export-1024x700.png"));
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        robot.interact(() -> desktop.setProjector(true));
        take(robot, new int[] {1920, 1080}, target.resolve("projector.png"));
        robot.interact(() -> desktop.setProjector(false));
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        take(robot, usual, target.resolve("palette.png"));
        robot.interact(desktop::close);
    }

    /** What a newcomer sees first. */
    private void takeTheFirstSeconds(FxRobot robot, Path target) throws Exception {
        int[] usual = {1280, 800};
        take(robot, usual, target.resolve("first-warm-up.png"));
        robot.interact(() -> desktop.workbench().playback().restart());
        for (long milliseconds : new long[] {100, 250, 500, 1000, 1500, 3000, 5000}) {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> desktop.workbench().playback().positionProperty().get()
                            >= positionAfter(milliseconds / 1000.0));
            take(robot, usual, target.resolve("first-%04d.png".formatted(milliseconds)));
        }
    }

    /** Where the replay stands after some seconds. */
    private double positionAfter(double seconds) {
        Playback playback = desktop.workbench().playback();
        return Playback.positionOf(60_000)
                * seconds
                / playback.secondsProperty().get();
    }

    /** Waits for the figures of the new size, then renders the window. */
    private void take(FxRobot robot, int[] size, Path file) throws Exception {
        robot.interact(() -> {
            stage.setWidth(size[0]);
            stage.setHeight(size[1]);
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(this::settled)
                .get());
        WaitForAsyncUtils.waitForFxEvents(5);
        ImageIO.write(
                WaitForAsyncUtils.asyncFx(() -> Snapshots.of(stage.getScene().getRoot()))
                        .get(),
                "png",
                file.toFile());
    }

    private boolean settled() {
        var scene = desktop.workbench().planeProperty().get();
        FigureView plane = (FigureView) stage.getScene().lookup("#input-plane");
        FigureView curves = (FigureView) stage.getScene().lookup("#curves");
        return scene != null
                && Math.abs(scene.figure().width() - plane.figureWidth()) < 2
                && Math.abs(scene.figure().height() - plane.figureHeight()) < 2
                && curves.figureProperty().get() != null
                && Math.abs(curves.figureProperty().get().width() - curves.figureWidth()) < 2
                && Math.abs(curves.figureProperty().get().height() - curves.figureHeight()) < 2;
    }
}
