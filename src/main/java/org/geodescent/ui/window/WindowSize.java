package org.geodescent.ui.window;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * How large the inside of the window is while it neither fills the screen nor is hidden: that is what is remembered,
 * since the frame around it is the window manager's. The size is asked for again after the window is shown: some window
 * managers open it as small as it may be, and the frame is known only then. On the JavaFX thread only.
 */
final class WindowSize {
    /** Frames after which it stays as it is: a window manager may have its own will. */
    private static final int PATIENCE = 60;

    private final Stage stage;
    private final Scene scene;
    private double width;
    private double height;
    private int frames;

    WindowSize(Stage stage, Scene scene) {
        this.stage = stage;
        this.scene = scene;
        width = scene.getWidth();
        height = scene.getHeight();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Once a frame. */
    void pulse() {
        boolean normal = stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
        if (!normal || !(scene.getWidth() > 0 && scene.getHeight() > 0)) {
            return;
        }
        if (frames < PATIENCE) {
            frames++;
            ask();
        } else {
            width = scene.getWidth();
            height = scene.getHeight();
        }
    }

    /**
     * As large as is wanted, if the screen allows it and the window is as small as it may be; any other size is
     * somebody's will.
     */
    private void ask() {
        if (stage.getWidth() > stage.getMinWidth() || stage.getHeight() > stage.getMinHeight()) {
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double around = stage.getWidth() - scene.getWidth();
        double above = stage.getHeight() - scene.getHeight();
        double wantedWidth = Math.min(width + around, screen.getWidth());
        double wantedHeight = Math.min(height + above, screen.getHeight());
        stage.setWidth(wantedWidth);
        stage.setHeight(wantedHeight);
    }
}
