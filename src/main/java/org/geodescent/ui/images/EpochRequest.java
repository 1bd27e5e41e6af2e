package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import org.geodescent.cifar.net.Layer;
import org.geodescent.cifar.net.Weights;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.EpochCurves;

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
    /** A filter's pixel is a square of so many. */
    private static final int ZOOM = 9;

    private static final int STAGES = 4;

    /** A figure, and the filters of the first layer. */
    record Drawn(Figure figure, List<Image> filters) {}

    Drawn draw() {
        List<EpochCurves.Epoch> epochs = history.stream()
                .map(e -> new EpochCurves.Epoch(e.loss(), e.trainAccuracy(), e.testAccuracy()))
                .toList();
        Figure figure =
                EpochCurves.figure(name, epochs, spec.epochs(), stages(), synthetic ? "synthetic" : "", width, height);
        double largest = Pixels.largestFilterWeight(weights);
        List<Image> filters = new ArrayList<>();
        for (int filter = 0; filter < Layer.CONVOLUTION_1.rows(weights.scores()); filter++) {
            filters.add(Pixels.filter(weights, filter, largest, ZOOM));
        }
        return new Drawn(figure, filters);
    }

    private List<EpochCurves.Stage> stages() {
        List<EpochCurves.Stage> stages = new ArrayList<>();
        double before = 0;
        for (int epoch = 0; epoch < spec.epochs() && stages.size() < STAGES; epoch++) {
            if (spec.magnitude(epoch) > before) {
                before = spec.magnitude(epoch);
                stages.add(new EpochCurves.Stage(epoch, "ε = " + Parts.number(before)));
            }
        }
        return stages;
    }
}
