package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;

/**
 * B's Lemmas 2 and 3 and Proposition 6 for a run: by when a small neuron is aligned with its push, or has changed its
 * sector, beside the times at which it was seen to. All times are the paper's: iterations times the step size; divided
 * by the output scale, and by N where the objective is a mean, since its flow is that much slower.
 *
 * <p>The conditions are checked at every recorded state, those of Lemma 2 with the neuron's own g₀ in the place of
 * g_min, which is all that the proof of Lemma 3 uses.
 *
 * @param unit the paper's time of one iteration
 * @param gMin {@link InitialPushes#least}
 * @param smallUntil Lemma 2: the last recorded time up to which {@code ‖g(u, λ̃) − g(u, y/2)‖ ≤ δ g_min/8} and
 *     {@code ‖dg/dt‖ ≤ δ g_min²/16} for every neuron
 * @param neurons one entry per neuron
 */
public record AlignmentTimes(double unit, Answer<Double> gMin, Answer<Double> smallUntil, List<Neuron> neurons) {
    /**
     * δ of Lemmas 2 and 3: a neuron counts as aligned from the cosine 1 − δ on. Small enough for the neurons of B's
     * Theorem 1 that slide for ever, with a cosine of 3/√10 on one side, not to count.
     */
    public static final double DELTA = 0.05;

    public AlignmentTimes {
        neurons = List.copyOf(neurons);
    }

    /** How far g(u, λ̃) may be off g(u, y/2) by Lemma 2, for a push of this length: δ g/8. */
    static double mostOff(double push) {
        return DELTA * push / 8;
    }

    /** How fast g(u, λ̃) may change by Lemma 2: δ g²/16. */
    static double mostChange(double push) {
        return DELTA * push * push / 16;
    }

    /**
     * What was seen at a recorded time.
     *
     * @param after the recorded time before, at which it had not happened yet; 0 if it was so from the start
     * @param at the recorded time
     */
    public record Event(double after, double at) {}

    /**
     * Proposition 6 as corrected: when a neuron is aligned with the velocity of the flow, on whatever sector, hinge or
     * intersection of hinges.
     *
     * @param verdict whether it applies
     * @param bound by when
     * @param aligned when the cosine was first seen to be at least 1 − δ
     */
    public record Sixth(ConvexTheorems.Verdict verdict, Answer<Double> bound, Answer<Event> aligned) {
        /** Both times, where it applies and the neuron was seen to be aligned. */
        public Optional<Compared> compared() {
            return verdict.applies() && aligned.found().isPresent()
                    ? bound.found().map(time -> new Compared(aligned.found().get(), time))
                    : Optional.empty();
        }
    }

    /**
     * One neuron.
     *
     * @param verdict whether Lemma 3 applies: to what was seen first, alignment or another sector
     * @param tStar T* of (26)
     * @param tStarAsPrinted with y/4 for y/2 and δ/8 for δ/4: about twice as long
     * @param tShift T^shift of (27) for the cosine at the last recorded time in the first sector
     * @param tShiftAsPrinted likewise
     * @param aligned when the cosine was first seen to be at least 1 − δ, in whatever sector
     * @param switched when the first sector was first seen to be left
     * @param sixth Proposition 6
     */
    public record Neuron(
            ConvexTheorems.Verdict verdict,
            Answer<Double> tStar,
            Answer<Double> tStarAsPrinted,
            Answer<Double> tShift,
            Answer<Double> tShiftAsPrinted,
            Answer<Event> aligned,
            Answer<Event> switched,
            Sixth sixth) {
        /** Whether it left its first sector before it was aligned. */
        public boolean switchedFirst() {
            return switched.found().isPresent()
                    && !aligned.found()
                            .filter(event -> event.at() < switched.found().get().at())
                            .isPresent();
        }

        /**
         * What Lemma 3 compares: when the first of both was seen and by when it has to happen; none if neither was
         * seen, or there is no time to compare with.
         */
        public Answer<Compared> compared() {
            Answer<Event> seen = switchedFirst() ? switched : aligned;
            Answer<Double> bound = switchedFirst() ? tShift : tStar;
            return seen.found().isPresent() && bound.found().isPresent()
                    ? Answer.of(new Compared(seen.found().get(), bound.found().get()))
                    : Answer.none(bound.found().isPresent() ? seen.reason() : bound.reason());
        }
    }

    /**
     * The neuron of those to which Lemma 3 applies whose measured time is closest to its bound, for each of the two
     * events: its index; empty if there is none.
     *
     * @param switched of those that left their sector before they were aligned; else of those that were aligned in it
     */
    public Optional<Integer> tightest(boolean switched) {
        Optional<Integer> tightest = Optional.empty();
        double largest = -1;
        for (int i = 0; i < neurons.size(); i++) {
            Neuron neuron = neurons.get(i);
            Optional<Compared> compared = neuron.compared().found();
            if (neuron.verdict().applies() && neuron.switchedFirst() == switched && compared.isPresent()) {
                if (compared.get().share() > largest) {
                    largest = compared.get().share();
                    tightest = Optional.of(i);
                }
            }
        }
        return tightest;
    }

    /** The same of Proposition 6: of the neurons to which it applies. */
    public Optional<Integer> tightestSixth() {
        Optional<Integer> tightest = Optional.empty();
        double largest = -1;
        for (int i = 0; i < neurons.size(); i++) {
            Optional<Compared> compared = neurons.get(i).sixth().compared();
            if (compared.isPresent() && compared.get().share() > largest) {
                largest = compared.get().share();
                tightest = Optional.of(i);
            }
        }
        return tightest;
    }

    /**
     * A time beside its bound.
     *
     * @param bound at least {@code seen.after()} if the lemma is right
     */
    public record Compared(Event seen, double bound) {
        private double share() {
            return bound > 0 ? seen.after() / bound : 0;
        }
    }

    /**
     * Of a run as far as it has come.
     *
     * @param run the problem of the network
     * @param states recorded, the start first
     * @param network the network of a state; empty if it is not bias-free
     * @param x N×d, the samples as the network sees them
     * @param pushes of these samples
     * @param y N labels, ±1
     * @return without neurons if the first state has no network
     */
    public static AlignmentTimes of(
            RunSpec run,
            List<Snapshot> states,
            Function<Snapshot, Optional<BiasFreeNetwork>> network,
            Matrix x,
            InitialPushes pushes,
            int... y) {
        double step = run.descent().stepSize();
        double mean = run.objective().reduction() == Reduction.MEAN ? y.length : 1;
        Optional<BiasFreeNetwork> first = states.isEmpty() ? Optional.empty() : network.apply(states.get(0));
        if (first.isEmpty()) {
            return new AlignmentTimes(step / mean, pushes.least(), Answer.none("there is no state"), List.of());
        }
        double unit = step / mean / first.get().outputScale();
        double reach = run.descent().isFlow() ? 0 : unit;
        List<NeuronWatch> watches = new ArrayList<>();
        for (int i = 0; i < first.get().neurons(); i++) {
            watches.add(new NeuronWatch(run, unit, i, pushes));
        }
        first.get().requireInputs(x.columns());
        SmallSamples samples = new SmallSamples(x, y);
        SmallnessWatch smallness = new SmallnessWatch(pushes.least());
        for (Snapshot snapshot : states) {
            if (watches.stream().allMatch(NeuronWatch::isDone) && smallness.isDone()) {
                break;
            }
            network.apply(snapshot)
                    .map(net -> new SmallState(net, snapshot.iteration() * unit, reach, samples))
                    .ifPresent(state -> {
                        smallness.see(state);
                        watches.forEach(watch -> watch.see(state));
                    });
        }
        return new AlignmentTimes(
                unit,
                pushes.least(),
                smallness.until(),
                watches.stream().map(NeuronWatch::result).toList());
    }
}
