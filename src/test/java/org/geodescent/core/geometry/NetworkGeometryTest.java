package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** The geometry of the whole plane against brute force, over families of random and degenerate nets. */
class NetworkGeometryTest {
    private static final double EVERYWHERE = 1e6;

    @Test
    void gaussianNetsAgreeWithBruteForce() {
        Random random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            PlaneNet net = PlaneNet.gaussian(random, 1 + random.nextInt(12));
            checkExtremes(net, "gaussian " + trial);
            checkDistances(net, random, 3, "gaussian " + trial);
        }
    }

    @Test
    void latticeNetsAgreeWithBruteForce() {
        Random random = new Random(2);
        for (int trial = 0; trial < 2000; trial++) {
            PlaneNet net = PlaneNet.lattice(random, 1 + random.nextInt(9), 1 + random.nextInt(3));
            String name = "lattice " + trial;
            assertEquals(BruteForce.cells(net), net.geometry().cellCount(), name);
            checkExtremes(net, name);
            if (trial % 4 == 0) {
                checkDistances(net, random, 2, name);
            }
        }
    }

    @Test
    void nearlyParallelNetsAgreeWithBruteForce() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            PlaneNet net = PlaneNet.nearParallel(random, 2 + random.nextInt(9));
            String name = "near parallel " + trial;
            int r = net.nodes();
            assertEquals(1 + r + r * (r - 1) / 2, net.geometry().cellCount(), name);
            checkExtremes(net, name);
            checkDistances(net, random, 2, name);
        }
    }

    @Test
    void cellsOfRandomNetsAreAsManyAsPossible() {
        Random random = new Random(4);
        for (int r = 1; r <= 200; r += 1 + r / 3) {
            assertEquals(
                    1 + r + r * (r - 1) / 2,
                    PlaneNet.gaussian(random, r).geometry().cellCount());
        }
    }

    @Test
    void largeLatticeNetsHaveTheRightCells() {
        Random random = new Random(5);
        for (int trial = 0; trial < 6; trial++) {
            PlaneNet net = PlaneNet.lattice(random, 30 + random.nextInt(30), 6);
            assertEquals(BruteForce.cells(net), net.geometry().cellCount());
            checkExtremes(net, "large lattice " + trial);
        }
    }

    private static void checkExtremes(PlaneNet net, String name) {
        NetworkGeometry geometry = net.geometry();
        BruteForce.Extremes expected = BruteForce.extremes(net);
        LipschitzConstant lipschitz = geometry.lipschitz();
        ActiveCount active = geometry.maximumActiveNodes();
        assertEquals(lipschitz.value(), lipschitz.gradient().norm(), 1e-14 * lipschitz.value(), name);
        assertEquals(active.value(), activeAt(net, active.witness()), name);
        if (hasCrossing(net)) {
            double size = 0;
            for (int k = 0; k < net.nodes(); k++) {
                size += Math.abs(net.w(k)) * net.v(k).norm();
            }
            assertEquals(expected.steepest(), lipschitz.value(), 1e-14 * size, name);
            assertEquals(expected.mostActive(), active.value(), name);
        }
    }

    private static boolean hasCrossing(PlaneNet net) {
        for (int i = 0; i < net.nodes(); i++) {
            for (int j = 0; j < i; j++) {
                if (net.v(i).cross(net.v(j)) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int activeAt(PlaneNet net, Vec2 p) {
        int active = 0;
        for (int k = 0; k < net.nodes(); k++) {
            active += net.preactivation(k, p) > 0 ? 1 : 0;
        }
        return active;
    }

    /** The nearest point is a zero of f, and no ray from the sample meets a zero before. */
    private static void checkDistances(PlaneNet net, Random random, int samples, String name) {
        NetworkGeometry geometry = net.geometry();
        for (int m = 0; m < samples; m++) {
            Vec2 p = new Vec2(2 * random.nextGaussian(), 2 * random.nextGaussian());
            Optional<BoundaryDistance> found = geometry.distanceToBoundary(p);
            double expected = BruteForce.distance(net, p, 360);
            if (found.isEmpty()) {
                assertEquals(Double.POSITIVE_INFINITY, expected, name);
                continue;
            }
            double distance = found.get().value();
            Vec2 nearest = found.get().nearest();
            assertEquals(distance, nearest.distanceTo(p), 1e-12 * (1 + distance), name);
            assertEquals(0, net.score(nearest), 1e-13 * net.size(nearest), name);
            assertTrue(expected >= distance * (1 - 1e-10) - 1e-13, name + ": " + expected + " < " + distance);
            // Rays miss isolated zeros and ridges of zeros, but then f has no sign change nearer.
            if (distance < EVERYWHERE / 2 && !touchesOnly(geometry, nearest)) {
                assertEquals(expected, distance, 1e-6 * distance + 1e-9, name);
            }
        }
    }

    /** Whether f keeps its sign around a zero, or the zero cannot be met by rays. */
    private static boolean touchesOnly(NetworkGeometry geometry, Vec2 zero) {
        boolean positive = false;
        boolean negative = false;
        double radius = 1e-7 * (1 + zero.norm());
        for (int m = 0; m < 64; m++) {
            double angle = 2 * Math.PI * (m + 0.3) / 64;
            int sign = geometry.sign(zero.plus(new Vec2(Math.cos(angle), Math.sin(angle)).times(radius)));
            positive |= sign > 0;
            negative |= sign < 0;
        }
        return !(positive && negative);
    }
}
