package org.geodescent.ui.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Beats once a frame, and measures what the frame costs the JavaFX thread, from the pulse to the end of layout,
 * painting calls included.
 */
final class FrameClock extends AnimationTimer {
    /** What happens once a frame. */
    interface Beat {
        /**
         * Works for one frame.
         *
         * @param now of the frame, in nanoseconds
         * @param elapsedSeconds since the last frame
         */
        void at(long now, double elapsedSeconds);
    }

    private final Beat beat;
    private static final int REMEMBERED = 240;

    private final FrameMeter meter = new FrameMeter(REMEMBERED);
    private final FrameMeter processorMeter = new FrameMeter(REMEMBERED);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private @Nullable SteadyReplay replay;
    private long lastBeat;
    private long workStart;
    private long processorStart;

    FrameClock(Scene scene, Beat beat) {
        this.beat = beat;
        scene.addPostLayoutPulseListener(this::endOfLayout);
    }

    /** What passed on the clock between the beginning and the end of the work. */
    FrameMeter meter() {
        return meter;
    }

    /** As {@link #meter}, without the time in which the thread waited for a core that others used. */
    FrameMeter processorMeter() {
        return processorMeter;
    }

    @Override
    public void handle(long now) {
        workStart = System.nanoTime();
        processorStart = threads.getCurrentThreadCpuTime();
        double elapsed = lastBeat == 0 ? 0 : (now - lastBeat) / 1e9;
        lastBeat = now;
        SteadyReplay steady = replay;
        if (steady == null) {
            beat.at(now, elapsed);
        } else {
            beat.at(steady.now(), steady.next());
        }
    }

    /** Lets time go by as a replay wants it from now on, which is told what frames cost; null: as it does. */
    void follow(@Nullable SteadyReplay steady) {
        replay = steady;
    }

    private void endOfLayout() {
        if (workStart != 0) {
            double clock = (System.nanoTime() - workStart) / 1e6;
            double processor = (threads.getCurrentThreadCpuTime() - processorStart) / 1e6;
            meter.add(clock);
            processorMeter.add(processor);
            if (replay != null) {
                replay.add(clock, processor);
            }
            workStart = 0;
        }
    }
}
