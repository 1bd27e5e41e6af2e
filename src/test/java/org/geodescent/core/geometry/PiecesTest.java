package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.VectorNorm;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Lines, arcs, hulls and nearest points, against closed forms and thirds of convex functions, in any unit. */
class PiecesTest {
    private static final VectorNorm[] NORMS = {VectorNorm.ONE, VectorNorm.TWO, VectorNorm.INFINITY};

    private static double distance(Vec2 p, Vec2 from, Vec2 to, VectorNorm norm) {
        double low = 0;
        double high = 1;
        Vec2 way = to.minus(from);
        for (int i = 0; i < 90; i++) {
            Vec2 left = from.plus(way.times(low + (high - low) / 3)).minus(p);
            Vec2 right = from.plus(way.times(high - (high - low) / 3)).minus(p);
            boolean falls = norm.of(left.x(), left.y()) > norm.of(right.x(), right.y());
            low = falls ? low + (high - low) / 3 : low;
            high = falls ? high : high - (high - low) / 3;
        }
        Vec2 nearest = from.plus(way.times(low)).minus(p);
        return norm.of(nearest.x(), nearest.y());
    }

    @Test
    void distancesAreThoseOfThePolylines() {
        Random random = new Random(1);
        int compared = 0;
        for (int trial = 0; trial < 60; trial++) {
            NetworkGeometry net = PlaneNet.gaussian(random, 2 + trial % 5).geometry();
            List<Polyline> boundary = net.within(new Box(-90, -90, 90, 90)).boundary();
            for (VectorNorm norm : NORMS) {
                Vec2 p = new Vec2(random.nextGaussian(), random.nextGaussian());
                double least = Double.POSITIVE_INFINITY;
                for (Polyline line : boundary) {
                    List<Vec2> points = line.points();
                    for (int i = line.closed() ? 0 : 1; i < points.size(); i++) {
                        Vec2 from = points.get((i + points.size() - 1) % points.size());
                        least = Math.min(least, distance(p, from, points.get(i), norm));
                    }
                }
                if (least < 20) {
                    BoundaryDistance found = net.distanceToBoundary(p, norm).orElseThrow();
                    assertEquals(least, found.value(), 1e-9 * (1 + least), norm + " " + trial);
                    Vec2 off = found.nearest().minus(p);
                    assertEquals(found.value(), norm.of(off.x(), off.y()), 1e-12 * (1 + least));
                    assertEquals(
                            0,
                            net.score(found.nearest()),
                            1e-12 * (1 + net.lipschitz().value() * 20));
                    compared++;
                }
            }
        }
        assertTrue(compared > 100, "compared " + compared);
    }

    /** 3x + 4y + 10 = 0, at a distance of 2 from the origin. */
    @Test
    void aWholeLineIsTwoRaysFromItsFoot() {
        ZeroPiece lost = ZeroPiece.of(3, 4, 10, new Vec2(Double.NaN, Double.NaN), null, 4, -3);
        List<ZeroPiece> rays = lost.wholeLine();
        assertEquals(2, rays.size());
        for (ZeroPiece ray : rays) {
            assertEquals(2, ray.distanceTo(new Vec2(0, 0)), 1e-15);
            assertEquals(-1.2, ray.start().x(), 1e-15);
            assertEquals(-1.6, ray.start().y(), 1e-15);
        }
        Vec2 beside = new Vec2(-1.2 + 8, -1.6 - 6);
        assertEquals(0, Math.min(rays.get(0).distanceTo(beside), rays.get(1).distanceTo(beside)), 1e-14);
        assertEquals(10, Math.max(rays.get(0).distanceTo(beside), rays.get(1).distanceTo(beside)), 1e-14);
    }

    /** On the unit circle a chord of the angle φ is 1 − cos(φ/2) away from its arc. */
    @Test
    void anArcHasNoMorePointsThanItsToleranceAsksFor() {
        EllipticalSector circle =
                RectifiedEllipsoid.of(Matrix.of(2, 2, 1, 0, 0, 1)).ellipsoid(0, 2);
        for (double sweep : new double[] {0.4, 1.5, 2, 3.2, 4.8, 2 * Math.PI}) {
            EllipticalSector sector =
                    new EllipticalSector(circle.pattern(), Matrix.of(2, 2, 1, 0, 0, 1), 2, 0.3, sweep);
            for (double tolerance : new double[] {0.2, 1e-2, 1e-4}) {
                int pieces = (int) Math.ceil(sweep / (Math.PI / 2));
                while (1 - Math.cos(sweep / pieces / 2) > tolerance) {
                    pieces *= 2;
                }
                List<double[]> arc = sector.arc(tolerance);
                assertEquals(pieces + 1, arc.size(), sweep + " " + tolerance);
                for (int i = 0; i <= pieces; i++) {
                    double angle = 0.3 + sweep * i / pieces;
                    assertArrayEquals(new double[] {Math.cos(angle), Math.sin(angle)}, arc.get(i), 1e-13);
                }
            }
        }
    }

    @Test
    void aLoopIsClosed() {
        Vec2 a = new Vec2(0, 0);
        Vec2 b = new Vec2(1, 0);
        Vec2 c = new Vec2(0, 1);
        ArgmaxWindow window = new ArgmaxWindow(
                List.of(
                        new ArgmaxWindow.Edge(0, 1, a, b),
                        new ArgmaxWindow.Edge(0, 1, b, c),
                        new ArgmaxWindow.Edge(0, 1, c, a)),
                List.of());
        assertEquals(List.of(new Polyline(List.of(a, b, c), true)), window.lines());
    }

    @Test
    void aLabelBeyondTheClassesIsRefused() {
        NetworkGeometry line = NetworkGeometry.ofLinear(1, 0, 0, 1);
        ArgmaxGeometry geometry = ArgmaxGeometry.of(List.of(line, NetworkGeometry.ofLinear(0, 1, 0, 1), line));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> geometry.correct(List.of(new Vec2(0, 0)), 3))
                .getMessage();
        assertEquals("label 0 is 3; it must be between 0 and 2", message);
    }

    @Test
    void zeroHasOneSignInAHull() {
        List<double[]> points =
                List.of(new double[] {-0.0, 1}, new double[] {0.0, 0}, new double[] {0.0, 2}, new double[] {-0.0, 3});
        List<double[]> corners = ConvexHull.corners(points);
        assertEquals(2, corners.size());
        assertEquals(0, corners.get(0)[1]);
        assertEquals(3, corners.get(1)[1]);
    }

    /** Repeated, collinear and coplanar points, in units from 1e-9 to 1e9. */
    @Test
    void theNearestPointOfAHullScales() {
        double[] corners = {1, 2, 0.5, 1, 2, 0.5, 2, -1, 0.5, 1.5, 0.5, 0.5, 3, 3, 1, 1, -4, 2};
        MinimumNormPoint one = MinimumNormPoint.ofHull(Matrix.of(6, 3, corners));
        for (double unit : new double[] {0x1p-30, 0x1p30}) {
            MinimumNormPoint other = MinimumNormPoint.ofHull(Matrix.of(6, 3, Vectors.scaled(corners, unit)));
            assertEquals(one.norm() * unit, other.norm());
            assertArrayEquals(one.weights(), other.weights());
            assertEquals(one.lowerBound() * unit, other.lowerBound());
        }
        assertEquals(one.norm(), one.lowerBound(), 1e-12);
    }

    /** Values have the units of λ and of the samples; a power of two changes no digit. */
    @Test
    void extremePointsScale() {
        Random random = new Random(2);
        int zeros = 0;
        for (int trial = 0; trial < 60; trial++) {
            double[] x = random.doubles(8, -1, 1).toArray();
            double[] lambda = random.doubles(4, -1, 1).toArray();
            List<RectifiedEllipsoid.ExtremePoint> one =
                    RectifiedEllipsoid.of(Matrix.of(4, 2, x)).extremePoints(lambda);
            for (int exponent : new int[] {-40, 40}) {
                double unit = Math.scalb(1.0, exponent);
                List<RectifiedEllipsoid.ExtremePoint> longer = RectifiedEllipsoid.of(
                                Matrix.of(4, 2, Vectors.scaled(x, unit)))
                        .extremePoints(lambda);
                List<RectifiedEllipsoid.ExtremePoint> heavier =
                        RectifiedEllipsoid.of(Matrix.of(4, 2, x)).extremePoints(Vectors.scaled(lambda, unit));
                for (int j = 0; j < one.size(); j++) {
                    assertEquals(one.get(j).u(), longer.get(j).u());
                    assertEquals(one.get(j).u(), heavier.get(j).u());
                    assertEquals(one.get(j).value() * unit, longer.get(j).value());
                    assertEquals(one.get(j).value() * unit, heavier.get(j).value());
                    zeros += one.get(j).value() == 0 ? 1 : 0;
                }
            }
        }
        assertTrue(zeros > 10, "zeros " + zeros);
    }

    /** In eight dimensions the way to a face drops several vertices at once; the interval closes all the same. */
    @Test
    void hullsOfManyDimensionsHaveTheirNearestPoint() {
        Random random = new Random(3);
        for (int trial = 0; trial < 150; trial++) {
            double[] values = random.doubles(240, -1, 1).toArray();
            for (int n = 0; n < 30; n++) {
                values[8 * n] += 0.3 * (trial % 5);
                values[8 * n + 1 + trial % 7] *= 1e-3;
            }
            MinimumNormPoint nearest = MinimumNormPoint.ofHull(Matrix.of(30, 8, values));
            assertTrue(nearest.norm() - nearest.lowerBound() <= 1e-7, trial + ": " + nearest.norm());
            if (nearest.norm() > 0.1) {
                assertEquals(nearest.norm(), nearest.lowerBound(), 1e-12, "trial " + trial);
            }
        }
    }

    @Test
    void spikesScale() {
        Random random = new Random(4);
        int spikes = 0;
        for (int trial = 0; trial < 60; trial++) {
            double[] x = random.doubles(6, -1, 1).toArray();
            List<RectifiedEllipsoid.Spike> one =
                    RectifiedEllipsoid.of(Matrix.of(3, 2, x)).spikes(0, 1);
            for (int exponent : new int[] {-50, 50}) {
                double unit = Math.scalb(1.0, exponent);
                List<RectifiedEllipsoid.Spike> other = RectifiedEllipsoid.of(Matrix.of(3, 2, Vectors.scaled(x, unit)))
                        .spikes(0, 1);
                assertEquals(one.size(), other.size());
                for (int i = 0; i < one.size(); i++) {
                    assertEquals(one.get(i).base().times(unit), other.get(i).base());
                    assertEquals(one.get(i).tip().times(unit), other.get(i).tip());
                }
            }
            spikes += one.size();
        }
        assertTrue(spikes > 20, "spikes " + spikes);
    }

    @Test
    void directionsInsideCellsOfThePlaneHaveLengthOne() {
        Random random = new Random(5);
        Matrix x = Matrix.of(9, 2, random.doubles(18, -3, 3).toArray());
        for (HyperplaneArrangement.Cell cell :
                HyperplaneArrangement.enumerate(x).found().orElseThrow().cells()) {
            assertEquals(1, Math.hypot(cell.interior().get(0), cell.interior().get(1)), 1e-15);
        }
        assertEquals(
                "sample 2 has the coordinate NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> HyperplaneArrangement.enumerate(Matrix.of(2, 2, 1, 0, Double.NaN, 1)))
                        .getMessage());
    }
}
