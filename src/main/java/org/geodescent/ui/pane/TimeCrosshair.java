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
    /** Where the mouse was last, in the view. */
    private double mouseX;

    private double mouseY;

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
        // Below a mouse that rests there may be another iteration now.
        view.figureProperty().addListener((property, before, after) -> {
            if (readout.isVisible()) {
                read();
            }
        });
        view.setOnMousePressed(this::seek);
        view.setOnMouseDragged(this::seek);
    }

    private void hide() {
        line.setVisible(false);
        readout.setVisible(false);
    }

    private void seek(MouseEvent event) {
        moved(event);
        iterationAt().ifPresent(iteration -> {
            workbench.playback().playingProperty().set(false);
            workbench.playback().seekIteration(iteration);
            read();
        });
    }

    private void moved(MouseEvent event) {
        mouseX = event.getX();
        mouseY = event.getY();
    }

    /** The iteration under the mouse; empty outside the plots. */
    private Optional<Long> iterationAt() {
        Optional<PanelLayout> layout = view.panelLayoutAt(mouseX, mouseY);
        double x = mouseX / view.zoom();
        double y = mouseY / view.zoom();
        return layout.filter(l -> l.panel().x().visible())
                .filter(l -> l.plotArea().inset(-2, 0, -2, 0).contains(x, y))
                .map(l -> Math.max(0, Math.round(l.toData(x, y).x() - 1)));
    }

    private void read(MouseEvent event) {
        moved(event);
        read();
    }

    private void read() {
        Optional<String> text = iterationAt().flatMap(values::apply);
        if (text.isEmpty()) {
            hide();
            return;
        }
        readout.setText(text.get());
        readout.setVisible(true);
        readout.autosize();
        Rect plot = view.panelLayoutAt(mouseX, mouseY).orElseThrow().plotArea();
        double x = Math.round(mouseX) + 0.5;
        line.setVisible(true);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(plot.y() * view.zoom());
        line.setEndY(plot.bottom() * view.zoom());
        boolean left = x + 14 + readout.getWidth() > view.getWidth();
        readout.relocate(
                Math.max(2, left ? x - 12 - readout.getWidth() : x + 12),
                Math.max(2, Math.min(mouseY - 20, view.getHeight() - readout.getHeight() - 2)));
    }
}
