package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a node goes that stands on hinges: to which side of each, or along it. On a single hinge with normal velocities v₋ and v₊ beside it:
 *
 * <ul>
 *   <li>v₋ ≤ 0: to the negative side (also where it could as well leave to the positive one: the subgradient of the ReLU at 0 is 0);
 *   <li>v₋ > 0 ≥ v₊: along the hinge, with Filippov's convex combination of the two velocities, whose normal part is 0;
 *   <li>else to the positive side.
 * </ul>
 *
 * <p>Where several hinges meet, the first combination is taken that is consistent in this sense with itself.
 */
final class HingeChoice {
    /** Up to 3^6 = 729 combinations are tried; of more hinges only the first, the negative side of all. */
    private static final int MOST_HINGES = 6;

    private static final double TIE = 1e-9;

    private final List<double[]> normals;
    private final double[] below;
    private final double[] above;
    private final double scale;

    /**
     * A choice to be made.
     *
     * @param normals ξ of the hinges
     * @param below for each hinge the multiple of ξ that its samples add to the node's velocity on the negative side
     * @param above the same on the positive side
     */
    HingeChoice(List<double[]> normals, double[] below, double[] above) {
        this.normals = normals;
        this.below = below;
        this.above = above;
        double largest = 0;
        for (int i = 0; i < below.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(below[i]), Math.abs(above[i])));
        }
        scale = largest;
    }

    /**
     * Decides.
     *
     * @param drift the velocity that all other samples give the node
     * @return −1, 0 (along it) or +1 for every hinge; empty if none is consistent of the combinations that are tried
     */
    Optional<int[]> decide(double[] drift) {
        for (double tolerance : new double[] {0, TIE * (scale + HingeGroups.norm(drift))}) {
            int combinations = normals.size() > MOST_HINGES ? 1 : (int) StrictMath.pow(3, normals.size());
            for (int code = 0; code < combinations; code++) {
                int[] sides = sides(code);
                if (isConsistent(sides, drift, tolerance)) {
                    return Optional.of(sides);
                }
            }
        }
        return Optional.empty();
    }

    private int[] sides(int code) {
        int[] sides = new int[normals.size()];
        int rest = code;
        for (int i = 0; i < sides.length; i++) {
            sides[i] = rest % 3 - 1;
            rest /= 3;
        }
        return sides;
    }

    private boolean isConsistent(int[] sides, double[] drift, double tolerance) {
        double[] velocity = drift.clone();
        List<double[]> along = new ArrayList<>();
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] == 0) {
                along.add(normals.get(i));
            } else {
                NormalSpan.add(velocity, sides[i] < 0 ? below[i] : above[i], normals.get(i));
            }
        }
        NormalSpan span = new NormalSpan(along);
        if (!span.isIndependent()) {
            return false;
        }
        double[] beta = span.multipliers(velocity);
        span.project(velocity);
        int next = 0;
        for (int i = 0; i < sides.length; i++) {
            boolean consistent;
            if (sides[i] == 0) {
                double b = beta[next++];
                consistent = b >= above[i] - tolerance && b < below[i] + tolerance;
            } else {
                double normal = HingeGroups.dot(velocity, normals.get(i));
                consistent = sides[i] < 0 ? normal <= tolerance : normal > -tolerance;
            }
            if (!consistent) {
                return false;
            }
        }
        return true;
    }
}
