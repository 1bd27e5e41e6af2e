package org.geodescent.ui;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What moves in the window by itself, besides a replay, and how long it takes: no time with reduced motion. */
public enum Motion {
    /** A caption comes, or goes. */
    CAPTION(120),
    /** Pictures of another experiment come in the place of those that were there. */
    EXPERIMENT(160),
    /** An explanation, or the card of a lesson, comes, or goes. */
    CARD(140),
    /** A fold opens, or closes. */
    FOLD(120),
    /** A label of a picture goes to another place. */
    LABEL(160),
    /** The halo of what has arrived grows. */
    ARRIVAL(360),
    /** The bars of a window on a projector come, or go. */
    BARS(160),
    /** The interval of the optimal value says that it has closed. */
    GAP_CLOSED(400),
    /** A point falls into its place. */
    FALL(240),
    /** Between the falls of two points. */
    NEXT_FALL(20);

    /** Of the root of a window in which nothing moves by itself. */
    private static final PseudoClass STILL = PseudoClass.getPseudoClass("still");

    private final int millis;

    Motion(int millis) {
        this.millis = millis;
    }

    /** How long it takes where motion is not reduced. */
    public double seconds() {
        return millis / 1000.0;
    }

    /** Lets a node appear. */
    public void fadeIn(Node node) {
        run(node.opacityProperty(), 0, 1, isStill(node.getScene()), () -> {});
    }

    /**
     * Lets a node disappear.
     *
     * @param after done when it has; not if this is stopped before
     */
    public Animation fadeOut(Node node, Runnable after) {
        return run(node.opacityProperty(), 1, 0, isStill(node.getScene()), after);
    }

    /**
     * Changes a value from one to another.
     *
     * @param still whether at once
     * @param after done at the end; not if this is stopped before
     */
    public Animation run(DoubleProperty value, double from, double to, boolean still, Runnable after) {
        value.set(still ? to : from);
        Timeline change =
                new Timeline(new KeyFrame(Duration.millis(millis), new KeyValue(value, to, Interpolator.EASE_OUT)));
        if (still) {
            after.run();
        } else {
            change.setOnFinished(event -> after.run());
            change.play();
        }
        return change;
    }

    /** Sets whether nothing in a window moves by itself. */
    public static void setStill(Parent window, boolean still) {
        window.pseudoClassStateChanged(STILL, still);
    }

    /** Whether nothing in a window moves by itself. */
    public static boolean isStill(@Nullable Scene scene) {
        return scene == null || scene.getRoot().getPseudoClassStates().contains(STILL);
    }
}
