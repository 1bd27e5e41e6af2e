package org.geodescent.ui.window;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;

/**
 * A replay for measurements, whose steps do not depend on how busy the machine is: each is a sixtieth of a second, and
 * the next one comes when the pictures of this one are on screen. What a step costs is the work of all frames in which
 * something came on screen: on a machine with nothing else to do there is one. On the JavaFX thread only.
 */
final class SteadyReplay {
    private static final double STEP_SECONDS = 1 / 60.0;

    private final BooleanSupplier drawing;
    private final FrameMeter clock;
    private final FrameMeter processor;
    private boolean news;
    private double clockMs;
    private double processorMs;
    private long now;

    /**
     * @param drawing whether something is being drawn that is not yet on screen
     * @param steps how many are remembered
     * @param now when it begins, in nanoseconds
     */
    SteadyReplay(BooleanSupplier drawing, int steps, long now) {
        this.drawing = drawing;
        this.now = now;
        clock = new FrameMeter(steps);
        processor = new FrameMeter(steps);
    }

    /** Tells it when something comes on screen. */
    void watch(ObservableValue<?> picture) {
        picture.addListener((property, before, after) -> news = true);
    }

    /** Before a frame: the seconds by which the replay goes on with it; 0 while something is being drawn. */
    double next() {
        if (drawing.getAsBoolean()) {
            return 0;
        }
        if (clockMs > 0) {
            clock.add(clockMs);
            processor.add(processorMs);
            clockMs = 0;
            processorMs = 0;
        }
        now += (long) (STEP_SECONDS * 1e9);
        return STEP_SECONDS;
    }

    /** After a frame: what it cost. */
    void add(double clockTime, double processorTime) {
        if (news) {
            clockMs += clockTime;
            processorMs += processorTime;
            news = false;
        }
    }

    /** The time of this replay, which is as steady, in nanoseconds. */
    long now() {
        return now;
    }

    /** Milliseconds by the clock, a step each. */
    FrameMeter clock() {
        return clock;
    }

    /** The same without the time in which the JavaFX thread waited for a core. */
    FrameMeter processor() {
        return processor;
    }
}
