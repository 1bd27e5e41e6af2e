package org.geodescent.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.ui.laboratory.DemonstrationPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Takes pictures of the tabs in space, of basins, loops, layers, and of the demonstrations:
 * {@code mvn test -Dtest=TabsScreenshotTool -Dscreenshots=DIR}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class TabsScreenshotTool extends TheoryWindow {
    private final Path target = Path.of(System.getProperty("screenshots", ""));

    @BeforeEach
    void makeFolder() throws Exception {
        Files.createDirectories(target);
    }

    private static Experiment preset(String id) {
        return Presets.find(id).orElseThrow().experiment();
    }

    @Test
    void theoryPlane(FxRobot robot) throws Exception {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(6)));
        everySize(robot, "solid", "solid", "rectified-solid");
        open(robot, ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal()));
        take(robot, "two-samples", "solid", "", SIZES[0]);
        choose(robot, "basin");
        take(robot, "basin-empty", "basin", "", SIZES[0]);
        robot.interact(() -> robot.lookup("#basin-start").queryAs(Button.class).fire());
        WindowRig.await(
                "some cells are there", () -> view("basin").figureProperty().get() != null);
        take(robot, "basin-growing", "basin", "basin", SIZES[0]);
        WindowRig.await("the map is complete", () -> robot.lookup("#basin-start")
                .queryAs(Button.class)
                .getText()
                .equals("Start"));
        everySize(robot, "basin", "basin", "basin");
        robot.moveTo("#basin");
        take(robot, "basin-hover", "basin", "basin", SIZES[0]);
        open(robot, preset("a1"));
        everySize(robot, "loop", "feedback-loop", "feedback-loop");
        open(robot, preset("b-theorem-4"));
        take(robot, "loop-one", "feedback-loop", "feedback-loop", SIZES[0]);
        open(robot, preset("deep-linear-weight-decay"));
        everySize(robot, "layers", "singular-values", "singular-values");
        robot.type(KeyCode.I);
        take(robot, "deep-settings", "singular-values", "singular-values", SIZES[0]);
        Experiment flow = ConvexExperiments.of(PaperDatasets.convexGeometryOrthogonal());
        open(robot, flow.withDescent(flow.descent().withMode(TrainingMode.GRADIENT_FLOW)));
        take(robot, "flow", "curves", "curves", SIZES[0]);
        take(robot, "flow", "gap", "gap", SIZES[1]);
    }

    @Test
    void demonstrations(FxRobot robot) throws Exception {
        MainTabs tabs = robot.lookup("#main-tabs").query();
        robot.interact(() -> tabs.getSelectionModel().select(2));
        ListView<?> list = robot.lookup("#demonstrations-list").queryAs(ListView.class);
        for (int i = 0; i < list.getItems().size(); i++) {
            int entry = i;
            robot.interact(() -> list.getSelectionModel().select(entry));
            for (int[] size : SIZES) {
                resize(robot, size);
                WindowRig.await("it is computed", () -> robot.lookup(".demonstration-pane")
                        .queryAs(DemonstrationPane.class)
                        .upToDate());
                write("demonstration-%d-%d".formatted(i, size[0]));
            }
        }
        robot.interact(rig.desktop::toggleTheme);
        WaitForAsyncUtils.waitForFxEvents(10);
        write("demonstration-dark");
    }

    private void everySize(FxRobot robot, String name, String tab, String view) throws Exception {
        for (int[] size : SIZES) {
            take(robot, name, tab, view, size);
        }
        robot.interact(rig.desktop::toggleTheme);
        take(robot, name + "-dark", tab, view, SIZES[0]);
        robot.interact(rig.desktop::toggleTheme);
    }

    private void take(FxRobot robot, String name, String tab, String view, int[] size) throws Exception {
        resize(robot, size);
        choose(robot, tab);
        if (!view.isEmpty()) {
            WindowRig.await("the picture of this size is there: " + name, () -> filled(view(view)));
        }
        WaitForAsyncUtils.waitForFxEvents(10);
        write("%s-%d".formatted(name, size[0]));
    }

    private void write(String name) throws Exception {
        rig.write(target.resolve(name + ".png"));
    }
}
