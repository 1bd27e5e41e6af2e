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
     */
    record FrameTimes(String view, double medianMilliseconds, double p95Milliseconds) {}

    /** Measures for a few seconds; empty if there is no display to draw on. */
    Optional<FrameTimes> measure();
}
