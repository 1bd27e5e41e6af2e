package org.geodescent.core.excitation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.random.TorchGenerator;

/**
 * The stochastic gradients of A, 1.1: {@code f(θ) = Σ_i ½(θ − y_i)²} is least at the mean of the y_i; every step draws
 * one i and makes {@code θ ← θ − δ a_t (θ − y_i)}, where {@code a_t = α_1 ⋯ α_t} is how far all f_i have been scaled
 * down so far. θ is excited by {@code δ a_t}. With {@code a_t = 1/(1 + t/τ)} the sum of all excitation has no limit
 * while that of its squares has one, and θ converges to the mean (Robbins and Monro); without scaling it keeps moving
 * about the mean, and with {@code a_t = α^t} it stops somewhere.
 *
 * @param alpha of the fast scaling, in (0, 1)
 * @param patience τ of the slow one, in steps, from 1 to 10,000
 * @param stepSize δ, in (0, 1]
 * @param steps updates
 * @param seed of the y_i and of the draws
 */
public record StochasticGradient(double alpha, double patience, double stepSize, long steps, long seed)
        implements ExcitationExample {
    private static final int TERMS = 8;
    private static final int CHECK_EVERY = 4096;

    /** a_t at time t. */
    private interface Scaling {
        double at(long time, double before);
    }

    public StochasticGradient {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("α is " + alpha + "; it must be above 0 and below 1");
        }
        ExcitationExample.requireBetween("patience", patience, 1, 10_000);
        if (!(stepSize > 0 && stepSize <= 1)) {
            throw new IllegalArgumentException("step size is " + stepSize + "; it must be above 0 and at most 1");
        }
        ExcitationExample.requireSteps(steps);
    }

    /** The y_i: normal numbers around 1, with deviation ½. */
    public double[] targets() {
        TorchGenerator generator = new TorchGenerator(seed);
        double[] targets = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            targets[i] = 1 + generator.nextNormal() / 2;
        }
        return targets;
    }

    /** The mean of the y_i. */
    @Override
    public double truth() {
        double sum = 0;
        for (double target : targets()) {
            sum += target;
        }
        return sum / TERMS;
    }

    @Override
    public List<ExcitationTrace> traces(BooleanSupplier cancelled) {
        List<ExcitationTrace> traces = new ArrayList<>();
        traces.add(trace("scaled down like 1/t", true, (t, before) -> 1 / (1 + t / patience), cancelled));
        traces.add(trace("not scaled down", true, (t, before) -> 1, cancelled));
        traces.add(trace("by α = " + alpha + " a step", false, (t, before) -> before * alpha, cancelled));
        return traces;
    }

    private ExcitationTrace trace(String condition, boolean persistent, Scaling scaling, BooleanSupplier cancelled) {
        double[] targets = targets();
        TorchGenerator generator = new TorchGenerator(seed + 1);
        double theta = 0;
        double scale = 1;
        double excitation = 0;
        ExcitationTrace.Recorder recorder = new ExcitationTrace.Recorder(steps);
        for (long t = 0; t < steps; t++) {
            if (t % CHECK_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            recorder.record(t, theta, excitation);
            theta -= stepSize * scale * (theta - targets[(int) (generator.nextDouble() * TERMS)]);
            excitation += stepSize * scale;
            scale = scaling.at(t + 1, scale);
        }
        recorder.record(steps, theta, excitation);
        return recorder.trace(condition, persistent);
    }
}
