package org.geodescent.picture;

/**
 * Of a demonstration that takes place in time: how long, and at which pace it is replayed.
 *
 * @param end the last time, in updates made
 * @param shown the recorded time that is shown
 */
public record TimeReading(long end, Pace pace, long shown) implements Readings {
    TimeReading at(long time) {
        return new TimeReading(end, pace, time);
    }
}
