package org.geodescent.core.theory;

import static org.geodescent.core.theory.Hypotheses.shown;

import org.geodescent.core.number.Answer;

/** Up to when both statements of B's Lemma 2 hold for every neuron. Mutable. */
final class SmallnessWatch {
    private final Answer<Double> gMin;
    private Answer<Double> until;
    private boolean broken;

    SmallnessWatch(Answer<Double> gMin) {
        this.gMin = gMin;
        until = Answer.none(gMin.found().isPresent() ? "there is no state" : gMin.reason());
    }

    boolean isDone() {
        return broken || gMin.found().isEmpty();
    }

    Answer<Double> until() {
        return until;
    }

    void see(SmallState state) {
        if (isDone()) {
            return;
        }
        double g = gMin.found().get();
        double off = 0;
        double change = 0;
        for (int i = 0; i < state.network().neurons(); i++) {
            byte[] pattern = state.neuron(i).pattern();
            off = Math.max(off, state.deviation(pattern));
            change = Math.max(change, state.change(pattern));
        }
        boolean close = off <= AlignmentTimes.mostOff(g);
        if (close && change <= AlignmentTimes.mostChange(g)) {
            until = Answer.of(state.time());
            return;
        }
        broken = true;
        if (until.found().isEmpty()) {
            until = Answer.none(
                    close
                            ? "at the start g(u, λ̃) changes by %s per unit of time; at most %s is asked"
                                    .formatted(shown(change), shown(AlignmentTimes.mostChange(g)))
                            : "at the start g(u, λ̃) is off g(u, y/2) by %s; at most %s is asked"
                                    .formatted(shown(off), shown(AlignmentTimes.mostOff(g))));
        }
    }
}
