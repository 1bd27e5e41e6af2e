package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.PanelLayout;
import org.geodescent.picture.Drawn;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.Handles;
import org.geodescent.run.Experiment;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Which samples are the axes of the pictures of the theory plane. */
class TheoryAxesTest extends TheoryWindow {
    private static List<Integer> axes(Drawn.Shown drawn) {
        Handles.Axes axes = (Handles.Axes) drawn.handles();
        return List.of(axes.first(), axes.second());
    }

    private Point2D onScreen(int sample) {
        return WindowRig.get(() -> {
            FigureView plane = (FigureView) rig.stage.getScene().lookup("#input-plane");
            PanelLayout layout = plane.panelLayout().orElseThrow();
            Vec2 at = rig.workbench.experiment().data().point(sample);
            return plane.localToScreen(layout.xToFigure(at.x()), layout.yToFigure(at.y()));
        });
    }

    private List<Integer> axes() {
        return List.of(theory().first(), theory().second());
    }

    @Test
    void aClickOnAPointPutsItOnTheAxisThatWasChosenLongerAgo(FxRobot robot) {
        open(robot, ConvexExperiments.of(ConvexExperiments.many(12)));
        Experiment before = rig.workbench.experiment();
        robot.clickOn(onScreen(5));
        assertEquals(List.of(0, 1), axes(), "nothing while another tab is in front");
        drawn(robot, EllipsoidPicture.ID);
        robot.clickOn(onScreen(5));
        assertEquals(List.of(5, 1), axes());
        assertEquals(Set.of(5), rig.workbench.selectionProperty().get());
        robot.clickOn(onScreen(7));
        Drawn.Shown drawn = settled(EllipsoidPicture.ID);
        assertEquals(List.of(5, 7), axes(drawn));
        robot.clickOn(onScreen(5));
        assertEquals(List.of(5, 7), axes());
        robot.clickOn(onScreen(2));
        assertEquals(List.of(5, 2), axes(), "sample 6 was clicked after sample 8");
        assertEquals(before, rig.workbench.experiment());
        robot.drag(onScreen(3)).dropTo(onScreen(3).add(40, 0));
        assertNotEquals(before, rig.workbench.experiment());
        assertEquals(List.of(5, 2), axes(), "a drag is no click");
    }

    @Test
    @SuppressWarnings("unchecked") // the box holds sample numbers
    void anyTwoSamplesAreAxes(FxRobot robot) {
        Dataset data = ConvexExperiments.many(12);
        open(robot, ConvexExperiments.of(data));
        drawn(robot, EllipsoidPicture.ID);
        ComboBox<Integer> second =
                robot.lookup("#rectified-ellipsoid-second-sample").queryAs(ComboBox.class);
        robot.interact(() -> second.setValue(7));
        Drawn.Shown drawn = settled(EllipsoidPicture.ID);
        assertEquals(List.of(0, 6), axes(drawn));
        robot.interact(() -> rig.workbench.selectionProperty().set(Set.of(3, 9)));
        drawn = settled(EllipsoidPicture.ID);
        assertEquals(List.of(3, 9), axes(drawn));
        assertEquals(10, WindowRig.get(second::getValue));
        robot.interact(() -> rig.workbench.selectionProperty().set(Set.of()));
        robot.interact(() -> second.setValue(4));
        drawn = settled(EllipsoidPicture.ID);
        assertEquals(List.of(9, 3), axes(drawn), "the axes changed places");
        // Fewer samples than the axes ask for: the first two.
        robot.interact(() ->
                rig.workbench.edit("fewer", e -> e.withData(PaperDatasets.convexGeometryOrthogonal(), e.origin())));
        rig.awaitEndOfTraining();
        robot.type(KeyCode.END);
        drawn = settled(EllipsoidPicture.ID);
        assertEquals(List.of(0, 1), axes(drawn));
    }
}
