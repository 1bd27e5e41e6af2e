package org.geodescent.ui.theory;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.OwnSetting;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunSpec;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.ui.Workbench;

/** An experiment in a statement's own setting. */
final class OwnSettings {
    private OwnSettings() {}

    /** Whether a run is outside a statement in a way that its setting mends. */
    static boolean helps(TheoremValue value, Experiment experiment) {
        return value.badge() instanceof Badge.Outside
                && of(value.statement(), experiment).isPresent();
    }

    /** Changes the experiment, as one undo step. */
    static void use(Workbench workbench, Statement statement) {
        of(statement, workbench.experiment())
                .ifPresent(next -> workbench.edit("the setting of " + statement.title(), before -> next));
    }

    /**
     * The nearest experiment in the setting, of its loss alone; empty if nothing can be trained or its run is in the
     * setting already.
     */
    static Optional<Experiment> of(Statement statement, Experiment experiment) {
        if (experiment.obstacle().isPresent()
                || experiment.moreThanTwoClasses("Statements of A").isPresent()) {
            return Optional.empty();
        }
        List<RunSpec> runs = experiment.runs();
        RunSpec run = runs.stream()
                .filter(each -> each.objective().loss() == statement.loss())
                .findFirst()
                .orElse(runs.get(0));
        RunSpec own = OwnSetting.of(statement, run);
        if (own.equals(run)) {
            return Optional.empty();
        }
        return Optional.of(experiment
                .withModel(own.model())
                .withLosses(statement.loss() == Loss.SQUARED ? LossChoice.SQUARED : LossChoice.CROSS_ENTROPY)
                .withReduction(own.objective().reduction())
                .withDescent(own.descent())
                .withStart(own.start())
                .withStopRule(own.stopRule()));
    }
}
