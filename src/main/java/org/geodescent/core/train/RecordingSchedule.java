package org.geodescent.core.train;

/** Interim. */
public final class RecordingSchedule {
    private RecordingSchedule() {}

    public static long after(long iteration) {
        return Math.max(iteration + 1, (long) (iteration * 1.02));
    }
}
