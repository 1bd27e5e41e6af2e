package org.geodescent.reproduce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What running a card gave. The maps hold strings, numbers, booleans, null, and lists and maps of these, in the order
 * in which they are written.
 *
 * @param card which card
 * @param verdict whether the published claim holds for what was measured
 * @param measured the numbers, with the keys of the card's JSON
 * @param published what the paper prints, as far as it prints anything
 * @param tolerance what had to hold for the verdict
 * @param summary one line for people
 * @param figure all panels of the published figure
 */
public record CardResult(
        Card card,
        Verdict verdict,
        Map<String, @Nullable Object> measured,
        Map<String, @Nullable Object> published,
        Map<String, @Nullable Object> tolerance,
        String summary,
        Figure figure) {
    /** How measured and published compare. */
    public enum Verdict {
        REPRODUCED,
        DIFFERS,
        /** The paper prints nothing that could be compared. */
        ILLUSTRATIVE
    }

    public CardResult {
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
        published = Collections.unmodifiableMap(new LinkedHashMap<>(published));
        tolerance = Collections.unmodifiableMap(new LinkedHashMap<>(tolerance));
    }

    /** What the paper leaves out. */
    public List<String> notes() {
        return card.notes();
    }
}
