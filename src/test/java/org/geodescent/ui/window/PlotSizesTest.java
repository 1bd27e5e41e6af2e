package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.geodescent.figure.Panel;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Plots are as large as promised, measured where they stand: what is around them in a picture does not count. */
class PlotSizesTest extends TheoryWindow {
    private static final String LEFT = "rectified-ellipsoid";

    private static final List<String> OF_TWO_LAYERS =
            List.of(LEFT, "neuron-circle", "polar-set", "gap", "curves", "bounds", "feedback-loop");

    /** Width, height, and the least side of a plot. 3840×2160 pixels at 200 % are 1920×1080 of the window. */
    private static final int[][] WINDOWS = {{1024, 700, 330}, {1280, 800, 420}, {1920, 1080, 700}};

    /** What is drawn takes together, with the words at the ends of its lines: keys do not count. */
    private static Rect plot(FigureView view) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = 0;
        double bottom = 0;
        for (Panel panel : view.figureProperty().get().panels()) {
            if (!panel.name().contains("key")) {
                Rect plot = PanelLayout.of(panel).plotArea();
                left = Math.min(left, plot.x());
                top = Math.min(top, plot.y());
                right = Math.max(right, plot.right() + panel.gutter());
                bottom = Math.max(bottom, plot.bottom());
            }
        }
        return new Rect(
                view.zoom() * left, view.zoom() * top, view.zoom() * (right - left), view.zoom() * (bottom - top));
    }

    private void measure(FxRobot robot, String where, double least, List<String> pictures, List<String> small) {
        for (String id : pictures) {
            if (id.equals("basin")) {
                choose(robot, id);
                // What stands around it has its place first.
                WindowRig.await("there is a map", () -> view(id) != null && filled(view(id)));
                WaitForAsyncUtils.waitForFxEvents(10);
            } else if (!id.equals(LEFT) && !id.equals("input-plane")) {
                drawn(robot, id);
            }
            WindowRig.await(
                    id + " fills its place " + where,
                    () -> view(id) != null
                            && filled(view(id))
                            && view(id).panelLayout().isPresent());
            Rect plot = WindowRig.get(() -> plot(view(id)));
            if (Math.min(plot.width(), plot.height()) < least) {
                small.add("%s %s: %.0f × %.0f, not %.0f, in %s"
                        .formatted(
                                id,
                                where,
                                plot.width(),
                                plot.height(),
                                least,
                                WindowRig.get(() -> view(id).getLayoutBounds())));
            }
        }
    }

    @Test
    void onEverySizeInLightDarkAndOnAProjector(FxRobot robot) {
        open(robot, "b-figures-1-7", 1280, 800);
        List<String> small = measured(robot, OF_TWO_LAYERS);
        assertEquals(List.of(), small);
    }

    /** Beside the input plane, which has its tools at the left. */
    @Test
    void besideTheInputPlane(FxRobot robot) {
        open(robot, "a-theorem-1", 1280, 800);
        assertEquals(List.of(), measured(robot, List.of("input-plane", "curves", "bounds", "feedback-loop")));
    }

    /** Its map grows while it is measured; its two lines of words take from it in a large window. */
    @Test
    void basin(FxRobot robot) {
        open(robot, "b-figures-1-7", 1280, 800);
        choose(robot, "basin");
        robot.clickOn("#basin-start");
        List<String> small = new ArrayList<>();
        measure(robot, "at 1280", 420, List.of("basin"), small);
        resize(robot, 1024, 700);
        measure(robot, "at 1024", 330, List.of("basin"), small);
        resize(robot, 1920, 1080);
        measure(robot, "at 1920", 670, List.of("basin"), small);
        assertEquals(List.of(), small);
    }

    /** Its key and its headings take from it. */
    @Test
    void singularValues(FxRobot robot) {
        open(robot, "deep-linear-weight-decay", 1280, 800);
        List<String> small = new ArrayList<>();
        drawn(robot, "singular-values");
        measure(robot, "at 1280", 400, List.of("singular-values"), small);
        resize(robot, 1920, 1080);
        measure(robot, "at 1920", 670, List.of("singular-values"), small);
        assertEquals(List.of(), small);
    }

    private List<String> measured(FxRobot robot, List<String> pictures) {
        List<String> small = new ArrayList<>();
        for (int[] size : WINDOWS) {
            resize(robot, size);
            measure(robot, "at " + size[0], size[2], pictures, small);
            robot.interact(rig.desktop::toggleTheme);
            measure(robot, "dark at " + size[0], size[2], pictures, small);
            robot.interact(rig.desktop::toggleTheme);
        }
        robot.interact(() -> rig.desktop.setProjector(true));
        // Its numbers have 512 pixels; type and marks are larger by more than a half.
        measure(robot, "on a projector", 560, pictures, small);
        return small;
    }

    @Test
    void onePictureAloneHasThreeQuartersOfTheWindow(FxRobot robot) {
        open(robot, "b-figures-1-7", 1024, 700);
        robot.interact(() -> ((Button) rig.stage.getScene().lookup("#right-frame .maximise")).fire());
        List<String> small = new ArrayList<>();
        for (int[] size : WINDOWS) {
            resize(robot, size);
            WindowRig.await("it fills its place", () -> filled(view("neuron-circle")));
            var frame = WindowRig.get(
                    () -> rig.stage.getScene().lookup("#right-frame").getLayoutBounds());
            double share = frame.getWidth() * frame.getHeight() / ((double) size[0] * size[1]);
            if (share < 0.75) {
                small.add("%.3f of the window at %d".formatted(share, size[0]));
            }
        }
        assertEquals(List.of(), small);
    }
}
