package org.geodescent.core.excitation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.SingularValueDecomposition;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.random.TorchGenerator;

/**
 * A (1): gradient descent on {@code Σ_i ‖x_iᵀθ − y_i‖²} in the plane, where after every step all measurements are
 * multiplied by α. The measurements are without noise: {@code y_i = x_iᵀθ*}. Shown is the component of θ along the
 * direction v that the samples excite least, the last right singular vector of X. It is excited by
 * {@code δ α^{2t} σ_min(X)²} in step t, and its error is multiplied by one minus that: when the sum of all excitation
 * is finite, so is the product of these factors, and the error stays.
 *
 * @param attenuations every α in (0, 1], the largest first
 * @param samples N, from 2 to 1,000
 * @param rate {@code δ σ_max(X)²}, in (0, 1]: δ follows from it
 * @param steps updates
 * @param seed of the samples
 */
public record AttenuatedRegression(List<Double> attenuations, int samples, double rate, long steps, long seed)
        implements ExcitationExample {
    /** θ*·v: the samples' own direction v is not known in advance, so θ* is v itself. */
    private static final double TRUTH = 1;

    private static final int CHECK_EVERY = 4096;

    public AttenuatedRegression {
        attenuations = List.copyOf(attenuations);
        for (double attenuation : attenuations) {
            if (!(attenuation > 0 && attenuation <= 1)) {
                throw new IllegalArgumentException(
                        "attenuation is " + attenuation + "; it must be above 0 and at most 1");
            }
        }
        ExcitationExample.requireBetween("number of samples", samples, 2, 1000);
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is " + rate + "; it must be above 0 and at most 1");
        }
        ExcitationExample.requireSteps(steps);
    }

    /** No attenuation, a slow one, a fast one. */
    public static AttenuatedRegression standard(long seed) {
        return new AttenuatedRegression(List.of(1.0, 0.99, 0.9), 8, 0.1, 10_000, seed);
    }

    @Override
    public double truth() {
        return TRUTH;
    }

    /** X, N×2: independent normal numbers, the second coordinate with deviation ½. */
    public Matrix inputs() {
        TorchGenerator generator = new TorchGenerator(seed);
        double[] features = new double[2 * samples];
        for (int i = 0; i < features.length; i++) {
            features[i] = generator.nextNormal() * (i % 2 == 0 ? 1 : 0.5);
        }
        return Matrix.of(samples, 2, features);
    }

    @Override
    public List<ExcitationTrace> traces(BooleanSupplier cancelled) {
        Matrix inputs = inputs();
        SingularValueDecomposition svd = SingularValueDecomposition.of(inputs);
        List<ExcitationTrace> traces = new ArrayList<>();
        for (double attenuation : attenuations) {
            traces.add(trace(inputs, svd, attenuation, cancelled));
        }
        return traces;
    }

    private ExcitationTrace trace(
            Matrix inputs, SingularValueDecomposition svd, double attenuation, BooleanSupplier cancelled) {
        double stepSize = rate / (svd.value(0) * svd.value(0));
        double[] weakest = svd.right(1);
        double[] targets = new double[samples];
        for (int i = 0; i < samples; i++) {
            targets[i] = TRUTH * Vectors.dot(inputs.row(i), weakest);
        }
        double[] theta = new double[2];
        double scale = 1;
        double excitation = 0;
        ExcitationTrace.Recorder recorder = new ExcitationTrace.Recorder(steps);
        for (long t = 0; t < steps; t++) {
            if (t % CHECK_EVERY == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            recorder.record(t, Vectors.dot(theta, weakest), excitation);
            update(theta, inputs, targets, stepSize * scale * scale);
            excitation += stepSize * scale * scale * svd.value(1) * svd.value(1);
            scale *= attenuation;
        }
        recorder.record(steps, Vectors.dot(theta, weakest), excitation);
        return recorder.trace(attenuation == 1 ? "no attenuation" : "attenuation α = " + attenuation, attenuation == 1);
    }

    /** {@code θ ← θ − δ Σ x_i (x_iᵀθ − y_i)}; attenuating x and y by a is the same as multiplying δ by a². */
    private void update(double[] theta, Matrix inputs, double[] targets, double stepSize) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < samples; i++) {
            double error = inputs.get(i, 0) * theta[0] + inputs.get(i, 1) * theta[1] - targets[i];
            first += inputs.get(i, 0) * error;
            second += inputs.get(i, 1) * error;
        }
        theta[0] -= stepSize * first;
        theta[1] -= stepSize * second;
    }
}
