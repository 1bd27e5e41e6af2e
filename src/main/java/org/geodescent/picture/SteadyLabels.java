package org.geodescent.picture;

import java.util.Map;
import org.geodescent.figure.label.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Draws the moments of a replay one after the other, with the labels of the input plane where they are, as the window
 * does. For one thread.
 */
public final class SteadyLabels {
    private final LabelMemory memory = new LabelMemory();
    private @Nullable Drawn before;

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
