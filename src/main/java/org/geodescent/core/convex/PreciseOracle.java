package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.exact.ExactSign;
import org.geodescent.core.geometry.DirectionFan;
import org.geodescent.core.geometry.GreatCircle;
import org.geodescent.core.geometry.SphereArrangement;
import org.geodescent.core.linalg.Vectors;

/**
 * {@code h(λ) = max over ‖u‖ ≤ 1 of |λᵀ(Xu)_+|} in R³ as {@link SphericalOracle} finds it, but without any rounding:
 * every sign is exact, and values are rounded up. Some microseconds for each of the N² pieces. Immutable.
 */
final class PreciseOracle {
    /** Of a value. */
    private static final int BITS = 160;

    /** Lengths in double precision are trusted up to this share. */
    private static final double DOUBTFUL = 1e-12;

    private final double[][] rows;
    private final Dyadic[][] points;
    private final SphereArrangement sphere;
    private final Dyadic[] squares;

    /** For every circle and line the direction of ray i; ray i + M is its opposite. */
    private final Dyadic[][][] rays;

    /** A place where the function has a local maximum. Immutable by custom. */
    static final class Piece {
        private final Dyadic[] direction;
        private final int sign;
        private final Dyadic value;

        private Piece(Dyadic[] direction, int sign, Dyadic value) {
            this.direction = direction;
            this.sign = sign;
            this.value = value;
        }

        /** Of any length. */
        Dyadic[] direction() {
            return direction;
        }

        /** That of λᵀ(Xu)_+. */
        int sign() {
            return sign;
        }

        /** At unit length, without sign, rounded up. */
        Dyadic value() {
            return value;
        }
    }

    /** @param rows N×3, finite, of rank 3 */
    PreciseOracle(double[][] rows) {
        this.rows = rows;
        this.points = Arrays.stream(rows).map(DyadicVector::of).toArray(Dyadic[][]::new);
        this.sphere = SphereArrangement.of(rows);
        this.squares = Arrays.stream(points).map(x -> DyadicVector.dot(x, x)).toArray(Dyadic[]::new);
        this.rays = new Dyadic[sphere.circles().size()][][];
        for (int c = 0; c < rays.length; c++) {
            GreatCircle circle = sphere.circles().get(c);
            DirectionFan fan = circle.fan();
            rays[c] = new Dyadic[fan.lines()][];
            for (int i = 0; i < rays[c].length; i++) {
                int m = fan.representative(i);
                Dyadic[] ray = DyadicVector.handy(DyadicVector.cross(points[circle.members()[0]], points[m]));
                rays[c][i] = fan.turnOf(m) > 0 ? ray : DyadicVector.negated(ray);
            }
        }
    }

    /** N. */
    int samples() {
        return points.length;
    }

    /**
     * All pieces with a local maximum above the threshold: among them the largest.
     *
     * @param lambda N numbers
     */
    List<Piece> maxima(Dyadic[] lambda, double threshold) {
        List<Piece> found = new ArrayList<>();
        for (int c = 0; c < rays.length; c++) {
            new Walk(c, lambda, threshold, found).around();
        }
        return found;
    }

    /** The exact sign of g·x_n, where {@code flat} are g's components, rounded. */
    private int sign(Dyadic[] g, double[] flat, int n) {
        int certain = ExactSign.dotIfCertain(flat, rows[n]);
        return certain != 0 ? certain : DyadicVector.dot(g, points[n]).signum();
    }

    /** Once around a circle, with the gradient of all samples but those whose circle it is. */
    private final class Walk {
        private final int c;
        private final GreatCircle circle;
        private final DirectionFan fan;
        private final int normal;
        private final Dyadic[] lambda;
        private final double threshold;
        private final List<Piece> found;
        private final Dyadic[][] sides = {DyadicVector.zero(3), DyadicVector.zero(3)};
        private Dyadic[] gradient = DyadicVector.zero(3);
        private double[] flat = new double[3];

        Walk(int c, Dyadic[] lambda, double threshold, List<Piece> found) {
            this.c = c;
            this.circle = sphere.circles().get(c);
            this.fan = circle.fan();
            this.normal = circle.members()[0];
            this.lambda = lambda;
            this.threshold = threshold * (1 - DOUBTFUL);
            this.found = found;
            for (int i = 0; i < circle.members().length; i++) {
                int n = circle.members()[i];
                int side = circle.sides()[i] > 0 ? 0 : 1;
                sides[side] = DyadicVector.plus(sides[side], lambda[n], points[n]);
            }
        }

        void around() {
            for (int n = 0; n < points.length; n++) {
                if (fan.isActive(n, 0)) {
                    gradient = DyadicVector.plus(gradient, lambda[n], points[n]);
                }
            }
            cross(0, 1);
            for (int i = 0; i < 2 * fan.lines(); i++) {
                Dyadic[] before = gradient;
                cross(i % fan.lines(), i < fan.lines() ? -1 : 1);
                flat = DyadicVector.toDoubles(gradient);
                vertex(i, before);
                arc(i);
                cell(i, 0);
                cell(i, 1);
            }
        }

        private void cross(int line, int direction) {
            for (int k = 0; k < fan.memberCount(line); k++) {
                int n = fan.member(line, k);
                Dyadic factor = fan.turnOf(n) == direction ? lambda[n] : lambda[n].negated();
                gradient = DyadicVector.plus(gradient, factor, points[n]);
            }
        }

        private void vertex(int i, Dyadic... before) {
            int line = i % fan.lines();
            if (fan.representative(line) < normal) {
                return;
            }
            Dyadic[] ray = i < fan.lines() ? rays[c][line] : DyadicVector.negated(rays[c][line]);
            Dyadic along = DyadicVector.dot(gradient, ray);
            double length = Math.sqrt(DyadicVector.dot(ray, ray).toDouble());
            if (!(Math.abs(along.toDouble()) > threshold * length)) {
                return;
            }
            int s = along.signum();
            Dyadic[] ahead = DyadicVector.cross(points[normal], ray);
            if (s * DyadicVector.dot(before, ahead).signum() >= 0
                    && s * DyadicVector.dot(gradient, ahead).signum() <= 0) {
                add(ray, s, along.abs());
            }
        }

        private void arc(int i) {
            if (!isLong(flat)) {
                return;
            }
            Dyadic aside = DyadicVector.dot(gradient, points[normal]);
            Dyadic[] along =
                    DyadicVector.plus(DyadicVector.times(squares[normal], gradient), aside.negated(), points[normal]);
            double[] flatAlong = DyadicVector.toDoubles(along);
            double length = Math.sqrt(Vectors.dot(flatAlong, flatAlong));
            if (!(length > threshold * squares[normal].toDouble())) {
                return;
            }
            int sector = i;
            int first = fan.representative(i % fan.lines());
            int second = fan.representative((i + 1) % fan.lines());
            for (int s = -1; s <= 1; s += 2) {
                boolean inside = s * sign(along, flatAlong, first) != -side(first, sector)
                        && s * sign(along, flatAlong, second) != -side(second, sector);
                if (inside && falls(s)) {
                    Dyadic[] u = s > 0 ? along : DyadicVector.negated(along);
                    add(u, s, DyadicVector.dot(gradient, along));
                    return;
                }
            }
        }

        private int side(int n, int sector) {
            return fan.isActive(n, sector) ? 1 : -1;
        }

        /** Whether the function does not rise from the arc into the cells on its two sides. */
        private boolean falls(int s) {
            Dyadic one = Dyadic.of(1);
            int up = DyadicVector.dot(DyadicVector.plus(gradient, one, sides[0]), points[normal])
                    .signum();
            int down = DyadicVector.dot(DyadicVector.plus(gradient, one, sides[1]), points[normal])
                    .signum();
            return s * up <= 0 && -s * down <= 0;
        }

        private void cell(int i, int side) {
            int facet = sphere.facet(c, i, side);
            int cell = sphere.cellOf(facet);
            if (sphere.facetsOf(cell)[0] != facet) {
                return;
            }
            Dyadic[] g = DyadicVector.plus(gradient, Dyadic.of(1), sides[side]);
            double[] flatG = DyadicVector.toDoubles(g);
            if (!isLong(flatG)) {
                return;
            }
            for (int s = -1; s <= 1; s += 2) {
                if (contains(cell, s, g, flatG)) {
                    add(s > 0 ? g : DyadicVector.negated(g), s, DyadicVector.dot(g, g));
                    return;
                }
            }
        }

        private boolean contains(int cell, int s, Dyadic[] g, double... flatG) {
            for (int facet : sphere.facetsOf(cell)) {
                int wall = sphere.circles().get(sphere.circleOf(facet)).members()[0];
                if (s * sign(g, flatG, wall) == (facet % 2 == 0 ? -1 : 1)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isLong(double... vector) {
            return Vectors.dot(vector, vector) > threshold * threshold;
        }

        /** @param product of the gradient and the direction, not negative */
        private void add(Dyadic[] direction, int sign, Dyadic product) {
            Dyadic square = DyadicVector.dot(direction, direction);
            // (g·u)²/‖u‖², and its root, both rounded up.
            Dyadic quotient = product.times(product).dividedBy(square, 2 * BITS);
            Dyadic above = quotient.plus(quotient.scaled(-2 * BITS));
            found.add(new Piece(direction, sign, above.rootAbove(BITS)));
        }
    }
}
