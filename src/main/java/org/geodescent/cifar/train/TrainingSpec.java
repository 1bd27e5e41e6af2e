package org.geodescent.cifar.train;

import java.util.List;
import java.util.function.Function;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.core.number.NumberText;

/**
 * Everything that determines a training run, the images excepted.
 *
 * @param loss what is made small
 * @param excitation largest |dᵢ| of A's Algorithm 1, in units in which a pixel runs from −1 to 1; 0 for plain training;
 *     only with the squared loss
 * @param layers where d is added: all layers, or the first only; none exactly if the excitation is 0
 * @param schedule how the excitation grows; {@link Schedule#FOUR_QUARTERS} without one
 * @param epochs at least 1
 * @param batch images of one step, at least 1
 * @param step step size, positive
 * @param momentum in [0, 1)
 * @param seed of the initial weights and of the order of the images
 */
public record TrainingSpec(
        TrainingLoss loss,
        double excitation,
        Perturbed layers,
        Schedule schedule,
        int epochs,
        int batch,
        double step,
        double momentum,
        long seed) {
    private static final int MOST_EPOCHS = 100_000;
    private static final int LARGEST_BATCH = 1000;

    public TrainingSpec {
        require(excitation >= 0 && excitation <= 2, "an excitation of " + excitation + "; it must be from 0 to 2");
        require(
                excitation == 0 || loss == TrainingLoss.SQUARED,
                "an excitation of " + excitation
                        + " with the cross-entropy; Algorithm 1 is for the squared loss, so use that or 0");
        require(
                (layers == Perturbed.NONE) == (excitation == 0),
                "layers " + layers + " with an excitation of " + excitation);
        require(
                excitation > 0 || schedule == Schedule.FOUR_QUARTERS,
                "a schedule of " + schedule + " without an excitation");
        require(
                epochs >= 1 && epochs <= MOST_EPOCHS,
                epochs + " epochs; there must be from 1 to %s".formatted(NumberText.commas(MOST_EPOCHS)));
        require(
                batch >= 1 && batch <= LARGEST_BATCH,
                "a batch of " + batch + "; it must be from 1 to %s".formatted(NumberText.commas(LARGEST_BATCH)));
        require(step > 0 && step < Double.POSITIVE_INFINITY, "a step of " + step + "; it must be positive");
        require(momentum >= 0 && momentum < 1, "a momentum of " + momentum + "; it must be in [0, 1)");
    }

    /** The same with the schedule of the published scripts. */
    public TrainingSpec(
            TrainingLoss loss,
            double excitation,
            Perturbed layers,
            int epochs,
            int batch,
            double step,
            double momentum,
            long seed) {
        this(loss, excitation, layers, Schedule.FOUR_QUARTERS, epochs, batch, step, momentum, seed);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** The excitation in an epoch, which is counted from 0. */
    public double magnitude(int epoch) {
        return schedule.magnitude(excitation, epoch, epochs);
    }

    /** What tells the run from others of the same name: ", 20 epochs, seed 2"; empty if nothing does. */
    public String unlike(List<TrainingSpec> others) {
        StringBuilder settings = new StringBuilder();
        tell(settings, others, TrainingSpec::epochs, epochs == 1 ? "1 epoch" : epochs + " epochs");
        tell(settings, others, TrainingSpec::batch, "batch " + batch);
        tell(settings, others, TrainingSpec::step, "step " + NumberText.exact(step));
        tell(settings, others, TrainingSpec::momentum, "momentum " + NumberText.exact(momentum));
        tell(settings, others, TrainingSpec::seed, "seed " + seed);
        return settings.toString();
    }

    private void tell(
            StringBuilder settings, List<TrainingSpec> others, Function<TrainingSpec, Object> of, String setting) {
        if (!name().contains(setting)
                && others.stream().anyMatch(other -> !of.apply(other).equals(of.apply(this)))) {
            settings.append(", ").append(setting);
        }
    }

    /** What to call the trained net: "squared loss, excitation 0.02 on all layers". */
    public String name() {
        if (loss == TrainingLoss.CROSS_ENTROPY) {
            return "cross-entropy, batch " + batch;
        }
        if (excitation == 0) {
            return "squared loss";
        }
        String where = layers == Perturbed.ALL ? "all layers" : "first layer only";
        return "excitation " + NumberText.exact(excitation) + ", " + where
                + (schedule == Schedule.CONSTANT ? ", from the start" : "");
    }
}
