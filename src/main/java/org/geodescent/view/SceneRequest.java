package org.geodescent.view;

import java.util.List;
import org.geodescent.core.model.Classifier;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.ViewState;

/**
 * Everything that determines what is on screen. Immutable.
 *
 * @param experiment its points are drawn, also while its runs are still those of an older experiment
 * @param runs one per loss; none if nothing can be trained
 * @param iteration what is shown: for each run its last snapshot at or before this
 * @param view viewport, layers, and the size of the input plane
 * @param ghost older classifiers to be drawn pale: what a gesture started from; the cross-entropy's first
 * @param curvesWidth width of the curves, in figure units
 * @param curvesHeight height of the curves, in figure units
 */
public record SceneRequest(
        Experiment experiment,
        List<LossRun> runs,
        long iteration,
        ViewState view,
        List<Classifier> ghost,
        double curvesWidth,
        double curvesHeight) {
    public SceneRequest {
        runs = List.copyOf(runs);
        ghost = List.copyOf(ghost);
    }
}
