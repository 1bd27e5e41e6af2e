#!/usr/bin/env bash
# Guess: a NumberAxis from 0 to 1e-5 with a tick every 2e-6 (a loss near its end) is labelled 2E-6, 4E-6, ..., and of one from 1e9 to 1e9 + 4e-4 the ticks differ.
# Behaviour: where the limits are set, numbers have at most three decimals: every tick of the first says 0, every tick of the second 1,000,000,000.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.chart.NumberAxis;
import javafx.scene.text.Text;

public class Finding {
    static void show() {
        System.out.println(labels(new NumberAxis(0, 1e-5, 2e-6)));
        System.out.println(labels(new NumberAxis(1e9, 1e9 + 4e-4, 1e-4)));
    }

    private static String labels(NumberAxis axis) {
        axis.setAnimated(false);
        axis.setSide(Side.LEFT);
        new Scene(new Group(axis));
        axis.resize(120, 400);
        axis.applyCss();
        axis.layout();
        return axis.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Text)
                .map(node -> ((Text) node).getText())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
JAVA
javafx_says | expect "0
1,000,000,000"
