package org.geodescent.session;

import java.util.Optional;
import org.geodescent.run.Experiment;

/**
 * Everything that is kept: what is computed, and how it is looked at.
 *
 * @param theory how the theory plane is looked at; empty: as it is wherever the session is opened
 */
public record Session(Experiment experiment, ViewState view, Optional<TheoryView> theory) {
    /** A session that says nothing of the theory plane. */
    public Session(Experiment experiment, ViewState view) {
        this(experiment, view, Optional.empty());
    }
}
