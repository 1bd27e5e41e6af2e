package org.geodescent.picture.demonstration;

import java.util.List;
import org.geodescent.core.excitation.AttenuatedRegression;
import org.geodescent.core.excitation.StochasticGradient;
import org.geodescent.core.excitation.SystemIdentification;
import org.geodescent.core.excitation.TwoArmedBandit;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.loss.Loss;

/**
 * A demonstration as it opens in the window.
 *
 * @param id what the command line and the window's nodes call it
 * @param title two or three words
 */
public record StandardDemonstration(String id, String title, Demonstration demonstration) {
    public static final StandardDemonstration ATTENUATED_REGRESSION = new StandardDemonstration(
            "attenuated-regression",
            "Attenuated regression",
            new ExcitationDemonstration(new AttenuatedRegression(List.of(1.0, 0.99, 0.9), 8, 0.1, 10_000, 1)));
    public static final StandardDemonstration SYSTEM_IDENTIFICATION = new StandardDemonstration(
            "system-identification",
            "System identification",
            new ExcitationDemonstration(new SystemIdentification(0.8, 0.2, 1, 0.9, 0.02, 10_000, 1)));
    public static final StandardDemonstration STOCHASTIC_GRADIENT = new StandardDemonstration(
            "stochastic-gradient",
            "Stochastic gradients",
            new ExcitationDemonstration(new StochasticGradient(0.9, 20, 0.1, 10_000, 1)));
    public static final StandardDemonstration BANDIT = new StandardDemonstration(
            "bandit", "Two-armed bandit", new ExcitationDemonstration(new TwoArmedBandit(0.6, 0.4, 10_000, 2)));
    public static final StandardDemonstration SLOPES =
            new StandardDemonstration("slopes", "Slopes without a bound", new SlopeDemonstration(0.1, 1));
    public static final StandardDemonstration DEEP_LINEAR = new StandardDemonstration(
            "deep-linear", "Deep linear nets", DeepLinearDemonstration.standard(3, 4, 0.05, Loss.SQUARED, 20_000, 1));
    public static final StandardDemonstration NORM_PENALTY = new StandardDemonstration(
            "norm-penalty", "Norm penalty", new NormPenaltyDemonstration(VectorNorm.ONE, 2, 0.4, 10, 1));
    public static final StandardDemonstration SIMPLEX =
            new StandardDemonstration("simplex", "Several classes", new SimplexDemonstration(4, 0.4, 8, 1));

    public static final StandardDemonstration PENALTY_FAILURES =
            new StandardDemonstration("penalty-failures", "Penalties that differ", new PenaltyFailureDemonstration());

    /** In the order of the paper, what is false at the end. */
    public static final List<StandardDemonstration> ALL = List.of(
            ATTENUATED_REGRESSION,
            SYSTEM_IDENTIFICATION,
            STOCHASTIC_GRADIENT,
            BANDIT,
            SLOPES,
            DEEP_LINEAR,
            NORM_PENALTY,
            SIMPLEX,
            PENALTY_FAILURES);

    /** Paper and place. */
    public String citation() {
        return demonstration.citation();
    }
}
