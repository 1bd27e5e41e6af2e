package org.geodescent.ui.window;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.geodescent.ui.Comfort;

/** Has all of a window as large as its size, the preferences and a projector want it. On the JavaFX thread only. */
final class WindowScale {
    private final Region window;
    private final ObservableValue<Comfort> comfort;
    private final ReadOnlyObjectWrapper<StageScale> scale = new ReadOnlyObjectWrapper<>(StageScale.of(0, false));
    private boolean projector;

    WindowScale(Region window, ObservableValue<Comfort> comfort) {
        this.window = window;
        this.comfort = comfort;
        scale.addListener((property, before, after) -> {
            after.apply(window);
            applyToScene();
        });
    }

    /** Begins to follow the window. */
    void follow() {
        for (ObservableValue<?> size : List.of(window.widthProperty(), window.heightProperty(), comfort)) {
            size.addListener((property, before, after) -> rescale());
        }
        window.sceneProperty().addListener((property, before, after) -> {
            rescale();
            applyToScene();
        });
        rescale();
    }

    /** What everything is scaled by. */
    ReadOnlyObjectProperty<StageScale> property() {
        return scale.getReadOnlyProperty();
    }

    /** Everything is to be seen from the last row: type × 1.6, lines × 2. */
    void setProjector(boolean on) {
        projector = on;
        rescale();
    }

    /** Before its first layout a window is as large as its scene: another scale has all of it styled anew. */
    private void rescale() {
        Scene scene = window.getScene();
        boolean laidOut = scene == null || (window.getWidth() > 0 && window.getHeight() > 0);
        scale.set(StageScale.of(
                laidOut ? window.getWidth() : scene.getWidth(),
                laidOut ? window.getHeight() : scene.getHeight(),
                projector,
                comfort.getValue().scale()));
    }

    private void applyToScene() {
        if (window.getScene() != null) {
            scale.get().apply(window.getScene());
        }
    }
}
