package org.geodescent.ui.window;

import java.util.Arrays;

/** How long the JavaFX thread worked for each of the last frames. On the JavaFX thread only. */
public final class FrameMeter {
    private final double[] milliseconds;
    private int count;
    private double longest;

    /** @param frames how many frames are remembered for the median and the percentile, at least 1 */
    public FrameMeter(int frames) {
        milliseconds = new double[frames];
    }

    /** One more frame. */
    public void add(double workMilliseconds) {
        milliseconds[count++ % milliseconds.length] = workMilliseconds;
        longest = Math.max(longest, workMilliseconds);
    }

    /** Frames since the start or since {@link #reset}. */
    public int frames() {
        return count;
    }

    public double median() {
        return quantile(0.5);
    }

    /** The time that 95 % of the frames do not exceed. */
    public double p95() {
        return quantile(0.95);
    }

    /** The longest frame since the start or since {@link #reset}. */
    public double longest() {
        return longest;
    }

    public void reset() {
        count = 0;
        longest = 0;
    }

    /** The smallest remembered time that at least this share of the frames do not exceed; 0 without frames. */
    private double quantile(double share) {
        int n = Math.min(count, milliseconds.length);
        if (n == 0) {
            return 0;
        }
        double[] sorted = Arrays.copyOf(milliseconds, n);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * n) - 1)];
    }
}
