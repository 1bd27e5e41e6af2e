package org.geodescent.cifar.net;

/** Loops over whole arrays, without branches so that the compiler vectorises them. */
final class Elementwise {
    /** Slope of the leaky rectified linear unit below 0. */
    static final float SLOPE = 0.01f;

    /** Its square takes every positive number, however small, to at least 1. */
    private static final float HUGE = 0x1p127f;

    private Elementwise() {}

    /** {@code results ← max(x, 0.01 x)}. */
    static void leaky(float[] x, float[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = Math.max(x[i], SLOPE * x[i]);
        }
    }

    /** {@code results ← gradient} where x is positive, {@code 0.01 gradient} elsewhere. */
    static void throughLeaky(float[] gradient, float[] x, float[] results) {
        for (int i = 0; i < results.length; i++) {
            // 0.01f + (1 − 0.01f) is exactly 1.
            results[i] = gradient[i] * (SLOPE + (1 - SLOPE) * Math.min(1, Math.max(0, x[i]) * HUGE * HUGE));
        }
    }

    /** {@code x ← x + step sign(gradient)}; the sign of 0 is 0. */
    static void climb(float[] x, float step, float[] gradient) {
        for (int i = 0; i < x.length; i++) {
            x[i] += step * Math.max(-1, Math.min(1, gradient[i] * HUGE * HUGE));
        }
    }

    /** {@code results ← x + y}. */
    static void sum(float[] x, float[] y, float[] results) {
        for (int i = 0; i < results.length; i++) {
            results[i] = x[i] + y[i];
        }
    }
}
