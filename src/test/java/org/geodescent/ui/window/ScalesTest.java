package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.geodescent.preset.Presets;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** From 100 to 250 %, as far as there is room, nothing is cut and everything is as large as it says. */
class ScalesTest extends FreshWindow {
    private void show(FxRobot robot, int width, int height, double scale) {
        robot.interact(() -> {
            rig.stage.setWidth(width);
            rig.stage.setHeight(height);
            rig.workbench
                    .comfortProperty()
                    .set(rig.workbench.comfortProperty().get().withScale(scale));
        });
        double type = StageScale.of(width, height, false, scale).type();
        WindowRig.await(
                "the pictures have their new size",
                () -> rig.stage.getScene().getRoot().lookupAll(".pane-frame .figure-view").stream()
                        .map(FigureView.class::cast)
                        .allMatch(view -> view.zoom() == type
                                && view.figureProperty().get() != null
                                && Math.abs(view.figureProperty().get().width() - view.figureWidth()) < 2));
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private List<String> cut(String where) {
        return WindowRig.get(() -> {
            Parent root = rig.stage.getScene().getRoot();
            List<String> all = new ArrayList<>(CutTexts.in(root));
            all.addAll(CutTexts.columns(root));
            return all.stream().map(each -> where + ": " + each).toList();
        });
    }

    @Test
    void nothingIsCut(FxRobot robot) throws Exception {
        String look = System.getProperty("screenshots", "");
        List<String> cut = new ArrayList<>();
        for (String preset : List.of("a1", "b-figures-1-7")) {
            robot.interact(() -> rig.workbench.open(
                    "open", Presets.find(preset).orElseThrow().session(1, 1)));
            rig.awaitEndOfTraining();
            robot.type(KeyCode.END);
            for (int[] at : new int[][] {
                {1280, 800, 110}, {1280, 800, 250}, {1024, 700, 250}, {1920, 1080, 150}, {1920, 1080, 250}
            }) {
                show(robot, at[0], at[1], at[2] / 100.0);
                cut.addAll(cut("%s at %d × %d, %d %%".formatted(preset, at[0], at[1], at[2])));
                if (!look.isEmpty()) {
                    Files.createDirectories(Path.of(look));
                    rig.write(Path.of(look, "scale-%s-%d-%d.png".formatted(preset, at[0], at[2])));
                }
            }
        }
        assertEquals(List.of(), cut);
    }

    /** Columns of the other tabs are as wide as their words. */
    @Test
    void nothingIsCutOnTheOtherTabs(FxRobot robot) throws Exception {
        String look = System.getProperty("screenshots", "");
        List<String> cut = new ArrayList<>();
        for (int[] at : new int[][] {{1280, 800, 250}, {1920, 1080, 100}, {1920, 1080, 250}}) {
            show(robot, at[0], at[1], at[2] / 100.0);
            for (int tab = 1; tab <= 3; tab++) {
                int chosen = tab;
                robot.interact(() -> rig.desktop.tabs().getSelectionModel().select(chosen));
                WaitForAsyncUtils.waitForFxEvents(5);
                double type = StageScale.of(at[0], at[1], false, at[2] / 100.0).type();
                if (chosen < 3) {
                    WindowRig.await(
                            "its picture is as large as its words",
                            () -> rig.stage.getScene().getRoot().lookupAll(".main-tabs .figure-view").stream()
                                    .map(FigureView.class::cast)
                                    .filter(view -> view.figureProperty().get() != null)
                                    .allMatch(view -> view.zoom() > 1 && view.zoom() <= type));
                }
                cut.addAll(cut("tab %d at %d × %d, %d %%".formatted(tab, at[0], at[1], at[2])));
                if (!look.isEmpty()) {
                    Files.createDirectories(Path.of(look));
                    rig.write(Path.of(look, "scale-tab-%d-%d-%d.png".formatted(tab, at[0], at[2])));
                }
            }
            robot.interact(() -> rig.desktop.tabs().getSelectionModel().selectFirst());
        }
        assertEquals(List.of(), cut);
    }
}
