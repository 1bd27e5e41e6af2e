package org.geodescent.ui.lesson;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import org.geodescent.lesson.WindowPart;

/** Takes parts of the window away and brings them back. On the JavaFX thread only. */
final class LessonCurtain {
    /** Their places are given by the window, which follows {@link #hidden}. */
    private static final Set<WindowPart> OF_WINDOW =
            EnumSet.of(WindowPart.BAR, WindowPart.TOOLS, WindowPart.NUMBERS, WindowPart.RAIL);

    private final WindowParts parts;
    private final ObservableSet<WindowPart> hidden = FXCollections.observableSet();
    private final Map<WindowPart, Node> away = new EnumMap<>(WindowPart.class);

    LessonCurtain(WindowParts parts) {
        this.parts = parts;
    }

    /** What is taken away now. */
    ObservableSet<WindowPart> hidden() {
        return hidden;
    }

    /** Takes these away, and nothing else. */
    void hide(Set<WindowPart> wanted) {
        hidden.retainAll(wanted);
        hidden.addAll(wanted);
        away.entrySet().removeIf(each -> {
            boolean back = !wanted.contains(each.getKey());
            if (back) {
                show(each.getValue(), true);
            }
            return back;
        });
        for (WindowPart part : wanted) {
            if (!OF_WINDOW.contains(part) && !away.containsKey(part)) {
                parts.find(part).ifPresent(node -> {
                    show(node, false);
                    away.put(part, node);
                });
            }
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
