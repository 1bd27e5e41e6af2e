package org.geodescent.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/** Finds labels and buttons whose text has no room, and columns that are wider than their place. */
final class CutTexts {
    private CutTexts() {}

    /** What is shown of each text that is cut, below a node that is on screen. On the JavaFX thread. */
    static List<String> in(Node root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && showsText(labeled)) {
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && child != labeled.getGraphic()
                        && !text.getText()
                                .replace("\n", " ")
                                .equals(labeled.getText().replace("\n", " "))) {
                    cut.add(labeled.getText() + " → " + text.getText());
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    /** Columns whose content is wider than their place, where no bar scrolls to the rest. On the JavaFX thread. */
    static List<String> columns(Node root) {
        List<String> cut = new ArrayList<>();
        for (Node node : root.lookupAll(".scroll-pane")) {
            if (node instanceof ScrollPane pane
                    && pane.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER
                    && pane.getContent().getLayoutBounds().getWidth()
                            > pane.getViewportBounds().getWidth() + 1) {
                cut.add("%s is %.0f wide and has %.0f"
                        .formatted(
                                pane.getId(),
                                pane.getContent().getLayoutBounds().getWidth(),
                                pane.getViewportBounds().getWidth()));
            }
        }
        return cut;
    }

    private static boolean showsText(Labeled labeled) {
        return labeled.getContentDisplay() != javafx.scene.control.ContentDisplay.GRAPHIC_ONLY;
    }
}
