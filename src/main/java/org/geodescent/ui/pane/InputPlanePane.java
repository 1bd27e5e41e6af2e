package org.geodescent.ui.pane;

import javafx.scene.layout.BorderPane;
import org.geodescent.ui.Workbench;

/** The input plane: points, boundaries, and the tools that place, move and erase points. */
public final class InputPlanePane extends BorderPane {
    private final Workbench workbench;

    public InputPlanePane(Workbench workbench) {
        this.workbench = workbench;
    }

    /** The laboratory that this pane shows. */
    public Workbench workbench() {
        return workbench;
    }
}
