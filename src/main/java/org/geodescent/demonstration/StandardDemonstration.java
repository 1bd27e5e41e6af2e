package org.geodescent.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.excitation.AttenuatedRegression;
import org.geodescent.core.excitation.SystemIdentification;
import org.geodescent.core.excitation.TwoArmedBandit;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.regression.VectorNorm;

/** All demonstrations as they open in the window, in the order of the paper. */
public enum StandardDemonstration {
    ATTENUATED_REGRESSION(
            "attenuated-regression",
            "Attenuated regression",
            new ExcitationDemonstration(new AttenuatedRegression(List.of(1.0, 0.99, 0.9), 8, 0.1, 10_000, 1))),
    SYSTEM_IDENTIFICATION(
            "system-identification",
            "System identification",
            new ExcitationDemonstration(new SystemIdentification(0.8, 0.2, 1, 0.9, 0.02, 10_000, 1))),
    BANDIT("bandit", "Two-armed bandit", new ExcitationDemonstration(new TwoArmedBandit(0.6, 0.4, 10_000, 2))),
    DEEP_LINEAR(
            "deep-linear", "Deep linear nets", DeepLinearDemonstration.standard(3, 4, 0.05, Loss.SQUARED, 20_000, 1)),
    NORM_PENALTY("norm-penalty", "Norm penalty", new NormPenaltyDemonstration(VectorNorm.ONE, 2, 0.4, 10, 1)),
    SIMPLEX("simplex", "Several classes", new SimplexDemonstration(4, 0.4, 8, 1));

    private final String id;
    private final String title;
    private final Demonstration demonstration;

    StandardDemonstration(String id, String title, Demonstration demonstration) {
        this.id = id;
        this.title = title;
        this.demonstration = demonstration;
    }

    /** What the command line and the window's nodes call it. */
    public String id() {
        return id;
    }

    /** Two or three words. */
    public String title() {
        return title;
    }

    /** Paper and place. */
    public String citation() {
        return demonstration.citation();
    }

    public Demonstration demonstration() {
        return demonstration;
    }

    /** The demonstration of this name; empty if there is none. */
    public static Optional<StandardDemonstration> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
