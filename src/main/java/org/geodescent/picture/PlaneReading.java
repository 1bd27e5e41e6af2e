package org.geodescent.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.recipe.EdgePill;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the input plane.
 *
 * @param runs one per loss that has a classifier of these points
 * @param scene what is drawn; its viewport before widening to equal aspect
 * @param labels the middles of its labels in figure units, by their ids
 * @param blocked labels that stand where a line has come to lie, or at the end of a leader
 * @param pills what lies beside the plot, in figure units
 * @param step slow motion, if the plane is looked at so
 */
public record PlaneReading(
        List<RunReading> runs,
        InputPlaneScene scene,
        Map<String, Vec2> labels,
        Set<String> blocked,
        List<EdgePill> pills,
        Optional<StepReading> step)
        implements Readings {
    public PlaneReading {
        runs = List.copyOf(runs);
        labels = Map.copyOf(labels);
        blocked = Set.copyOf(blocked);
        pills = List.copyOf(pills);
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

    /** The class whose hinges alone are drawn, from 0; empty for all. */
    public static Optional<Integer> hingesOf(@Nullable Drawn plane) {
        return plane == null
                ? Optional.empty()
                : plane.readings(PlaneReading.class)
                        .flatMap(reading -> reading.scene().hingesOf());
    }

    /** What lies beside the plot; none before anything is drawn. */
    public static List<EdgePill> pills(@Nullable Drawn plane) {
        return plane == null
                ? List.of()
                : plane.readings(PlaneReading.class).map(PlaneReading::pills).orElse(List.of());
    }

    /** Slow motion as it is drawn; empty if it is not. */
    public static Optional<StepReading> step(@Nullable Drawn plane) {
        return plane == null
                ? Optional.empty()
                : plane.readings(PlaneReading.class).flatMap(PlaneReading::step);
    }
}
