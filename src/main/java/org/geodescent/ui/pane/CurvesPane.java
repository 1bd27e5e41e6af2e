package org.geodescent.ui.pane;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.shape.Line;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.NumberText;
import org.geodescent.ui.Workbench;
import org.geodescent.view.Scene;
import org.jspecify.annotations.Nullable;

/** Loss, margin and slope against log time. Hovering reads the values of an iteration, a click goes there. */
public final class CurvesPane extends BorderPane {
    private final Workbench workbench;
    private final FigureView view = new FigureView();
    private final Line crosshair = new Line();
    private final Label readout = new Label();

    public CurvesPane(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("curves-pane");
        setCenter(view);
        crosshair.getStyleClass().add("crosshair");
        readout.getStyleClass().add("readout");
        readout.setMouseTransparent(true);
        crosshair.setMouseTransparent(true);
        view.addAbove(crosshair);
        view.addAbove(readout);
        hideCrosshair();
        view.setId("curves");
        view.setOnMouseMoved(this::read);
        view.setOnMouseExited(event -> hideCrosshair());
        view.setOnMousePressed(this::seek);
        view.setOnMouseDragged(this::seek);
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

    private void hideCrosshair() {
        crosshair.setVisible(false);
        readout.setVisible(false);
    }

    private void seek(MouseEvent event) {
        iterationAt(event).ifPresent(iteration -> {
            workbench.playback().playingProperty().set(false);
            workbench.playback().seekIteration(iteration);
            read(event);
        });
    }

    /** The iteration under the mouse; empty outside the plots. The axis shows the iteration plus one. */
    private Optional<Long> iterationAt(MouseEvent event) {
        Optional<PanelLayout> layout = view.panelLayoutAt(event.getX(), event.getY());
        double x = event.getX() / view.zoom();
        double y = event.getY() / view.zoom();
        return layout.filter(l -> l.panel().x().visible())
                .filter(l -> l.plotArea().inset(-2, 0, -2, 0).contains(x, y))
                .map(l -> Math.max(0, Math.round(l.toData(x, y).x() - 1)));
    }

    private void read(MouseEvent event) {
        Scene scene = workbench.sceneProperty().get();
        Optional<Long> iteration = iterationAt(event);
        if (scene == null || iteration.isEmpty()) {
            hideCrosshair();
            return;
        }
        readout.setText(values(scene, iteration.get()));
        readout.setVisible(true);
        readout.autosize();
        Rect plot = view.panelLayoutAt(event.getX(), event.getY()).orElseThrow().plotArea();
        double x = Math.round(event.getX()) + 0.5;
        crosshair.setVisible(true);
        crosshair.setStartX(x);
        crosshair.setEndX(x);
        crosshair.setStartY(plot.y() * view.zoom());
        crosshair.setEndY(plot.bottom() * view.zoom());
        boolean left = x + 14 + readout.getWidth() > view.getWidth();
        readout.relocate(
                Math.max(2, left ? x - 12 - readout.getWidth() : x + 12),
                Math.max(2, Math.min(event.getY() - 20, view.getHeight() - readout.getHeight() - 2)));
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
                    .append(NumbersPane.name(run.spec().objective().loss()))
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
