package org.geodescent.ui.window;

import static org.geodescent.ui.window.WindowRig.await;
import static org.geodescent.ui.window.WindowRig.get;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.geodescent.lesson.Lesson;
import org.geodescent.lesson.LessonWait;
import org.geodescent.lesson.Lessons;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Takes pictures of every step of every lesson, to be looked at:
 * {@code mvn test -Dtest=LessonScreenshotTool -Dlessons=target/lessons -DlessonWidth=1280 -DlessonHeight=800 -DlessonDark=true}.
 */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "lessons", matches = ".+")
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class LessonScreenshotTool {
    @TempDir
    static Path folder;

    private WindowRig rig;

    @Start
    void start(Stage stage) {
        rig = new WindowRig(stage, folder);
        stage.setWidth(Integer.getInteger("lessonWidth", 1280));
        stage.setHeight(Integer.getInteger("lessonHeight", 800));
        if (Boolean.getBoolean("lessonDark")) {
            rig.desktop.toggleTheme();
        }
    }

    private Node node(String selector) {
        return rig.stage.getScene().getRoot().lookup(selector);
    }

    @Test
    void takesPictures(FxRobot robot) throws Exception {
        Path target = Path.of(System.getProperty("lessons"));
        Files.createDirectories(target);
        rig.awaitEndOfTraining();
        for (int l = 0; l < Lessons.ALL.size(); l++) {
            Lesson lesson = Lessons.ALL.get(l);
            rig.chooseLesson(lesson.title());
            for (int i = 0; i < lesson.steps().size(); i++) {
                String here = "Step %d of %d".formatted(i + 1, lesson.steps().size());
                LessonWait awaits = lesson.steps().get(i).awaits();
                await(here, () -> here.equals(node("#lesson-bar .lesson-dots").getAccessibleText()));
                if (awaits.isOfReplay()) {
                    continue;
                }
                robot.sleep(700);
                write(target, l, i, "");
                if (awaits instanceof LessonWait.Answer) {
                    robot.type(KeyCode.DIGIT1);
                    robot.sleep(200);
                    write(target, l, i, "-answered");
                }
                robot.type(KeyCode.PAGE_DOWN);
            }
            await("the end", () -> !node("#lesson-bar").isVisible());
        }
        rig.close(robot);
    }

    private void write(Path target, int lesson, int step, String more) throws Exception {
        File file = target.resolve("lesson-%d-%02d%s.png".formatted(lesson + 1, step + 1, more))
                .toFile();
        ImageIO.write(get(this::screen), "png", file);
    }

    /** The window with the popups over it. */
    private BufferedImage screen() {
        BufferedImage picture = Snapshots.of(rig.stage.getScene().getRoot());
        Graphics2D graphics = picture.createGraphics();
        Bounds window = rig.stage
                .getScene()
                .getRoot()
                .localToScreen(rig.stage.getScene().getRoot().getLayoutBounds());
        for (Window each : Window.getWindows()) {
            if (each instanceof PopupWindow && each.isShowing()) {
                Parent root = each.getScene().getRoot();
                root.setStyle("-fx-background-color: transparent;");
                Bounds at = root.localToScreen(root.getBoundsInLocal());
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                graphics.drawImage(
                        Snapshots.of(root, clear),
                        (int) (at.getMinX() - window.getMinX()),
                        (int) (at.getMinY() - window.getMinY()),
                        null);
            }
        }
        graphics.dispose();
        return picture;
    }
}
