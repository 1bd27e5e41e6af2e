package org.geodescent.core.train;

import java.util.List;

/**
 * What moves one node that stands on hinges with the unit normals ξ_i: its velocity is {@code drift + Σ c_i ξ_i} with
 * {@code c_i = below_i} on the negative side of hinge i and {@code above_i} on its positive one. Immutable by custom.
 */
final class NodePull {
    final double[] drift;
    private final double[] below;
    private final double[] above;

    /**
     * The drift is what the samples of all other hinges give, as long as the normals; the others have a number for each
     * hinge.
     */
    NodePull(double[] drift, double[] below, double[] above) {
        this.drift = drift;
        this.below = below;
        this.above = above;
    }

    /** What velocities are measured by; 0 if nothing moves the node. */
    double unit() {
        double unit = HingeGroups.norm(drift);
        for (int i = 0; i < below.length; i++) {
            unit += Math.abs(below[i]) + Math.abs(above[i]);
        }
        return unit;
    }

    /** c_i on the negative side, or on the positive one. */
    double along(int hinge, double side) {
        return side < 0 ? below[hinge] : above[hinge];
    }

    /** The same on all hinges with another drift. */
    NodePull withDrift(double[] other) {
        return new NodePull(other, below, above);
    }

    /** The same on some of the hinges with another drift. */
    NodePull only(List<Integer> some, double[] other) {
        return new NodePull(other, pick(below, some), pick(above, some));
    }

    private static double[] pick(double[] values, List<Integer> some) {
        return some.stream().mapToDouble(i -> values[i]).toArray();
    }
}
