package org.geodescent.session;

import java.util.Optional;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.run.Experiment;

/**
 * Everything that is kept: what is computed, and how it is looked at.
 *
 * @param theory how the theory plane is looked at; empty: as it is wherever the session is opened
 * @param basin the basin map of the experiment's points, as far as it is computed; empty: none was begun
 */
public record Session(Experiment experiment, ViewState view, Optional<TheoryView> theory, Optional<BasinMap> basin) {
    public Session {
        if (basin.isPresent() && !basin.get().study().data().equals(experiment.trainingData())) {
            throw new IllegalArgumentException("a basin map of other points than the experiment is trained on");
        }
    }

    /** A session without a basin map. */
    public Session(Experiment experiment, ViewState view, Optional<TheoryView> theory) {
        this(experiment, view, theory, Optional.empty());
    }

    /** A session that says nothing of the theory plane. */
    public Session(Experiment experiment, ViewState view) {
        this(experiment, view, Optional.empty());
    }
}
