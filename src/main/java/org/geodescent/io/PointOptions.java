package org.geodescent.io;

import java.util.List;
import java.util.Optional;

/**
 * How points are taken from a table.
 *
 * @param labelled whether there is a class column; otherwise all points are of one class
 * @param label the name of the class column; empty: the one that is plainly it
 * @param features the names of the feature columns in their order; empty: all columns of numbers but row numbers
 * @param skipMissing whether rows with missing cells are left out; otherwise they are errors
 */
public record PointOptions(boolean labelled, Optional<String> label, List<String> features, boolean skipMissing) {
    /** What needs no choice. */
    public static final PointOptions DEFAULT = new PointOptions(true, Optional.empty(), List.of(), false);

    public PointOptions {
        features = List.copyOf(features);
    }
}
