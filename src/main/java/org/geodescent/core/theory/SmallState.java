package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.Optional;
import org.geodescent.core.linalg.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * A state of a bias-free network as B's section 4 looks at it, with how far λ̃ is from y/2 and how fast it changes. For
 * one thread.
 */
final class SmallState {
    private final double time;
    private final BiasFreeNetwork network;
    private final SmallSamples samples;
    private final double step;
    private final double[] lambda;
    /** Each is null until somebody asks for it: most watches are soon done with theirs. */
    private final @Nullable SmallNeuron[] neurons;

    private final double[] excess;
    /** {@code y_n f(x_n)}. */
    private final double[] q;

    /** Of λ̃; null until somebody asks. */
    private double @Nullable [] rate;

    /**
     * @param time the paper's
     * @param step the step size in that time; 0 for flow
     */
    SmallState(BiasFreeNetwork network, double time, double step, SmallSamples samples) {
        this.network = network;
        this.time = time;
        this.samples = samples;
        int m = network.neurons();
        double[][] hidden = new double[m][];
        for (int i = 0; i < m; i++) {
            hidden[i] = network.hidden(i);
        }
        q = new double[samples.size()];
        neurons = new SmallNeuron[m];
        this.step = step;
        lambda = new double[q.length];
        excess = new double[q.length];
        for (int i = 0; i < m; i++) {
            double output = network.output(i);
            for (int n = 0; n < q.length; n++) {
                q[n] += output * Math.max(0, samples.height(hidden[i], n));
            }
        }
        for (int n = 0; n < q.length; n++) {
            q[n] *= samples.label(n) / network.outputScale();
            lambda[n] = samples.label(n) / (1 + StrictMath.exp(q[n]));
            excess[n] = lambda[n] - samples.half(n);
        }
    }

    /** dλ̃/dt: −σ(q)σ(−q), the second derivative of the logistic loss, times df(x_n)/dt along the flow. */
    private double[] rates() {
        double[] rates = new double[q.length];
        for (int i = 0; i < neurons.length; i++) {
            SmallNeuron neuron = neuron(i);
            double output = network.output(i);
            double grown = Vectors.dot(network.hidden(i), neuron.push());
            for (int n = 0; n < q.length; n++) {
                double height = neuron.height(n);
                if (height > 0) {
                    rates[n] += grown * height + output * output * samples.height(neuron.push(), n);
                }
            }
        }
        for (int n = 0; n < q.length; n++) {
            double slope = StrictMath.exp(-Math.abs(q[n]));
            rates[n] *= -slope / ((1 + slope) * (1 + slope)) / network.outputScale();
        }
        return rates;
    }

    double time() {
        return time;
    }

    BiasFreeNetwork network() {
        return network;
    }

    SmallNeuron neuron(int i) {
        SmallNeuron neuron = neurons[i];
        if (neuron == null) {
            neuron = SmallNeuron.of(samples, network.hidden(i), network.output(i), step, lambda);
            neurons[i] = neuron;
        }
        return neuron;
    }

    /** {@code ‖g(σ, y/2)‖}. */
    double initialPush(byte... pattern) {
        return samples.initialPush(pattern);
    }

    /** {@code ‖g(σ, λ̃) − g(σ, y/2)‖}, of Lemma 2. */
    double deviation(byte... pattern) {
        return Vectors.norm(samples.push(pattern, excess));
    }

    /**
     * Whether λ̃ has left y/2 by more than Lemma 2 allows, in one sentence. On a hinge the sums of its cells count.
     *
     * @param push by which it is measured
     * @param name of that
     */
    Optional<String> grown(double push, String name, byte... pattern) {
        double off = deviation(pattern);
        for (int n = 0; n < pattern.length; n++) {
            off += pattern[n] == 0 ? Math.abs(excess[n]) * samples.length(n) : 0;
        }
        double change = change(pattern);
        double mostOff = AlignmentTimes.mostOff(push);
        double mostChange = AlignmentTimes.mostChange(push);
        if (off <= mostOff && change <= mostChange) {
            return Optional.empty();
        }
        String at = time > 0 ? "at t = " + shown(time) : "at the start";
        return Optional.of(
                off > mostOff
                        ? "The network is not small enough: %s g(u, λ̃) is off g(u, y/2) by %s; δ %s/8 = %s is allowed."
                                .formatted(at, shown(off), name, shown(mostOff))
                        : "The network is not small enough: %s g(u, λ̃) changes by %s per unit of time; δ %s²/16 = %s is allowed."
                                .formatted(at, shown(change), name, shown(mostChange)));
    }

    /** {@code ‖d/dt g(σ, λ̃)‖}, of Lemma 2. */
    double change(byte... pattern) {
        double[] found = rate;
        if (found == null) {
            found = rates();
            rate = found;
        }
        return Vectors.norm(samples.push(pattern, found));
    }
}
