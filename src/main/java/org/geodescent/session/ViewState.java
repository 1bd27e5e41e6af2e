package org.geodescent.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.linalg.Box;
import org.geodescent.figure.recipe.CellMark;
import org.geodescent.figure.recipe.PlaneLayer;

/**
 * How an experiment is looked at.
 *
 * @param viewport the part of the input plane that is shown; empty: fitted to the points
 * @param iteration the iteration that is shown; empty: the newest
 * @param layers what is drawn in the input plane
 * @param cell the cell that is pointed out in the input plane, if one is
 * @param picture what sessions call the picture at the left; empty: the input plane
 * @param axes which features the input plane shows of more than two
 * @param step slow motion of the gradient step that begins at the shown iteration; empty: none
 * @param pins runs that are compared with what is shown, at most {@link Pin#MOST}
 * @param width of the figure at the left, in figure units
 * @param height of the figure at the left, in figure units
 */
public record ViewState(
        Optional<Box> viewport,
        Optional<Long> iteration,
        Set<PlaneLayer> layers,
        Optional<CellMark> cell,
        Optional<String> picture,
        PlaneAxes axes,
        Optional<StepView> step,
        List<Pin> pins,
        double width,
        double height) {
    public static final ViewState DEFAULT = new ViewState(
            Optional.empty(),
            Optional.empty(),
            PlaneLayer.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            PlaneAxes.DEFAULT,
            Optional.empty(),
            List.of(),
            640,
            560);

    public ViewState {
        layers = Set.copyOf(layers);
        pins = List.copyOf(pins);
        if (pins.size() > Pin.MOST) {
            throw new IllegalArgumentException(
                    "%d runs are pinned; at most %d can be".formatted(pins.size(), Pin.MOST));
        }
        picture.ifPresent(TheoryView::requireName);
    }

    /** Of the first two features, without slow motion and pins. */
    public ViewState(
            Optional<Box> viewport,
            Optional<Long> iteration,
            Set<PlaneLayer> layers,
            Optional<CellMark> cell,
            Optional<String> picture,
            double width,
            double height) {
        this(viewport, iteration, layers, cell, picture, PlaneAxes.DEFAULT, Optional.empty(), List.of(), width, height);
    }

    public ViewState withViewport(Optional<Box> other) {
        return new ViewState(other, iteration, layers, cell, picture, axes, step, pins, width, height);
    }

    public ViewState withIteration(Optional<Long> other) {
        return new ViewState(viewport, other, layers, cell, picture, axes, step, pins, width, height);
    }

    public ViewState withLayers(Set<PlaneLayer> other) {
        return new ViewState(viewport, iteration, other, cell, picture, axes, step, pins, width, height);
    }

    public ViewState withCell(Optional<CellMark> other) {
        return new ViewState(viewport, iteration, layers, other, picture, axes, step, pins, width, height);
    }

    public ViewState withPicture(Optional<String> other) {
        return new ViewState(viewport, iteration, layers, cell, other, axes, step, pins, width, height);
    }

    /** Of two other features, all points in sight. */
    public ViewState withAxes(PlaneAxes other) {
        return new ViewState(Optional.empty(), iteration, layers, cell, picture, other, step, pins, width, height);
    }

    public ViewState withStep(Optional<StepView> other) {
        return new ViewState(viewport, iteration, layers, cell, picture, axes, other, pins, width, height);
    }

    public ViewState withPins(List<Pin> others) {
        return new ViewState(viewport, iteration, layers, cell, picture, axes, step, others, width, height);
    }

    public ViewState withSize(double otherWidth, double otherHeight) {
        return new ViewState(viewport, iteration, layers, cell, picture, axes, step, pins, otherWidth, otherHeight);
    }
}
