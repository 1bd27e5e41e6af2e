package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class SteadyLabelTest {
    private SteadyLabel label;
    private HBox around;

    @Start
    void start(Stage stage) {
        label = new SteadyLabel(Pos.CENTER_RIGHT);
        around = new HBox(label);
        stage.setScene(new Scene(around, 300, 60));
        stage.show();
    }

    @Test
    void onlyAWiderTextAsksForRoom(FxRobot robot) {
        robot.interact(() -> {
            assertTrue(asksForRoom("1.234 × 10⁻⁵"));
            double wide = label.getWidth();
            assertTrue(wide > 0);
            assertFalse(asksForRoom("0.5"));
            assertEquals(wide, label.getWidth());
            assertEquals("0.5", label.label().getText());
            assertEquals(wide, label.label().getWidth());
            assertTrue(asksForRoom("cross-entropy 1.234 × 10⁻⁵"));
            assertTrue(label.getWidth() > wide);
        });
    }

    /** Whatever the layout around it does. */
    @Test
    void aTextIsOnScreenAtOnce(FxRobot robot) {
        robot.interact(() -> {
            asksForRoom("1.234 × 10⁻⁵");
            label.setText("0.5");
            assertEquals("0.5", ((Text) label.label().lookup(".text")).getText());
        });
    }

    @Test
    void theRoomOfAWiderTextIsLetGoWhenAsked(FxRobot robot) {
        robot.interact(() -> {
            asksForRoom("1.234 × 10⁻⁵");
            double wide = label.getWidth();
            asksForRoom("0.5");
            label.letGo();
            layOut();
            assertTrue(label.getWidth() < wide);
        });
    }

    @Test
    void anEmptyTextLetsTheRoomGo(FxRobot robot) {
        robot.interact(() -> {
            asksForRoom("1.234 × 10⁻⁵");
            double wide = label.getWidth();
            assertTrue(asksForRoom(""));
            assertTrue(label.getWidth() < wide);
        });
    }

    /** As high as its lines: another text of as many lines asks for no room. */
    @Test
    void oneThatWrapsAsksForMoreLinesOnly(FxRobot robot) {
        SteadyLabel lines = SteadyLabel.wrapping();
        VBox column = new VBox(lines);
        robot.interact(() -> {
            around.getChildren().setAll(column);
            column.setMinWidth(120);
            column.setMaxWidth(120);
            lines.setText("short");
            layOut();
            double one = lines.getHeight();
            lines.setText("other");
            assertFalse(column.isNeedsLayout());
            assertEquals("other", ((Text) lines.label().lookup(".text")).getText());
            lines.setText("words that need more than the one line that there is room for");
            assertTrue(column.isNeedsLayout());
            layOut();
            assertTrue(lines.getHeight() > 1.9 * one);
            assertEquals(lines.getHeight(), lines.label().getHeight());
            lines.setText("short");
            assertTrue(column.isNeedsLayout());
            layOut();
            assertEquals(one, lines.getHeight());
            assertTrue(lines.label().getWidth() < lines.getWidth(), "no wider than its text");
        });
    }

    private void layOut() {
        around.applyCss();
        around.layout();
    }

    private boolean asksForRoom(String text) {
        label.setText(text);
        boolean asks = around.isNeedsLayout();
        layOut();
        return asks;
    }
}
