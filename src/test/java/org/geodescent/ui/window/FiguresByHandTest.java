package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.geodescent.run.Experiment;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.geodescent.ui.FigureView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Figures 1 to 5 of both papers: found by their names, played, changed, saved. */
class FiguresByHandTest extends JourneyWindow {
    private Experiment experiment() {
        return WindowRig.get(rig.workbench::experiment);
    }

    /** It plays; nobody waits for every frame of it, which a key would. */
    private void awaitReplayAndPause() {
        awaitReplay();
        WindowRig.get(() -> {
            rig.workbench.playback().playingProperty().set(false);
            return true;
        });
    }

    private void save(FxRobot robot, String name) throws Exception {
        Path file = folder.resolve(name);
        rig.chosen = Optional.of(file);
        type(robot, KeyCode.CONTROL, KeyCode.S);
        WindowRig.await(name + " is saved", () -> Files.exists(file));
        Session read = SessionJson.read(file);
        assertEquals(experiment(), read.experiment(), name);
    }

    /** The picture that is the figure is in front. */
    private void awaitPictures() {
        Optional<String> left =
                WindowRig.get(() -> rig.workbench.viewProperty().get().picture());
        awaitPicture(left.orElse("input-plane"));
        awaitPicture(WindowRig.get(() -> rig.workbench.theoryProperty().get().tab()));
    }

    @Test
    void inTheLaboratory(FxRobot robot) throws Exception {
        for (String name : List.of(
                "A, Figure 1",
                "A, Figure 2",
                "A, Figure 3",
                "B, Figure 1",
                "B, Figure 2",
                "B, Figure 3",
                "B, Figure 4",
                "B, Figure 5")) {
            figure(robot, name);
            String paper = name.substring(0, 2);
            assertTrue(
                    experiment().title().startsWith(paper),
                    name + " is " + experiment().title());
            assertEquals(paper.equals("A,"), experiment().title().startsWith(name), "of B several share their points");
            awaitReplayAndPause();
            awaitPictures();
            look(name.replaceAll("\\W", ""));
            assertFalse(
                    WindowRig.get(() -> node("#caption").getAccessibleText()).isBlank(), name);
            assertEquals(List.of(), sentences(robot), name);
            Experiment before = experiment();
            robot.type(KeyCode.N);
            assertNotEquals(before, experiment(), name);
            awaitReplayAndPause();
            save(robot, name.replaceAll("\\W", "") + ".geodescent");
            robot.interact(() -> rig.workbench.history().undo());
            assertEquals(before, experiment(), name);
        }
    }

    /** Figures of nets on images, the second from where the first is: what they cost, and one press that begins them. */
    @Test
    void onImages(FxRobot robot) throws Exception {
        for (String number : List.of("4", "5")) {
            figure(robot, "A, Figure " + number);
            WindowRig.await("the cost is said", () -> ((Label) node("#cifar-figure-status"))
                    .getText()
                    .matches("Figure " + number + ": . nets are trained, each for 40 epochs of 1.?000 images, "
                            + "in about \\d+ min, and then attacked\\."));
            WindowRig.await("one press would begin it", () -> Optional.ofNullable(
                            rig.stage.getScene().getFocusOwner())
                    .map(Node::getId)
                    .equals(Optional.of("cifar-begin")));
            look("images-" + number);
        }
        type(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        WindowRig.await("the laboratory is back", () -> node("#input-plane") instanceof FigureView);
    }
}
