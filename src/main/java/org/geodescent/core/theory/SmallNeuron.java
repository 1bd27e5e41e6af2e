package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Vectors;

/** One neuron of a state, as B's section 4 looks at it: its sector and how it is pushed there. */
final class SmallNeuron {
    private final byte[] pattern;
    private final double[] heights;
    private final double[] push;
    private final double pull;
    private final double cosine;
    private final double faceCosine;

    private SmallNeuron(
            byte[] pattern, double[] heights, double[] push, double pull, double cosine, double faceCosine) {
        this.pattern = pattern;
        this.heights = heights;
        this.push = push;
        this.pull = pull;
        this.cosine = cosine;
        this.faceCosine = faceCosine;
    }

    /**
     * Of a neuron that flows, or steps. Where it slides along a hinge, flow keeps it there up to rounding; steps let it
     * jump to and fro, within what one step may turn it, and need not be seen on the other side.
     *
     * @param step the step size in the paper's time; 0 for flow
     * @param lambda N multipliers λ̃ of B (19)
     */
    static SmallNeuron of(SmallSamples samples, double[] hidden, double output, double step, double... lambda) {
        double norm = Vectors.norm(hidden);
        byte[] active = new byte[samples.size()];
        double[] reached = new double[active.length];
        double[] heights = new double[active.length];
        for (int n = 0; n < active.length; n++) {
            reached[n] = samples.height(hidden, n);
            active[n] = sign(reached[n], Proposition3.ON_HINGE * norm * samples.length(n));
            heights[n] = active[n] > 0 ? reached[n] : 0;
        }
        double[] push = samples.push(active, lambda);
        double strength = Vectors.norm(push);
        byte[] pattern = active;
        if (step > 0) {
            pattern = new byte[active.length];
            for (int n = 0; n < pattern.length; n++) {
                double turn = step * (strength + Math.abs(lambda[n]) * samples.length(n));
                double reach = Math.max(Proposition3.ON_HINGE, turn) * norm * samples.length(n);
                pattern[n] = sign(reached[n], reach);
            }
        }
        double pull = Math.signum(output) * Vectors.dot(hidden, push) / norm;
        double cosine = pull / strength;
        return new SmallNeuron(
                pattern,
                heights,
                push,
                pull,
                cosine,
                hidden.length == 2
                        ? isHeld(samples, pattern, hidden, Math.signum(output), lambda) ? Math.signum(pull) : cosine
                        : alongFace(samples, pattern, hidden, Math.signum(output), lambda));
    }

    /**
     * The cosine to the velocity of the flow: where the score falls off on both sides of hinges it is their pushes'
     * shortest combination, which climbs steepest; of the others the side counts on which the neuron is.
     */
    private static double alongFace(
            SmallSamples samples, byte[] pattern, double[] hidden, double sign, double... lambda) {
        List<double[]> kinks = new ArrayList<>();
        boolean[] seen = new boolean[pattern.length];
        double[] start = new double[hidden.length];
        for (int n = 0; n < pattern.length; n++) {
            if (pattern[n] != 0 || seen[n] || !(samples.length(n) > 0)) {
                continue;
            }
            double[] jump = new double[hidden.length];
            double[] below = new double[hidden.length];
            for (int m = n; m < pattern.length; m++) {
                double turn = pattern[m] == 0 ? samples.parallel(n, m) : 0;
                if (turn != 0) {
                    seen[m] = true;
                    samples.add(jump, turn * sign * lambda[m], m);
                    samples.add(below, turn < 0 ? sign * lambda[m] : 0, m);
                }
            }
            Vectors.add(start, 1, below);
            if (samples.height(jump, n) < 0) {
                kinks.add(jump);
            } else if (samples.height(hidden, n) > 0) {
                Vectors.add(start, 1, jump);
            }
        }
        Vectors.add(start, sign, samples.push(pattern, lambda));
        double[] velocity = MinimumNormPoint.ofVertices(hidden.length, direction -> {
                    double[] vertex = start.clone();
                    kinks.forEach(kink -> Vectors.add(vertex, Vectors.dot(kink, direction) < 0 ? 1 : 0, kink));
                    return vertex;
                })
                .point();
        return Vectors.dot(hidden, velocity) / (Vectors.norm(hidden) * Vectors.norm(velocity));
    }

    /** Whether a neuron of the plane is on a hinge, or within reach of it, to which it is pushed from both sides. */
    private static boolean isHeld(
            SmallSamples samples, byte[] pattern, double[] hidden, double sign, double... lambda) {
        double[] anticlockwise = {-hidden[1], hidden[0]};
        byte[] before = pattern.clone();
        byte[] after = pattern.clone();
        boolean on = false;
        for (int n = 0; n < pattern.length; n++) {
            if (pattern[n] == 0 && samples.length(n) > 0) {
                on = true;
                after[n] = (byte) Math.signum(samples.height(anticlockwise, n));
                before[n] = (byte) -after[n];
            }
        }
        return on
                && sign * Vectors.dot(samples.push(before, lambda), anticlockwise) > 0
                && sign * Vectors.dot(samples.push(after, lambda), anticlockwise) < 0;
    }

    /** 0 within reach of the hinge. */
    private static byte sign(double height, double reach) {
        return (byte) (Math.abs(height) <= reach ? 0 : Math.signum(height));
    }

    /** {@code sign(Xu)}, N entries; 0 on a hinge, or within reach of it. Not to be changed. */
    byte[] pattern() {
        return pattern;
    }

    /** {@code (x_n·w1)₊}, 0 on the hinge. */
    double height(int sample) {
        return heights[sample];
    }

    /** {@code g(u, λ̃)}. Not to be changed. */
    double[] push() {
        return push;
    }

    /** {@code s λ̃ᵀ(Xu)₊}, s the sign of the output weight. */
    double pull() {
        return pull;
    }

    /** {@code s uᵀv}: v is the direction of the push. NaN without a push. */
    double cosine() {
        return cosine;
    }

    /**
     * The same with the velocity of the flow in the place of the push: along a hinge that holds the neuron, which is a
     * ray in the plane, it is 1 or −1.
     */
    double faceCosine() {
        return faceCosine;
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
