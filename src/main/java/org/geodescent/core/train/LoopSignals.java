package org.geodescent.core.train;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Network;

/**
 * The signals of training seen as a feedback loop (A, Figure 3) at one moment, each as one magnitude. A does not define
 * e for losses other than the distance; here it is what the loss lets through to the update: {@code t_n − f(x_n)} under
 * the squared loss, {@code y_n σ(−q_n)}, the label's probability that is missing, under the cross-entropy.
 *
 * @param iteration of the snapshot
 * @param input root mean square of {@code ‖x_n‖}
 * @param target root mean square of what f_θ gives: 1 under the cross-entropy, {@code |t_n|} under the squared loss
 * @param output root mean square of {@code f_θ̂(x_n)}
 * @param error root mean square of e_n
 * @param update {@code ‖h(e)‖ = δ‖∇‖}, the length of a plain step from here, without what momentum adds
 */
public record LoopSignals(long iteration, double input, double target, double output, double error, double update) {
    /** The signals of a snapshot of the run. */
    public static LoopSignals of(RunSpec spec, Snapshot snapshot) {
        Network network = new Network(spec.model(), snapshot.parameters());
        Dataset data = spec.data();
        double[] squares = new double[4];
        for (int n = 0; n < data.size(); n++) {
            double[] x = data.features().row(n);
            double output = network.score(x);
            double target =
                    spec.objective().loss() == Loss.SQUARED ? spec.objective().target(data.sign(n)) : data.sign(n);
            double error = spec.objective().loss() == Loss.SQUARED
                    ? target - output
                    : data.sign(n) / (1 + StrictMath.exp(data.sign(n) * output));
            for (double coordinate : x) {
                squares[0] += coordinate * coordinate;
            }
            squares[1] += target * target;
            squares[2] += output * output;
            squares[3] += error * error;
        }
        return new LoopSignals(
                snapshot.iteration(),
                Math.sqrt(squares[0] / data.size()),
                Math.sqrt(squares[1] / data.size()),
                Math.sqrt(squares[2] / data.size()),
                Math.sqrt(squares[3] / data.size()),
                spec.descent().stepSize() * snapshot.gradientNorm());
    }
}
