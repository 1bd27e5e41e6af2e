package org.geodescent.ui;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** What figures are painted on. On the JavaFX thread only. */
final class Sheet {
    final Canvas canvas = new Canvas();
    final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());

    void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /**
     * Wipes it and paints anew, where it has room.
     *
     * @param zoom pixels of the window per figure unit
     * @param what to paint, in figure units
     */
    void paint(double zoom, Consumer<FxSurface> what) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.save();
        context.scale(zoom, zoom);
        double screen = canvas.getScene() == null || canvas.getScene().getWindow() == null
                ? 1
                : canvas.getScene().getWindow().getOutputScaleX();
        surface.setPixelsPerUnit(zoom * screen);
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            what.accept(surface);
        }
        context.restore();
    }
}
