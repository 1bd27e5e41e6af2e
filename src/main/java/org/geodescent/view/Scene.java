package org.geodescent.view;

import java.util.List;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.Figure;
import org.geodescent.run.Measurement;

/**
 * What is on screen: the figures and the numbers of one moment, which belong together. Immutable.
 *
 * @param request what it was made from
 * @param shown one per run
 * @param viewport the part of the input plane that is drawn, before widening to equal aspect
 * @param plane the input plane
 * @param curves the curves against log time
 */
public record Scene(SceneRequest request, List<Shown> shown, Box viewport, Figure plane, Figure curves) {
    /**
     * One loss at the shown iteration.
     *
     * @param objective what is minimised
     * @param snapshot the state of gradient descent
     * @param classifier what was trained, of points as they are given
     * @param measurement its exact margin, Lipschitz constant and accuracy
     * @param pushes N numbers {@code |dℓ_n/df|}
     * @param activeNodes the largest number of nodes active at one point; 0 for a linear classifier
     * @param cells the number of cells on which f is affine
     * @param silent whether no hidden ReLU of a network is active on any sample, so that its weights have come to rest
     */
    public record Shown(
            Objective objective,
            Snapshot snapshot,
            Classifier classifier,
            Measurement measurement,
            List<Double> pushes,
            int activeNodes,
            int cells,
            boolean silent) {}

    public Scene {
        shown = List.copyOf(shown);
    }
}
