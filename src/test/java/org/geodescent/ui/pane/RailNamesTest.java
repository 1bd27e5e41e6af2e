package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.geodescent.core.loss.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RailNamesTest {
    private static final double BOTTOM = 43;

    /** What is shown of a rail that ends at 300, the upper words first. */
    private static List<Label> shown(FxRobot robot, Map<Loss, Double> ends) {
        RailNames names = new RailNames(() -> {});
        robot.interact(() -> {
            new Scene(names, 400, 60);
            names.applyCss();
            names.show(ends, 300, 150, BOTTOM);
        });
        return names.getChildren().stream()
                .filter(Node::isVisible)
                .map(Label.class::cast)
                .sorted((a, b) -> Double.compare(a.getLayoutY(), b.getLayoutY()))
                .toList();
    }

    private static List<String> texts(List<Label> labels) {
        return labels.stream().map(Label::getText).toList();
    }

    @Test
    void linesHaveTheirNamesAtTheirEnds(FxRobot robot) {
        List<Label> apart = shown(robot, Map.of(Loss.CROSS_ENTROPY, 10.0, Loss.SQUARED, 32.0));
        assertEquals(List.of("CE loss", "SE loss"), texts(apart));
        assertEquals(10, apart.get(0).getLayoutY() + apart.get(0).getHeight() / 2, 1);
        assertTrue(apart.stream().allMatch(label -> label.getLayoutX() > 310), "beside the cursor");
        assertEquals(
                List.of("SE loss", "CE loss"),
                texts(shown(robot, Map.of(Loss.CROSS_ENTROPY, 30.0, Loss.SQUARED, 12.0))));
        assertEquals(List.of("SE loss"), texts(shown(robot, Map.of(Loss.SQUARED, 12.0))));
    }

    @Test
    void namesOfLinesThatEndTogetherStandBelowEachOther(FxRobot robot) {
        for (double y : List.of(2.0, 20.0, 32.0, 43.0)) {
            List<Label> both = shown(robot, Map.of(Loss.CROSS_ENTROPY, y, Loss.SQUARED, y));
            Label upper = both.get(0);
            Label lower = both.get(1);
            assertTrue(upper.getLayoutY() >= 0, "at " + y);
            assertTrue(upper.getLayoutY() + upper.getHeight() <= lower.getLayoutY() + 0.6, "at " + y);
            assertTrue(lower.getLayoutY() + lower.getHeight() <= BOTTOM + 1, "at " + y);
        }
    }

    @Test
    void withoutARunTheRailSaysWhatItIsFor(FxRobot robot) {
        List<Label> words = shown(robot, Map.of());
        assertEquals(List.of("the run will be recorded here"), texts(words));
        Label promise = words.get(0);
        assertEquals(150, promise.getLayoutX() + promise.getWidth() / 2, 1);
        assertFalse(texts(shown(robot, Map.of(Loss.SQUARED, 12.0))).contains(promise.getText()));
    }
}
