package org.geodescent.reproduce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.figure.Figure;
import org.geodescent.figure.page.Drawing;
import org.geodescent.figure.page.Reflow;
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
 * @param drawing what draws the figure in other sizes
 */
public record CardResult(
        Card card,
        Verdict verdict,
        Map<String, @Nullable Object> measured,
        Map<String, @Nullable Object> published,
        Map<String, @Nullable Object> tolerance,
        String summary,
        Figure figure,
        Drawing drawing) {
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

    /** Of a figure whose panels can be stretched. */
    public CardResult(
            Card card,
            Verdict verdict,
            Map<String, @Nullable Object> measured,
            Map<String, @Nullable Object> published,
            Map<String, @Nullable Object> tolerance,
            String summary,
            Figure figure) {
        this(card, verdict, measured, published, tolerance, summary, new Reflow(figure));
    }

    /** Of a figure of plots in rows. */
    CardResult(
            Card card,
            Verdict verdict,
            Map<String, @Nullable Object> measured,
            Map<String, @Nullable Object> published,
            Map<String, @Nullable Object> tolerance,
            String summary,
            Reflow drawn) {
        this(card, verdict, measured, published, tolerance, summary, drawn.figure(), drawn);
    }

    /** What the paper leaves out. */
    public List<String> notes() {
        return card.notes();
    }
}
