#!/usr/bin/env bash
# Guess: the right arrow key moves a slider from 0 to 1 with ten ticks by a tick, or by a tenth of its range, as sliders of every toolkit do.
# Behaviour: it moves by 10, whatever the range: from 0.3 to the end at once, and back to 0. The increment has to be set with the range. With snapping to ticks it is the same.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

public class Finding {
    static void show() {
        for (boolean snaps : new boolean[] {false, true}) {
            Slider slider = new Slider(0, 1, 0.3);
            slider.setMajorTickUnit(0.1);
            slider.setMinorTickCount(0);
            slider.setSnapToTicks(snaps);
            Stage stage = new Stage();
            stage.setScene(new Scene(new VBox(slider)));
            stage.show();
            slider.requestFocus();
            StringBuilder values = new StringBuilder();
            for (KeyCode key : new KeyCode[] {KeyCode.RIGHT, KeyCode.LEFT}) {
                slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                slider.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
                values.append(' ').append(key).append(' ').append(slider.getValue());
            }
            System.out.println("snaps " + snaps + ": 0.3" + values);
            stage.hide();
        }
    }
}
JAVA
javafx_says | expect "snaps false: 0.3 RIGHT 1.0 LEFT 0.0
snaps true: 0.3 RIGHT 1.0 LEFT 0.0"
