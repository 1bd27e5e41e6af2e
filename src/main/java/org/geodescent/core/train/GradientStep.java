package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;

/**
 * One step of gradient descent taken apart: the trainer's own step, with all numbers that lead from θ_k to θ_{k+1}.
 * Immutable.
 *
 * @param spec of two classes, not of flow
 * @param before θ_k and v_k
 * @param after θ_{k+1} and {@code v_{k+1} = γ v_k + ∇}: what the trainer has after one more update, to the bit
 * @param gradient ∇ at θ_k
 * @param loss the objective at θ_k
 * @param lossAfter the objective at θ_{k+1}
 * @param scores N numbers f(x_n) at θ_k; of samples that are perturbed the one that is worst for the label
 * @param derivatives N numbers: the objective's derivative by f(x_n); of samples that are perturbed the sum of both
 */
public record GradientStep(
        RunSpec spec,
        Checkpoint before,
        Checkpoint after,
        Parameters gradient,
        double loss,
        double lossAfter,
        List<Double> scores,
        List<Double> derivatives) {
    public GradientStep {
        scores = List.copyOf(scores);
        derivatives = List.copyOf(derivatives);
    }

    /**
     * The step from a state, or why there is none.
     *
     * @throws IllegalArgumentException if the state does not fit the model, or the spec is of flow or of more than two
     *     classes
     */
    public static Answer<GradientStep> of(RunSpec spec, Checkpoint before) {
        if (spec.descent().isFlow()) {
            throw new IllegalArgumentException("gradient flow has no steps");
        }
        FullBatchStepper stepper = (FullBatchStepper) Stepper.of(spec, before);
        Parameters gradient = Parameters.of(stepper.gradient());
        double[] outputs = stepper.outputs.clone();
        double[] pushes = stepper.push.clone();
        double loss = stepper.loss();
        stepper.run(1);
        if (!stepper.isFinite() || before.iteration() == Long.MAX_VALUE) {
            return Answer.none("the next step would leave the range of numbers");
        }
        double[] parameters = new double[stepper.parameterCount()];
        double[] velocity = new double[parameters.length];
        stepper.copyTo(parameters, velocity);
        Checkpoint after = new Checkpoint(before.iteration() + 1, Parameters.of(parameters), Parameters.of(velocity));
        Dataset data = spec.data();
        double[] scores = new double[data.size()];
        double[] derivatives = new double[data.size()];
        boolean[] seen = new boolean[data.size()];
        double scale = spec.model().outputScale();
        for (int i = 0; i < outputs.length; i++) {
            int n = stepper.order[i];
            double score = outputs[i] / scale;
            scores[n] = seen[n] && data.sign(n) * scores[n] <= data.sign(n) * score ? scores[n] : score;
            derivatives[n] += pushes[i] * scale;
            seen[n] = true;
        }
        return Answer.of(new GradientStep(
                spec, before, after, gradient, loss, stepper.loss(), boxed(scores), boxed(derivatives)));
    }

    /**
     * The step of a recorded run from any of its iterations.
     *
     * @param recorded with the start at least
     * @param iteration k, not after the last one that is recorded
     * @param cancelled asked every few milliseconds
     * @return none also if cancelled
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Answer<GradientStep> at(
            RunSpec spec, Trajectory recorded, long iteration, BooleanSupplier cancelled) {
        // A snapshot says nothing of the velocity; without momentum nothing remembers it.
        int from = spec.descent().momentum() == 0 ? Math.max(0, recorded.indexAt(iteration)) : 0;
        Snapshot snapshot = recorded.get(from);
        Parameters rest = Parameters.of(new double[snapshot.parameters().size()]);
        GradientDescent run =
                new GradientDescent(spec, new Checkpoint(snapshot.iteration(), snapshot.parameters(), rest));
        if (!run.advance(iteration, cancelled)) {
            return Answer.none("the run does not come to iteration " + iteration);
        }
        return of(spec, run.checkpoint());
    }

    private static List<Double> boxed(double... values) {
        List<Double> list = new ArrayList<>();
        Arrays.stream(values).forEach(list::add);
        return list;
    }

    public Network networkBefore() {
        return new Network(spec.model(), before.parameters());
    }

    public Network networkAfter() {
        return new Network(spec.model(), after.parameters());
    }

    /** The network after m such steps in the same direction at once: {@code θ_k + m (θ_{k+1} − θ_k)}. */
    public Network networkAfter(double m) {
        double[] theta = before.parameters().toArray();
        for (int i = 0; i < theta.length; i++) {
            theta[i] += m * (after.parameters().get(i) - theta[i]);
        }
        return new Network(spec.model(), Parameters.of(theta));
    }

    /** {@code y_n f(x_n)}: positive if sample n is classified correctly. */
    public double signedScore(int n) {
        return spec.data().sign(n) * scores.get(n);
    }

    /** {@code |dℓ_n/df|}. */
    public double push(int n) {
        return Math.abs(derivatives.get(n));
    }

    /** How many signed scores are positive. */
    public int correct() {
        int correct = 0;
        for (int n = 0; n < scores.size(); n++) {
            correct += signedScore(n) > 0 ? 1 : 0;
        }
        return correct;
    }

    /** Of the samples the one whose signed score is smallest; the first of several. */
    public int worst() {
        int worst = 0;
        for (int n = 1; n < scores.size(); n++) {
            worst = signedScore(n) < signedScore(worst) ? n : worst;
        }
        return worst;
    }

    /** Of the samples the one that pushes hardest; the first of several. */
    public int hardest() {
        int hardest = 0;
        for (int n = 1; n < scores.size(); n++) {
            hardest = push(n) > push(hardest) ? n : hardest;
        }
        return hardest;
    }

    /** Of the samples the one that pushes least; the first of several. */
    public int gentlest() {
        int gentlest = 0;
        for (int n = 1; n < scores.size(); n++) {
            gentlest = push(n) < push(gentlest) ? n : gentlest;
        }
        return gentlest;
    }

    /** How many hidden ReLUs there are; 0 of a linear model. */
    public int neurons() {
        return spec.model() instanceof TwoLayerRelu relu ? relu.hidden() : 0;
    }

    /** Whether hidden ReLU k, below {@link #neurons}, is active on sample n, as the trainer decides it. */
    public boolean active(int k, int n) {
        TwoLayerRelu relu = (TwoLayerRelu) spec.model();
        Parameters theta = before.parameters();
        double h = 0;
        for (int j = 0; j < relu.inputs(); j++) {
            h += theta.get(relu.indexOfV(k, j)) * spec.data().feature(n, j);
        }
        return h + theta.get(relu.indexOfB(k)) > 0;
    }

    /** On how many samples hidden ReLU k is active. */
    public int activeSamples(int k) {
        int count = 0;
        for (int n = 0; n < scores.size(); n++) {
            count += active(k, n) ? 1 : 0;
        }
        return count;
    }

    /** {@code ‖∂L/∂V_k‖₂}. */
    public double pull(int k) {
        double squares = 0;
        TwoLayerRelu relu = (TwoLayerRelu) spec.model();
        for (int j = 0; j < relu.inputs(); j++) {
            double g = gradient.get(relu.indexOfV(k, j));
            squares += g * g;
        }
        return Math.sqrt(squares);
    }

    /** Of the hidden ReLUs the one whose weights are pulled hardest; the first of several, 0 if there is none. */
    public int strongest() {
        int strongest = 0;
        for (int k = 1; k < neurons(); k++) {
            strongest = pull(k) > pull(strongest) ? k : strongest;
        }
        return strongest;
    }
}
