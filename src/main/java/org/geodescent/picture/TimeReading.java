package org.geodescent.picture;

/**
 * Of a demonstration that takes place in time: how long, and at which pace it is replayed.
 *
 * @param end the last time, in updates made
 */
public record TimeReading(long end, Pace pace) implements Readings {}
