package org.geodescent.picture;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;

/**
 * The plane through the polar set in which the entries of λ of two samples vary and the others are the optimal ones.
 */
final class PolarSlice {
    /**
     * The optimal λ is on the boundary of the set; the plane is so much nearer to the origin that it meets the inside.
     */
    private static final double INWARDS = 1e-4;

    /** How many times as far as usual a set may go to be shown whole. */
    private static final double FAR = 10;

    private PolarSlice() {}

    /** Empty if the plane meets no inside. */
    static Optional<PolarSet> of(ConvexAnalysis analysis, List<Double> optimal, int... axes) {
        Matrix x = analysis.x();
        DualOracle oracle = analysis.dualOracle().orElseThrow();
        if (x.rows() == 2) {
            return Optional.of(PolarSet.of(x, oracle, axes[0], axes[1]));
        }
        double[] centre = optimal.stream().mapToDouble(v -> (1 - INWARDS) * v).toArray();
        if (!(oracle.maximise(centre).value() < 1)) {
            return Optional.empty();
        }
        // From a place close to the boundary the boundary cannot be seen well: the middle of what is seen is a better
        // place.
        PolarSet seen = PolarSet.slice(x, oracle, axes[0], axes[1], centre);
        Vec2 middle = middle(seen, reach(x, axes));
        centre[axes[0]] = middle.x();
        centre[axes[1]] = middle.y();
        return oracle.maximise(centre).value() < 1
                ? Optional.of(PolarSet.slice(x, oracle, axes[0], axes[1], centre))
                : Optional.of(seen);
    }

    private static double reach(Matrix x, int... axes) {
        double longest = 0;
        for (int axis : axes) {
            double norm = Math.hypot(x.get(axis, 0), x.get(axis, 1));
            longest = Math.max(longest, norm > 0 ? 3 / norm : 0);
        }
        return longest > 0 ? longest : 1;
    }

    private static Vec2 middle(PolarSet set, double reach) {
        Vec2 sum = new Vec2(0, 0);
        for (int i = 0; i < 16; i++) {
            double angle = StrictMath.PI * i / 8;
            Vec2 direction = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
            sum = sum.plus(direction.times(set.radius(direction, reach)));
        }
        return set.centre().plus(sum.times(1.0 / 16));
    }

    /**
     * Room for the set, for the origin, where the cone begins, and for others of its places. Of a set that goes on, and
     * of one that is much longer than the samples let expect, as far as it is near.
     *
     * @param places in the plane of the set
     */
    static Box window(PolarSet set, Matrix x, List<Vec2> places, int... axes) {
        double near = reach(x, axes);
        List<Vec2> shown = set.boundary(FAR * near, near / 100);
        if (shown.stream().anyMatch(p -> distance(p, set.centre()) >= 0.99 * FAR * near)) {
            shown = set.boundary(near, near / 100);
        }
        List<Vec2> all = Stream.of(shown, places, List.of(new Vec2(0, 0)))
                .flatMap(List::stream)
                .toList();
        DoubleSummaryStatistics across = all.stream().mapToDouble(Vec2::x).summaryStatistics();
        DoubleSummaryStatistics up = all.stream().mapToDouble(Vec2::y).summaryStatistics();
        double room = 0.22 * Math.max(across.getMax() - across.getMin(), up.getMax() - up.getMin());
        return new Box(across.getMin() - room, up.getMin() - room, across.getMax() + room, up.getMax() + room);
    }

    /** The larger of the distances across and up. */
    private static double distance(Vec2 p, Vec2 q) {
        return Math.max(Math.abs(p.x() - q.x()), Math.abs(p.y() - q.y()));
    }
}
