package org.geodescent.ui.window;

import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;

/**
 * The stage with a column at the right edge in the place of the numbers: at most one at a time. Its width can be
 * dragged, and stays whatever is shown in it, also when it is closed, at the next start, and, as far as there is room,
 * when the window changes its size. On the JavaFX thread only.
 */
final class SlideOuts extends MasterDetailPane {
    /** So many pixels the panes keep where the column was wider in a larger window. */
    private static final double PANES = 650;

    private final StageLayout stage;
    private @Nullable Node shown;
    /** As somebody wants it, in pixels; 0 as long as nobody does. */
    private double wanted;
    /** As it was made; another width has been dragged. */
    private double made;

    /**
     * @param stage what gives way to the column, which has the place of the numbers
     * @param wanted how wide the column is, in pixels; 0: as wide as what is in it
     */
    SlideOuts(StageLayout stage, double wanted) {
        super(Side.RIGHT, stage, new Region(), false);
        this.stage = stage;
        this.wanted = wanted;
        setAnimated(false);
        setDividerPosition(1);
        widthProperty().addListener((property, before, after) -> {
            look();
            // The window is laid out first.
            Platform.runLater(this::fit);
        });
    }

    /** How wide the column shall be, in pixels; 0 as long as nobody has dragged it. */
    double column() {
        look();
        return wanted;
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
        look();
        shown = close ? null : content;
        setShowDetailNode(false);
        stage.setBeside(!close);
        if (!close) {
            SlideOut next = new SlideOut(title, content, () -> toggle(content, title));
            SplitPane.setResizableWithParent(next, false);
            setDetailNode(next);
            setDividerPosition(1 - target() / Math.max(1, getWidth()));
            setShowDetailNode(true);
        }
        applyCss();
        layout();
        fit();
    }

    private double target() {
        return Math.max(0, Math.min(wanted, getWidth() - PANES));
    }

    private double width() {
        return ((Region) getDetailNode()).getWidth();
    }

    /** Sees whether the border has been dragged. */
    private void look() {
        if (shown != null && Math.abs(width() - made) > 1) {
            wanted = width();
            made = wanted;
        }
    }

    /** Makes the column as wide as it shall be; it is never narrower than its words need. */
    private void fit() {
        if (shown == null) {
            return;
        }
        if (wanted > 0 && Math.abs(width() - target()) > 0.5) {
            // The border has a width, too.
            setDividerPosition(getDividerPosition() - (target() - width()) / Math.max(1, getWidth()));
            layout();
        }
        made = width();
    }
}
