package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.geodescent.figure.Rect;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Plots are as large as promised, measured where they stand: what is around them in a picture does not count. */
class PlotSizesTest extends TheoryWindow {
    private static final List<String> PICTURES = List.of("rectified-ellipsoid", "neuron-circle");

    /** Width, height, and the least side of a plot. 3840×2160 pixels at 200 % are 1920×1080 of the window. */
    private static final int[][] WINDOWS = {{1024, 700, 330}, {1280, 800, 420}, {1920, 1080, 700}};

    private static double side(FigureView view) {
        Rect plot = view.panelLayout().orElseThrow().plotArea();
        return view.zoom() * Math.min(plot.width(), plot.height());
    }

    private void measure(String where, double least, List<String> small) {
        for (String id : PICTURES) {
            WindowRig.await(
                    id + " fills its place " + where,
                    () -> view(id) != null
                            && filled(view(id))
                            && view(id).panelLayout().isPresent());
            double side = WindowRig.get(() -> side(view(id)));
            if (side < least) {
                small.add("%s %s: %.0f, not %.0f; %s in %s"
                        .formatted(
                                id,
                                where,
                                side,
                                least,
                                WindowRig.get(() ->
                                        view(id).panelLayout().orElseThrow().plotArea()),
                                WindowRig.get(() -> view(id).getLayoutBounds())));
            }
        }
    }

    @Test
    void onEverySizeInLightDarkAndOnAProjector(FxRobot robot) {
        open(robot, "b-figures-1-7", 1280, 800);
        List<String> small = new ArrayList<>();
        for (int[] size : WINDOWS) {
            resize(robot, size);
            measure("at " + size[0], size[2], small);
            robot.interact(rig.desktop::toggleTheme);
            measure("dark at " + size[0], size[2], small);
            robot.interact(rig.desktop::toggleTheme);
        }
        robot.interact(() -> rig.desktop.setProjector(true));
        // Its numbers have 512 pixels; type and marks are larger by more than a half.
        measure("on a projector", 560, small);
        assertEquals(List.of(), small);
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
