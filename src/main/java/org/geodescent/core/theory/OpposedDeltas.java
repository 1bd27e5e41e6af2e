package org.geodescent.core.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.geometry.ConvexHull;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;

/**
 * Two orthonormal directions for A's Corollary 2 as printed, r₊ with {@code ⟨r, x_i⟩ ≥ Δ ≥ ⟨r, x_j⟩} for a Δ₊ > 0, and
 * r₋ with the same for a Δ₋ < 0. Of any orthonormal set those of one sign say together no more than one direction, so
 * that the strongest printed claim has one direction or two such.
 *
 * <p>In the plane the best pair is found exactly: {@code Δ₊² + Δ₋²} as a function of r₊ is made of quadratic forms.
 * Elsewhere each direction is improved in turn among those orthogonal to the other, and both in the plane that they
 * span: a pair that the statement allows, but perhaps not the best.
 */
final class OpposedDeltas {
    private static final int ROUNDS = 20;

    private final List<double[]> positive;
    private final List<double[]> negative;
    /** −1 times the points of class J, and of class I: for r₋ the classes are exchanged. */
    private final List<double[]> flippedNegative;

    private final List<double[]> flippedPositive;

    private OpposedDeltas(List<double[]> positive, List<double[]> negative) {
        this.positive = positive;
        this.negative = negative;
        flippedNegative = negative.stream().map(x -> Vectors.scaled(x, -1)).toList();
        flippedPositive = positive.stream().map(x -> Vectors.scaled(x, -1)).toList();
    }

    /**
     * The largest {@code √(Δ₊² + Δ₋²)}; 0 if there is no such pair.
     *
     * @param positive the support vectors of class I
     * @param negative those of class J
     */
    static double largest(List<double[]> positive, List<double[]> negative) {
        OpposedDeltas pairs = new OpposedDeltas(positive, negative);
        return positive.get(0).length == 2 ? pairs.inPlane().value() : pairs.elsewhere();
    }

    /** A pair by its first direction, which the other follows at a right angle, in the plane. */
    private record Pair(double value, Vec2 first, Vec2 second) {}

    private Pair inPlane() {
        List<double[]> all = Stream.concat(positive.stream(), negative.stream()).toList();
        List<Vec2> candidates = new ArrayList<>();
        for (double[] a : all) {
            for (double[] b : all) {
                addAxes(candidates, new Vec2(a[0] - b[0], a[1] - b[1]));
            }
        }
        for (double[] a : positive) {
            for (double[] b : negative) {
                // (a·r)² + (b·r⊥)² is the quadratic form of a aᵀ + b⊥ b⊥ᵀ with b⊥ = (b₂, −b₁).
                double across = 2 * (a[0] * a[1] - b[0] * b[1]);
                double difference = a[0] * a[0] + b[1] * b[1] - a[1] * a[1] - b[0] * b[0];
                double angle = StrictMath.atan2(across, difference) / 2;
                addAxes(candidates, new Vec2(StrictMath.cos(angle), StrictMath.sin(angle)));
            }
        }
        Pair best = new Pair(0, new Vec2(1, 0), new Vec2(0, 1));
        for (Vec2 r : candidates) {
            for (int turn = -1; turn <= 1; turn += 2) {
                Vec2 other = new Vec2(-turn * r.y(), turn * r.x());
                double up = Corollary2.delta(positive, negative, r.x(), r.y());
                double down = Corollary2.delta(flippedNegative, flippedPositive, other.x(), other.y());
                double value = StrictMath.hypot(up, down);
                if (up > 0 && down > 0 && value > best.value) {
                    best = new Pair(value, r, other);
                }
            }
        }
        return best;
    }

    private static void addAxes(List<Vec2> directions, Vec2 v) {
        double length = v.norm();
        if (length > 0) {
            Vec2 unit = v.times(1 / length);
            Vec2 turned = new Vec2(-unit.y(), unit.x());
            directions.addAll(List.of(unit, unit.times(-1), turned, turned.times(-1)));
        }
    }

    private double elsewhere() {
        Optional<double[]> up = Corollary2.shortest(positive, negative);
        Optional<double[]> down = Corollary2.shortest(flippedNegative, flippedPositive);
        if (up.isEmpty() || down.isEmpty()) {
            return 0;
        }
        double best = 0;
        double[] first = up.get();
        double[] second = down.get();
        for (int round = 0; round < ROUNDS; round++) {
            double[] other = without(second, first);
            if (!(Vectors.norm(other) > 1e-9)) {
                break;
            }
            second = Vectors.scaled(other, 1 / Vectors.norm(other));
            Pair pair = new OpposedDeltas(seen(positive, first, second), seen(negative, first, second)).inPlane();
            best = Math.max(best, pair.value());
            double[] turnedFirst = combination(first, second, pair.first());
            double[] turnedSecond = combination(first, second, pair.second());
            first = shortestWithout(positive, negative, turnedSecond).orElse(turnedFirst);
            second = shortestWithout(flippedNegative, flippedPositive, first).orElse(turnedSecond);
        }
        return best;
    }

    private static Optional<double[]> shortestWithout(List<double[]> upper, List<double[]> lower, double[] direction) {
        return Corollary2.shortest(
                upper.stream().map(x -> without(x, direction)).toList(),
                lower.stream().map(x -> without(x, direction)).toList());
    }

    /** The corners of the points' hull in the plane that two directions span. */
    private static List<double[]> seen(List<double[]> points, double[] first, double[] second) {
        return ConvexHull.corners(points.stream()
                .map(x -> new double[] {Vectors.dot(x, first), Vectors.dot(x, second)})
                .toList());
    }

    private static double[] combination(double[] first, double[] second, Vec2 weights) {
        double[] sum = new double[first.length];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = weights.x() * first[j] + weights.y() * second[j];
        }
        return sum;
    }

    /** What is left of a vector without its part along a unit vector. */
    private static double[] without(double[] vector, double[] unit) {
        double[] rest = vector.clone();
        Vectors.removeComponent(rest, unit);
        return rest;
    }
}
