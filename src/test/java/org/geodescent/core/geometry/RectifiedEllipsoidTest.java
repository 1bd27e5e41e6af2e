package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.geodescent.core.convex.ConvexDiagnostics;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.exact.ExactRank;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class RectifiedEllipsoidTest {
    private static final int DIRECTIONS = 20_000;

    private static Vec2 direction(int i) {
        double angle = 2 * Math.PI * (i + 0.5) / DIRECTIONS;
        return new Vec2(Math.cos(angle), Math.sin(angle));
    }

    private static Matrix random(Random random, int samples) {
        double[] values = random.doubles(2L * samples, -2, 2).toArray();
        return Matrix.of(samples, 2, values);
    }

    private static Matrix degenerate() {
        return Matrix.of(6, 2, 1, 1, 2, 2, -1, -1, 0, 0, 1, 0, 0.5, -0.25);
    }

    @Test
    void thePiecesReachAsFarAsBruteForceInEveryDirection() {
        Random random = new Random(1);
        for (int trial = 0; trial < 40; trial++) {
            Matrix x = trial == 0 ? degenerate() : random(random, 2 + trial % 7);
            RectifiedEllipsoid q = RectifiedEllipsoid.of(x);
            int a = random.nextInt(x.rows());
            int b = random.nextInt(x.rows());
            double[] weights = {random.nextGaussian(), random.nextGaussian()};
            double exact = 0;
            for (EllipticalSector piece : q.image(a, b)) {
                exact = Math.max(exact, Vectors.dot(weights, piece.image(piece.direction(weights))));
            }
            double brute = 0;
            for (int i = 0; i < DIRECTIONS; i++) {
                double[] z = q.point(direction(i));
                brute = Math.max(brute, weights[0] * z[a] + weights[1] * z[b]);
            }
            assertTrue(exact >= brute - 1e-12, exact + " " + brute);
            assertEquals(brute, exact, 1e-3 * (1 + exact));
        }
    }

    @Test
    void everyDirectionIsMappedByThePieceOfItsPattern() {
        Random random = new Random(2);
        for (int trial = 0; trial < 20; trial++) {
            Matrix x = trial == 0 ? degenerate() : random(random, 1 + trial % 6);
            RectifiedEllipsoid q = RectifiedEllipsoid.of(x);
            assertEquals(
                    2 * Math.PI,
                    q.sectors().stream().mapToDouble(EllipticalSector::sweep).sum(),
                    1e-12);
            for (int i = 0; i < DIRECTIONS; i += 97) {
                Vec2 u = direction(i);
                double turn = Math.atan2(u.y(), u.x());
                EllipticalSector own = q.sectors().stream()
                        .filter(s -> {
                            double t = turn - s.start();
                            return t - 2 * Math.PI * Math.floor(t / (2 * Math.PI)) <= s.sweep();
                        })
                        .findFirst()
                        .orElseThrow();
                assertArrayEquals(q.point(u), own.image(u), 1e-12);
            }
        }
    }

    @Test
    void extremePointsAreThoseOfBruteForceInEverySector() {
        Random random = new Random(3);
        for (int trial = 0; trial < 30; trial++) {
            Matrix x = trial == 0 ? degenerate() : random(random, 1 + trial % 8);
            double[] lambda = random.doubles(x.rows(), -1, 1).toArray();
            RectifiedEllipsoid q = RectifiedEllipsoid.of(x);
            Map<String, double[]> brute = bruteForce(x, q, lambda);
            List<RectifiedEllipsoid.ExtremePoint> points = q.extremePoints(lambda);
            assertEquals(2 * q.sectors().size(), points.size());
            for (RectifiedEllipsoid.ExtremePoint point : points) {
                assertEquals(Vectors.dot(lambda, q.point(point.u())), point.value(), 1e-12);
                assertTrue(point.u().norm() <= 1 + 1e-12);
                double[] range = brute.getOrDefault(point.pattern().toString(), new double[2]);
                double expected = point.maximal() ? range[1] : range[0];
                assertTrue(point.maximal() ? point.value() >= expected - 1e-12 : point.value() <= expected + 1e-12);
                assertEquals(expected, point.value(), 2e-3);
            }
        }
    }

    /** Smallest and largest value per pattern; the origin belongs to every sector. */
    private static Map<String, double[]> bruteForce(Matrix x, RectifiedEllipsoid q, double[] lambda) {
        Map<String, double[]> ranges = new HashMap<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            Vec2 u = direction(i);
            boolean[] active = new boolean[x.rows()];
            for (int n = 0; n < active.length; n++) {
                active[n] = x.get(n, 0) * u.x() + x.get(n, 1) * u.y() >= 0;
            }
            double value = Vectors.dot(lambda, q.point(u));
            double[] range = ranges.computeIfAbsent(ActivationPattern.of(active).toString(), key -> new double[2]);
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
        return ranges;
    }

    @Test
    void arcsKeepWithinTheToleranceAndTheEllipsoidCloses() {
        Random random = new Random(4);
        for (int trial = 0; trial < 20; trial++) {
            EllipticalSector whole = RectifiedEllipsoid.of(random(random, 3)).ellipsoid(0, 2);
            double tolerance = Math.pow(10, -1 - trial % 5);
            List<double[]> arc = whole.arc(tolerance);
            assertArrayEquals(arc.get(0), arc.get(arc.size() - 1), 1e-12);
            for (int i = 0; i < DIRECTIONS; i += 211) {
                double[] z = whole.image(direction(i));
                double nearest = Double.POSITIVE_INFINITY;
                for (int k = 0; k + 1 < arc.size(); k++) {
                    nearest = Math.min(nearest, distance(z, arc.get(k), arc.get(k + 1)));
                }
                assertTrue(nearest <= tolerance + 1e-12, nearest + " > " + tolerance);
            }
        }
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double[] ab = Vectors.difference(b, a);
        double[] ap = Vectors.difference(p, a);
        double t = Math.max(0, Math.min(1, Vectors.dot(ap, ab) / Math.max(1e-300, Vectors.dot(ab, ab))));
        return Math.hypot(ap[0] - t * ab[0], ap[1] - t * ab[1]);
    }

    @Test
    void thePapersSpikesAreWhereTheyShouldBe() {
        Matrix x = PaperDatasets.convexGeometryOrthogonal().features();
        List<RectifiedEllipsoid.Spike> spikes = RectifiedEllipsoid.of(x).spikes(0, 1);
        assertEquals(2, spikes.size());
        for (RectifiedEllipsoid.Spike spike : spikes) {
            int own = spike.tip().x() > 0 ? 0 : 1;
            double determinant = 1.65 * 1.35 - 0.47 * 0.47;
            double tip = Vectors.norm(x.row(own));
            double base = determinant / Vectors.norm(x.row(1 - own));
            assertEquals(tip, spike.tip().norm(), 1e-14);
            assertEquals(base, spike.base().norm(), 1e-14);
        }
        assertEquals(
                List.of(),
                RectifiedEllipsoid.of(PaperDatasets.convexGeometrySpikeFree().features())
                        .spikes(0, 1));
    }

    @Test
    void twoSamplesHaveNoSpikesJustIfTheyAreSpikeFree() {
        Random random = new Random(5);
        int free = 0;
        for (int trial = 0; trial < 300; trial++) {
            Matrix x = random(random, 2);
            boolean spikeFree = ConvexDiagnostics.of(new Dataset(x, new int[] {0, 1}, List.of("1", "-1")), false)
                    .spikeFree();
            assertEquals(spikeFree, RectifiedEllipsoid.of(x).spikes(0, 1).isEmpty(), x.toString());
            free += spikeFree ? 1 : 0;
        }
        assertTrue(free > 100 && free < 200, free + " of 300");
    }

    @Test
    void aLambdaOfTheWrongLengthIsRefused() {
        RectifiedEllipsoid q = RectifiedEllipsoid.of(Matrix.of(1, 2, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> q.extremePoints(1, 2));
        assertThrows(IllegalArgumentException.class, () -> RectifiedEllipsoid.of(Matrix.of(1, 3, 1, 0, 0)));
        assertThrows(IllegalArgumentException.class, () -> q.ellipsoid(0).arc(Double.NaN));
    }

    /** Parallel samples, zeros, and directions that differ in the last bit alone. */
    @Test
    void theRankOfEveryPieceIsExact() {
        double almost = Math.nextUp(3.0);
        Matrix narrow = Matrix.of(5, 2, 1, 3, 1, almost, -2, -6, 0, 0, 0x1p-1074, 0);
        for (Matrix x : List.of(degenerate(), narrow, Matrix.of(2, 2, 0, 0, 0, 0), random(new Random(3), 30))) {
            RectifiedEllipsoid q = RectifiedEllipsoid.of(x);
            for (EllipticalSector piece : q.sectors()) {
                double[][] rows = IntStream.range(0, piece.map().rows())
                        .mapToObj(piece.map()::row)
                        .toArray(double[][]::new);
                assertEquals(ExactRank.of(rows, 2).rank(), piece.rank(), piece.toString());
            }
        }
    }
}
