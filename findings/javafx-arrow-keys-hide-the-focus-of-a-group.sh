#!/usr/bin/env bash
# Guess: focus that an arrow key moves is focusVisible, which "keyboard navigation" is for, whether buttons stand in a ToggleGroup or not.
# Behaviour: between plain buttons it is; between the radio or toggle buttons of one group the arrow key moves the focus (and of radio buttons the choice) but leaves it
# invisible, as after a click, so rings that :focus-visible draws are missing just there. Tab shows it.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

public class Finding {
    static void show() {
        RadioButton[] radio = {new RadioButton("1"), new RadioButton("2")};
        ToggleButton[] toggle = {new ToggleButton("1"), new ToggleButton("2")};
        Button[] plain = {new Button("1"), new Button("2")};
        ToggleGroup one = new ToggleGroup();
        ToggleGroup other = new ToggleGroup();
        for (int i = 0; i < 2; i++) {
            radio[i].setToggleGroup(one);
            toggle[i].setToggleGroup(other);
        }
        Stage stage = new Stage();
        stage.setScene(new Scene(new HBox(radio[0], radio[1], toggle[0], toggle[1], plain[0], plain[1])));
        stage.show();
        for (Node[] pair : new Node[][] {plain, radio, toggle}) {
            for (KeyCode key : new KeyCode[] {KeyCode.RIGHT, KeyCode.TAB}) {
                pair[0].requestFocus();
                pair[0].fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                System.out.println(pair[0].getClass().getSimpleName() + ", " + key + ": focused " + pair[1].isFocused()
                        + ", visible " + pair[1].isFocusVisible());
            }
        }
    }
}
JAVA
javafx_says | expect "Button, RIGHT: focused true, visible true
Button, TAB: focused true, visible true
RadioButton, RIGHT: focused true, visible false
RadioButton, TAB: focused true, visible true
ToggleButton, RIGHT: focused true, visible false
ToggleButton, TAB: focused true, visible true"
