package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
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
 * Takes pictures of the tab about images: {@code mvn test -Dtest=CifarScreenshotTool -Dscreenshots=assets/screenshots}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class CifarScreenshotTool {
    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}, {1024, 700}};

    @TempDir
    static Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
    }

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        Path target = Path.of(System.getProperty("screenshots"));
        Files.createDirectories(target);
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream()
                        .filter(tab -> tab.getText().equals("CIFAR"))
                        .findFirst()
                        .orElseThrow()));
        WindowRig.await("images", () -> label(robot, "cifar-planes").contains("500"));
        take(robot, target, "first");
        robot.interact(() -> {
            robot.lookup("#cifar-limit").queryAs(TextField.class).setText("40");
            Event.fireEvent(robot.lookup("#cifar-limit").query(), new ActionEvent());
        });
        int[] presets = {6, 0, 1};
        for (int preset : presets) {
            robot.interact(() -> {
                robot.lookup("#cifar-preset")
                        .queryAs(ComboBox.class)
                        .getSelectionModel()
                        .select(preset);
                robot.lookup("#cifar-epoch-count").queryAs(TextField.class).setText("32");
                robot.lookup("#cifar-batch").queryAs(TextField.class).setText("5");
                robot.lookup("#cifar-step").queryAs(TextField.class).setText("0.003");
            });
            press(robot, "cifar-start");
            if (preset == 6) {
                WindowRig.await("epochs", () -> label(robot, "cifar-status").contains("epoch 13"));
                take(robot, target, "training");
            }
            WindowRig.await("trained", () -> label(robot, "cifar-status").startsWith("Trained"));
            press(robot, "cifar-quick-attack");
            if (preset == 1) {
                WindowRig.await(
                        "half", () -> label(robot, "cifar-attack-status").matches("(4[5-9]|[5-9].) of .*"));
                take(robot, target, "attack");
                robot.interact(() -> robot.lookup("#cifar-cancel-attack")
                        .queryAs(Button.class)
                        .fire());
            }
            WindowRig.await(
                    "attacked", () -> label(robot, "cifar-attack-status").matches("(Attacked|Cancelled).*"));
        }
        for (int view = 0; view < 3; view++) {
            int shown = view;
            robot.interact(() -> robot.lookup("#cifar-views")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(shown));
            take(robot, target, new String[] {"trained", "curves", "gallery"}[view]);
        }
        rig.close(robot);
    }

    private static String label(FxRobot robot, String id) {
        return WindowRig.get(() -> robot.lookup("#" + id).queryAs(Label.class).getText());
    }

    private static void press(FxRobot robot, String id) {
        WindowRig.await(id, () -> !robot.lookup("#" + id).query().isDisabled());
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private void take(FxRobot robot, Path target, String name) throws Exception {
        for (String theme : new String[] {"light", "dark"}) {
            for (int[] size : SIZES) {
                robot.interact(() -> {
                    rig.stage.setWidth(size[0]);
                    rig.stage.setHeight(size[1]);
                });
                long frames = System.nanoTime();
                // Figures follow a new size within a quarter of a second, the gallery within two.
                WindowRig.await("the pictures follow", () -> System.nanoTime() - frames > 2_000_000_000L);
                WaitForAsyncUtils.waitForFxEvents(5);
                Path file = target.resolve("cifar-%s-%dx%d-%s.png".formatted(name, size[0], size[1], theme));
                ImageIO.write(
                        WindowRig.get(() -> Snapshots.of(rig.stage.getScene().getRoot())), "png", file.toFile());
            }
            robot.interact(rig.desktop::toggleTheme);
        }
    }
}
