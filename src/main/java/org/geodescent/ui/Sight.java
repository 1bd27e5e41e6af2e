package org.geodescent.ui;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What of a window can be seen. On the JavaFX thread only. */
public final class Sight {
    private Sight() {}

    /** Whether a node is in a window, and neither it nor what it stands in is hidden. */
    public static boolean has(Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
