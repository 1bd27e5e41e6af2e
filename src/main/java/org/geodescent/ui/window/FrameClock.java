package org.geodescent.ui.window;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Beats once a frame, and measures what the frame costs the JavaFX thread, from the pulse to the end of layout, painting
 * calls included.
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
    private final FrameMeter meter = new FrameMeter(240);
    private long lastBeat;
    private long workStart;

    FrameClock(Scene scene, Beat beat) {
        this.beat = beat;
        scene.addPostLayoutPulseListener(this::endOfLayout);
    }

    FrameMeter meter() {
        return meter;
    }

    @Override
    public void handle(long now) {
        workStart = System.nanoTime();
        double elapsed = lastBeat == 0 ? 0 : (now - lastBeat) / 1e9;
        lastBeat = now;
        beat.at(now, elapsed);
    }

    private void endOfLayout() {
        if (workStart != 0) {
            meter.add((System.nanoTime() - workStart) / 1e6);
            workStart = 0;
        }
    }
}
