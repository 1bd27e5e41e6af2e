package org.geodescent.ui.points;

import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.picture.PlaneReading;
import org.geodescent.ui.Workbench;

/**
 * Which part of the plane is shown. A fitted viewport is held still once points are edited on it, so that nothing moves
 * under the mouse; it is fitted again when an edit is done that leaves a point outside. On the JavaFX thread only.
 */
public final class ViewportKeeper {
    private final Workbench workbench;
    private Optional<Box> held = Optional.empty();

    public ViewportKeeper(Workbench workbench) {
        this.workbench = workbench;
        workbench.experimentProperty().addListener((property, before, after) -> {
            if (!workbench.history().inGesture()) {
                release();
            }
        });
    }

    /** Holds a fitted viewport still from now on. */
    public void hold() {
        if (fitted()) {
            held = shown();
            show(held);
        }
    }

    /** Fits again if the viewport was held and a point lies outside. To be called when a gesture has ended. */
    public void release() {
        boolean mine =
                held.isPresent() && held.equals(workbench.viewProperty().get().viewport());
        Dataset points = workbench.experiment().shownData();
        if (mine && !holdsAll(held.orElseThrow(), points)) {
            fit();
        }
    }

    private static boolean holdsAll(Box box, Dataset data) {
        return data.dimension() != 2 || PointEdits.points(data).stream().allMatch(box::contains);
    }

    /** Whether the viewport follows the points. */
    public boolean fitted() {
        return workbench.viewProperty().get().viewport().isEmpty();
    }

    /** Shows all points. */
    public void fit() {
        show(Optional.empty());
    }

    /** Scales by a factor, the place {@code fixed} staying where it is; below 1 comes closer. */
    public void zoom(Vec2 fixed, double factor) {
        shown().ifPresent(box -> show(Optional.of(Viewport.zoomed(box, fixed, factor))));
    }

    /** Moves by a vector of the plane. */
    public void move(Vec2 by) {
        shown().ifPresent(box -> show(Optional.of(Viewport.moved(box, by))));
    }

    /** The newest viewport that was asked for, or that on screen; empty before the first picture. */
    public Optional<Box> shown() {
        return workbench
                .viewProperty()
                .get()
                .viewport()
                .or(() -> PlaneReading.viewport(workbench.planeProperty().get()));
    }

    public void show(Optional<Box> viewport) {
        workbench.viewProperty().set(workbench.viewProperty().get().withViewport(viewport));
    }
}
