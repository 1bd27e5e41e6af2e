#!/usr/bin/env bash
# Guess: an editable Spinner<Double> that holds a step size of 0.001 shows 0.001, and confirming what it shows changes nothing.
# Behaviour: it shows 0, because its numbers are written with two decimals, and confirming it (Enter, or leaving the field) makes the value 0.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.control.Spinner;

public class Finding {
    static void show() {
        Spinner<Double> step = new Spinner<>(0, 1, 0.001, 0.001);
        step.setEditable(true);
        System.out.println("holds " + step.getValue() + ", shows " + step.getEditor().getText());
        step.commitValue();
        System.out.println("confirmed: holds " + step.getValue());
    }
}
JAVA
javafx_says | expect "holds 0.001, shows 0
confirmed: holds 0.0"
