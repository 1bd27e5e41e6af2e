package org.geodescent.ui.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class MathTextTest {
    private MathText text;
    private HBox around;

    @Start
    void start(Stage stage) {
        text = new MathText();
        text.setText("measured = 0.155 (steepest cell)");
        around = new HBox(text);
        around.setStyle("-fx-font-size: 12px;");
        stage.setScene(new Scene(around, 800, 80));
        stage.show();
    }

    /** Else words would break in the room that they had. */
    @Test
    void largerTypeHasItsRoom(FxRobot robot) {
        robot.interact(() -> {
            double before = text.getWidth();
            assertTrue(before > 0);
            type(24);
            assertEquals(2 * before, text.getWidth(), 0.05 * before);
            TextFlow flow = (TextFlow) text.getChildrenUnmodifiable().get(0);
            assertEquals(flow.prefHeight(-1), flow.prefHeight(flow.getWidth()), "one line");
            type(12);
            assertEquals(before, text.getWidth(), 0.05 * before);
        });
    }

    private void type(double pixels) {
        around.setStyle("-fx-font-size: %.0fpx;".formatted(pixels));
        around.applyCss();
        around.layout();
    }
}
