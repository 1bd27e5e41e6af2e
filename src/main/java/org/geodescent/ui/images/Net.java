package org.geodescent.ui.images;

import org.geodescent.cifar.train.EpochReport;
import org.geodescent.cifar.train.Model;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.core.number.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * A net of the list; immutable.
 *
 * @param number by which it is known, different for all
 * @param name different for all
 * @param spec how it is trained
 * @param model as far as it is trained; null before it begins
 * @param attack the newest attack on it; null if there was none
 */
record Net(
        int number,
        String name,
        TrainingSpec spec,
        @Nullable Model model,
        @Nullable AttackResults attack) {
    Net withModel(@Nullable Model newer) {
        return new Net(number, name, spec, newer, attack);
    }

    Net withAttack(AttackResults newer) {
        return new Net(number, name, spec, model, newer);
    }

    /** Whether training can go on. */
    boolean unfinished() {
        return model == null || !model.finished();
    }

    /** The name, with the epoch if it is not trained to the end. */
    String label() {
        return model == null || model.finished() ? name : name + ", epoch " + model.epoch();
    }

    /** One or two lines for the list. */
    String summary() {
        Model trained = model;
        if (trained == null || trained.history().isEmpty()) {
            return "not trained yet";
        }
        EpochReport last = trained.history().get(trained.history().size() - 1);
        AttackResults attacked = attack;
        return "epoch %d of %d; right: %s %% of training, %s %% of test images%s"
                .formatted(
                        trained.epoch(),
                        spec.epochs(),
                        NumberText.fixed(100 * last.trainAccuracy(), 1),
                        NumberText.fixed(100 * last.testAccuracy(), 1),
                        attacked == null ? "" : "; %s attacked".formatted(NumberText.of((long) attacked.done())));
    }
}
