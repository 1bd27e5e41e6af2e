package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HintTest {
    @Start
    void start(Stage stage) {
        Label label = new Label("margin");
        Hint.install(label, Explanations.MARGIN);
        stage.setScene(new Scene(new StackPane(label), 600, 400));
        stage.show();
    }

    @Test
    void anExplanationIsAsHighAsItsText(FxRobot robot) throws Exception {
        robot.moveTo("margin");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(
                        () -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance))
                .get());
        WaitForAsyncUtils.waitForFxEvents();
        double height = WaitForAsyncUtils.asyncFx(() -> Window.getWindows().stream()
                        .filter(Tooltip.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .getHeight())
                .get();
        assertTrue(height > 60 && height < 220, () -> "the tooltip is " + height + " high");
    }
}
