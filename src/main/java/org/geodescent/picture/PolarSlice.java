package org.geodescent.picture;

import java.util.List;
import java.util.Optional;
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

    /** Room for the set, and for the origin, where the cone begins. */
    static Box window(PolarSet set, Matrix x, int... axes) {
        double limit = reach(x, axes);
        Vec2 centre = set.centre();
        double left = Math.min(0, centre.x() - set.radius(new Vec2(-1, 0), limit));
        double right = Math.max(0, centre.x() + set.radius(new Vec2(1, 0), limit));
        double bottom = Math.min(0, centre.y() - set.radius(new Vec2(0, -1), limit));
        double top = Math.max(0, centre.y() + set.radius(new Vec2(0, 1), limit));
        double room = 0.22 * Math.max(right - left, top - bottom);
        return new Box(left - room, bottom - room, right + room, top + room);
    }
}
