package org.geodescent.run;

/** Where the points of an experiment come from, as far as a new data seed can draw them again. */
public sealed interface DataOrigin {
    /** Drawn by a named generator of the presets from a seed. */
    record Generated(String generator, long seed) implements DataOrigin {}

    /** Placed or edited by hand, or read from the named file; {@code name} is for the title only. */
    record Own(String name) implements DataOrigin {}
}
