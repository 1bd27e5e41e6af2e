package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.train.Start;
import org.geodescent.figure.Figure;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The ten minutes of docs/guide/lecture.md, row by row. */
class LectureJourneyTest extends JourneyWindow {
    private Experiment experiment() {
        return WindowRig.get(rig.workbench::experiment);
    }

    private long weights() {
        return ((Start.Seeded) experiment().start()).seed();
    }

    private boolean drawn(String layer) {
        Figure figure = ((FigureView) node("#input-plane")).figureProperty().get();
        return figure != null
                && figure.panels().get(0).layers().stream()
                        .anyMatch(each -> each.name().equals(layer));
    }

    private void differ(FxRobot robot) throws Exception {
        assertEquals("A, Figure 1", experiment().title());
        awaitReplay();
        awaitCaption("Same data, same network, same start.");
        look("opens");
        long before = weights();
        robot.type(KeyCode.N);
        assertNotEquals(before, weights());
        awaitReplay();
        robot.type(KeyCode.L);
        assertEquals(LossChoice.CROSS_ENTROPY, experiment().losses());
        robot.type(KeyCode.L, KeyCode.L);
        assertEquals(LossChoice.BOTH, experiment().losses());
        type(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        WindowRig.await(
                "twenty starts begin by themselves",
                () -> node("#study-start") instanceof Button start
                        && start.getText().equals("Stop"));
        look("many-seeds");
        robot.interact(((Button) node("#study-start"))::fire);
        type(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.clickOn("#plane-layers").clickOn("#layer-pushes");
        WindowRig.await("pushes are drawn", () -> drawn("pushes"));
        look("pushes");
    }

    private void bounds(FxRobot robot) throws Exception {
        robot.type(KeyCode.U);
        awaitPicture("bounds");
        WindowRig.await(
                "the badge says whether it applies",
                () -> node("#bounds-badge").isVisible()
                        && !((Label) node("#bounds-badge")).getText().isBlank());
        assertTrue(WindowRig.get(() -> node("#bounds-own-setting").isVisible()), "one press would make it apply");
        look("bounds");
    }

    private void neurons(FxRobot robot) throws Exception {
        figure(robot, "B, Figure 1");
        assertEquals("B, Figures 1 to 7", experiment().title());
        for (String id : new String[] {"rectified-ellipsoid", "polar-set", "neuron-circle"}) {
            robot.type(
                    switch (id.charAt(0)) {
                        case 'r' -> KeyCode.E;
                        case 'p' -> KeyCode.P;
                        default -> KeyCode.C;
                    });
            awaitPicture(id);
        }
        look("neurons");
        rig.awaitEndOfTraining();
        rig.pauseAt(40);
        robot.type(KeyCode.G);
        for (int caption = 1; caption <= 5; caption++) {
            awaitCaption(caption + " of 5");
            robot.type(KeyCode.RIGHT);
        }
        look("slow-motion");
        robot.type(KeyCode.ESCAPE);
        WindowRig.await("it has ended", () -> !rig.workbench.slowMotion().isOn());
    }

    /** A question from the third row: one point elsewhere, answered at once. */
    private void drag(FxRobot robot) throws Exception {
        figure(robot, "A, Figure 1");
        rig.awaitEndOfTraining();
        Dataset before = experiment().data();
        Point2D at = place(before.point(0));
        robot.drag(at).dropTo(at.add(40, 30));
        WindowRig.await("it is elsewhere", () -> !experiment().data().equals(before));
        awaitReplay();
        rig.awaitEndOfTraining();
        look("dragged");
        type(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, experiment().data());
        look("undone");
    }

    @Test
    void tenMinutes(FxRobot robot) throws Exception {
        differ(robot);
        bounds(robot);
        neurons(robot);
        drag(robot);
        robot.type(KeyCode.F11);
        WindowRig.await("the bars are gone", () -> !node(".main-tool-bar").isVisible());
        look("projector");
        robot.type(KeyCode.F11);
        WindowRig.await("the bars are back", () -> node(".main-tool-bar").isVisible());
        assertFalse(rig.stage.isFullScreen());
    }
}
