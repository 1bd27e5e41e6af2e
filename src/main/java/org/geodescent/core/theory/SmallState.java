package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;

/** A state of a bias-free network as B's section 4 looks at it, with how far λ̃ is from y/2 and how fast it changes. */
final class SmallState {
    private final double time;
    private final BiasFreeNetwork network;
    private final Matrix x;
    private final int[] y;
    private final List<SmallNeuron> neurons = new ArrayList<>();
    private final double[] excess;
    private final double[] rate;

    private SmallState(BiasFreeNetwork network, double time, double step, Matrix x, int... y) {
        this.network = network;
        this.time = time;
        this.x = x;
        this.y = y;
        network.requireInputs(x.columns());
        double[] q = new double[y.length];
        double[] lambda = new double[y.length];
        excess = new double[y.length];
        for (int n = 0; n < y.length; n++) {
            q[n] = y[n] * network.score(x.row(n));
            lambda[n] = y[n] / (1 + StrictMath.exp(q[n]));
            excess[n] = lambda[n] - 0.5 * y[n];
        }
        for (int i = 0; i < network.neurons(); i++) {
            neurons.add(SmallNeuron.of(x, network.hidden(i), network.output(i), step, lambda));
        }
        rate = new double[y.length];
        for (int n = 0; n < y.length; n++) {
            double slope = StrictMath.exp(-Math.abs(q[n]));
            // σ(q) σ(−q), the second derivative of the logistic loss.
            rate[n] = -slope / ((1 + slope) * (1 + slope)) * scoreRate(n);
        }
    }

    /**
     * @param time the paper's
     * @param step the step size in that time; 0 for flow
     * @param x N×d
     * @param y N labels, ±1
     */
    static SmallState of(BiasFreeNetwork network, double time, double step, Matrix x, int... y) {
        return new SmallState(network, time, step, x, y);
    }

    double time() {
        return time;
    }

    BiasFreeNetwork network() {
        return network;
    }

    SmallNeuron neuron(int i) {
        return neurons.get(i);
    }

    /** df(x_n)/dt along the flow. */
    private double scoreRate(int n) {
        double[] sample = x.row(n);
        double sum = 0;
        for (int i = 0; i < neurons.size(); i++) {
            SmallNeuron neuron = neurons.get(i);
            if (neuron.sees(n)) {
                double[] hidden = network.hidden(i);
                double output = network.output(i);
                sum += Vectors.dot(hidden, neuron.push()) * Vectors.dot(hidden, sample)
                        + output * output * Vectors.dot(neuron.push(), sample);
            }
        }
        return sum / network.outputScale();
    }

    /** {@code ‖g(σ, y/2)‖}. */
    double initialPush(byte... pattern) {
        double[] half = new double[y.length];
        for (int n = 0; n < half.length; n++) {
            half[n] = 0.5 * y[n];
        }
        return Vectors.norm(SmallNeuron.push(x, pattern, half));
    }

    /** {@code ‖g(σ, λ̃) − g(σ, y/2)‖}, of Lemma 2. */
    double deviation(byte... pattern) {
        return Vectors.norm(SmallNeuron.push(x, pattern, excess));
    }

    /** {@code ‖d/dt g(σ, λ̃)‖}, of Lemma 2. */
    double change(byte... pattern) {
        return Vectors.norm(SmallNeuron.push(x, pattern, rate));
    }

    /** {@code s λ̃ᵀ(Xw1)₊ / ‖w1‖} of a neuron, s the sign of its output weight. */
    double pull(int i) {
        double[] hidden = network.hidden(i);
        return Math.signum(network.output(i))
                * Vectors.dot(hidden, neurons.get(i).push())
                / Vectors.norm(hidden);
    }
}
