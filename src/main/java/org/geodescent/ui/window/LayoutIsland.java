package org.geodescent.ui.window;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Gives its content all its room and asks for none, so that what changes inside costs no layout of the window outside. */
final class LayoutIsland extends Region {
    private final Node content;

    LayoutIsland(Node content) {
        this.content = content;
        content.setManaged(false);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
