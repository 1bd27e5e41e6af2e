package org.geodescent.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.cifar.attack.AttackSpec;
import org.geodescent.cifar.data.ImageData;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.cifar.train.TrainingState;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.recipe.MarginCurve.Group;
import org.geodescent.reproduce.ImageFigure;
import org.jspecify.annotations.Nullable;

/**
 * Trains and attacks the nets of a figure one after the other, at the desks at which single nets are trained and
 * attacked. A net that fails is told of, and the next one begins. On the JavaFX thread only.
 */
final class FigureQueue {
    private enum Step {
        BEGIN,
        TRAINING,
        ATTACKING
    }

    private final Nets nets;
    private final TrainingDesk training;
    private final AttackDesk attacks;
    private final List<String> failed = new ArrayList<>();
    private List<TrainingSpec> queue = List.of();
    /** Of its nets, as {@link TimeLeft#cost}. */
    private double[] costs = {};

    private @Nullable ImageFigure figure;
    private @Nullable ImageData images;
    private Step step = Step.BEGIN;
    private int at;
    private int net;
    private QueueClock clock = new QueueClock();
    /** When time was counted last. */
    private long counted;

    private String message = "";

    FigureQueue(Nets nets, TrainingDesk training, AttackDesk attacks) {
        this.nets = nets;
        this.training = training;
        this.attacks = attacks;
    }

    /** Whether nets of a figure are being trained and attacked. */
    boolean busy() {
        return at < queue.size();
    }

    /** Whether a figure can be begun. */
    boolean free() {
        return !busy() && training.phase() == TrainingDesk.Phase.IDLE && !attacks.busy();
    }

    /**
     * Begins a figure; without effect unless it is {@link #free}.
     *
     * @throws IllegalArgumentException in one sentence, if the number of epochs is not possible
     */
    void start(ImageFigure wanted, int epochs, ImageData on) {
        if (free()) {
            queue = wanted.nets(epochs);
            costs = queue.stream().mapToDouble(TimeLeft::cost).toArray();
            figure = wanted;
            images = on;
            at = 0;
            step = Step.BEGIN;
            failed.clear();
            clock = new QueueClock();
            counted = System.nanoTime();
        }
    }

    /** Ends it after the step under way; what is there stays. */
    void cancel() {
        if (busy()) {
            message = "%s: cancelled at net %d of %d. What is there stays.".formatted(name(), at + 1, queue.size());
            queue = List.of();
            training.cancel();
            attacks.cancel();
        }
    }

    private String name() {
        ImageFigure shown = figure;
        return shown == null ? "" : shown.figure();
    }

    /** How far it is, from 0 to 1. */
    double progress() {
        return done(QueueClock.TRAINING * training() + (1 - QueueClock.TRAINING) * attack());
    }

    /** @param share of the net under way */
    private double done(double share) {
        double whole = 0;
        double done = 0;
        for (int i = 0; i < queue.size(); i++) {
            whole += costs[i];
            done += i < at ? costs[i] : i == at ? costs[i] * share : 0;
        }
        return whole > 0 ? done / whole : 0;
    }

    /** How far the training of the net under way is. */
    private double training() {
        TrainingState state = training.state();
        return switch (step) {
            case BEGIN -> 0;
            case TRAINING -> state == null || training.netInTraining() != net ? 0 : state.share();
            case ATTACKING -> 1;
        };
    }

    private double attack() {
        return step == Step.ATTACKING ? attacks.progress() : 0;
    }

    /** Seconds until all nets are attacked, if they go on as fast; empty where that cannot be said. */
    OptionalDouble secondsLeft() {
        return clock.left(done(training()), at + attack(), queue.size());
    }

    private void count() {
        long now = System.nanoTime();
        double seconds = (now - counted) * 1e-9;
        counted = now;
        if (step == Step.ATTACKING) {
            clock.attacked(seconds);
        } else if (training.phase() != TrainingDesk.Phase.PAUSED) {
            clock.trained(seconds);
        }
    }

    /** How it stands, or ended, in a line; empty if there is nothing to say. */
    String message() {
        if (!busy()) {
            return message;
        }
        String doing = step == Step.ATTACKING
                ? "attacked"
                : training.phase() == TrainingDesk.Phase.PAUSED ? "paused" : "trained";
        String left = training.phase() == TrainingDesk.Phase.PAUSED
                ? ""
                : secondsLeft().stream()
                        .mapToObj(seconds -> ", about " + NumberText.duration(seconds) + " left")
                        .findFirst()
                        .orElse("");
        return "%s: net %d of %d is %s%s".formatted(name(), at + 1, queue.size(), doing, left);
    }

    /** Goes on where something has ended. Once a frame. */
    void pulse() {
        ImageData on = images;
        if (!busy() || on == null) {
            return;
        }
        count();
        switch (step) {
            case BEGIN -> {
                if (training.phase() == TrainingDesk.Phase.IDLE && !attacks.busy()) {
                    training.start(queue.get(at), on);
                    net = training.netInTraining();
                    step = Step.TRAINING;
                }
            }
            case TRAINING -> {
                if (training.phase() == TrainingDesk.Phase.IDLE) {
                    trained(on);
                }
            }
            case ATTACKING -> {
                if (!attacks.busy()) {
                    boolean whole = nets.find(net)
                            .map(Net::attack)
                            .filter(attack -> attack.done() == attack.total())
                            .isPresent();
                    next(whole ? "" : attacks.message());
                }
            }
        }
    }

    private void trained(ImageData on) {
        Optional<Net> shown = nets.find(net);
        if (shown.isPresent() && !shown.get().unfinished()) {
            attacks.start(
                    shown.get(), on, AttackControls.QUICK, List.of(Group.TRAIN, Group.TEST), AttackSpec.PUBLISHED);
            step = Step.ATTACKING;
        } else {
            next(shown.isPresent() ? training.message() : "it was taken off the list.");
        }
    }

    /** @param problem of the net that has ended, a sentence; empty if there was none */
    private void next(String problem) {
        if (!problem.isEmpty()) {
            String sentence = problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
            failed.add("Net %d: %s".formatted(at + 1, sentence));
        }
        int count = queue.size();
        at++;
        step = Step.BEGIN;
        if (!busy()) {
            message = "%s: %d of %d nets are trained and attacked. %s"
                    .formatted(name(), count - failed.size(), count, String.join(" ", failed))
                    .strip();
        }
    }
}
