package org.geodescent.bench;

import java.util.List;
import java.util.Optional;

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
     * @param processorLongest without the time in which the thread waited for a core
     * @param frames how many frames were drawn
     */
    record FrameTimes(
            String view,
            double median,
            double p95,
            double longest,
            double processorMedian,
            double processorP95,
            double processorLongest,
            int frames) {}

    /**
     * A window that bears much.
     *
     * @param frames from the moment on in which it is opened, while it is trained and replayed
     * @param cancelMilliseconds from the request until training is known to have ended
     */
    record AtSize(FrameTimes frames, double cancelMilliseconds) {}

    /**
     * What was measured.
     *
     * @param alone the replay of the laboratory at 1280×800; empty if no window can open
     * @param training the same while a net is trained on images; empty if none could be trained
     * @param pictures the replay at 1920×1080, of the two figures that the papers are known by, each with both of its
     *     pictures, and of every picture of the theory beside the input plane
     * @param atSize thousands of points, many classes, many hidden nodes
     */
    record Measured(
            Optional<FrameTimes> alone, Optional<FrameTimes> training, List<FrameTimes> pictures, List<AtSize> atSize) {
        /** Without a window. */
        public static final Measured NOTHING = new Measured(Optional.empty(), Optional.empty(), List.of(), List.of());

        public Measured {
            pictures = List.copyOf(pictures);
            atSize = List.copyOf(atSize);
        }
    }

    /**
     * Measures replays for some seconds each, with the software pipeline, without a display in a window in memory.
     */
    Measured measure();
}
