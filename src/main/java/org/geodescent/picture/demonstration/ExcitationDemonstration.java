package org.geodescent.picture.demonstration;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.geodescent.core.excitation.AttenuatedRegression;
import org.geodescent.core.excitation.ExcitationExample;
import org.geodescent.core.excitation.ExcitationTrace;
import org.geodescent.core.excitation.StochasticGradient;
import org.geodescent.core.excitation.SystemIdentification;
import org.geodescent.core.excitation.TwoArmedBandit;

/**
 * A 1.1: an estimate that is right only if its excitation persists.
 *
 * @param example which, with its parameters
 */
public record ExcitationDemonstration(ExcitationExample example) implements Demonstration {
    /** Of the bandit, whose single games say little. */
    private static final int GAMES = 200;

    @Override
    public String title() {
        if (example instanceof AttenuatedRegression) {
            return "Attenuated regression";
        }
        if (example instanceof StochasticGradient) {
            return "Stochastic gradients";
        }
        return example instanceof SystemIdentification ? "Identification of a system" : "Two-armed bandit";
    }

    @Override
    public String citation() {
        return "A 1.1";
    }

    @Override
    public ExcitationShown compute(BooleanSupplier cancelled) {
        List<ExcitationTrace> traces = example.traces(cancelled);
        String more = example instanceof TwoArmedBandit bandit ? games(bandit, cancelled) : "";
        return new ExcitationShown(
                title(), example.truth(), estimateLabel(), excitationLabel(), traces, OptionalLong.empty(), more);
    }

    private static String games(TwoArmedBandit bandit, BooleanSupplier cancelled) {
        int once = bandit.failures(TwoArmedBandit.Exploration.ONCE, GAMES, cancelled);
        int rarely = bandit.failures(TwoArmedBandit.Exploration.LOGARITHMIC, GAMES, cancelled);
        int share = bandit.failures(TwoArmedBandit.Exploration.CONSTANT_SHARE, GAMES, cancelled);
        return " Of %d games the wrong arm looks better at the end in %d that explore once, %d that explore ever more rarely, %d that never stop."
                .formatted(GAMES, once, rarely, share);
    }

    private String estimateLabel() {
        if (example instanceof AttenuatedRegression) {
            return "weight along the weakest direction";
        }
        return example instanceof SystemIdentification || example instanceof StochasticGradient
                ? "estimate of θ"
                : "estimated advantage of the better arm";
    }

    private String excitationLabel() {
        if (example instanceof AttenuatedRegression) {
            return "sum of δα²ᵗσ₂²";
        }
        if (example instanceof StochasticGradient) {
            return "sum of δα₁⋯αₜ";
        }
        return example instanceof SystemIdentification ? "sum of δx̂²" : "pulls of the neglected arm";
    }
}
