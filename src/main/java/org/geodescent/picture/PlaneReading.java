package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the input plane.
 *
 * @param runs one per loss that has a classifier of these points
 * @param scene what is drawn; its viewport before widening to equal aspect
 */
public record PlaneReading(List<RunReading> runs, InputPlaneScene scene) implements Readings {
    public PlaneReading {
        runs = List.copyOf(runs);
    }

    /** Of what is drawn; none before anything is, or where nothing could be. */
    public static List<RunReading> runs(@Nullable Drawn plane) {
        return plane == null
                ? List.of()
                : plane.readings(PlaneReading.class).map(PlaneReading::runs).orElse(List.of());
    }

    /** The part of the plane that is drawn; empty before anything is, or where nothing could be. */
    public static Optional<Box> viewport(@Nullable Drawn plane) {
        return plane == null
                ? Optional.empty()
                : plane.readings(PlaneReading.class)
                        .map(reading -> reading.scene().viewport());
    }
}
