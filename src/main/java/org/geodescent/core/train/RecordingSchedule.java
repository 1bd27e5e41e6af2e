package org.geodescent.core.train;

/**
 * The iterations at which a run is recorded, evenly spaced in log time: 0, every one as long as the spacing is below
 * one, then k per decade. Every power of ten is among them. The last iteration of a run is recorded besides.
 *
 * @param perDecade k, between 1 and 100,000
 */
public record RecordingSchedule(int perDecade) {
    public static final RecordingSchedule DEFAULT = new RecordingSchedule(120);

    private static final int MOST_PER_DECADE = 100_000;
    // 10^18 is the last power of ten among the longs.
    private static final int LAST_DECADE = 18;

    public RecordingSchedule {
        if (perDecade < 1 || perDecade > MOST_PER_DECADE) {
            throw new IllegalArgumentException(
                    "recordings per decade is " + perDecade + "; it must be between 1 and " + MOST_PER_DECADE);
        }
    }

    /**
     * The first recorded iteration after {@code iteration}.
     *
     * @param iteration at least 0, or −1 to get the very first, 0
     * @return {@link Long#MAX_VALUE} if {@code iteration} is 10¹⁸ or more
     */
    public long next(long iteration) {
        if (iteration < 1) {
            return iteration < 0 ? 0 : 1;
        }
        // Rounding of the logarithm can miss by one; start a little early.
        long index = Math.max(0, (long) (StrictMath.log10((double) iteration) * perDecade) - 2);
        for (; index <= (long) LAST_DECADE * perDecade; index++) {
            long recorded = iterationOf(index);
            if (recorded > iteration) {
                return recorded;
            }
        }
        return Long.MAX_VALUE;
    }

    /** {@code 10^(index/k)} to the nearest integer, exact for whole decades. */
    private long iterationOf(long index) {
        long power = 1;
        for (long decade = index / perDecade; decade > 0; decade--) {
            power *= 10;
        }
        return StrictMath.round(power * StrictMath.pow(10, (double) (index % perDecade) / perDecade));
    }
}
