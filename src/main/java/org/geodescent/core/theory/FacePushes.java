package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.geometry.HyperplaneArrangement.Cell;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.Answer;

/**
 * B's Proposition 6 as corrected, for samples of the plane (docs/theorems.md): how long a small neuron takes at most
 * until it is aligned with the velocity {@code g_F} of the flow, which on a hinge along which it slides is the part of
 * its push along the hinge.
 *
 * <p>{@code ‖g_F‖} has one value for every sector and one for every hinge to which the sectors beside it push. As long
 * as the neuron is not aligned, {@code h = g_Fᵀu} grows at {@code h' ≥ G²(1 − 5δ/16) − h²}, G being the value where it
 * is, and stays below {@code (1 − 7δ/8) G}.
 */
final class FacePushes {
    private static final double DELTA = AlignmentTimes.DELTA;
    /** What a hinge needs to hold a neuron may be missed by this share of a push: the multipliers are not quite y/2. */
    private static final double NEARLY = DELTA / 8;

    /** So many products of a sector and a sample are looked at. */
    private static final long MOST_PRODUCTS = 2_000_000;

    private static final String MANY = "there are too many sectors to look at all pushes";

    private final double[] values;

    private FacePushes(double... values) {
        this.values = values;
    }

    /**
     * Of all faces on which a neuron can move.
     *
     * @param x N×2, finite
     * @param sign that of the output weight
     * @param y N labels, ±1
     */
    static Answer<FacePushes> of(Matrix x, int sign, int... y) {
        if (x.columns() != 2) {
            return Answer.none("it is evaluated for points with two coordinates");
        }
        if (!(HyperplaneArrangement.enumerate(x) instanceof Answer.Value<HyperplaneArrangement> ready)) {
            return Answer.none(MANY);
        }
        List<Cell> cells = ready.value().cells();
        if ((long) cells.size() * y.length > MOST_PRODUCTS) {
            return Answer.none(MANY);
        }
        List<Double> values = new ArrayList<>();
        for (int j = 0; j < cells.size(); j++) {
            Vec2 here = push(x, cells.get(j), sign, y);
            values.add(here.norm());
            if (cells.get(j).sector().isPresent()) {
                Vec2 ray = cells.get(j).sector().orElseThrow().to();
                Vec2 next = push(x, cells.get((j + 1) % cells.size()), sign, y);
                Vec2 anticlockwise = new Vec2(-ray.y(), ray.x());
                if (here.dot(anticlockwise) > -NEARLY * here.norm() && next.dot(anticlockwise) < NEARLY * next.norm()) {
                    values.add(Math.abs(here.dot(ray)));
                }
            }
        }
        double rounding = 1e-12 * values.stream().mapToDouble(v -> v).max().orElse(0);
        double[] positive = values.stream()
                .mapToDouble(v -> v)
                .filter(v -> v > rounding)
                .sorted()
                .toArray();
        return positive.length == 0
                ? Answer.none("no direction is pushed at all")
                : Answer.of(new FacePushes(positive));
    }

    /** {@code s g(σ, y/2)}. */
    private static Vec2 push(Matrix x, Cell cell, int sign, int... y) {
        Vec2 sum = new Vec2(0, 0);
        for (int n = 0; n < y.length; n++) {
            if (cell.pattern().isActive(n)) {
                sum = sum.plus(new Vec2(x.get(n, 0), x.get(n, 1)).times(sign * y[n] / 2.0));
            }
        }
        return sum;
    }

    /** The least {@code ‖g_F‖} that is not 0, by which Lemma 2's conditions are measured here. */
    double least() {
        return values[0];
    }

    /**
     * The bound.
     *
     * @param pull {@code h = s λ̃ᵀ(Xu)₊} at the start, positive
     */
    double time(double pull) {
        double root = Math.sqrt(1 - 5 * DELTA / 16);
        double time = 0;
        double level = pull;
        for (double push : values) {
            double target = (1 - 7 * DELTA / 8) * push;
            if (level < target) {
                time += (logarithm(root, target / push) - logarithm(root, level / push)) / (2 * root * push);
                level = target;
            }
        }
        return time;
    }

    private static double logarithm(double root, double z) {
        return StrictMath.log((root + z) / (root - z));
    }
}
