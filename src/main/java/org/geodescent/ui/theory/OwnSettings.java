package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.theory.Badge;
import org.geodescent.core.theory.OwnSetting;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunSpec;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;

/** An experiment in a statement's own setting. */
final class OwnSettings {
    private OwnSettings() {}

    /** Whether a run is outside a statement in a way that another one may mend. */
    static boolean helps(TheoremValue value, Experiment experiment) {
        return value.badge() instanceof Badge.Outside
                && of(value.statement(), experiment).isPresent();
    }

    /** The nearest experiment in the setting, of its loss alone; empty if nothing can be trained. */
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
        return Optional.of(experiment
                .withModel(own.model())
                .withLosses(statement.loss() == Loss.SQUARED ? LossChoice.SQUARED : LossChoice.CROSS_ENTROPY)
                .withReduction(own.objective().reduction())
                .withDescent(own.descent())
                .withStart(own.start())
                .withStopRule(own.stopRule()));
    }

    /** What one experiment has that another had not, in words; empty if there is nothing. */
    static List<String> changes(Experiment before, Experiment after) {
        List<String> changes = new ArrayList<>();
        if (after.losses() != before.losses()) {
            changes.add(after.losses() == LossChoice.SQUARED ? "the squared loss alone" : "cross-entropy alone");
        }
        if (after.reduction() != before.reduction()) {
            changes.add("its sum");
        }
        if (after.descent().momentum() != before.descent().momentum()) {
            changes.add("no momentum");
        }
        if (!after.descent().excitation().equals(before.descent().excitation())) {
            changes.add("no perturbations");
        }
        if (after.descent().stepSize() != before.descent().stepSize()) {
            changes.add("step " + NumberText.brief(after.descent().stepSize(), 3));
        }
        if (!after.model().equals(before.model())) {
            changes.add(after.model() instanceof LinearModel ? "a linear model" : "the theorem’s network");
        }
        if (!after.stopRule().equals(before.stopRule())) {
            changes.add("at most " + NumberText.of(after.stopRule().maximumSteps()) + " steps");
        }
        return changes;
    }
}
