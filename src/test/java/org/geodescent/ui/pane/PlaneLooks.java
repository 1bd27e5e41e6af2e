package org.geodescent.ui.pane;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.ui.Highlight;
import org.geodescent.ui.Snapshots;
import org.geodescent.ui.points.PointEdits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Pictures of the pane below {@code target/looks}, to be looked at: {@code -Dtest=PlaneLooks}; never part of the tests.
 */
@ExtendWith(ApplicationExtension.class)
class PlaneLooks {
    @SuppressWarnings("NullAway.Init") // by start
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    private void look(FxRobot robot, double width, double height, boolean dark, String name) {
        PlaneRig[] rig = new PlaneRig[1];
        robot.interact(() -> {
            rig[0] = new PlaneRig(stage, PlaneRig.sixPoints(), width, height, dark);
            Set<PlaneLayer> layers = EnumSet.allOf(PlaneLayer.class);
            rig[0].workbench
                    .viewProperty()
                    .set(rig[0].workbench.viewProperty().get().withLayers(layers));
            rig[0].workbench.playback().liveProperty().set(true);
        });
        PlaneRig.await(
                "the run has ended",
                () -> rig[0].workbench.playback().endProperty().get() > 2.6);
        rig[0].awaitPicture();
        robot.interact(() -> {
            rig[0].editor.select(Set.of(0, 1, 4));
            rig[0].workbench.highlightProperty().set(new Highlight.Sample(3));
        });
        snap(robot, name + "-sample");
        robot.moveTo(rig[0].onScreen(0.2, -0.3));
        robot.interact(() -> rig[0].workbench.highlightProperty().set(new Highlight.Node(2)));
        snap(robot, name + "-node");
        robot.interact(() -> {
            rig[0].pane.view().requestFocus();
            rig[0].table.edit(2, 0);
        });
        robot.eraseText(4).write("1,2.3");
        snap(robot, name + "-table");
        robot.interact(() -> rig[0].editor.change("empty", PointEdits.NONE));
        rig[0].awaitPicture();
        snap(robot, name + "-empty");
        robot.interact(() -> rig[0].editor.add("one class", List.of(new org.geodescent.core.linalg.Vec2(1, 0)), 0));
        rig[0].awaitPicture();
        snap(robot, name + "-one-class");
        robot.interact(rig[0]::close);
    }

    private void snap(FxRobot robot, String name) {
        robot.interact(() -> {
            stage.getScene().getRoot().layout();
            Snapshots.write(stage.getScene().getRoot(), name);
        });
    }

    @Test
    void looks(FxRobot robot) {
        Assumptions.assumeTrue(Boolean.getBoolean("looks"));
        look(robot, 1280, 800, false, "light-1280");
        look(robot, 1920, 1080, true, "dark-1920");
        look(robot, 700, 420, false, "light-small");
    }
}
