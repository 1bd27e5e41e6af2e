package org.geodescent.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.session.Session;

/** The presets as the window sees them. */
public interface PresetShelf {
    /**
     * One preset.
     *
     * @param group what it belongs to, such as a figure of a paper
     * @param name of a few words
     * @param session what it opens
     */
    record Entry(String group, String name, Supplier<Session> session) {}

    /** All presets, those of a group next to each other; the first is opened at the start. */
    List<Entry> entries();

    /** The points of a named generator for another seed; empty if no such generator is known. */
    Optional<Dataset> redraw(String generator, long seed);
}
