package org.geodescent.ui.images;

import java.util.List;
import java.util.stream.Stream;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.core.number.NumberText;
import org.geodescent.reproduce.ImageFigure;

/** What it costs to run a figure, said before it is begun. */
final class FigureOffer {
    /** Plain steps a second on two cores, where nothing has been measured yet: 40 epochs of 10,000 images in 15 min. */
    private static final double USUAL_SPEED = 450;

    private FigureOffer() {}

    /**
     * A sentence or two.
     *
     * @param nets by the newest of which the time is estimated
     * @throws IllegalArgumentException in one sentence, if the number of epochs is not possible
     */
    static String of(ImageFigure figure, int epochs, ImageData images, Nets nets) {
        List<TrainingSpec> specs = figure.nets(epochs);
        double work = specs.stream().mapToDouble(TimeLeft::cost).sum()
                * images.train().size();
        return "%s: %d nets are trained, each for %s epochs of %s images, in about %s, and then attacked."
                .formatted(
                        figure.figure(),
                        specs.size(),
                        NumberText.of(epochs),
                        NumberText.of(images.train().size()),
                        NumberText.duration(work / plainPerSecond(nets)));
    }

    /** Of the last epoch that was trained here. */
    private static double plainPerSecond(Nets nets) {
        return nets.all().stream()
                .flatMap(net -> Stream.ofNullable(net.model()))
                .filter(model -> !model.history().isEmpty())
                .mapToDouble(FigureOffer::plainPerSecond)
                .filter(speed -> speed > 0)
                .reduce(USUAL_SPEED, (earlier, later) -> later);
    }

    private static double plainPerSecond(Model model) {
        int epoch = model.history().size() - 1;
        EpochReport last = model.history().get(epoch);
        return last.imagesPerSecond() * TimeLeft.cost(model.spec(), epoch);
    }
}
