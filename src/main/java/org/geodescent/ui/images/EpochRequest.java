package org.geodescent.ui.images;

import java.util.List;
import org.geodescent.cifar.figure.TrainingFigure;
import org.geodescent.cifar.net.Weights;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.Figure;

/**
 * What is drawn of a net's training; immutable.
 *
 * @param weights whose filters are shown
 * @param width of the figure, in figure units
 * @param height of the figure, in figure units
 */
record EpochRequest(
        String name,
        TrainingSpec spec,
        boolean synthetic,
        List<EpochReport> history,
        Weights weights,
        double width,
        double height) {
    Figure draw() {
        return TrainingFigure.of(name, spec, history, synthetic, weights, width, height);
    }
}
