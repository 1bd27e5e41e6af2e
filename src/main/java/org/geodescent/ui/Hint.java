package org.geodescent.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Explanations: they appear when the mouse rests on something, screen readers read them, and they stay until Esc or a
 * click elsewhere where something is explained by a click or, from the keyboard, by Enter (labels) or Shift+F1
 * (everything).
 */
public final class Hint {
    private static final double WIDTH = 300;
    private static final KeyCombination WHAT_IS_THIS = new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN);
    /** One object each, so that a node which is explained anew has them once. */
    private static final EventHandler<MouseEvent> CLICK = Hint::clicked;

    private static final EventHandler<KeyEvent> KEY = Hint::pressed;

    private static final EventHandler<MouseEvent> ENTERED = Hint::entered;

    private Hint() {}

    /** Says one sentence about a node. */
    public static void install(Node node, String sentence) {
        install(node, new Explanation("", sentence, ""));
    }

    /** Explains a node. */
    public static void install(Node node, Explanation explanation) {
        node.setAccessibleHelp(explanation.text());
        node.getProperties().put(Hint.class, explanation);
        node.addEventHandler(KeyEvent.KEY_PRESSED, KEY);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, ENTERED);
        if (node.getProperties().containsKey(Tooltip.class)) {
            installTooltip(node, explanation);
        }
        if (node instanceof Label label) {
            label.addEventHandler(MouseEvent.MOUSE_CLICKED, CLICK);
            // The name of a control is no stop of its own: the control says the same.
            if (label.getLabelFor() == null) {
                label.setFocusTraversable(true);
                label.getStyleClass().add("explained");
            }
        }
    }

    /** A tooltip is a scene of its own: those of a whole window are not made before the mouse comes. */
    private static void entered(MouseEvent event) {
        Node node = (Node) event.getSource();
        if (!node.getProperties().containsKey(Tooltip.class)
                && node.getProperties().get(Hint.class) instanceof Explanation explanation) {
            installTooltip(node, explanation);
        }
    }

    private static void installTooltip(Node node, Explanation explanation) {
        Tooltip tooltip = new Tooltip();
        tooltip.setGraphic(new Card(parts(explanation)));
        tooltip.getStyleClass().add("hint");
        tooltip.setShowDelay(Duration.millis(450));
        tooltip.setShowDuration(Duration.seconds(30));
        Tooltip.install(node, tooltip);
        node.getProperties().put(Tooltip.class, tooltip);
    }

    private static Node[] parts(Explanation explanation) {
        Label title = new Label(explanation.title());
        title.getStyleClass().add("hint-title");
        Label source = new Label(explanation.source());
        source.getStyleClass().add("hint-source");
        Label text = new Label(explanation.text());
        Node[] parts = Stream.of(title, text, source)
                .filter(part -> !part.getText().isEmpty())
                .toArray(Node[]::new);
        for (Node part : parts) {
            ((Label) part).setWrapText(true);
            ((Label) part).setMaxWidth(WIDTH);
        }
        return parts;
    }

    private static void clicked(MouseEvent event) {
        Node node = (Node) event.getSource();
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && node.getOnMouseClicked() == null) {
            explain(node);
        }
    }

    private static void pressed(KeyEvent event) {
        Node node = (Node) event.getSource();
        boolean enter = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (WHAT_IS_THIS.match(event)
                || (enter && event.getTarget() == node && node instanceof Label && node.getOnKeyPressed() == null)) {
            event.consume();
            explain(node);
        }
    }

    /** Shows the explanation of a node that is on the screen, until Esc or a click elsewhere. */
    public static void explain(Node node) {
        if (node.getProperties().get(Hint.class) instanceof Explanation explanation) {
            explain(node, explanation);
        }
    }

    /** Shows an explanation at a node that is on the screen, until Esc or a click elsewhere. */
    public static void explain(Node node, Explanation explanation) {
        Scene scene = node.getScene();
        Bubble bubble = (Bubble) scene.getProperties().computeIfAbsent(Hint.class, key -> new Bubble());
        show(bubble, node, explanation, List.of());
    }

    /** @param before the explanations from which links led here, the first one first */
    private static void show(Bubble bubble, Node owner, Explanation explanation, List<Explanation> before) {
        List<Node> parts = new ArrayList<>(List.of(parts(explanation)));
        FlowPane links = new FlowPane();
        links.getStyleClass().add("hint-links");
        links.setPrefWrapLength(WIDTH);
        List<Explanation> after = new ArrayList<>(before);
        after.add(explanation);
        for (Explanation each : explanation.named()) {
            if (!after.contains(each)) {
                links.getChildren().add(link(each.title(), () -> show(bubble, owner, each, after)));
            }
        }
        if (!before.isEmpty()) {
            int last = before.size() - 1;
            Explanation from = before.get(last);
            links.getChildren()
                    .add(link("Back to " + from.title(), () -> show(bubble, owner, from, before.subList(0, last))));
        }
        if (!links.getChildren().isEmpty()) {
            parts.add(links);
        }
        bubble.show(owner, parts.toArray(Node[]::new));
        links.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private static Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> action.run());
        return link;
    }

    /**
     * As high as its wrapped text. A tooltip does not ask its graphic how high it is at its width, and would else fill
     * the screen.
     */
    private static final class Card extends VBox {
        Card(Node... parts) {
            super(4, parts);
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
}
