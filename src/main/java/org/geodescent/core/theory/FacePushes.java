package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.geodescent.core.geometry.ArrangementFaces.Flat;
import org.geodescent.core.geometry.MinimumNormPoint;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * B's Proposition 6 as corrected (docs/theorems.md): how long a small neuron takes at most until it is aligned with the
 * velocity {@code g_F} of the flow, which on a face along which it slides is the part of its push along the face.
 *
 * <p>{@code ‖g_F‖} has one value for every cell and one for every face on which the pushes beside it may hold a neuron.
 * As long as the neuron is not aligned, {@code h = g_Fᵀu} grows at {@code h' ≥ G²(1 − 5δ/16) − h²}, G being the value
 * where it is, and stays below {@code (1 − 7δ/8) G}. A value too many makes the bound longer, but not wrong.
 */
final class FacePushes {
    private static final double DELTA = AlignmentTimes.DELTA;

    /** A part of a push that is smaller than this share of the largest one is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] values;

    private FacePushes(double... values) {
        this.values = values;
    }

    /**
     * Of all faces on which a neuron can move.
     *
     * @param flats all faces
     * @param pushes {@code g(σ, y/2)} of each
     * @param leastOfCells the smallest of an open cell that is not 0
     * @param sign that of the output weight
     * @param x N×d
     * @param y N labels, ±1
     */
    static Answer<FacePushes> of(
            List<Flat> flats, List<List<double[]>> pushes, double leastOfCells, int sign, Matrix x, int... y) {
        // λ̃ is off y/2 by so much at most where Lemma 2's conditions hold.
        double nearly = AlignmentTimes.mostOff(leastOfCells);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < flats.size(); i++) {
            Hold hold = new Hold(flats.get(i), sign, x, y);
            for (double[] push : pushes.get(i)) {
                double[] own = Vectors.scaled(push, sign);
                if (hold.isPossible(own, nearly)) {
                    values.add(Vectors.norm(hold.along(own)));
                }
            }
        }
        double rounding = ROUNDING * values.stream().mapToDouble(v -> v).max().orElse(0);
        double[] positive = values.stream()
                .mapToDouble(v -> v)
                .filter(v -> v > rounding)
                .sorted()
                .toArray();
        return positive.length == 0
                ? Answer.none("no direction is pushed at all")
                : Answer.of(new FacePushes(positive));
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

    /** What holds a neuron on a flat: across it the pushes of the samples on it have to make up for the others'. */
    private static final class Hold {
        /** Orthonormal, of what is orthogonal to the flat. */
        private final List<double[]> across;

        /** {@code s y_n x_n / 2} of the samples on the flat, in these axes. */
        private final List<double[]> helpers = new ArrayList<>();

        private final int sign;
        private final int[] labels;

        Hold(Flat flat, int sign, Matrix x, int... y) {
            List<double[]> rows = new ArrayList<>();
            BitSet on = flat.on();
            for (int n = on.nextSetBit(0); n >= 0; n = on.nextSetBit(n + 1)) {
                rows.add(x.row(n));
            }
            across = axes(rows, flat.codimension());
            this.sign = sign;
            labels = on.stream().map(n -> y[n]).toArray();
            for (int i = 0; i < labels.length; i++) {
                helpers.add(Vectors.scaled(parts(rows.get(i)), sign * labels[i] / 2.0));
            }
        }

        /** By Gram and Schmidt, the longest remainder first, twice for the digits. */
        private static List<double[]> axes(List<double[]> rows, int rank) {
            List<double[]> axes = new ArrayList<>();
            List<double[]> rest = new ArrayList<>(rows);
            while (axes.size() < rank) {
                double[] longest = rest.get(0);
                for (double[] row : rest) {
                    longest = Vectors.norm(row) > Vectors.norm(longest) ? row : longest;
                }
                double[] axis = Vectors.normalised(without(Vectors.normalised(longest), axes));
                axes.add(axis);
                rest.replaceAll(row -> without(row, List.of(axis)));
            }
            return axes;
        }

        private static double[] without(double[] vector, List<double[]> axes) {
            double[] rest = vector.clone();
            for (double[] axis : axes) {
                Vectors.removeComponent(rest, axis);
            }
            return rest;
        }

        private double[] parts(double... vector) {
            return across.stream()
                    .mapToDouble(axis -> Vectors.dot(axis, vector))
                    .toArray();
        }

        /** The part along the flat. */
        double[] along(double... push) {
            return without(without(push, across), across);
        }

        /**
         * Whether some shares of the helpers, each between 0 and 1, leave no more than {@code nearly} of the push
         * across the flat. Of a single hyperplane both sides have to push to it: one that pushes away is never reached.
         */
        boolean isPossible(double[] push, double nearly) {
            if (across.isEmpty()) {
                return true;
            }
            double[] start = parts(push);
            if (across.size() == 1) {
                return isHeld(start[0], nearly);
            }
            for (int k = 0; k < start.length; k++) {
                int axis = k;
                double down =
                        helpers.stream().mapToDouble(h -> Math.min(0, h[axis])).sum();
                double up =
                        helpers.stream().mapToDouble(h -> Math.max(0, h[axis])).sum();
                if (start[k] + down > nearly || start[k] + up < -nearly) {
                    return false;
                }
            }
            return MinimumNormPoint.ofVertices(start.length, direction -> lowest(start, direction))
                            .lowerBound()
                    <= nearly;
        }

        private boolean isHeld(double push, double nearly) {
            double above = push;
            double below = push;
            for (int i = 0; i < labels.length; i++) {
                double helper = helpers.get(i)[0];
                // Where the sample is active its height is positive.
                if (helper * sign * labels[i] > 0) {
                    above += helper;
                } else {
                    below += helper;
                }
            }
            return below > -nearly && above < nearly;
        }

        private double[] lowest(double[] start, double... direction) {
            double[] vertex = start.clone();
            for (double[] helper : helpers) {
                if (Vectors.dot(helper, direction) < 0) {
                    Vectors.add(vertex, 1, helper);
                }
            }
            return vertex;
        }
    }
}
