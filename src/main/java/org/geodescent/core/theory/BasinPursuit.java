package org.geodescent.core.theory;

import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.jspecify.annotations.Nullable;

/**
 * Follows the neuron of a {@link BasinStudy} on to where its direction has converged. Along the flow directions
 * converge like 1/log t once the losses are small; divided by the losses, time passes fast enough. A step is
 * {@code δ / (2 max λ̃_n max(1, ‖w1‖²))}, the maximum being taken over the active samples, so that it is never longer
 * than the run's own while a loss is large. Mutable, for one start.
 */
final class BasinPursuit {
    private static final int MOST_STEPS = 20_000;
    /** Scores of some 575. */
    private static final double NO_PUSH_LEFT = 1e-250;

    private static final double HALFWAY = 1e-125;

    private final BasinStudy study;
    private final double[] forces;
    /** The coordinates of the samples. */
    private final double[] across;

    private final double[] up;
    private Vec2 w1;
    private double w2;
    private @Nullable Vec2 halfway;
    private boolean free;

    BasinPursuit(BasinStudy study, Vec2 w1, double w2) {
        this.study = study;
        this.w1 = w1;
        this.w2 = w2;
        int samples = study.data().size();
        forces = new double[samples];
        across = new double[samples];
        up = new double[samples];
        for (int n = 0; n < samples; n++) {
            across[n] = study.data().feature(n, 0);
            up[n] = study.data().feature(n, 1);
        }
    }

    void run() {
        for (int i = 0; i < MOST_STEPS; i++) {
            double largest = computeForces(false);
            if (!(largest > NO_PUSH_LEFT)) {
                free = largest > 0;
                return;
            }
            if (halfway == null && largest < HALFWAY) {
                halfway = w1;
            }
            double size = Math.max(1, w1.dot(w1));
            double step = study.descent().stepSize() / (2 * largest * size);
            Vec2 pull = pull();
            double growth = step * w1.dot(pull);
            w1 = w1.plus(pull.times(step * w2));
            w2 += growth;
        }
    }

    /** The sum of the active samples times their forces. */
    private Vec2 pull() {
        double x = 0;
        double y = 0;
        for (int n = 0; n < forces.length; n++) {
            if (w1.x() * across[n] + w1.y() * up[n] > 0) {
                x += across[n] * forces[n];
                y += up[n] * forces[n];
            }
        }
        return new Vec2(x, y);
    }

    /**
     * {@code λ̃_n = −∂(loss)/∂f(x_n)} of every sample, or of those that activate the neuron only, since an exponential
     * of each is what a map spends its time on.
     *
     * @return the largest size among those that activate the neuron
     */
    private double computeForces(boolean all) {
        double largest = 0;
        for (int n = 0; n < forces.length; n++) {
            double h = w1.x() * across[n] + w1.y() * up[n];
            if (all || h > 0) {
                forces[n] = -BasinStudy.OBJECTIVE.derivative(
                        w2 * Math.max(0, h), study.data().sign(n), forces.length);
                largest = h > 0 ? Math.max(largest, Math.abs(forces[n])) : largest;
            }
        }
        return largest;
    }

    Vec2 w1() {
        return w1;
    }

    /**
     * The direction in which w1 grew last, of length 1: there if all samples that activate w1 are classified ever
     * better, and the same samples activate it in this direction. Then w1 turns towards it; what is left of its start
     * fades in w1 itself only like 1/√f.
     */
    Optional<Vec2> growth() {
        if (!free || halfway == null) {
            return Optional.empty();
        }
        Vec2 growth = w1.minus(halfway);
        for (int n = 0; n < forces.length; n++) {
            Vec2 sample = new Vec2(across[n], up[n]);
            if (w1.dot(sample) > 0 != growth.dot(sample) > 0) {
                return Optional.empty();
            }
        }
        return Optional.of(growth.times(1 / growth.norm()));
    }

    /** s λ̃_n: what sample n contributes to the turning of the neuron, along x_n. */
    double[] turning() {
        computeForces(true);
        double[] turning = forces.clone();
        for (int n = 0; n < turning.length; n++) {
            turning[n] *= study.sign();
        }
        return turning;
    }
}
