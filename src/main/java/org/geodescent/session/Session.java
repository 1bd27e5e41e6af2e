package org.geodescent.session;

import org.geodescent.run.Experiment;

/** Everything that is kept: what is computed, and how it is looked at. */
public record Session(Experiment experiment, ViewState view) {}
