package org.geodescent.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

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
        VBox box = new Card(title, text);
        if (!explanation.source().isEmpty()) {
            Label source = new Label(explanation.source());
            source.getStyleClass().add("hint-source");
            source.setWrapText(true);
            source.setMaxWidth(WIDTH);
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

    /** As high as its wrapped text. A tooltip does not ask its graphic how high it is at its width, and would else fill the screen. */
    private static final class Card extends VBox {
        Card(Node... children) {
            super(4, children);
        }

        @Override
        public @Nullable Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(computePrefWidth(-1));
        }
    }

    private static void show(Node node, Tooltip tooltip) {
        tooltip.getStyleClass().add("hint");
        tooltip.setShowDelay(Duration.millis(450));
        tooltip.setShowDuration(Duration.seconds(30));
        Tooltip.install(node, tooltip);
    }
}
