package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.Optional;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.AlignmentTimes.Event;
import org.geodescent.core.train.RunSpec;

/** Watches one neuron from state to state, for B's Lemma 3. Mutable. */
final class NeuronWatch {
    /** Steps count as flow if the step size times the push is not larger: the cosine then moves by little. */
    private static final double FLOWS = 0.05;

    private static final double DELTA = AlignmentTimes.DELTA;

    private final RunSpec run;
    private final double unit;
    private final int index;
    private final InitialPushes pushes;
    private FaceWatch faces;
    private Optional<SmallNeuron> start = Optional.empty();
    private Optional<AlignmentClock> clock = Optional.empty();
    private Optional<String> outside = Optional.empty();
    private Optional<Event> aligned = Optional.empty();
    private Optional<Event> switched = Optional.empty();
    private double cosine;
    private double lastTime;

    /**
     * A watch.
     *
     * @param unit the paper's time of one iteration
     * @param pushes of the samples
     */
    NeuronWatch(RunSpec run, double unit, int index, InitialPushes pushes) {
        this.run = run;
        this.unit = unit;
        this.index = index;
        this.pushes = pushes;
        faces = new FaceWatch(index, Optional.of("There is no state."), pushes.of(1));
    }

    boolean isDone() {
        return isSeen() && faces.isDone();
    }

    private boolean isSeen() {
        return start.isPresent() && (clock.isEmpty() || aligned.isPresent());
    }

    void see(SmallState state) {
        if (start.isEmpty()) {
            begin(state);
        }
        faces.see(state);
        if (isSeen()) {
            return;
        }
        SmallNeuron now = state.neuron(index);
        byte[] first = start.orElseThrow().pattern();
        boolean early = clock.isPresent() && state.time() <= clock.get().aligned(false);
        if (switched.isEmpty() && outside.isEmpty() && early) {
            outside = state.grown(clock.get().push(), "g₀", first);
        }
        if (switched.isEmpty() && !now.hasPattern(first)) {
            switched = Optional.of(new Event(lastTime, state.time()));
        }
        if (now.cosine() >= 1 - DELTA) {
            aligned = Optional.of(new Event(lastTime, state.time()));
        }
        cosine = switched.isEmpty() ? now.cosine() : cosine;
        lastTime = state.time();
    }

    private void begin(SmallState state) {
        SmallNeuron first = state.neuron(index);
        start = Optional.of(first);
        double push = state.initialPush(first.pattern());
        outside = ConvexTheorems.flow(run).or(() -> unfit(state, first, push));
        boolean pulled = state.network().output(index) != 0 && first.pull() > 0 && push > 0;
        clock = pulled ? Optional.of(new AlignmentClock(DELTA, push, first.cosine())) : Optional.empty();
        cosine = first.cosine();
        faces = new FaceWatch(index, outside, pushes.of(state.network().output(index)));
    }

    private Optional<String> unfit(SmallState state, SmallNeuron first, double push) {
        double norm = Vectors.norm(state.network().hidden(index));
        double output = Math.abs(state.network().output(index));
        if (!(norm > 0 && output > 0)) {
            return Optional.of("Its weights are 0 at the start.");
        }
        if (!(first.pull() > 0)) {
            return Optional.of(
                    Vectors.isZero(first.push())
                            ? "No sample pushes it at the start."
                            : "It is pushed backwards at the start: s λ̃ᵀ(Xu)₊ = %s, which Lemma 3 asks to be positive."
                                    .formatted(shown(first.pull())));
        }
        if (!(Math.abs(norm - output) <= ConvexTheorems.SCALED * Math.max(norm, output))) {
            return Optional.of(
                    "The start is not scaled: ‖w₁‖ = %s and |w₂| = %s.".formatted(shown(norm), shown(output)));
        }
        if (first.isOnAHinge()) {
            return Optional.of("A sample lies on its hinge at the start, or within one step of it.");
        }
        if (!run.descent().isFlow() && unit * push > FLOWS) {
            return Optional.of("The steps are not small: one turns it by up to %s; at most %s counts as flow."
                    .formatted(shown(unit * push), shown(FLOWS)));
        }
        return Optional.empty();
    }

    AlignmentTimes.Neuron result() {
        String none = outside.orElse("it is not pushed at the start");
        Answer<Double> noShift = Answer.none(
                clock.isEmpty()
                        ? clause(none)
                        : switched.isPresent() ? "it was aligned before" : "it has stayed in its first sector so far");
        boolean shifts = clock.isPresent() && switched.isPresent() && cosine <= 1 - DELTA;
        return new AlignmentTimes.Neuron(
                verdict(),
                tStar(false, none),
                tStar(true, none),
                shifts ? Answer.finite(clock.get().shift(cosine, false)) : noShift,
                shifts ? Answer.finite(clock.get().shift(cosine, true)) : noShift,
                answer(aligned, clock.isEmpty() ? clause(none) : "it is not aligned so far"),
                answer(switched, clock.isEmpty() ? clause(none) : "it has stayed in its first sector so far"),
                faces.result());
    }

    private Answer<Double> tStar(boolean asPrinted, String none) {
        return clock.map(times -> Answer.finite(times.aligned(asPrinted))).orElse(Answer.none(clause(none)));
    }

    private static Answer<Event> answer(Optional<Event> event, String reason) {
        return event.map(Answer::of).orElse(Answer.none(reason));
    }

    /** A sentence as a clause. */
    static String clause(String sentence) {
        return Character.toLowerCase(sentence.charAt(0))
                + sentence.substring(1, sentence.length() - (sentence.endsWith(".") ? 1 : 0));
    }

    private ConvexTheorems.Verdict verdict() {
        if (outside.isPresent()) {
            return ConvexTheorems.Verdict.of(outside);
        }
        boolean late = clock.isPresent() && lastTime > clock.get().aligned(false);
        return aligned.isPresent() || switched.isPresent() || late
                ? ConvexTheorems.Verdict.of(Optional.empty())
                : ConvexTheorems.Verdict.open("Not decided: it is neither aligned nor in another sector yet.");
    }
}
