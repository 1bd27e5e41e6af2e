package org.geodescent.ui.theory;

import java.util.Optional;
import javafx.scene.Node;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.pane.CurvesPane;
import org.geodescent.view.Scene;

/** Loss, margin and slope against log time. */
final class CurvesTab implements TheoryTab {
    private final Workbench workbench;
    private final CurvesPane pane;

    CurvesTab(Workbench workbench) {
        this.workbench = workbench;
        pane = new CurvesPane(workbench);
    }

    @Override
    public String id() {
        return "curves";
    }

    @Override
    public String title() {
        return "Curves";
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "Curves",
                "Loss, margin and slope against the logarithm of the iteration. Hover to read values, click to go there.",
                "");
    }

    @Override
    public Node content() {
        return pane;
    }

    @Override
    public Optional<Picture> picture() {
        Scene scene = workbench.sceneProperty().get();
        return scene == null ? Optional.empty() : Optional.of(new Picture(scene.curves(), workbench.sessionOf(scene)));
    }

    @Override
    public void setScale(double zoom, double lines) {
        pane.setZoom(zoom);
        pane.view().setLineFactor(lines);
    }
}
