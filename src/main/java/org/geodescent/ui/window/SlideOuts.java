package org.geodescent.ui.window;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.MasterDetailPane;
import org.geodescent.ui.Command;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The panes with a column at the right edge: at most one at a time. Its width can be dragged, and stays whatever is
 * shown in it, also when it is closed and when the window changes its size. On the JavaFX thread only.
 */
final class SlideOuts extends MasterDetailPane {
    private final PaneLayout panes;
    private @Nullable Node shown;
    private double width;

    /** @param panes what gives way to the column */
    SlideOuts(PaneLayout panes) {
        super(Side.RIGHT, panes, new Region(), false);
        this.panes = panes;
        setAnimated(false);
        setDividerPosition(1);
    }

    /** Shows a column of this name, or closes it. */
    Command command(String name, String explanation, Feather icon, Node content) {
        return Command.of(name, explanation, icon, () -> toggle(content, name.replace("…", "")));
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
        double column = panes.column();
        if (shown != null) {
            width = ((Region) getDetailNode()).getWidth();
        }
        shown = close ? null : content;
        setShowDetailNode(false);
        if (!close) {
            SlideOut next = new SlideOut(title, content, () -> toggle(content, title));
            SplitPane.setResizableWithParent(next, false);
            setDetailNode(next);
            setDividerPosition(1 - width / Math.max(1, getWidth()));
            setShowDetailNode(true);
        }
        applyCss();
        layout();
        if (!close && width > 0) {
            // The border has a width, too; a column is never narrower than its words need.
            setDividerPosition(
                    getDividerPosition() - (width - ((Region) getDetailNode()).getWidth()) / Math.max(1, getWidth()));
            layout();
        }
        // Both columns give way alike.
        panes.setColumn(column);
    }
}
