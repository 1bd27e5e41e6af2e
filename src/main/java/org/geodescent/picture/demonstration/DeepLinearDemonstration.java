package org.geodescent.picture.demonstration;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.Trajectory;

/**
 * A, Theorems 4 and 5: while a deep linear net is trained, every layer tends to rank 1, and the features behind it to a
 * line.
 *
 * @param run of a {@link DeepLinear} model
 */
public record DeepLinearDemonstration(RunSpec run) implements Demonstration {
    private static final RecordingSchedule SCHEDULE = new RecordingSchedule(40);

    public DeepLinearDemonstration {
        if (!(run.model() instanceof DeepLinear)) {
            throw new IllegalArgumentException(run.model() + " is not a deep linear net");
        }
    }

    /**
     * Two clouds that a line through the origin separates, from normal start weights with deviation 0.15.
     *
     * @param layers L
     * @param width of every hidden layer
     * @param weightDecay μ, the same for all layers
     * @param loss with the sum over the samples
     * @param steps of gradient descent
     * @param seed of the points and of the start weights
     */
    public static DeepLinearDemonstration standard(
            int layers, int width, double weightDecay, Loss loss, long steps, long seed) {
        return new DeepLinearDemonstration(new RunSpec(
                Clouds.around(2, 12, seed),
                DeepLinear.uniform(2, layers, width, weightDecay),
                new Objective(loss, Reduction.SUM),
                new Descent(0.005, 0),
                new Start.Seeded(Initialisation.GAUSSIAN, 0.15, seed, 0),
                new StopRule(steps, 0)));
    }

    @Override
    public String title() {
        return "Layers of a deep linear net lose their rank";
    }

    @Override
    public String citation() {
        return "A, Theorems 4 and 5";
    }

    @Override
    public DeepLinearShown compute(BooleanSupplier cancelled) {
        Recorder recorder = new Recorder();
        RunOutcome outcome = GradientDescent.run(run, run.startParameters(), SCHEDULE, recorder::add, cancelled);
        if (outcome instanceof RunOutcome.Cancelled) {
            throw new CancellationException();
        }
        if (recorder.trajectory.isEmpty()) {
            throw new IllegalArgumentException("the loss is not finite at the start; use smaller data or weights");
        }
        return new DeepLinearShown(run, recorder.trajectory, Long.MAX_VALUE);
    }

    private static final class Recorder {
        private Trajectory trajectory = Trajectory.EMPTY;

        void add(Snapshot snapshot) {
            trajectory = trajectory.append(snapshot);
        }
    }
}
