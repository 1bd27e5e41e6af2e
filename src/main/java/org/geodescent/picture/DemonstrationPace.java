package org.geodescent.picture;

import java.util.List;
import org.geodescent.picture.demonstration.Demonstration;

/** The pace of a demonstration, by the rule of a replay: it spends its time where lines move. */
final class DemonstrationPace {
    /** What a line moves between two recorded times counts up to this share of its plot's height. */
    private static final double MOST = 0.06;

    private DemonstrationPace() {}

    static Pace of(Demonstration.InTime shown) {
        List<Long> times = shown.times();
        double[] positions = new double[times.size()];
        double[] path = new double[times.size()];
        double[] before = shown.heights(0);
        for (int i = 0; i < positions.length; i++) {
            positions[i] = Pace.positionOf(times.get(i));
            double[] now = shown.heights(i);
            double moved = 0;
            for (int k = 0; k < now.length; k++) {
                moved = Math.max(moved, Math.abs(now[k] - before[k]));
            }
            path[i] = i == 0 ? 0 : path[i - 1] + Math.min(MOST, moved);
            before = now;
        }
        return Pace.of(positions, path);
    }
}
