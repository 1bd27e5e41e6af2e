package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberFieldTest {
    @Start
    void start(Stage stage) {}

    /** A plain text field would hold 12, -0.51e3 and 3-4. */
    @Test
    void pastedNumbersStaySeveral(FxRobot robot) {
        robot.interact(() -> {
            assertEquals("1 2", pasted("1\t2"));
            assertEquals("-0.5 1e3", pasted("-0.5\r\n1e3\r\n"));
            assertEquals("3 -4", pasted("3\t-4"));
        });
    }

    @Test
    void aCellOfASpreadsheetIsItsNumber(FxRobot robot) {
        robot.interact(() -> {
            assertEquals("0.25", pasted("0.25\n"));
            assertEquals("0.25", pasted("0.25"));
        });
    }

    private static String pasted(String copied) {
        ClipboardContent content = new ClipboardContent();
        content.putString(copied);
        Clipboard.getSystemClipboard().setContent(content);
        TextField field = new NumberField("7");
        field.selectAll();
        field.paste();
        return field.getText();
    }
}
