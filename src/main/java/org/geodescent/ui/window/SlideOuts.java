package org.geodescent.ui.window;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/** The column at the right edge: at most one at a time. On the JavaFX thread only. */
final class SlideOuts {
    private final BorderPane frame;
    private final PaneLayout panes;
    private @Nullable Node shown;

    /** @param panes what gives way in the frame */
    SlideOuts(BorderPane frame, PaneLayout panes) {
        this.frame = frame;
        this.panes = panes;
    }

    /** Shows the content in place of what is there. */
    @SuppressWarnings("ReferenceEquality") // nodes
    void show(Node content, String title) {
        if (shown != content) {
            toggle(content, title);
        }
    }

    /** Shows the content in place of what is there, or closes it if it is what is there. */
    void toggle(Node content, String title) {
        boolean close = shown == content;
        shown = close ? null : content;
        double column = panes.column();
        frame.setRight(close ? null : new SlideOut(title, content, () -> toggle(content, title)));
        // Both columns give way alike.
        frame.applyCss();
        frame.layout();
        panes.setColumn(column);
    }
}
