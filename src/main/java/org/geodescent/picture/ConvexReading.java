package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.AlignmentTimes;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.ConvexTheorems;
import org.geodescent.core.theory.DualStatements;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.KktNearness;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.Arrivals;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;

/**
 * B's numbers of one moment.
 *
 * @param analysis of the samples
 * @param state of the network; empty while nothing is trained
 * @param shownLambda N entries of the λ that the pictures show: the optimal one, unless somebody chose another; empty
 *     if there is none
 * @param shownDual the left side of (16) for it, with the u that attains it
 * @param goals where neurons arrive: the extreme points along that λ, and the optimal neurons; none beyond the plane
 *     and with a bias
 * @param arrivals how many neurons are there, as the pictures mark them; empty beyond the plane and with a bias
 */
public record ConvexReading(
        ConvexAnalysis analysis,
        Optional<NetworkState> state,
        List<Double> shownLambda,
        Optional<DirectionMaximum> shownDual,
        List<Arrivals.Goal> goals,
        Optional<Arrivals.Count> arrivals)
        implements Readings {
    /** Entries of a pattern that are written out. */
    private static final int LONGEST_PATTERN = 12;

    public ConvexReading {
        shownLambda = List.copyOf(shownLambda);
        goals = List.copyOf(goals);
    }

    static ConvexReading of(Moment moment, ConvexAnalysis analysis) {
        List<Double> lambda = chosenLambda(moment, analysis);
        Optional<DirectionMaximum> dual = lambda.isEmpty()
                ? Optional.empty()
                : analysis.dualOracle().map(oracle -> oracle.maximise(array(lambda)));
        Optional<NetworkState> state = state(moment, analysis);
        List<Arrivals.Goal> goals =
                hasGoals(moment, analysis) ? Arrivals.goals(moment.data(), lambda, optimum(analysis)) : List.of();
        return new ConvexReading(analysis, state, lambda, dual, goals, arrivals(moment, analysis, state, goals));
    }

    private static boolean hasGoals(Moment moment, ConvexAnalysis analysis) {
        return !analysis.biasColumn() && moment.data().dimension() == 2;
    }

    /** Of neurons that are active on a sample, or have arrived. */
    private static Optional<Arrivals.Count> arrivals(
            Moment moment, ConvexAnalysis analysis, Optional<NetworkState> state, List<Arrivals.Goal> goals) {
        if (state.isEmpty()
                || !hasGoals(moment, analysis)
                || !(moment.ofTwoClasses().get(0).spec().model() instanceof TwoLayerRelu relu)) {
            return Optional.empty();
        }
        LossRun run = moment.ofTwoClasses().get(0);
        List<NeuronTrail> trails = NeuronTrail.of(relu, List.of(run.trajectory().get(0), moment.shown(run)));
        int arrived = 0;
        int counted = 0;
        for (int k = 0; k < trails.size(); k++) {
            boolean there = Arrivals.arrived(trails.get(k), goals);
            arrived += there ? 1 : 0;
            counted += there || !(state.get().alignment().get(k) instanceof Alignment.None) ? 1 : 0;
        }
        return Optional.of(new Arrivals.Count(arrived, counted));
    }

    /** The optimal λ, with the two entries that somebody chose. */
    private static List<Double> chosenLambda(Moment moment, ConvexAnalysis analysis) {
        TheoryView view = moment.look().theory();
        List<Double> optimal =
                analysis.solved().map(ConvexOutcome.Solved::lambda).orElse(List.of());
        if (optimal.isEmpty() || view.lambda().isEmpty() || !view.fits(optimal.size())) {
            return optimal;
        }
        Vec2 chosen = view.lambda().get();
        List<Double> changed = new ArrayList<>(optimal);
        changed.set(view.first(), chosen.x());
        changed.set(view.second(), chosen.y());
        return changed;
    }

    private static Optional<NetworkState> state(Moment moment, ConvexAnalysis analysis) {
        List<LossRun> runs = moment.ofTwoClasses();
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        LossRun run = runs.get(0);
        Snapshot now = moment.shown(run);
        Optional<BiasFreeNetwork> start = network(run, run.trajectory().get(0), analysis);
        Optional<BiasFreeNetwork> shown = network(run, now, analysis);
        AlignmentTimes times = AlignmentTimes.of(
                run.spec(),
                run.trajectory().subList(0, run.trajectory().indexAt(now.iteration()) + 1),
                at -> network(run, at, analysis),
                analysis.x(),
                analysis.pushes(),
                analysis.y());
        return start.flatMap(
                from -> shown.map(to -> NetworkState.of(analysis, run.spec(), now.iteration(), from, to, times)));
    }

    /** Empty while the run is still that of another kind of network. */
    public static Optional<BiasFreeNetwork> network(LossRun run, Snapshot at, ConvexAnalysis analysis) {
        Network network = new Network(run.spec().model(), at.parameters());
        Optional<BiasFreeNetwork> free =
                analysis.biasColumn() ? BiasFreeNetwork.withBiasColumn(network) : BiasFreeNetwork.of(network);
        return free.filter(net -> net.hidden(0).length == analysis.x().columns());
    }

    /** The two samples that are axes. */
    static int[] axes(TheoryView view, int samples) {
        return view.fits(samples) ? new int[] {view.first(), view.second()} : new int[] {0, 1};
    }

    static Vec2 entries(List<Double> lambda, int... axes) {
        return new Vec2(lambda.get(axes[0]), lambda.get(axes[1]));
    }

    /** Whether somebody chose the λ that is shown. */
    static boolean isChosen(Moment moment) {
        TheoryView view = moment.look().theory();
        return view.lambda().isPresent() && view.fits(moment.data().size());
    }

    /** The entries of the shown λ on two axes; empty if there is no λ. */
    Optional<Vec2> lambda(int... axes) {
        return shownLambda.size() > Math.max(axes[0], axes[1])
                ? Optional.of(entries(shownLambda, axes))
                : Optional.empty();
    }

    /** The optimal neurons, as far as they are known. */
    public List<OptimalNeuron> optimum() {
        return optimum(analysis);
    }

    private static List<OptimalNeuron> optimum(ConvexAnalysis analysis) {
        return analysis.solved().map(ConvexOutcome.Solved::neurons).orElse(List.of());
    }

    /** What (16) says of the shown λ. */
    String lambdaNote() {
        return shownDual
                .map(dual -> "max |λᵀ(Xu)₊| = %s, attained where D = %s.%s"
                        .formatted(
                                NumberText.shown(dual.value()),
                                pattern(dual, LONGEST_PATTERN),
                                dual.value() > 1 + 1e-9 ? " Above 1: this λ is not dual feasible." : ""))
                .orElseGet(analysis::unsolved);
    }

    /** The samples that are active, or how many if they are more than {@code longest}. */
    public static String pattern(DirectionMaximum dual, int longest) {
        return dual.pattern().samples() <= longest
                ? dual.pattern().toString()
                : "%d of %d samples"
                        .formatted(dual.pattern().count(), dual.pattern().samples());
    }

    /** A number and whose it is. */
    public record Extreme(double value, int neuron) {}

    /**
     * The network at the shown iteration.
     *
     * @param iteration that is shown
     * @param interval that contains the optimal value
     * @param liveLambda N entries of the run's λ, scaled so that it is dual feasible; empty if there is none
     * @param dual the left side of (16) for the run's λ as it stands, scaled as at a KKT point; empty unless all
     *     samples are classified correctly
     * @param residual the largest residual of Proposition 3 of the neurons that count; empty as {@code dual}
     * @param invariantDrift the largest change since the start of Lemma 1's {@code ‖w1_i‖² − w2_i²}
     * @param alignment Theorem 1's cosine of every neuron
     * @param theorems whether Theorems 1 to 4 apply, in their order
     * @param statements Propositions 4 and 5 and Remark 1
     * @param times of Lemmas 2 and 3 and Proposition 6, up to the shown iteration
     */
    public record NetworkState(
            long iteration,
            GapInterval interval,
            Optional<List<Double>> liveLambda,
            Optional<DirectionMaximum> dual,
            Optional<Extreme> residual,
            Extreme invariantDrift,
            List<Alignment> alignment,
            List<ConvexTheorems.Verdict> theorems,
            DualStatements statements,
            AlignmentTimes times) {
        static NetworkState of(
                ConvexAnalysis analysis,
                RunSpec run,
                long iteration,
                BiasFreeNetwork start,
                BiasFreeNetwork now,
                AlignmentTimes times) {
            int[] y = analysis.y();
            Optional<KktNearness> nearness = KktNearness.of(now, analysis.x(), y);
            Optional<DirectionMaximum> dual = nearness.flatMap(
                    near -> analysis.dualOracle().map(oracle -> oracle.maximise(array(near.lambda()))));
            BiasFreeNetwork.Drift drift = BiasFreeNetwork.largestDrift(start, now);
            boolean orthogonal = analysis.orthogonalSeparable();
            return new NetworkState(
                    iteration,
                    analysis.certifier().at(now),
                    analysis.certifier().multipliers(now),
                    dual,
                    nearness.map(near -> new Extreme(near.residual(), near.neuron())),
                    new Extreme(drift.change(), drift.neuron()),
                    Alignment.ofTheorem1(now, analysis.x(), y),
                    List.of(
                            ConvexTheorems.theorem1(run, start, orthogonal, analysis.x(), y),
                            ConvexTheorems.theorem2(),
                            ConvexTheorems.theorem3(
                                    nearness.map(near -> OptionalDouble.of(near.distance()))
                                            .orElse(OptionalDouble.empty()),
                                    dual.map(d -> OptionalDouble.of(d.value())).orElse(OptionalDouble.empty())),
                            ConvexTheorems.theorem4(run, start, orthogonal, analysis.x(), y)),
                    DualStatements.of(
                            now,
                            analysis.x(),
                            analysis.orthogonalityViolation(),
                            analysis.diagnostics().spikeFreeViolation().map(ConvexDiagnostics.SpikeWitness::reason),
                            y),
                    times);
        }
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
