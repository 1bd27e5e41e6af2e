package org.geodescent.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.train.StopRule;
import org.geodescent.picture.PolarSetPicture;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A convex program that takes longer than a second. */
class LongProgramTest extends TheoryWindow {
    /** Two classes that overlap. */
    private static Dataset points(int samples) {
        Random random = new Random(5);
        return new Dataset(
                Matrix.of(
                        samples,
                        2,
                        IntStream.range(0, 2 * samples)
                                .mapToDouble(i -> random.nextGaussian())
                                .toArray()),
                IntStream.range(0, samples).map(n -> n % 2).toArray(),
                List.of("1", "-1"));
    }

    private static String optimum(FxRobot robot) {
        return robot.lookup("#convex-optimum").queryAs(Label.class).getText();
    }

    @Test
    void isListedWithItsEstimateAndCancelledAndBegunAgain(FxRobot robot) {
        open(robot, ConvexExperiments.of(points(900)).withStopRule(new StopRule(10, 0)));
        choose(robot, PolarSetPicture.ID);
        Button solve = robot.lookup("#convex-solve").queryButton();
        WindowRig.await("it is listed", () -> robot.lookup("#task-list-button")
                .queryButton()
                .getText()
                .startsWith("Convex program of 900 points"));
        WindowRig.await("the picture says so", () -> says(robot, "being solved"));
        WindowRig.await("the numbers say so", () -> optimum(robot).contains("being solved"));
        assertFalse(solve.isVisible());
        robot.interact(() -> robot.lookup("#task-list-button").queryButton().fire());
        WindowRig.await(
                "the list says how long it takes",
                () -> robot.lookup("#task-list .task-message").queryAllAs(Label.class).stream()
                        .anyMatch(label ->
                                label.getText().matches("searching for \\d+ s; about 5 s if the classes overlap")));
        robot.interact(() -> robot.lookup("#cancel-task").queryButton().fire());
        WindowRig.await("it can be begun again", solve::isVisible);
        WindowRig.await("the picture says what was reached", () -> says(robot, "cancelled; the optimal value"));
        WindowRig.await("the numbers do", () -> optimum(robot).contains("cancelled; the optimal value"));
        WindowRig.await("nothing runs", () -> !robot.lookup("#tasks").query().isVisible());
        Button inPlace = robot.lookup(".absence .button").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
        robot.interact(inPlace::fire);
        WindowRig.await("it runs", () -> robot.lookup("#tasks").query().isVisible() && !solve.isVisible());
        robot.interact(() -> rig.workbench.edit("fewer", e -> e.withData(points(8), e.origin())));
        WindowRig.await(
                "other points need no such work",
                () -> !robot.lookup("#tasks").query().isVisible());
        WindowRig.await("they are solved", () -> optimum(robot).matches("[\\d.]+"));
        assertTrue(!solve.isVisible());
    }
}
