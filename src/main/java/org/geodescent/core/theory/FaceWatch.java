package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import java.util.Optional;
import org.geodescent.core.number.Answer;
import org.geodescent.core.theory.AlignmentTimes.Event;

/** Watches one neuron from state to state, for B's Proposition 6 as corrected. Mutable. */
final class FaceWatch {
    private static final double DELTA = AlignmentTimes.DELTA;

    private final int index;
    private final Optional<String> unfit;
    private final Answer<FacePushes> pushes;
    private Answer<Double> bound = Answer.none("there is no state");
    private Optional<String> outside = Optional.empty();
    private Optional<Event> aligned = Optional.empty();
    private double lastTime;
    private boolean begun;

    /**
     * @param unfit why the run or the neuron's start is not what Lemma 3 asks for; empty if it is
     * @param pushes for the sign of its output weight
     */
    FaceWatch(int index, Optional<String> unfit, Answer<FacePushes> pushes) {
        this.index = index;
        this.unfit = unfit;
        this.pushes = pushes;
    }

    boolean isDone() {
        return begun && (bound.found().isEmpty() || aligned.isPresent());
    }

    void see(SmallState state) {
        if (!begun) {
            begun = true;
            begin(state);
        }
        if (isDone()) {
            return;
        }
        SmallNeuron now = state.neuron(index);
        double least = pushes.found().orElseThrow().least();
        if (outside.isEmpty() && state.time() <= bound.found().orElseThrow()) {
            outside = state.grown(least, "G₁", now.pattern());
        }
        if (now.faceCosine() >= 1 - DELTA) {
            aligned = Optional.of(new Event(lastTime, state.time()));
        }
        lastTime = state.time();
    }

    private void begin(SmallState state) {
        double pull = state.neuron(index).pull();
        bound = pushes instanceof Answer.Value<FacePushes> ready && unfit.isEmpty()
                ? bound(ready.value(), pull)
                : Answer.none(unfit.map(NeuronWatch::clause).orElseGet(pushes::reason));
    }

    private static Answer<Double> bound(FacePushes pushes, double pull) {
        double least = AlignmentTimes.mostOff(pushes.least());
        return pull > least
                ? Answer.finite(pushes.time(pull))
                : Answer.none("s λ̃ᵀ(Xu)₊ = %s at the start; more than δ G₁/8 = %s is asked"
                        .formatted(shown(pull), shown(least)));
    }

    AlignmentTimes.Sixth result() {
        Answer<Event> seen = aligned.map(Answer::of).orElseGet(() -> Answer.none("it is not aligned so far"));
        return new AlignmentTimes.Sixth(
                verdict(), bound, bound.found().isPresent() ? seen : Answer.none(bound.reason()));
    }

    private ConvexTheorems.Verdict verdict() {
        if (unfit.isPresent() || bound.found().isEmpty()) {
            return ConvexTheorems.Verdict.of(
                    Optional.of(unfit.orElseGet(() -> "There is no bound: " + bound.reason() + ".")));
        }
        if (outside.isPresent()) {
            return ConvexTheorems.Verdict.of(outside);
        }
        return aligned.isPresent() || lastTime > bound.found().get()
                ? ConvexTheorems.Verdict.of(Optional.empty())
                : ConvexTheorems.Verdict.open("Not decided: it is not aligned yet, and its time is not over.");
    }
}
