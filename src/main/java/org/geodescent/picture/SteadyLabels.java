package org.geodescent.picture;

import java.util.Map;
import org.geodescent.figure.label.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Draws the moments of a replay one after the other, with the labels of the input plane where they are, as the window
 * does. For one thread.
 */
public final class SteadyLabels {
    private final LabelMemory memory;
    private @Nullable Drawn before;

    private SteadyLabels(LabelMemory memory) {
        this.memory = memory;
    }

    /** For moving pictures: a label that has just moved is left out for a while rather than to move again. */
    public static SteadyLabels ofFilm() {
        return new SteadyLabels(new LabelMemory());
    }

    /** For pictures that are looked at one by one, too: a label that has a place is never left out. */
    public static SteadyLabels ofPages() {
        return new SteadyLabels(new LabelMemory(0));
    }

    /**
     * The next moment.
     *
     * @param seconds after which it is shown, never falling
     */
    public Drawn drawn(Headless headless, Picture picture, Look look, long iteration, double seconds) {
        Map<String, Kept> kept = memory.kept(before, true, Math.round(1e9 * seconds));
        Drawn drawn = headless.drawn(picture, look.withLabels(kept), iteration);
        before = drawn.readings(PlaneReading.class).isPresent() ? drawn : before;
        return drawn;
    }
}
