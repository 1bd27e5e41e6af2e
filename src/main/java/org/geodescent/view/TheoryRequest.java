package org.geodescent.view;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.TheoryView;

/**
 * Everything that determines what the theory plane shows. Immutable.
 *
 * @param experiment its points, as they are trained on, are shown, also while its runs are still those of an older experiment
 * @param runs one per loss, the cross-entropy first; the first one is shown; none if nothing can be trained, or on more than two classes, of
 *     which the theory does not speak
 * @param iteration what is shown: the run's last snapshot at or before this
 * @param view which tab, axes, parts, λ, and the size of the figure
 * @param gesture whether something is being dragged: then the last solution may help to find the next
 */
public record TheoryRequest(
        Experiment experiment, List<LossRun> runs, long iteration, TheoryView view, boolean gesture) {
    public TheoryRequest {
        // The same list if nothing is left out: who asks compares references.
        runs = runs.stream().allMatch(run -> run.spec().networks() == 1) ? List.copyOf(runs) : List.of();
    }

    /** The samples that the theory is about: those that gradient descent sees. */
    public Dataset data() {
        return experiment.trainingData();
    }
}
