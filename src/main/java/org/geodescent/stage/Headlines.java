package org.geodescent.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.picture.BoundsPicture;
import org.geodescent.picture.EllipsoidPicture;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.picture.PolarSetPicture;
import org.geodescent.preset.Headline;
import org.geodescent.preset.Staging;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/** Which numbers are large. */
public final class Headlines {
    /** The pictures of paper B. */
    public static final Set<String> CONVEX =
            Set.of(EllipsoidPicture.ID, PolarSetPicture.ID, NeuronCirclePicture.ID, "gap", "solid");

    private Headlines() {}

    /**
     * Those of a stage while its pictures are there; empty if it names none, or others are shown.
     *
     * @param left the picture at the left; empty: the input plane
     * @param right the picture at the right
     */
    public static Optional<List<Headline>> staged(Staging staging, Optional<String> left, String right) {
        return staging.headlines().isEmpty()
                        || !staging.right().equals(right)
                        || !staging.left().equals(left)
                ? Optional.empty()
                : Optional.of(staging.headlines());
    }

    /** Those that a picture is about. */
    public static List<Headline> of(Experiment experiment, String picture) {
        if (picture.equals(BoundsPicture.ID) && experiment.data().classNames().size() <= 2) {
            return List.of(Headline.BOUND, Headline.MEASURED, Headline.BOUND_RATIO);
        }
        if (CONVEX.contains(picture)) {
            return List.of(Headline.ARRIVED, Headline.LOSS, Headline.INTERVAL);
        }
        return experiment.losses() == LossChoice.BOTH
                ? List.of(Headline.MARGIN_CROSS_ENTROPY, Headline.MARGIN_SQUARED, Headline.MARGIN_RATIO)
                : List.of(Headline.MARGIN, Headline.LOSS, Headline.RIGHT);
    }

    /** What the first of them is about. */
    public static String title(Headline first) {
        return switch (first) {
            case MARGIN, MARGIN_CROSS_ENTROPY, MARGIN_SQUARED, MARGIN_RATIO, RIGHT -> "Margin";
            case BOUND, MEASURED, BOUND_RATIO -> "Bound and measured";
            case ARRIVED, LOSS, SLOPE -> "Neurons and optimum";
            case GAP, INTERVAL -> "Distance from the optimum";
        };
    }
}
