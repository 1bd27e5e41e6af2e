package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Output scales, turned and moved nets, and planes inside larger spaces. */
class ScaledGeometryTest {
    private static final Box WINDOW = new Box(-2, -1.5, 2.5, 2);

    /** In every cell the score is {@code gradient·p + offset}, divided by the output scale. */
    @Test
    void cellsSayTheScoreOfTheirPoints() {
        Random random = new Random(5);
        for (double outputScale : new double[] {0.25, 1, 6}) {
            for (int trial = 0; trial < 30; trial++) {
                PlaneNet net = PlaneNet.gaussian(random, 1 + trial % 7);
                NetworkGeometry geometry = NetworkGeometry.of(net.flat(), net.b(), net.w(), net.c(), outputScale);
                for (Cell cell : geometry.within(WINDOW).cells()) {
                    for (Vec2 p : cell.polygon()) {
                        double score = plain(net, p) / outputScale;
                        assertEquals(score, cell.gradient().dot(p) + cell.offset(), 1e-9);
                        assertEquals(score, geometry.score(p), 1e-9);
                    }
                }
                LipschitzConstant steepest = geometry.lipschitz();
                assertEquals(net.geometry().lipschitz().value() / outputScale, steepest.value(), 1e-9);
                assertEquals(steepest.value(), steepest.gradient().norm(), 1e-12 * steepest.value());
                // No two points of the plane differ by more, and those beside the witness by as much.
                Vec2 step = steepest.gradient().times(1e-7 / steepest.value());
                double rise = plain(net, steepest.witness().plus(step)) - plain(net, steepest.witness());
                assertTrue(rise / outputScale <= steepest.value() * 1e-7 * (1 + 1e-6) + 1e-13);
            }
        }
        assertEquals(6, NetworkGeometry.ofLinear(3, 4, 1, 2).score(new Vec2(1, 2)));
        assertEquals(-3.5, NetworkGeometry.ofLinear(3, -4, 1, 2).score(new Vec2(0, 2)));
    }

    private static double plain(PlaneNet net, Vec2 p) {
        double sum = net.c();
        for (int k = 0; k < net.nodes(); k++) {
            sum += net.w(k) * Math.max(0, net.v(k).dot(p) + net.b(k));
        }
        return sum;
    }

    /**
     * {@code (x)_+ + (y)_+ = 1}, a segment of x + y = 1 and two rays, turned and moved: nearest points are those of the
     * figure as it was.
     */
    @Test
    void nearestPointsTurnAndMoveWithTheNet() {
        double[][] known = {
            {-3, 0, -3, 1},
            {2, -3, 1, -3},
            {0, 0, 0.5, 0.5},
            {1, 1, 0.5, 0.5},
            {-2, 5, -2, 1},
            {0.1, 0.3, 0.4, 0.6},
            {3, -1, 1, -1}
        };
        for (double angle : new double[] {0, 0.5, 1.9, 3, 4.4, 5.7}) {
            for (Vec2 shift : List.of(new Vec2(0, 0), new Vec2(3, -2))) {
                Vec2 first = new Vec2(Math.cos(angle), Math.sin(angle));
                Vec2 second = new Vec2(-Math.sin(angle), Math.cos(angle));
                for (double outputScale : new double[] {1, 3}) {
                    NetworkGeometry geometry = NetworkGeometry.of(
                            new double[] {first.x(), first.y(), second.x(), second.y()},
                            new double[] {-first.dot(shift), -second.dot(shift)},
                            new double[] {1, 1},
                            -1,
                            outputScale);
                    for (double[] one : known) {
                        Vec2 from =
                                first.times(one[0]).plus(second.times(one[1])).plus(shift);
                        Vec2 to = first.times(one[2]).plus(second.times(one[3])).plus(shift);
                        BoundaryDistance distance =
                                geometry.distanceToBoundary(from).orElseThrow();
                        assertEquals(to.distanceTo(from), distance.value(), 1e-12);
                        assertEquals(0, distance.nearest().distanceTo(to), 1e-12);
                    }
                }
            }
        }
    }

    @Test
    void theNearestPointOfAHyperplaneIsItsFoot() {
        for (double size : new double[] {1e-3, 1, 1e3}) {
            BoundaryDistance distance = NetworkGeometry.ofLinear(3 * size, 4 * size, -10 * size, 1)
                    .distanceToBoundary(new Vec2(0, 0))
                    .orElseThrow();
            assertEquals(2, distance.value(), 1e-14);
            assertEquals(0, distance.nearest().distanceTo(new Vec2(1.2, 1.6)), 1e-14);
        }
    }

    /** A plane of R³ or R⁴: coordinates lose nothing, and sectors are where their signs say. */
    @Test
    void aPlaneInALargerSpaceIsSeenAsItIs() {
        Random random = new Random(6);
        for (int trial = 0; trial < 60; trial++) {
            int dimension = 3 + trial % 2;
            double[][] axes = new double[2][dimension];
            for (double[] axis : axes) {
                for (int j = 0; j < dimension; j++) {
                    axis[j] = random.nextInt(9) - 4;
                }
            }
            double[][] vectors = new double[5][dimension];
            for (double[] vector : vectors) {
                Vectors.add(vector, random.nextInt(7) - 3, axes[0]);
                Vectors.add(vector, random.nextInt(7) - 3, axes[1]);
            }
            PlaneSpan span = PlaneSpan.of(vectors, dimension);
            assertTrue(span.isWhole());
            DirectionFan fan = span.fan();
            for (int n = 0; n < 5; n++) {
                double[] again = span.embed(span.coordinates()[n][0], span.coordinates()[n][1]);
                assertEquals(0, Vectors.norm(Vectors.difference(again, vectors[n])), 1e-12);
            }
            for (int i = 0; i < fan.lines() && fan.lines() > 1; i++) {
                double[] ray = span.ray(i);
                double[] next = i + 1 < fan.lines() ? span.ray(i + 1) : Vectors.scaled(span.ray(0), -1);
                assertEquals(1, Vectors.norm(ray), 1e-14);
                double[] hinge = vectors[fan.representative(i)];
                assertEquals(0, Vectors.dot(span.embed(ray[0], ray[1]), hinge), 1e-12 * Vectors.norm(hinge));
                double[] inside = span.embed(ray[0] + next[0], ray[1] + next[1]);
                for (int n = 0; n < 5; n++) {
                    if (Vectors.norm(vectors[n]) > 0) {
                        assertEquals(fan.isActive(n, i), Vectors.dot(vectors[n], inside) > 0, trial + " " + n);
                    }
                }
            }
        }
    }

    /** The weights of the corral are those of a mean that is the point. */
    @Test
    void aNearestPointIsTheMeanOfItsCorral() {
        Random random = new Random(7);
        int large = 0;
        for (int trial = 0; trial < 60; trial++) {
            int dimension = 2 + trial % 4;
            double[] values = random.doubles(12L * dimension, -1, 1).toArray();
            for (int n = 0; n < 12; n++) {
                values[n * dimension] += 1.2;
            }
            MinimumNormPoint nearest = MinimumNormPoint.ofHull(Matrix.of(12, dimension, values));
            double[] mean = new double[dimension];
            double sum = 0;
            for (int i = 0; i < nearest.weights().length; i++) {
                assertTrue(nearest.weights()[i] >= 0);
                sum += nearest.weights()[i];
                Vectors.add(mean, nearest.weights()[i], nearest.corral().get(i));
            }
            assertEquals(1, sum, 1e-12);
            assertEquals(0, Vectors.norm(Vectors.difference(mean, nearest.point())), 1e-12);
            for (int n = 0; n < 12; n++) {
                double along = 0;
                for (int j = 0; j < dimension; j++) {
                    along += values[n * dimension + j] * nearest.point()[j];
                }
                assertTrue(along >= nearest.norm() * nearest.norm() - 1e-11);
            }
            large += nearest.weights().length > 2 ? 1 : 0;
        }
        assertTrue(large > 10, "corrals of more than two: " + large);
    }

    /** The sign of a score that is some roundings away from 0, against exact arithmetic. */
    @Test
    void signsAreThoseOfExactArithmetic() {
        Random random = new Random(8);
        int[] seen = new int[3];
        for (int trial = 0; trial < 300; trial++) {
            PlaneNet net = PlaneNet.gaussian(random, 1 + trial % 9);
            double size = Math.scalb(1.0, random.nextInt(60) - 30);
            double[] flat = Vectors.scaled(net.flat(), size);
            double[] w = Vectors.scaled(net.w(), 1 / size);
            double[] b = net.b().clone();
            Vec2 p = new Vec2(random.nextInt(64) / 16.0, random.nextInt(64) / 16.0);
            for (int k = 0; k < b.length; k++) {
                b[k] *= size;
            }
            // The constant that leaves only rounding of the score at p.
            double c = -NetworkGeometry.of(flat, b, w, 0, 1).score(p);
            for (double off : new double[] {0, Math.ulp(c), -Math.ulp(c), 3 * Math.ulp(c)}) {
                BigDecimal exact = new BigDecimal(c + off);
                for (int k = 0; k < b.length; k++) {
                    BigDecimal h = new BigDecimal(flat[2 * k])
                            .multiply(new BigDecimal(p.x()))
                            .add(new BigDecimal(flat[2 * k + 1]).multiply(new BigDecimal(p.y())))
                            .add(new BigDecimal(b[k]));
                    exact = exact.add(new BigDecimal(w[k]).multiply(h.max(BigDecimal.ZERO)));
                }
                assertEquals(
                        exact.signum(),
                        NetworkGeometry.of(flat, b, w, c + off, 1).sign(p),
                        "trial " + trial);
                seen[exact.signum() + 1]++;
            }
        }
        assertTrue(seen[0] > 100 && seen[2] > 100, seen[0] + " " + seen[2]);
        // Terms that cancel: 2⁶⁰ + 1 − 2⁶⁰.
        double large = 0x1p60;
        NetworkGeometry linear = NetworkGeometry.ofLinear(large, -large, 1, 1);
        assertEquals(1, linear.sign(new Vec2(1, 1)));
        assertEquals(0, NetworkGeometry.ofLinear(large, -large, 0, 1).sign(new Vec2(1, 1)));
        assertEquals(-1, NetworkGeometry.ofLinear(large, -large, -1, 1).sign(new Vec2(3, 3)));
    }
}
