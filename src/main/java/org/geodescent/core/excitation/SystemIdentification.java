package org.geodescent.core.excitation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.random.TorchGenerator;

/**
 * A (2): the system {@code x_{t+1} = θ x_t + u_t} is copied by the estimator {@code x̂_{t+1} = θ̂ x̂_t + u_t}, and
 * gradient descent moves θ̂ against the distance: {@code θ̂ ← θ̂ − δ e_{t+1} x̂_t} with {@code e = x̂ − x}, the
 * gradient of {@code ½e²} with x̂_t held fixed. (A prints no update; this is the usual one.) The estimate is excited by
 * {@code δ x̂_t²}: with no input, or one that fades, both states decay to 0 and θ̂ stops where it is.
 *
 * @param theta θ, in (0, 1)
 * @param firstEstimate θ̂ at time 0, in [0, 1)
 * @param amplitude of the input, which is ± that at random, above 0 and at most 10
 * @param fading the factor by which the fading input shrinks from step to step, in (0, 1)
 * @param stepSize δ, in (0, 1]
 * @param steps updates
 * @param seed of the input's signs
 */
public record SystemIdentification(
        double theta, double firstEstimate, double amplitude, double fading, double stepSize, long steps, long seed)
        implements ExcitationExample {
    private static final int CHECK_EVERY = 4096;

    public SystemIdentification {
        requireInside("θ", theta, 0, 1);
        ExcitationExample.requireBetween("first estimate", firstEstimate, 0, Math.nextDown(1.0));
        requireInside("amplitude", amplitude, 0, Math.nextUp(10.0));
        requireInside("fading", fading, 0, 1);
        requireInside("step size", stepSize, 0, Math.nextUp(1.0));
        ExcitationExample.requireSteps(steps);
    }

    private static void requireInside(String name, double value, double low, double high) {
        if (!(value > low && value < high)) {
            throw new IllegalArgumentException(
                    "%s is %s; it must be above %s and below %s".formatted(name, value, low, high));
        }
    }

    /** θ = 0.8, first believed to be 0.2. */
    public static SystemIdentification standard(long seed) {
        return new SystemIdentification(0.8, 0.2, 1, 0.9, 0.02, 10_000, seed);
    }

    @Override
    public double truth() {
        return theta;
    }

    @Override
    public List<ExcitationTrace> traces(BooleanSupplier cancelled) {
        return List.of(
                trace("rich input ±u", true, 1, cancelled),
                trace("fading input", false, fading, cancelled),
                trace("no input", false, 0, cancelled));
    }

    /**
     * Both states start at 1, as if they had been excited once. Ends early where a number would no longer be finite.
     */
    private ExcitationTrace trace(String condition, boolean persistent, double factor, BooleanSupplier cancelled) {
        TorchGenerator generator = new TorchGenerator(seed);
        double state = 1;
        double copy = 1;
        double estimate = firstEstimate;
        double size = factor == 0 ? 0 : amplitude;
        double excitation = 0;
        ExcitationTrace.Recorder recorder = new ExcitationTrace.Recorder(steps);
        recorder.record(0, estimate, excitation);
        for (long t = 0; t < steps; t++) {
            if (t % CHECK_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            double input = (generator.nextWord() & 1) == 0 ? size : -size;
            double nextState = theta * state + input;
            double nextCopy = estimate * copy + input;
            double nextEstimate = estimate - stepSize * (nextCopy - nextState) * copy;
            double nextExcitation = excitation + stepSize * copy * copy;
            if (!(Math.abs(nextCopy) < 1e100 && Math.abs(nextEstimate) < 1e100 && nextExcitation < 1e200)) {
                break;
            }
            state = nextState;
            copy = nextCopy;
            estimate = nextEstimate;
            excitation = nextExcitation;
            size *= factor;
            recorder.record(t + 1, estimate, excitation);
        }
        return recorder.trace(condition, persistent);
    }
}
