package org.geodescent.cifar.figure;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.net.Weights;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.EpochCurves;

/** How a training went, as a figure: loss and accuracies of every epoch, and the filters of the first layer. */
public final class TrainingFigure {
    /** More labels would not fit. */
    private static final int STAGES = 4;

    private TrainingFigure() {}

    /**
     * The figure.
     *
     * @param name of the net
     * @param history the finished epochs; may be none
     * @param synthetic whether the images are, which the figure says
     * @param weights whose filters are shown
     * @param width in figure units
     * @param height in figure units
     */
    public static Figure of(
            String name,
            TrainingSpec spec,
            List<EpochReport> history,
            boolean synthetic,
            Weights weights,
            double width,
            double height) {
        List<EpochCurves.Epoch> epochs = history.stream()
                .map(e -> new EpochCurves.Epoch(e.loss(), e.trainAccuracy(), e.testAccuracy()))
                .toList();
        return EpochCurves.figure(
                name,
                epochs,
                spec.epochs(),
                stages(spec),
                synthetic ? "synthetic" : "",
                Pixels.filters(weights),
                width,
                height);
    }

    private static List<EpochCurves.Stage> stages(TrainingSpec spec) {
        List<EpochCurves.Stage> stages = new ArrayList<>();
        double before = 0;
        for (int epoch = 0; epoch < spec.epochs() && stages.size() < STAGES; epoch++) {
            if (spec.magnitude(epoch) > before) {
                before = spec.magnitude(epoch);
                stages.add(new EpochCurves.Stage(epoch, "ε = " + NumberText.brief(before, 3)));
            }
        }
        return stages;
    }
}
