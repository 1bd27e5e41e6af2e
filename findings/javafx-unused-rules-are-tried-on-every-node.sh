#!/usr/bin/env bash
# Guess: rules for style classes that no node has cost next to nothing, since rules are found by their class; at worst twice as many take twice the time.
# Behaviour: a node is held against every class of every stylesheet, bit by bit from the first class that was ever named to that class: four times as many rules take about ten times as long. It shows wherever a theme for every control is worn by a window of few.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

public class Finding {
    static void show() {
        Application.setUserAgentStylesheet(sheet(0));
        least(500);
        double few = least(1_000);
        double many = least(4_000);
        System.err.printf("%.1f and %.1f ms%n", few * 1e3, many * 1e3);
        System.out.println("4 times the rules take more than 6 times as long: " + (many > 6 * few));
    }

    /** Seconds in which a hundred nodes are styled. */
    private static double least(int rules) {
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 5; round++) {
            Group root = new Group();
            for (int i = 0; i < 100; i++) {
                Region node = new Region();
                node.getStyleClass().add("used");
                node.setId("node" + i);
                root.getChildren().add(node);
            }
            Scene scene = new Scene(root);
            scene.getStylesheets().add(sheet(rules));
            long start = System.nanoTime();
            root.applyCss();
            least = Math.min(least, (System.nanoTime() - start) * 1e-9);
        }
        return least;
    }

    private static String sheet(int rules) {
        StringBuilder text = new StringBuilder(".used { -fx-opacity: 0.5; }\n");
        for (int i = 0; i < rules; i++) {
            text.append(".unused").append(i).append(" { -fx-opacity: 0.25; }\n");
        }
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
JAVA
javafx_says | expect "4 times the rules take more than 6 times as long: true"
