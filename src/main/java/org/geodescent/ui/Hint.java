package org.geodescent.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Explanations that appear when the mouse rests on something, and that screen readers read. */
public final class Hint {
    private static final double WIDTH = 300;

    private Hint() {}

    /** Explains a node. */
    public static void install(Node node, Explanation explanation) {
        Label title = new Label(explanation.title());
        title.getStyleClass().add("hint-title");
        Label text = new Label(explanation.text());
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        VBox box = new VBox(4, title, text);
        if (!explanation.source().isEmpty()) {
            Label source = new Label(explanation.source());
            source.getStyleClass().add("hint-source");
            box.getChildren().add(source);
        }
        Tooltip tooltip = new Tooltip();
        tooltip.setGraphic(box);
        show(node, tooltip);
        node.setAccessibleHelp(explanation.text());
    }

    /** Says one sentence about a node. */
    public static void install(Node node, String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        show(node, tooltip);
        node.setAccessibleHelp(sentence);
    }

    private static void show(Node node, Tooltip tooltip) {
        tooltip.getStyleClass().add("hint");
        tooltip.setShowDelay(Duration.millis(450));
        tooltip.setShowDuration(Duration.seconds(30));
        Tooltip.install(node, tooltip);
    }
}
