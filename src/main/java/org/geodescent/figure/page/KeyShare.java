package org.geodescent.figure.page;

import java.util.List;
import java.util.Optional;

/** How much of a key stands in a figure. On a small page the rest yields, so that words can be read. */
public enum KeyShare {
    /** All of it. */
    WHOLE,
    /** What lines and symbols mean, without sentences. */
    ENTRIES,
    /** None of it. */
    NONE;

    /** In the order in which they are tried, if a key is wanted there. */
    static List<KeyShare> of(Optional<KeyPlace> place) {
        if (place.isEmpty()) {
            return List.of(values());
        }
        return place.get() == KeyPlace.OUTSIDE ? List.of(WHOLE, ENTRIES) : List.of(WHOLE);
    }

    /** What of a key is left out, as the beginning of a sentence. */
    String missing() {
        return this == ENTRIES ? "the remarks below the key are" : "the key is";
    }
}
