package org.geodescent.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.geodescent.run.RunState;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Snapshots;
import org.geodescent.ui.Workbench;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window for a test, with a folder of its own and file choosers that answer at once. */
final class WindowRig {
    final Stage stage;
    final Desktop desktop;
    final Workbench workbench;
    /** What every file chooser answers. */
    Optional<Path> chosen = Optional.empty();

    private boolean closed;

    /** Opens the window. On the JavaFX thread. */
    WindowRig(Stage stage, Path folder) {
        this.stage = stage;
        desktop = new Desktop(stage, folder, new FileChoice() {
            @Override
            public Optional<Path> toSave(String title, String suggestion) {
                return chosen;
            }

            @Override
            public Optional<Path> toOpen(String title) {
                return chosen;
            }

            @Override
            public Optional<Path> folder(String title) {
                return chosen;
            }
        });
        workbench = desktop.workbench();
        desktop.open();
        // What a test looks at is all there.
        Motion.setStill(stage.getScene().getRoot(), true);
    }

    /** Chooses in the menu of lessons. */
    void chooseLesson(String item) {
        get(() -> {
            MenuButton button = (MenuButton) stage.getScene().getRoot().lookup("#lesson");
            button.show();
            button.getItems().stream()
                    .filter(each -> item.equals(each.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            button.hide();
            return item;
        });
    }

    /** Opens a fold of the numbers once it is there, which closes the one that is open. */
    static void openFold(FxRobot robot, String id) {
        await("the fold " + id, () -> robot.lookup("#" + id).tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#" + id).queryAs(ToggleButton.class).setSelected(true));
    }

    /** Closes the window as a user does, once. */
    void close(FxRobot robot) {
        if (closed) {
            return;
        }
        closed = true;
        robot.interact(() -> {
            desktop.close();
            forget(stage);
        });
    }

    /** All tests of a run share one stage. On the JavaFX thread. */
    static void forget(Stage stage) {
        stage.setFullScreen(false);
        // A scene that is still there when the theme goes would fill the log with complaints about missing colours.
        stage.setScene(new Scene(new Region()));
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        Application.setUserAgentStylesheet(null);
    }

    /** Waits until something holds on the JavaFX thread. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    /** Shows one iteration, and stays there: a changed setting plays at once. */
    void pauseAt(long iteration) {
        get(() -> {
            workbench.playback().playingProperty().set(false);
            workbench.playback().seekIteration(iteration);
            return iteration;
        });
    }

    /** Reads something on the JavaFX thread, from whichever thread. */
    static <T> T get(Supplier<T> reading) {
        if (Platform.isFxApplicationThread()) {
            return reading.get();
        }
        try {
            return WaitForAsyncUtils.asyncFx(reading::get).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes what is on the screen as PNG, to be looked at. */
    void write(Path file) throws IOException {
        ImageIO.write(get(() -> Snapshots.of(stage.getScene().getRoot())), "png", file.toFile());
    }

    void awaitEndOfTraining() {
        await(
                "training has ended",
                () -> workbench.runStateProperty().get() instanceof RunState.Active active
                        && active.ended()
                        && active.experiment().equals(workbench.experiment()));
    }

    /**
     * Chooses a picture in the export pane, as it is on screen.
     *
     * @param side "left" or "right"
     */
    static void exportAsOnScreen(FxRobot robot, String side) {
        robot.interact(() -> {
            robot.lookup("#export-layout-as-on-screen")
                    .queryAs(ToggleButton.class)
                    .fire();
            robot.lookup("#export-view-" + side + "-picture")
                    .queryAs(ToggleButton.class)
                    .fire();
        });
    }

    /** Writes what is chosen in the export pane to a file, and reads it. */
    static byte[] export(FxRobot robot, Path file) throws IOException {
        robot.interact(
                () -> robot.lookup("#export-file").queryAs(TextField.class).setText(file.toString()));
        await(
                "the picture can be written",
                () -> !robot.lookup("#export-write").queryButton().isDisabled());
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.interact(robot.lookup("#export-write").queryButton()::fire);
        await("the file is there", () -> Files.exists(file));
        return Files.readAllBytes(file);
    }
}
