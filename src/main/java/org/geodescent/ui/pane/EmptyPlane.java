package org.geodescent.ui.pane;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What an empty plane says: where to click, and what comes of it. Clicks go through it. On the JavaFX thread only. */
final class EmptyPlane extends VBox {
    private final VBox clicks = new VBox();
    private String shown = "";

    EmptyPlane() {
        getStyleClass().add("empty-plane");
        setId("empty-plane");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = words("Click here to place a point");
        title.getStyleClass().add("empty-title");
        clicks.getStyleClass().add("empty-clicks");
        Label start = words("Training starts with a point of each class.");
        Label others = words("Or drop a CSV file, paste a table with Ctrl+V,\nor press Enter for a crosshair.");
        Label back = words("Undo brings back what was here.");
        getChildren().addAll(title, clicks, start, others, back);
        setVisible(false);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }

    /** Says which class a click places, and which one with the Shift key. */
    void show(int current, String currentName, int other, String otherName) {
        String now = current + currentName + "\n" + other + otherName;
        if (!now.equals(shown)) {
            shown = now;
            clicks.getChildren()
                    .setAll(
                            click(current, "Click", "class " + currentName),
                            click(other, "Shift-click", "class " + otherName));
        }
    }

    private static Node click(int index, String how, String what) {
        HBox line = new HBox(PlaneToolBar.symbol(index, false), words(how), words(what));
        line.getStyleClass().add("empty-click");
        return line;
    }

    /** Stands in the middle of a view. */
    void centre(Region view) {
        // The size depends on the style, which would else be applied only at the end of the frame.
        applyCss();
        autosize();
        relocate(Math.rint((view.getWidth() - getWidth()) / 2), Math.rint((view.getHeight() - getHeight()) / 2));
    }
}
