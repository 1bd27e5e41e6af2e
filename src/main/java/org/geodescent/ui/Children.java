package org.geodescent.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** What stands in a part of the window. On the JavaFX thread only. */
public final class Children {
    private Children() {}

    /**
     * Shows these nodes, in this order. Those that are there stay in the window: of a node that is taken out and put
     * back all styles are found anew, and of everything in it.
     *
     * @param children of a parent
     * @param wanted each once
     */
    public static void show(ObservableList<Node> children, List<? extends Node> wanted) {
        Set<Node> stay = new HashSet<>(wanted);
        children.removeIf(child -> !stay.contains(child));
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            int at = children.indexOf(node);
            if (at != i) {
                if (at >= 0) {
                    children.remove(at);
                }
                children.add(i, node);
            }
        }
    }
}
