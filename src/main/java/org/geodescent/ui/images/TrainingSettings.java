package org.geodescent.ui.images;

import java.util.OptionalDouble;
import org.geodescent.cifar.net.NetPass.Perturbed;
import org.geodescent.cifar.train.Schedule;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.io.Decimal;
import org.geodescent.io.Shown;

/**
 * What the controls of a training say, numbers as they were typed.
 *
 * @param loss what is made small
 * @param excitation ε, the largest perturbation; used with the squared loss only
 * @param firstLayer whether only the first layer is perturbed
 * @param schedule of the excitation, if there is any
 */
record TrainingSettings(
        TrainingLoss loss,
        String excitation,
        boolean firstLayer,
        Schedule schedule,
        String epochs,
        String batch,
        String step,
        String momentum,
        String seed) {
    static TrainingSettings of(TrainingSpec spec) {
        return new TrainingSettings(
                spec.loss(),
                shortest(spec.excitation()),
                spec.layers() == Perturbed.FIRST,
                spec.schedule(),
                Integer.toString(spec.epochs()),
                Integer.toString(spec.batch()),
                shortest(spec.step()),
                shortest(spec.momentum()),
                Long.toString(spec.seed()));
    }

    /**
     * The training that is meant.
     *
     * @throws IllegalArgumentException in one sentence that names the control, the value and what would be right
     */
    TrainingSpec spec() {
        double magnitude = loss == TrainingLoss.SQUARED ? number("Excitation ε", excitation) : 0;
        Perturbed layers = magnitude == 0 ? Perturbed.NONE : firstLayer ? Perturbed.FIRST : Perturbed.ALL;
        return new TrainingSpec(
                loss,
                magnitude,
                layers,
                magnitude == 0 ? Schedule.FOUR_QUARTERS : schedule,
                (int) whole("Epochs", epochs, 9),
                (int) whole("Batch", batch, 9),
                number("Step size", step),
                number("Momentum", momentum),
                whole("Seed", seed, 15));
    }

    private static String shortest(double value) {
        String text = Decimal.format(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static double number(String name, String text) {
        OptionalDouble value = Decimal.parse(text.strip());
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + Shown.quoted(text) + " is not a number, such as 0.02");
        }
        return value.getAsDouble();
    }

    private static long whole(String name, String text, int digits) {
        String stripped = text.strip();
        if (!stripped.matches("[0-9]{1," + digits + "}")) {
            throw new IllegalArgumentException(name + ": " + Shown.quoted(text) + " is not a whole number, such as 40");
        }
        return Long.parseLong(stripped);
    }
}
