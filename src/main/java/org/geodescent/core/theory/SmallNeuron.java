package org.geodescent.core.theory;

import java.util.Arrays;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** One neuron of a state, as B's section 4 looks at it: its sector and how it is pushed there. */
final class SmallNeuron {
    private final byte[] pattern;
    private final byte[] active;
    private final double[] push;
    private final double cosine;

    private SmallNeuron(byte[] pattern, byte[] active, double[] push, double cosine) {
        this.pattern = pattern;
        this.active = active;
        this.push = push;
        this.cosine = cosine;
    }

    /**
     * Of a neuron that flows, or steps. Where it slides along a hinge, flow keeps it there up to rounding; steps let
     * it jump to and fro, within what one step may turn it, and need not be seen on the other side.
     *
     * @param x N×d
     * @param step the step size in the paper's time; 0 for flow
     * @param lambda N multipliers λ̃ of B (19)
     */
    static SmallNeuron of(Matrix x, double[] hidden, double output, double step, double... lambda) {
        double norm = Vectors.norm(hidden);
        byte[] active = new byte[x.rows()];
        for (int n = 0; n < active.length; n++) {
            active[n] = sign(hidden, x.row(n), Proposition3.ON_HINGE * norm);
        }
        double[] push = push(x, active, lambda);
        double strength = Vectors.norm(push);
        byte[] pattern = new byte[x.rows()];
        for (int n = 0; n < pattern.length; n++) {
            double turn = step * (strength + Math.abs(lambda[n]) * Vectors.norm(x.row(n)));
            pattern[n] = sign(hidden, x.row(n), Math.max(Proposition3.ON_HINGE, turn) * norm);
        }
        double cosine = Math.signum(output) * Vectors.dot(hidden, push) / (norm * strength);
        return new SmallNeuron(pattern, active, push, cosine);
    }

    /** 0 if the sample is no further from the hinge than {@code reach}, relatively. */
    private static byte sign(double[] hidden, double[] sample, double reach) {
        double height = Vectors.dot(hidden, sample);
        return (byte) (Math.abs(height) <= reach * Vectors.norm(sample) ? 0 : Math.signum(height));
    }

    /** {@code g(σ, λ) = Σ_{σ_n > 0} λ_n x_n}, B (20). */
    static double[] push(Matrix x, byte[] pattern, double... lambda) {
        double[] sum = new double[x.columns()];
        for (int n = 0; n < pattern.length; n++) {
            if (pattern[n] > 0) {
                Vectors.add(sum, lambda[n], x.row(n));
            }
        }
        return sum;
    }

    /** {@code sign(Xu)}, N entries; 0 on a hinge, or within reach of it. */
    byte[] pattern() {
        return pattern.clone();
    }

    /** {@code g(u, λ̃)}. */
    double[] push() {
        return push.clone();
    }

    /** {@code s uᵀv}: v is the direction of the push, s the sign of the output weight. NaN without a push. */
    double cosine() {
        return cosine;
    }

    boolean sees(int sample) {
        return active[sample] > 0;
    }

    boolean isOnAHinge() {
        for (byte sign : pattern) {
            if (sign == 0) {
                return true;
            }
        }
        return false;
    }

    boolean hasPattern(byte... other) {
        return Arrays.equals(pattern, other);
    }
}
