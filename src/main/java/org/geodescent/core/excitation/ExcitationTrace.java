package org.geodescent.core.excitation;

import java.util.ArrayList;
import java.util.List;

/**
 * An estimate and what has excited it, over time. Immutable.
 *
 * @param condition which condition it was run under, in a few words
 * @param persistent whether the excitation goes on for ever, so that its sum has no limit
 * @param points in order of their times, log-spaced
 */
public record ExcitationTrace(String condition, boolean persistent, List<Point> points) {
    /**
     * One moment.
     *
     * @param time updates made, at least 0
     * @param estimate finite
     * @param excitation the sum so far, finite and not negative
     */
    public record Point(long time, double estimate, double excitation) {}

    public ExcitationTrace {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a trace without a point");
        }
    }

    /** The last moment. */
    public Point last() {
        return points.get(points.size() - 1);
    }

    /** Collects points at log-spaced times: all of the first hundred, then a hundred or so per decade. */
    static final class Recorder {
        private final List<Point> points = new ArrayList<>();
        private final long end;
        private double next;

        Recorder(long end) {
            this.end = end;
        }

        void record(long time, double estimate, double excitation) {
            if (time >= next || time == end) {
                points.add(new Point(time, estimate, excitation));
                next = Math.max(time + 1.0, time * 1.023);
            }
        }

        ExcitationTrace trace(String condition, boolean persistent) {
            return new ExcitationTrace(condition, persistent, points);
        }
    }
}
