package org.geodescent.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Playback;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a window on a projector: out of sight until the mouse touches an edge of the window, and again some time
 * after it has left them. On the JavaFX thread only.
 */
final class ProjectorBars {
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");
    /** So near to the edge, in pixels, the mouse touches it. */
    private static final double EDGE = 4;

    private static final Duration STAY = Duration.seconds(2);

    private final Region window;
    private final List<Node> bars = new ArrayList<>();
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();
    private final PauseTransition leaving = new PauseTransition(STAY);
    private final DoubleProperty opacity = new SimpleDoubleProperty(1);
    private boolean on;
    /** While they fade before they are gone; null: they do not. */
    private @Nullable Animation going;

    /** @param window whose edges count */
    ProjectorBars(Region window) {
        this.window = window;
        leaving.setOnFinished(event -> going = Motion.BARS.run(opacity, 1, 0, isStill(), this::gone));
        hidden.addListener((property, before, bare) -> {
            window.pseudoClassStateChanged(BARE, bare);
            if (bare) {
                // Nothing that is out of sight keeps the keys.
                window.requestFocus();
            }
        });
        window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private boolean isStill() {
        return Motion.isStill(window.getScene());
    }

    private void gone() {
        going = null;
        hidden.set(on);
        opacity.set(1);
    }

    /** One of them. */
    void add(Node bar) {
        add(bar, new ReadOnlyBooleanWrapper(true));
    }

    /** One of them, which is there only while something holds. */
    void add(Node bar, ObservableBooleanValue wanted) {
        bars.add(bar);
        bar.visibleProperty().bind(Bindings.and(hidden.not(), wanted));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.opacityProperty().bind(opacity);
    }

    /** Whether they are out of sight. */
    ReadOnlyBooleanProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** How far the replay is, as long as the bars are out of sight. */
    ProgressBar progress(Playback playback) {
        ProgressBar progress = new ProgressBar();
        progress.getStyleClass().add("projector-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.progressProperty()
                .bind(playback.positionProperty()
                        .divide(Bindings.max(1e-9, playback.endProperty()))
                        .when(hidden));
        progress.visibleProperty().bind(hidden);
        progress.managedProperty().bind(hidden);
        return progress;
    }

    /** Takes the bars away, or gives them back for good. */
    void setProjector(boolean projector) {
        on = projector;
        stay();
        hidden.set(projector);
    }

    private void moved(MouseEvent event) {
        if (!on) {
            return;
        }
        double x = event.getSceneX();
        double y = event.getSceneY();
        boolean atEdge = x < EDGE || y < EDGE || x >= window.getWidth() - EDGE || y >= window.getHeight() - EDGE;
        if (atEdge && hidden.get()) {
            hidden.set(false);
            Motion.BARS.run(opacity, 0, 1, isStill(), () -> {});
        }
        boolean rests = atEdge || bars.stream().anyMatch(bar -> bar.contains(bar.sceneToLocal(x, y)));
        if (rests) {
            stay();
        } else if (!hidden.get() && going == null && leaving.getStatus() != Animation.Status.RUNNING) {
            leaving.playFromStart();
        }
    }

    /** They go no longer. */
    private void stay() {
        leaving.stop();
        Animation fading = going;
        if (fading != null) {
            fading.stop();
            going = null;
            opacity.set(1);
        }
    }
}
