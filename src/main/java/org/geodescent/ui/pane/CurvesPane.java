package org.geodescent.ui.pane;

import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;
import org.geodescent.view.Scene;
import org.jspecify.annotations.Nullable;

/** Loss, margin and slope against log time. Hovering reads the values of an iteration, a click goes there. */
public final class CurvesPane extends BorderPane {
    private final Workbench workbench;
    private final FigureView view = new FigureView();

    public CurvesPane(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("curves-pane");
        setCenter(view);
        view.setId("curves");
        new TimeCrosshair(view, workbench, iteration -> Optional.ofNullable(
                        workbench.sceneProperty().get())
                .map(scene -> values(scene, iteration)));
        view.widthProperty().addListener((property, before, after) -> tellSize());
        view.heightProperty().addListener((property, before, after) -> tellSize());
        workbench.sceneProperty().addListener((property, before, after) -> show(after));
        show(workbench.sceneProperty().get());
    }

    /** The view that paints the curves. */
    public FigureView view() {
        return view;
    }

    /** Sets how many units of the window a figure unit is: 1, or more on a projector. */
    public void setZoom(double zoom) {
        view.setZoom(zoom);
        tellSize();
    }

    private void tellSize() {
        workbench.setCurvesSize(view.figureWidth(), view.figureHeight());
    }

    private void show(@Nullable Scene scene) {
        view.setFigure(scene == null ? null : scene.curves());
    }

    private static String values(Scene scene, long iteration) {
        StringBuilder text = new StringBuilder("iteration " + NumberText.of(iteration));
        Descent descent = scene.request().experiment().descent();
        if (descent.isFlow()) {
            text.append(", ").append(IterationLabel.time(descent, iteration));
        }
        for (LossRun run : scene.request().runs()) {
            int index = Math.max(0, run.trajectory().indexAt(iteration));
            Snapshot snapshot = run.trajectory().get(index);
            text.append('\n')
                    .append(RunNumbers.name(run.spec().objective().loss()))
                    .append(": loss ")
                    .append(NumberText.of(snapshot.loss()));
            Measurement measurement =
                    index < run.measurements().size() ? run.measurements().get(index) : null;
            if (measurement != null) {
                text.append(", margin ")
                        .append(
                                measurement.margin().isPresent()
                                        ? NumberText.of(measurement.margin().getAsDouble())
                                        : "none")
                        .append(", slope ")
                        .append(NumberText.of(measurement.lipschitz()));
            }
        }
        return text.toString();
    }
}
