package org.geodescent.view;

import java.util.Optional;

/** Measures how long the window takes to draw a frame. The window implements it; the command line prints it. */
public interface FrameBenchmark {
    /**
     * Frame times of one view.
     *
     * @param view which view, as {@code input-plane}
     * @param medianMilliseconds on the JavaFX thread
     * @param p95Milliseconds on the JavaFX thread: 95 of 100 frames take at most this
     * @param longestMilliseconds on the JavaFX thread
     * @param frames how many frames were drawn
     */
    record FrameTimes(
            String view, double medianMilliseconds, double p95Milliseconds, double longestMilliseconds, int frames) {}

    /** Measures for a few seconds, with the software pipeline; without a display in a window in memory. Empty if no window can open. */
    Optional<FrameTimes> measure();
}
