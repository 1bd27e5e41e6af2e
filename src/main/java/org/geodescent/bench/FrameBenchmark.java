package org.geodescent.bench;

import java.util.List;

/** Measures how long the window takes to draw a frame. The window implements it; the command line prints it. */
public interface FrameBenchmark {
    /**
     * Frame times of one view, in milliseconds of the JavaFX thread.
     *
     * @param view which view, as {@code window}
     * @param median on the clock
     * @param p95 on the clock: 95 of 100 frames take at most this
     * @param longest on the clock
     * @param processorMedian without the time in which the thread waited for a core
     * @param processorP95 without the time in which the thread waited for a core
     * @param frames how many frames were drawn
     */
    record FrameTimes(
            String view,
            double median,
            double p95,
            double longest,
            double processorMedian,
            double processorP95,
            int frames) {}

    /**
     * Measures for some seconds the replay of the laboratory, first alone, then while a net is trained on images; with
     * the software pipeline, without a display in a window in memory. Empty if no window can open; only the first if no
     * net could be trained.
     */
    List<FrameTimes> measure();
}
