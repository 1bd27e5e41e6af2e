package org.geodescent.figure.recipe;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Loss;

/**
 * What the input plane shows.
 *
 * @param data samples in the plane, perhaps none
 * @param classifiers one per loss, the cross-entropy first; none before training
 * @param ghosts earlier classifiers whose boundaries stay visible, pale
 * @param layers what is drawn beside the points
 * @param viewport the part of the plane that is shown at least
 * @param cell the cell that is pointed out, if one is
 * @param equalScales whether one unit is equally long on both axes; else the viewport fills the plot, and discs are
 *     ellipses
 * @param projection what is shown in the place of boundaries where the points have more features than these two
 * @param pins boundaries of pinned runs
 * @param step slow motion of a gradient step of the one classifier that is shown, if it is
 * @param hingesOf of three and more classes the one whose hinges are drawn; empty: those of all
 * @param slopeOf the loss whose steepest cell a picture beside this one is about; empty: none is
 */
public record InputPlaneScene(
        Dataset data,
        List<TrainedClassifier> classifiers,
        List<TrainedClassifier> ghosts,
        Set<PlaneLayer> layers,
        Box viewport,
        Optional<CellMark> cell,
        boolean equalScales,
        Optional<Projection> projection,
        List<PinnedBoundary> pins,
        Optional<StepScene> step,
        Optional<Integer> hingesOf,
        Optional<Loss> slopeOf) {
    public InputPlaneScene {
        if (data.size() > 0 && data.dimension() != 2) {
            throw new IllegalArgumentException(
                    "samples of R^%d are not points of the plane".formatted(data.dimension()));
        }
        classifiers = List.copyOf(classifiers);
        ghosts = List.copyOf(ghosts);
        pins = List.copyOf(pins);
        layers = Set.copyOf(layers);
    }

    /** A scene without pins and slow motion. */
    public InputPlaneScene(
            Dataset data,
            List<TrainedClassifier> classifiers,
            List<TrainedClassifier> ghosts,
            Set<PlaneLayer> layers,
            Box viewport,
            Optional<CellMark> cell,
            boolean equalScales,
            Optional<Projection> projection) {
        this(
                data,
                classifiers,
                ghosts,
                layers,
                viewport,
                cell,
                equalScales,
                projection,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A scene of points of the plane. */
    public InputPlaneScene(
            Dataset data,
            List<TrainedClassifier> classifiers,
            List<TrainedClassifier> ghosts,
            Set<PlaneLayer> layers,
            Box viewport,
            Optional<CellMark> cell,
            boolean equalScales) {
        this(data, classifiers, ghosts, layers, viewport, cell, equalScales, Optional.empty());
    }

    /** A scene with equal scales in which no cell is pointed out. */
    public InputPlaneScene(
            Dataset data,
            List<TrainedClassifier> classifiers,
            List<TrainedClassifier> ghosts,
            Set<PlaneLayer> layers,
            Box viewport) {
        this(data, classifiers, ghosts, layers, viewport, Optional.empty(), true);
    }

    /** The same with pinned runs. */
    public InputPlaneScene withPins(List<PinnedBoundary> others) {
        return with(others, hingesOf, slopeOf);
    }

    /** The same with the hinges of one class, or of all. */
    public InputPlaneScene withHingesOf(Optional<Integer> ofClass) {
        return with(pins, ofClass, slopeOf);
    }

    /** The same beside a picture that is about the steepest cell of a loss. */
    public InputPlaneScene withSlopeOf(Optional<Loss> loss) {
        return with(pins, hingesOf, loss);
    }

    private InputPlaneScene with(List<PinnedBoundary> others, Optional<Integer> ofClass, Optional<Loss> slope) {
        return new InputPlaneScene(
                data,
                classifiers,
                ghosts,
                layers,
                viewport,
                cell,
                equalScales,
                projection,
                others,
                step,
                ofClass,
                slope);
    }
}
