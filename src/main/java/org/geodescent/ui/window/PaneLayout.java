package org.geodescent.ui.window;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The three panes of the laboratory with movable borders; one of them may fill the whole place. */
final class PaneLayout extends StackPane {
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();
    private final Preferences preferences;
    private @Nullable PaneFrame maximised;
    private @Nullable SplitPane home;
    private int homeIndex;
    private double[] homeDividers = {};

    PaneLayout(Preferences preferences) {
        rows.setOrientation(Orientation.VERTICAL);
        rows.getStyleClass().add("right-panes");
        this.preferences = preferences;
        getChildren().add(columns);
    }

    void setPanes(PaneFrame left, PaneFrame topRight, PaneFrame bottomRight) {
        rows.getItems().setAll(topRight, bottomRight);
        columns.getItems().setAll(left, rows);
        columns.setDividerPositions(preferences.columns());
        rows.setDividerPositions(preferences.rows());
    }

    double column() {
        return maximised != null && home == columns ? homeDividers[0] : columns.getDividerPositions()[0];
    }

    /** Puts the border of the columns where it is wanted, between 0 and 1; not while a pane fills the place. */
    void setColumn(double share) {
        if (maximised == null) {
            columns.setDividerPositions(share);
        }
    }

    double row() {
        return maximised != null && home == rows ? homeDividers[0] : rows.getDividerPositions()[0];
    }

    /** Lets a pane fill the place, or puts it back. */
    void toggleMaximised(PaneFrame frame) {
        boolean back = frame == maximised;
        restore();
        if (back) {
            return;
        }
        SplitPane from = rows.getItems().contains(frame) ? rows : columns;
        homeIndex = from.getItems().indexOf(frame);
        homeDividers = from.getDividerPositions();
        home = from;
        maximised = frame;
        from.getItems().set(homeIndex, new Region());
        columns.setVisible(false);
        getChildren().add(frame);
        frame.setMaximised(true);
    }

    private void restore() {
        PaneFrame frame = maximised;
        SplitPane to = home;
        if (frame != null && to != null) {
            getChildren().remove(frame);
            frame.setMaximised(false);
            to.getItems().set(homeIndex, frame);
            to.setDividerPositions(homeDividers);
            columns.setVisible(true);
            maximised = null;
            home = null;
        }
    }
}
