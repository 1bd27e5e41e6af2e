package org.geodescent.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.label.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Where labels stand during a replay: one goes with its line, and looks for another place once a line has been in its
 * way for a while, or a leader has led to it; soon after that it does not move again, but is left out where it cannot
 * stay. Not thread-safe.
 */
public final class LabelMemory {
    /** How long a line may be in the way, in nanoseconds. */
    static final long PATIENCE = 300_000_000;

    /** How long a label stays at least after it has moved, and how long one that is not to be seen has a place. */
    static final long BETWEEN_MOVES = 1_000_000_000;

    /** Beyond this a label has moved to another place, in figure units; nearer it goes with its line. */
    static final double MOVED = 30;

    private static final long NEVER = Long.MAX_VALUE;

    private final long between;
    private long now;
    private final Map<String, Remembered> all = new HashMap<>();

    /** For a window, in which a label that hops about cannot be read. */
    public LabelMemory() {
        this(BETWEEN_MOVES);
    }

    /** @param between how long a label is left out after it has moved rather than to move again, in nanoseconds */
    LabelMemory(long between) {
        this.between = between;
    }

    /**
     * A label.
     *
     * @param seen when, in nanoseconds
     * @param moved when it has come here; much earlier if that is not known
     * @param blocked since when a line has been in its way; {@link #NEVER} if none is
     */
    private record Remembered(Vec2 at, long seen, long moved, long blocked) {
        Kept kept(long now, long between) {
            boolean bound = now - moved < between;
            return new Kept(at, bound, !bound && blocked != NEVER && seen - blocked >= PATIENCE);
        }
    }

    /** Places to be kept, by the labels' ids. */
    Map<String, Kept> kept() {
        Map<String, Kept> kept = new HashMap<>();
        all.forEach((id, label) -> kept.put(id, label.kept(now, between)));
        return kept;
    }

    /**
     * Places to be kept beside what is on screen: while the replay moves, labels stay where they are; at rest they
     * stand where an exported figure has them.
     *
     * @param shown the input plane; null before it is drawn for the first time
     * @param now in nanoseconds
     */
    public Map<String, Kept> kept(@Nullable Drawn shown, boolean playing, long now) {
        Optional<PlaneReading> reading = shown == null ? Optional.empty() : shown.readings(PlaneReading.class);
        if (!playing || reading.isEmpty()) {
            forget();
        } else {
            learn(reading.get().labels(), reading.get().blocked(), now);
        }
        return kept();
    }

    /** Labels may stand anywhere. */
    void forget() {
        all.clear();
    }

    /**
     * Learns what is on screen.
     *
     * @param places the middles of labels in figure units, by their ids
     * @param blocked labels that stand where a line has come to lie, or at the end of a leader
     * @param time now, in nanoseconds
     */
    void learn(Map<String, Vec2> places, Set<String> blocked, long time) {
        now = time;
        places.forEach((id, at) -> {
            Remembered before = all.get(id);
            boolean moved = before != null && before.at().distanceTo(at) > MOVED;
            long since = before == null ? now - BETWEEN_MOVES : moved ? now : before.moved();
            long from = before == null || moved ? now : Math.min(now, before.blocked());
            all.put(id, new Remembered(at, now, since, blocked.contains(id) ? from : NEVER));
        });
        all.values().removeIf(label -> now - label.seen() > BETWEEN_MOVES);
    }
}
