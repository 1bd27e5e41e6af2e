package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.geodescent.picture.Pictures;
import org.geodescent.picture.demonstration.StandardDemonstration;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Snapshots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes a picture of every tab and of every picture at every size that is promised, light, dark and on a projector, to
 * be looked at: {@code mvn verify -Pscreenshots} writes them to {@code target/screenshots}. A window of 3840×2160 at
 * 200 % is one of 1920×1080, drawn twice as large: its pictures are pixels that are enlarged here, which they are not
 * on such a screen.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class EveryScreenTool extends TheoryWindow {
    /** Width, height, and how many pixels of the screen one of the window is. */
    private static final int[][] SCREENS = {{1024, 700, 1}, {1280, 800, 1}, {1920, 1080, 1}, {1920, 1080, 2}};

    private static final List<String> LOOKS = List.of("light", "dark", "projector");
    /** What is shown of each preset; the first comes at every size and in every look, the others at the usual ones. */
    private static final Map<String, List<String>> PICTURES = Map.of(
            "a1", List.of("curves", "bounds", "feedback-loop", "basin"),
            "b-figures-1-7", List.of("neuron-circle", "rectified-ellipsoid", "polar-set", "gap", "hidden-plane"),
            "deep-linear-weight-decay", List.of("singular-values"),
            "a-theorem-1", List.of("bounds"));

    private final Path target = Path.of(System.getProperty("screenshots", ""));

    private void look(FxRobot robot, String look) {
        robot.interact(() -> {
            rig.desktop.setProjector(look.equals("projector"));
            boolean dark = rig.stage.getScene().getRoot().getPseudoClassStates().contains(MainWindow.DARK);
            if (dark != look.equals("dark")) {
                rig.desktop.toggleTheme();
            }
        });
    }

    private void write(String name, String look, int... screen) throws Exception {
        WindowRig.await(
                "the pictures are as large as their places",
                () -> rig.stage.getScene().getRoot().lookupAll(".pane-frame .figure-view").stream()
                        .map(FigureView.class::cast)
                        .filter(Node::isVisible)
                        .allMatch(view -> view.figureProperty().get() == null || filled(view)));
        WaitForAsyncUtils.waitForFxEvents(10);
        Files.createDirectories(target);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(screen[2], screen[2]));
        ImageIO.write(
                WindowRig.get(() -> Snapshots.of(rig.stage.getScene().getRoot(), parameters)),
                "png",
                target.resolve("%s-%dx%d-%s.png".formatted(name, screen[0] * screen[2], screen[1] * screen[2], look))
                        .toFile());
    }

    /** Whether a picture is worth its time: all of them at the usual size, the first of a preset everywhere. */
    private static boolean wanted(int picture, String look, int... screen) {
        return picture == 0
                || (screen[0] == 1280 && !look.equals("projector"))
                || (screen[0] == 1024 && look.equals("light"));
    }

    @Test
    void pictures(FxRobot robot) throws Exception {
        for (Map.Entry<String, List<String>> shown : PICTURES.entrySet()) {
            open(robot, shown.getKey(), 1280, 800);
            for (String look : LOOKS) {
                look(robot, look);
                for (int[] screen : SCREENS) {
                    resize(robot, screen[0], screen[1]);
                    for (int i = 0; i < shown.getValue().size(); i++) {
                        if (wanted(i, look, screen)) {
                            choose(robot, shown.getValue().get(i));
                            write(shown.getKey() + "-" + shown.getValue().get(i), look, screen);
                        }
                    }
                }
            }
            look(robot, "light");
        }
    }

    @Test
    void tabs(FxRobot robot) throws Exception {
        rig.awaitEndOfTraining();
        TabPane tabs = robot.lookup("#main-tabs").query();
        for (int i = 1; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            String name =
                    tabs.getTabs().get(i).getText().toLowerCase(Locale.ROOT).replace(' ', '-');
            for (String look : List.of("light", "dark")) {
                look(robot, look);
                for (int[] screen : SCREENS) {
                    resize(robot, screen[0], screen[1]);
                    WaitForAsyncUtils.waitForFxEvents(30);
                    write(name, look, screen);
                }
            }
        }
    }

    /** Columns and cards, each opened by its keys. */
    @Test
    void columns(FxRobot robot) throws Exception {
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        Map<String, List<KeyCode>> keys = Map.of(
                "settings", List.of(KeyCode.I),
                "export", List.of(KeyCode.CONTROL, KeyCode.E),
                "papers", List.of(KeyCode.CONTROL, KeyCode.R),
                "points", List.of(KeyCode.CONTROL, KeyCode.T),
                "preferences", List.of(KeyCode.CONTROL, KeyCode.COMMA),
                "gallery", List.of(KeyCode.CONTROL, KeyCode.G),
                "palette", List.of(KeyCode.CONTROL, KeyCode.K),
                "keys", List.of(KeyCode.F1));
        for (Map.Entry<String, List<KeyCode>> column : keys.entrySet()) {
            KeyCode[] all = column.getValue().toArray(KeyCode[]::new);
            for (String look : List.of("light", "dark")) {
                look(robot, look);
                for (int[] screen : List.of(SCREENS[0], SCREENS[1])) {
                    resize(robot, screen[0], screen[1]);
                    robot.press(all).release(all);
                    WaitForAsyncUtils.waitForFxEvents(30);
                    write(column.getKey(), look, screen);
                    robot.type(KeyCode.ESCAPE);
                    robot.interact(() -> rig.stage.getScene().getRoot().requestFocus());
                    if (rig.stage.getScene().lookup(".slide-out") != null) {
                        robot.press(all).release(all);
                    }
                }
            }
        }
    }

    /** No picture is forgotten: those of points in space, seeds and pins have tools or tests of their own. */
    @Test
    void everyPictureIsAmongThem() {
        List<String> listed = new ArrayList<>(List.of("input-plane", "solid", "seeds", "pinned", "all"));
        PICTURES.values().forEach(listed::addAll);
        List<String> missing = new ArrayList<>(Pictures.IDS);
        missing.removeAll(listed);
        StandardDemonstration.ALL.forEach(each -> missing.remove(each.id()));
        assertEquals(List.of(), missing);
    }
}
