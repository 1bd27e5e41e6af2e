package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set by the test framework before every test
class SegmentsTest {
    private final List<String> told = new ArrayList<>();
    private Segments<String> segments;

    @Start
    void start(Stage stage) {
        segments = new Segments<>(told::add);
        segments.add("ce", "Cross-entropy").setId("ce");
        segments.add("se", "Squared").setId("se");
        segments.add("both", "Both").setId("both");
        stage.setScene(new Scene(segments, 300, 60));
        stage.show();
    }

    @Test
    void theFirstIsChosenAndOneStaysChosen(FxRobot robot) {
        assertEquals("ce", segments.chosen());
        robot.clickOn("#se");
        robot.clickOn("#se");
        assertEquals("se", segments.chosen());
        assertEquals(List.of("se"), told);
    }

    @Test
    void whatIsShownIsNotTold(FxRobot robot) {
        robot.interact(() -> segments.choose("both"));
        assertEquals("both", segments.chosen());
        assertEquals(List.of(), told);
    }

    @Test
    void arrowsMoveTheChoice(FxRobot robot) {
        robot.clickOn("#ce");
        robot.type(KeyCode.RIGHT);
        assertEquals("se", segments.chosen());
        assertEquals(List.of("se"), told);
    }
}
