package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.train.Snapshot;
import org.geodescent.figure.recipe.NeuronTrail;

/** Which recorded iterations a trail goes through. */
final class TrailTimes {
    private static final int MOST = 150;

    private TrailTimes() {}

    /**
     * Of the first {@code end} snapshots some evenly spread ones, with the start, the last, and iterations 1, 10, 100,
     * …
     */
    static List<Snapshot> of(List<Snapshot> recorded, int end) {
        int stride = 1 + (end - 1) / MOST;
        List<Snapshot> times = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (i % stride == 0
                    || i == end - 1
                    || NeuronTrail.isDecade(recorded.get(i).iteration())) {
                times.add(recorded.get(i));
            }
        }
        return times;
    }
}
