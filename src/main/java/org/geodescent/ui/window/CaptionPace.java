package org.geodescent.ui.window;

import org.geodescent.ui.Motion;
import org.jspecify.annotations.Nullable;

/**
 * Which sentence the caption shows, and how opaque it is: one goes before the next comes. In a replay each stands long
 * enough to be read: what comes in the meantime waits, and of several the last one comes.
 */
final class CaptionPace {
    /** So long a sentence of a replay stands at least, in seconds. */
    static final double STANDS = 1.8;

    private String shown = "";
    private @Nullable Object replayed;
    private double stood;
    private double opacity;
    private String wanted = "";
    private @Nullable Object of;

    /**
     * Says a sentence, now or as soon as the one that is there has stood long enough.
     *
     * @param replay which brings it: another sentence of the same replay waits; null: none brings it, it comes at once
     */
    void say(String sentence, @Nullable Object replay) {
        wanted = sentence;
        of = replay;
    }

    /** Says what is wrong, at once: what is offered beside it must not move any more. */
    void say(String sentence) {
        say(sentence, null);
        shown = sentence;
        replayed = null;
        stood = 0;
        opacity = 1;
    }

    /**
     * Once a frame.
     *
     * @param elapsedSeconds since the last frame
     * @param fades whether sentences come and go little by little
     */
    @SuppressWarnings("ReferenceEquality") // the same replay is the same object
    void pulse(double elapsedSeconds, boolean fades) {
        stood += elapsedSeconds;
        boolean goes = !wanted.equals(shown) && (of == null || of != replayed || stood >= STANDS);
        double step = fades ? elapsedSeconds / Motion.CAPTION.seconds() : 1;
        opacity = Math.max(0, Math.min(1, opacity + (goes ? -step : step)));
        if (goes && opacity == 0) {
            shown = wanted;
            stood = 0;
            opacity = fades ? 0 : 1;
        }
        if (wanted.equals(shown)) {
            replayed = of;
        }
    }

    /** What is seen. */
    String shown() {
        return shown;
    }

    /** From 0 to 1. */
    double opacity() {
        return opacity;
    }
}
