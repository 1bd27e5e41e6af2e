package org.geodescent.ui.pane;

import java.util.Optional;
import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.ui.FigureView;
import org.geodescent.ui.Workbench;

/**
 * Over curves against log time: hovering reads the values of an iteration, a click goes there. On the JavaFX thread
 * only.
 */
public final class TimeCrosshair {
    private final FigureView view;
    private final Workbench workbench;
    private final LongFunction<Optional<String>> values;
    private final Line line = new Line();
    private final Label readout = new Label();

    /**
     * Takes the mouse of a view.
     *
     * @param view whose panels with a visible horizontal axis show the iteration plus one on it
     * @param values what is read at an iteration; empty while there is nothing
     */
    public TimeCrosshair(FigureView view, Workbench workbench, LongFunction<Optional<String>> values) {
        this.view = view;
        this.workbench = workbench;
        this.values = values;
        line.getStyleClass().add("crosshair");
        line.setMouseTransparent(true);
        readout.getStyleClass().add("readout");
        readout.setMouseTransparent(true);
        view.addAbove(line);
        view.addAbove(readout);
        hide();
        view.setOnMouseMoved(this::read);
        view.setOnMouseExited(event -> hide());
        view.setOnMousePressed(this::seek);
        view.setOnMouseDragged(this::seek);
    }

    private void hide() {
        line.setVisible(false);
        readout.setVisible(false);
    }

    private void seek(MouseEvent event) {
        iterationAt(event).ifPresent(iteration -> {
            workbench.playback().playingProperty().set(false);
            workbench.playback().seekIteration(iteration);
            read(event);
        });
    }

    /** The iteration under the mouse; empty outside the plots. */
    private Optional<Long> iterationAt(MouseEvent event) {
        Optional<PanelLayout> layout = view.panelLayoutAt(event.getX(), event.getY());
        double x = event.getX() / view.zoom();
        double y = event.getY() / view.zoom();
        return layout.filter(l -> l.panel().x().visible())
                .filter(l -> l.plotArea().inset(-2, 0, -2, 0).contains(x, y))
                .map(l -> Math.max(0, Math.round(l.toData(x, y).x() - 1)));
    }

    private void read(MouseEvent event) {
        Optional<String> text = iterationAt(event).flatMap(values::apply);
        if (text.isEmpty()) {
            hide();
            return;
        }
        readout.setText(text.get());
        readout.setVisible(true);
        readout.autosize();
        Rect plot = view.panelLayoutAt(event.getX(), event.getY()).orElseThrow().plotArea();
        double x = Math.round(event.getX()) + 0.5;
        line.setVisible(true);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.y() * view.zoom());
        line.setEndY(plot.bottom() * view.zoom());
        boolean left = x + 14 + readout.getWidth() > view.getWidth();
        readout.relocate(
                Math.max(2, left ? x - 12 - readout.getWidth() : x + 12),
                Math.max(2, Math.min(event.getY() - 20, view.getHeight() - readout.getHeight() - 2)));
    }
}
