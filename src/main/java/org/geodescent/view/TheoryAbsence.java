package org.geodescent.view;

import java.util.Optional;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.view.TheoryScene.Absence;

/** Why B's theory has nothing to say about an experiment, or no picture of it, each in a sentence that says what to do. */
final class TheoryAbsence {
    private TheoryAbsence() {}

    /** For everything; empty if there are numbers. */
    static Optional<Absence> of(Dataset data, ModelSpec model) {
        if (data.size() == 0) {
            return Optional.of(new Absence("Place points of two classes to start.", false));
        }
        if (data.dimension() != 2) {
            return Optional.of(new Absence("This plane is for points with two coordinates.", false));
        }
        if (data.classNames().size() > 2) {
            return Optional.of(new Absence(
                    "The pictures and theorems of paper B are about two classes and there are %d: undo, or open points of two classes."
                            .formatted(data.classNames().size()),
                    false));
        }
        if (!(model instanceof TwoLayerRelu relu)) {
            return Optional.of(
                    new Absence("The convex program belongs to two-layer ReLU networks; this is another model.", true));
        }
        if (relu.outputBias()) {
            return Optional.of(new Absence(
                    "The output bias is in the way: with it, scaling the weights does not scale the scores, on which the convex program rests.",
                    true));
        }
        return Optional.empty();
    }

    /** For one picture; empty if it can be drawn. */
    static Optional<Absence> ofPicture(ConvexView view, Dataset data, boolean bias, ConvexAnalysis analysis) {
        if (view == ConvexView.GAP) {
            return Optional.empty();
        }
        if (bias) {
            return Optional.of(new Absence(
                    switch (view) {
                        case NEURON_CIRCLE ->
                            "With hidden biases the directions of the neurons lie on a sphere, not on a circle.";
                        case POLAR_SET ->
                            "With hidden biases the rectified ellipsoid is the image of a ball, and its polar set is not drawn.";
                        default -> "With hidden biases the rectified ellipsoid is the image of a ball, not of a disc.";
                    },
                    true));
        }
        if (view == ConvexView.NEURON_CIRCLE) {
            return Optional.empty();
        }
        if (data.size() < 2) {
            return Optional.of(new Absence("Place a second point: the axes stand for two samples.", false));
        }
        if (view == ConvexView.SOLID && data.size() < 3) {
            return Optional.of(new Absence("Place a third point: the three axes stand for three samples.", false));
        }
        if (view == ConvexView.POLAR_SET && analysis.solved().isEmpty()) {
            return Optional.of(new Absence(unsolved(analysis.outcome()), false));
        }
        return Optional.empty();
    }

    static String unsolved(ConvexOutcome outcome) {
        if (outcome instanceof ConvexOutcome.Infeasible infeasible) {
            return infeasible.reason();
        }
        return outcome instanceof ConvexOutcome.Undecided undecided ? undecided.reason() : "";
    }
}
