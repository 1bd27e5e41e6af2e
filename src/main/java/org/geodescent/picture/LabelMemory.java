package org.geodescent.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where labels stand during a replay: one stays until a line has been in its way for a while, and then moves once. Not
 * thread-safe.
 */
public final class LabelMemory {
    /** How long a line may be in the way, in nanoseconds. */
    static final long PATIENCE = 300_000_000;

    /** How long a label stays at least after it has moved. */
    static final long BETWEEN_MOVES = 1_000_000_000;

    private final Map<String, Integer> kept = new HashMap<>();
    private final Map<String, Long> blockedSince = new HashMap<>();
    private final Map<String, Long> movedAt = new HashMap<>();

    /** Places to be kept, by the labels' ids. */
    Map<String, Integer> kept() {
        return Map.copyOf(kept);
    }

    /**
     * Places to be kept beside what is on screen: while the replay moves, labels stay where they are; at rest they
     * stand where an exported figure has them.
     *
     * @param shown the input plane; null before it is drawn for the first time
     * @param now in nanoseconds
     */
    public Map<String, Integer> kept(@Nullable Drawn shown, boolean playing, long now) {
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
        kept.clear();
        blockedSince.clear();
        movedAt.clear();
    }

    /**
     * Learns what is on screen.
     *
     * @param places of labels, by their ids; negative for one that is led to
     * @param blocked labels that stay where a line has come to lie
     * @param now in nanoseconds
     */
    void learn(Map<String, Integer> places, Set<String> blocked, long now) {
        kept.keySet().retainAll(places.keySet());
        places.forEach((id, place) -> {
            Integer before = kept.get(id);
            if (before != null && !before.equals(place)) {
                movedAt.put(id, now);
            }
            if (!blocked.contains(id)) {
                blockedSince.remove(id);
            }
            long since = blocked.contains(id) ? blockedSince.computeIfAbsent(id, unknown -> now) : now;
            Long moved = movedAt.get(id);
            boolean restless = now - since >= PATIENCE && (moved == null || now - moved >= BETWEEN_MOVES);
            if (restless || place < 0) {
                kept.remove(id);
                movedAt.put(id, now);
                blockedSince.remove(id);
            } else {
                kept.put(id, place);
            }
        });
    }
}
