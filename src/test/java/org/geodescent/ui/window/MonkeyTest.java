package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Somebody who presses anything: nothing is thrown, the window never hangs, and every change of the points can be taken
 * back. {@code mvn verify -Pmonkey -Dmonkey.seed=7 -Dmonkey.minutes=12} goes on for so long; without it, some seconds.
 * The images have no part in it, since they can be downloaded there.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class MonkeyTest {
    /** A frame that takes longer than any pause of a busy machine, in milliseconds of the processor. */
    private static final double FROZEN = 2000;

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.E,
            KeyCode.I,
            KeyCode.L,
            KeyCode.N,
            KeyCode.P,
            KeyCode.R,
            KeyCode.S,
            KeyCode.T,
            KeyCode.U,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.ENTER,
            KeyCode.SPACE,
            KeyCode.TAB,
            KeyCode.ESCAPE,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.INSERT,
            KeyCode.F1,
            KeyCode.F2,
            KeyCode.F11,
            KeyCode.F12,
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3);
    private static final List<String> WORDS = List.of("1e9", "-", "NaN", "0.5", "−2,5", "1e-300", "", "7", "fig.png");

    @TempDir
    Path folder;

    private final List<String> bugs = Collections.synchronizedList(new ArrayList<>());
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                bugs.add(record.getMessage() + " "
                        + (record.getThrown() == null ? "" : ErrorDetails.text(record.getThrown())));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Random random = new Random(Long.getLong("monkey.seed", 1));
    private WindowRig rig;

    @Start
    void start(Stage stage) throws Exception {
        Logger.getLogger("org.geodescent").addHandler(log);
        Preferences d = Preferences.DEFAULT;
        new Preferences(false, d.width(), d.height(), false, d.pictures(), 2, 0, folder.toString(), d.comfort())
                .write(folder.resolve(Autosave.PREFERENCES));
        rig = new WindowRig(stage, folder);
    }

    @AfterEach
    void close(FxRobot robot) {
        rig.close(robot);
        Logger.getLogger("org.geodescent").removeHandler(log);
    }

    /** What a newcomer does first. */
    @Test
    void allPointsAreDeletedAndOneIsPlaced(FxRobot robot) {
        WindowRig.await(
                "a picture",
                () -> rig.workbench.planeProperty().get() != null
                        && !PlaneReading.runs(rig.workbench.planeProperty().get())
                                .isEmpty());
        robot.clickOn("#input-plane");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DELETE);
        WindowRig.await(
                "the plane is empty",
                () -> rig.workbench.experiment().data().size() == 0
                        && PlaneReading.runs(rig.workbench.planeProperty().get())
                                .isEmpty());
        robot.clickOn("#input-plane").moveBy(3, 3);
        assertEquals(1, rig.workbench.experiment().data().size());
        assertEquals(List.of(), bugs);
    }

    @Test
    void nothingThatIsPressedBreaksAnything(FxRobot robot) {
        Experiment before = rig.workbench.experiment();
        long end = System.nanoTime() + (long) (Double.parseDouble(System.getProperty("monkey.minutes", "0.2")) * 60e9);
        List<String> done = new ArrayList<>();
        while (System.nanoTime() < end && bugs.isEmpty()) {
            done.add(act(robot));
            double longest = WindowRig.get(() -> rig.desktop.processorMeter().longest());
            assertTrue(longest < FROZEN, () -> longest + " ms in a frame after " + last(done));
            leaveImages();
        }
        assertEquals(List.of(), bugs, () -> "after " + last(done));
        Experiment after = WindowRig.get(() -> {
            rig.workbench.rollBack();
            return rig.workbench.experiment();
        });
        robot.interact(() -> {
            while (rig.workbench.history().undo() != null) {
                // All of it.
            }
        });
        assertEquals(before, rig.workbench.experiment(), () -> "undo leads back after " + last(done));
        robot.interact(() -> {
            while (rig.workbench.history().redo() != null) {
                // All of it.
            }
        });
        assertEquals(after, rig.workbench.experiment(), "redo leads forth");
    }

    private static String last(List<String> done) {
        return done.size() + " actions, at last " + done.subList(Math.max(0, done.size() - 12), done.size());
    }

    private void leaveImages() {
        WindowRig.get(() -> {
            if (rig.desktop.tabs().getSelectionModel().getSelectedIndex() == 3) {
                rig.desktop.tabs().getSelectionModel().select(0);
            }
            return true;
        });
    }

    private double anywhere(double size) {
        return 2 + random.nextDouble() * Math.max(1, size - 4);
    }

    private String act(FxRobot robot) {
        double width = rig.stage.getWidth();
        double height = rig.stage.getHeight();
        double x = rig.stage.getX() + anywhere(width);
        double y = rig.stage.getY() + anywhere(height);
        int kind = random.nextInt(20);
        if (kind < 7) {
            robot.clickOn(x, y, random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY);
            return "click %.0f %.0f".formatted(x, y);
        }
        if (kind < 12) {
            return key(robot);
        }
        if (kind < 15) {
            robot.drag(x, y, MouseButton.PRIMARY)
                    .moveBy(anywhere(300) - 150, anywhere(300) - 150)
                    .drop();
            return "drag %.0f %.0f".formatted(x, y);
        }
        if (kind == 15) {
            Preset preset = Presets.ALL.get(random.nextInt(Presets.ALL.size()));
            long seed = preset.seeds().get(0);
            robot.interact(() -> rig.workbench.open("open " + preset.title(), preset.session(seed, seed)));
            return preset.title();
        }
        if (kind == 16) {
            return write(robot, WORDS.get(random.nextInt(WORDS.size())));
        }
        if (kind == 17) {
            robot.moveTo(x, y).scroll(1 + random.nextInt(3));
            return "scroll";
        }
        rig.chosen = Optional.of(folder.resolve("file-" + random.nextInt(3)));
        robot.interact(
                () -> robot.lookup("#export-write").tryQueryAs(Button.class).ifPresent(Button::fire));
        return "export";
    }

    private String key(FxRobot robot) {
        KeyCode key = KEYS.get(random.nextInt(KEYS.size()));
        KeyCode modifier = List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UNDEFINED, KeyCode.UNDEFINED)
                .get(random.nextInt(4));
        if (modifier == KeyCode.UNDEFINED) {
            robot.type(key);
        } else {
            robot.press(modifier).type(key).release(modifier);
        }
        return modifier + "+" + key;
    }

    private String write(FxRobot robot, String text) {
        robot.interact(() -> {
            Node focused = rig.stage.getScene().getFocusOwner();
            if (focused instanceof TextInputControl field && field.isEditable()) {
                field.setText(text);
            }
        });
        robot.type(KeyCode.ENTER);
        return "write " + text;
    }
}
