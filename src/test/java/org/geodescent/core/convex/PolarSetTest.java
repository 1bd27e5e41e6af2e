package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class PolarSetTest {
    private static DualOracle oracle(Matrix x) {
        return DualOracle.of(x).found().orElseThrow();
    }

    /** {@code max |λᵀ(Xu)_+|} over many directions. */
    private static double bruteForce(Matrix x, double... lambda) {
        double largest = 0;
        for (int i = 0; i < 20_000; i++) {
            double angle = 2 * Math.PI * i / 20_000;
            double sum = 0;
            for (int n = 0; n < lambda.length; n++) {
                sum += lambda[n] * Math.max(0, x.get(n, 0) * Math.cos(angle) + x.get(n, 1) * Math.sin(angle));
            }
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }

    private static Matrix random(Random random, int samples) {
        return Matrix.of(samples, 2, random.doubles(2L * samples, -2, 2).toArray());
    }

    @Test
    void theRadiusIsThatOfBruteForce() {
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            Matrix x = random(random, 2 + trial % 4);
            double angle = 2 * Math.PI * random.nextDouble();
            Vec2 direction = new Vec2(Math.cos(angle), Math.sin(angle));
            double radius = PolarSet.of(x, oracle(x), 0, 1).radius(direction, 1e6);
            double[] lambda = new double[x.rows()];
            lambda[0] = direction.x();
            lambda[1] = direction.y();
            // Sampled directions miss the maximum by up to half their distance.
            double outer = 1 / bruteForce(x, lambda);
            assertTrue(radius <= outer * (1 + 1e-12), radius + " > " + outer);
            assertEquals(outer, radius, 1e-3 * radius);
        }
    }

    @Test
    void inASliceTheBoundaryIsWhereTheConstraintIsActive() {
        Random random = new Random(2);
        for (int trial = 0; trial < 60; trial++) {
            Matrix x = random(random, 5);
            double[] centre = random.doubles(5, -1, 1).toArray();
            double value = oracle(x).maximise(centre).value();
            for (int n = 0; n < 5; n++) {
                centre[n] *= 0.9 / value;
            }
            PolarSet set = PolarSet.slice(x, oracle(x), 1, 3, centre);
            Vec2 direction = new Vec2(random.nextGaussian(), random.nextGaussian());
            Vec2 at = set.centre().plus(direction.times(set.radius(direction, 1e6)));
            centre[1] = at.x();
            centre[3] = at.y();
            assertEquals(1, oracle(x).maximise(centre).value(), 1e-12);
        }
    }

    @Test
    void thePolygonIsWithinTheToleranceOfTheBoundaryAndConvex() {
        Random random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            Matrix x = random(random, 2 + trial % 3);
            DualOracle oracle = oracle(x);
            double tolerance = Math.pow(10, -1 - trial % 5);
            List<Vec2> ring = PolarSet.of(x, oracle, 0, 1).boundary(1e6, tolerance);
            for (int i = 0; i < ring.size(); i++) {
                Vec2 p = ring.get(i);
                Vec2 next = ring.get((i + 1) % ring.size());
                double[] lambda = new double[x.rows()];
                lambda[0] = p.x();
                lambda[1] = p.y();
                assertEquals(1, oracle.maximise(lambda).value(), 1e-10);
                Vec2 middle = p.plus(next).times(0.5);
                lambda[0] = middle.x();
                lambda[1] = middle.y();
                double inside = oracle.maximise(lambda).value();
                assertTrue(inside <= 1 + 1e-10, "a chord of a convex set lies inside: " + inside);
                assertTrue(middle.norm() / inside - middle.norm() <= tolerance * 3 + 1e-9, "ring of " + ring.size());
            }
        }
    }

    /** From a place at the end of a long narrow set its sides face each other. */
    @Test
    void theBoundarySeenFromAPlaceCloseToItIsTheSame() {
        Random random = new Random(5);
        for (int trial = 0; trial < 60; trial++) {
            double slope = 0.01 + 0.2 * random.nextDouble();
            double scale = 0.3 + random.nextDouble();
            Matrix x = Matrix.of(2, 2, 1, slope, scale, -slope * scale);
            PolarSet set = PolarSet.of(x, oracle(x), 0, 1);
            Vec2 along = new Vec2(1, -1 / scale);
            Vec2 place = along.times(0.9999 * set.radius(along, 1e6));
            List<Vec2> seen =
                    PolarSet.slice(x, oracle(x), 0, 1, place.x(), place.y()).boundary(1e4, 1e-4);
            double area = area(set.boundary(1e4, 1e-4));
            assertEquals(area, area(seen), 1e-3 * area, "slope " + slope + ", scale " + scale);
        }
    }

    private static double area(List<Vec2> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            sum += ring.get(i).cross(ring.get((i + 1) % ring.size()));
        }
        return sum / 2;
    }

    @Test
    void thePapersPolarSetIsTheRectangleOfItsSpikes() {
        Matrix x = PaperDatasets.convexGeometryOrthogonal().features();
        List<Vec2> ring = PolarSet.of(x, oracle(x), 0, 1).boundary(100, 1e-3);
        double a = 1 / new Vec2(1.65, -0.47).norm();
        double b = 1 / new Vec2(-0.47, 1.35).norm();
        for (int sx = -1; sx <= 1; sx += 2) {
            for (int sy = -1; sy <= 1; sy += 2) {
                Vec2 corner = new Vec2(sx * a, sy * b);
                assertTrue(ring.stream().anyMatch(p -> p.distanceTo(corner) <= 1e-14), corner + " in " + ring);
            }
        }
        assertTrue(ring.size() <= 16, "straight sides need no points: " + ring.size());
    }

    @Test
    void withASampleAtTheOriginTheSetIsCutByTheSquare() {
        Matrix x = Matrix.of(2, 2, 2, 0, 0, 0);
        List<Vec2> ring = PolarSet.of(x, oracle(x), 0, 1).boundary(10, 1e-3);
        assertEquals(10, ring.stream().mapToDouble(Vec2::y).max().orElseThrow(), 1e-12);
        assertEquals(0.5, ring.stream().mapToDouble(Vec2::x).max().orElseThrow(), 1e-12);
        assertTrue(ring.stream().anyMatch(p -> p.distanceTo(new Vec2(0.5, 10)) <= 1e-9), ring.toString());
    }

    @Test
    void aCentreOutsideIsRefused() {
        Matrix x = PaperDatasets.convexGeometryOrthogonal().features();
        assertThrows(IllegalArgumentException.class, () -> PolarSet.slice(x, oracle(x), 0, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> PolarSet.of(x, oracle(x), 1, 1));
    }

    /** In units of a power of two the boundary has the same points, divided by the unit. */
    @Test
    void theBoundaryScalesWithTheSamples() {
        Random random = new Random(9);
        for (int trial = 0; trial < 6; trial++) {
            double[] values = random.doubles(6, -2, 2).toArray();
            double[] centre = {0.01, -0.02, 0.03};
            Matrix x = Matrix.of(3, 2, values);
            List<Vec2> one = PolarSet.slice(x, oracle(x), 0, 1, centre).boundary(50, 1e-3);
            for (int exponent : new int[] {-24, 24}) {
                double unit = Math.scalb(1.0, exponent);
                Matrix scaled =
                        Matrix.of(3, 2, Arrays.stream(values).map(v -> unit * v).toArray());
                double[] moved = Arrays.stream(centre).map(v -> v / unit).toArray();
                List<Vec2> other =
                        PolarSet.slice(scaled, oracle(scaled), 0, 1, moved).boundary(50 / unit, 1e-3 / unit);
                assertEquals(one.size(), other.size());
                for (int i = 0; i < one.size(); i++) {
                    assertEquals(0, other.get(i).times(unit).distanceTo(one.get(i)), 1e-9);
                }
            }
        }
    }

    /** A set that is larger than the square is cut along it. */
    @Test
    void aSmallSquareIsItsOwnBoundary() {
        Matrix x = Matrix.of(3, 2, 0.1, 0.2, -0.3, 0.1, 0.2, 0.2);
        PolarSet set = PolarSet.slice(x, oracle(x), 0, 1, 0.2, -0.1, 0.1);
        List<Vec2> ring = set.boundary(0.25, 1e-3);
        double area = 0;
        for (int i = 0; i < ring.size(); i++) {
            Vec2 at = ring.get(i).minus(set.centre());
            assertEquals(0.25, Math.max(Math.abs(at.x()), Math.abs(at.y())), 1e-14);
            area += at.cross(ring.get((i + 1) % ring.size()).minus(set.centre())) / 2;
        }
        assertEquals(0.25, area, 1e-12);
        assertTrue(ring.size() <= 20, ring.size() + " points");
    }
}
