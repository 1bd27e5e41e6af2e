package org.geodescent.picture;

import java.util.Arrays;

/**
 * When a replay is where: a map from the share of its time, 0 to 1, to a position on the log-time rail,
 * {@code log10(1 + iteration)}. Both ways it never falls and has no gap; the same run has the same one. Immutable.
 */
public final class Pace {
    /** So much of the time goes evenly over log time, the rest to where something is seen to move. */
    private static final double EVENLY = 0.4;

    private final double[] positions;
    private final double[] shares;

    private Pace(double[] positions, double[] shares) {
        this.positions = positions;
        this.shares = shares;
    }

    /**
     * A pace by what moves.
     *
     * @param positions ascending, from 0
     * @param path how far something has moved up to each, never falling, from 0; if nothing moves, the pace is even
     */
    static Pace of(double[] positions, double... path) {
        int last = positions.length - 1;
        double[] shares = new double[positions.length];
        double whole = last < 0 ? 0 : path[last];
        double evenly = whole > 0 ? EVENLY : 1;
        for (int i = 0; i <= last; i++) {
            double log = positions[last] > 0 ? positions[i] / positions[last] : 0;
            shares[i] = evenly * log + (whole > 0 ? (1 - evenly) * path[i] / whole : 0);
        }
        if (last >= 0) {
            shares[last] = 1;
        }
        return new Pace(positions.clone(), shares);
    }

    /** The position of an iteration. */
    public static double positionOf(long iteration) {
        return StrictMath.log10(1.0 + iteration);
    }

    /** The iteration at a position, rounded down, forgiving rounding errors of the logarithm. */
    public static long iterationAt(double position) {
        return (long) Math.floor(StrictMath.pow(10, position) * (1 + 1e-12) - 1 + 1e-9);
    }

    /** The position at the end. */
    public double end() {
        return positions.length == 0 ? 0 : positions[positions.length - 1];
    }

    /** The position after a share of the time. */
    public double positionAt(double share) {
        return interpolated(shares, positions, share);
    }

    /** The share of the time after which the replay is at a position. */
    public double shareAt(double position) {
        return interpolated(positions, shares, position);
    }

    private static double interpolated(double[] from, double[] to, double at) {
        if (from.length == 0) {
            return 0;
        }
        int above = Arrays.binarySearch(from, at);
        if (above >= 0) {
            return to[above];
        }
        above = -above - 1;
        if (above == 0) {
            return to[0];
        }
        if (above == from.length) {
            return to[above - 1];
        }
        double part = (at - from[above - 1]) / (from[above] - from[above - 1]);
        return to[above - 1] + part * (to[above] - to[above - 1]);
    }
}
