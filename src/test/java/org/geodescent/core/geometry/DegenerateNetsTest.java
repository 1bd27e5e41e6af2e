package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** Nets small enough to know every answer, and numbers far from 1. */
class DegenerateNetsTest {
    private static final Box WINDOW = new Box(-2, -1, 2, 1);

    private static NetworkGeometry net(double c, double[]... nodes) {
        double[] v = new double[2 * nodes.length];
        double[] b = new double[nodes.length];
        double[] w = new double[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            v[2 * k] = nodes[k][0];
            v[2 * k + 1] = nodes[k][1];
            b[k] = nodes[k][2];
            w[k] = nodes[k][3];
        }
        return NetworkGeometry.of(v, b, w, c, 1);
    }

    private static double[] node(double v1, double v2, double b, double w) {
        return new double[] {v1, v2, b, w};
    }

    private static double distance(NetworkGeometry geometry, double x, double y) {
        return geometry.distanceToBoundary(new Vec2(x, y)).orElseThrow().value();
    }

    @Test
    void aLinearClassifierHasOneCellAndOneLine() {
        NetworkGeometry geometry = NetworkGeometry.ofLinear(3, 4, -5, 2);
        assertEquals(1, geometry.cellCount());
        assertEquals(2.5, geometry.lipschitz().value());
        assertEquals(0, geometry.maximumActiveNodes().value());
        assertEquals(1, distance(geometry, 0, 0), 1e-15);
        assertEquals(99, distance(geometry, 60, 80), 1e-13);
        assertEquals(-2.5, geometry.score(new Vec2(0, 0)));
        List<Polyline> boundary = geometry.within(WINDOW).boundary();
        assertEquals(1, boundary.size());
        assertEquals(2, boundary.get(0).points().size());
        assertEquals(1, geometry.within(WINDOW).cells().size());
    }

    @Test
    void theZeroNetIsZeroEverywhere() {
        for (NetworkGeometry geometry : List.of(
                net(0), net(0, node(0, 0, 0, 0)), net(0, node(1, 2, 3, 0)), NetworkGeometry.ofLinear(0, 0, 0, 1))) {
            assertEquals(0, geometry.lipschitz().value());
            assertEquals(0, distance(geometry, 0.3, 7));
            WindowGeometry within = geometry.within(WINDOW);
            assertEquals(8, within.zeroRegion().area(), 1e-14);
            assertEquals(4, within.zeroRegion().rings().get(0).size());
            assertEquals(List.of(), within.boundary());
            assertTrue(within.region(1).isEmpty() && within.region(-1).isEmpty());
        }
    }

    @Test
    void aConstantHasNoBoundary() {
        NetworkGeometry geometry = net(0, node(0, 0, 2, -3), node(0, 0, -1, 100));
        Margin.NoBoundary margin =
                assertInstanceOf(Margin.NoBoundary.class, geometry.margin(new double[] {0, 0}, new int[] {1}));
        assertEquals(-1, margin.sign());
        assertEquals(-6, geometry.score(new Vec2(5, 5)));
        assertEquals(1, geometry.maximumActiveNodes().value());
        assertEquals(1, geometry.cellCount());
        assertTrue(geometry.hinges().get(0).dead());
        assertEquals(
                List.of(new Vec2(2, -1), new Vec2(2, 1), new Vec2(-2, 1), new Vec2(-2, -1))
                        .size(),
                geometry.within(WINDOW).region(-1).rings().get(0).size());
    }

    @Test
    void oppositeDuplicatesMakeARidgeOfZeros() {
        NetworkGeometry geometry = net(0, node(1, 0, 0, 1), node(-2, 0, 0, 0.5));
        assertEquals(2, geometry.cellCount());
        assertEquals(0, geometry.hinges().get(1).firstOnSameLine());
        assertEquals(1, geometry.lipschitz().value());
        assertEquals(1, geometry.maximumActiveNodes().value());
        assertEquals(1.5, distance(geometry, -1.5, 9));
        List<Polyline> boundary = geometry.within(WINDOW).boundary();
        assertEquals(1, boundary.size());
        assertEquals(
                Set.of(new Vec2(0, -1), new Vec2(0, 1)),
                Set.copyOf(boundary.get(0).points()));
        assertEquals(8, geometry.within(WINDOW).region(1).area(), 1e-14);
    }

    @Test
    void anIsolatedZeroIsAPointOfTheBoundary() {
        NetworkGeometry geometry = net(0, node(1, 0, 0, 1), node(-1, 0, 0, 1), node(0, 1, 0, 1), node(0, -1, 0, 1));
        assertEquals(4, geometry.cellCount());
        assertEquals(5, distance(geometry, 3, -4), 1e-15);
        assertEquals(Math.sqrt(2), geometry.lipschitz().value(), 1e-15);
        assertEquals(
                List.of(new Polyline(List.of(new Vec2(0, 0)), false)),
                geometry.within(WINDOW).boundary());
    }

    @Test
    void aSilentHalfPlaneIsAZeroRegionWithAnOutline() {
        NetworkGeometry geometry = net(0, node(1, 0, -1, 1));
        assertEquals(0, distance(geometry, -7, 0));
        assertEquals(3, distance(geometry, 4, 100));
        WindowGeometry within = geometry.within(WINDOW);
        assertEquals(6, within.zeroRegion().area(), 1e-14);
        assertEquals(2, within.region(1).area(), 1e-14);
        assertEquals(1, within.boundary().size());
        assertEquals(
                0, geometry.margin(new double[] {-7, 0}, new int[] {1}) instanceof Margin.Attained a ? a.value() : 1);
    }

    @Test
    void parallelHingesMakeStrips() {
        // f = |x + y| − 1 from three parallel hinges, one of them without weight.
        NetworkGeometry geometry = net(-1, node(1, 1, 0, 1), node(-3, -3, 0, 1.0 / 3), node(2, 2, 5, 0));
        assertEquals(3, geometry.cellCount());
        assertEquals(1 / Math.sqrt(2), distance(geometry, 0, 0), 1e-15);
        assertEquals(2 / Math.sqrt(2), distance(geometry, 1e3, -1e3 + 3), 1e-12);
        assertEquals(2, geometry.within(WINDOW).boundary().size());
    }

    @Test
    void hingesThroughOnePointMakeTwoCellsEach() {
        Random random = new Random(31);
        for (int r = 1; r <= 200; r += 40) {
            PlaneNet drawn = PlaneNet.gaussian(random, r);
            double[] w = random.doubles(r, -1, 1).toArray();
            NetworkGeometry geometry = NetworkGeometry.of(drawn.flat(), new double[r], w, 0, 1);
            assertEquals(2 * r, geometry.cellCount());
            assertTrue(distance(geometry, 1, 0) <= 1);
        }
        // Through (1/3, 1/7) no coefficient is exact; through (3, 7) every line meets the others exactly.
        double[][] pencil = new double[40][];
        for (int k = 0; k < pencil.length; k++) {
            pencil[k] = node(k - 17, 2 * k + 1, -(3 * (k - 17) + 7 * (2 * k + 1)), k % 3 - 1);
        }
        assertEquals(80, net(0.5, pencil).cellCount());
    }

    @Test
    void aMisclassifiedSampleHasANegativeMargin() {
        NetworkGeometry geometry = NetworkGeometry.ofLinear(1, 0, 0, 1);
        Margin margin = geometry.margin(new double[] {1, 0, 2, 5, -3, 1}, new int[] {1, 1, 1});
        assertEquals(new Margin.Attained(-3, 2, new Vec2(0, 1)), margin);
    }

    @Test
    void uniformScalesMultiplyTheAnswers() {
        Random random = new Random(32);
        for (double s : new double[] {1e-300, 1e-150, 1e150, 1e300}) {
            PlaneNet net = PlaneNet.gaussian(random, 8);
            NetworkGeometry plain = net.geometry();
            // f(x/s) with offsets b: the picture grows by s.
            double[] narrow = scaled(net.flat(), 1 / s);
            NetworkGeometry grown = NetworkGeometry.of(narrow, net.b(), net.w(), net.c(), 1);
            assertEquals(plain.cellCount(), grown.cellCount());
            assertEquals(distance(plain, 0.3, 0.2), distance(grown, 0.3 * s, 0.2 * s) / s, 1e-12);
            assertEquals(plain.lipschitz().value(), grown.lipschitz().value() * s, 1e-12);
            double corner = 2 * s;
            WindowGeometry within = grown.within(new Box(-corner, -corner, corner, corner));
            assertEquals(
                    plain.within(new Box(-2, -2, 2, 2)).cells().size(),
                    within.cells().size());
        }
    }

    @Test
    void extremeWeightsOfOneNetDoNotBreakIt() {
        Random random = new Random(33);
        for (int trial = 0; trial < 100; trial++) {
            PlaneNet net = PlaneNet.gaussian(random, 6);
            double[] v = net.flat();
            double[] b = net.b().clone();
            double[] w = net.w().clone();
            for (int k = 0; k < 6; k++) {
                int shift = random.nextInt(900) - 450;
                v[2 * k] = Math.scalb(v[2 * k], shift);
                v[2 * k + 1] = Math.scalb(v[2 * k + 1], shift);
                b[k] = Math.scalb(b[k], shift);
                w[k] = Math.scalb(w[k], -shift);
            }
            NetworkGeometry plain = net.geometry();
            NetworkGeometry shifted = NetworkGeometry.of(v, b, w, net.c(), 1);
            assertEquals(plain.cellCount(), shifted.cellCount());
            assertEquals(plain.lipschitz().value(), shifted.lipschitz().value());
            Vec2 p = new Vec2(0.1, 0.2);
            assertEquals(plain.distanceToBoundary(p), shifted.distanceToBoundary(p));
        }
    }

    /** One coefficient so small that the filters must not be used changes nothing that can be seen. */
    @Test
    void exactArithmeticAloneGivesTheSameAnswers() {
        Random random = new Random(34);
        for (int trial = 0; trial < 60; trial++) {
            PlaneNet drawn = PlaneNet.gaussian(random, 7);
            double[] v = drawn.flat();
            v[1] = 0;
            NetworkGeometry plain = NetworkGeometry.of(v, drawn.b(), drawn.w(), drawn.c(), 1);
            v[1] = 1e-250;
            NetworkGeometry exact = NetworkGeometry.of(v, drawn.b(), drawn.w(), drawn.c(), 1);
            assertEquals(plain.cellCount(), exact.cellCount());
            assertEquals(plain.boundarySegments(), exact.boundarySegments());
            assertEquals(plain.lipschitz().value(), exact.lipschitz().value(), 1e-14);
            assertEquals(
                    plain.maximumActiveNodes().value(),
                    exact.maximumActiveNodes().value());
            if (plain.boundarySegments() > 0) {
                assertEquals(distance(plain, 0.4, 0.1), distance(exact, 0.4, 0.1), 1e-12);
            }
            assertEquals(
                    plain.within(WINDOW).region(1).area(),
                    exact.within(WINDOW).region(1).area(),
                    1e-12);
        }
    }

    @Test
    void subnormalAndHugeNumbersInOneNet() {
        NetworkGeometry geometry = net(
                0,
                node(Double.MIN_VALUE, 0, Double.MIN_VALUE, 1e300),
                node(0, 1e300, -1e300, -1e-300),
                node(1e-200, 1e200, 1, 1));
        assertEquals(7, geometry.cellCount());
        assertTrue(Double.isFinite(geometry.lipschitz().value()));
        assertTrue(geometry.distanceToBoundary(new Vec2(0, 0)).orElseThrow().value() >= 0);
        WindowGeometry within = geometry.within(WINDOW);
        assertEquals(7, within.region(1).area() + within.region(-1).area(), 1e-12);
        // No node is active for −2 < x < −1 and −1 < y < 0.
        assertEquals(1, within.zeroRegion().area(), 1e-12);
    }

    @Test
    void latticeNetsOfSubnormalsHaveTheSameCells() {
        Random random = new Random(35);
        for (int trial = 0; trial < 100; trial++) {
            PlaneNet net = PlaneNet.lattice(random, 6, 3);
            NetworkGeometry tiny = NetworkGeometry.of(
                    scaled(net.flat(), Double.MIN_VALUE), scaled(net.b(), Double.MIN_VALUE), net.w(), 0, 1);
            assertEquals(BruteForce.cells(net), tiny.cellCount());
        }
    }

    @Test
    void nonsenseIsRefused() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> NetworkGeometry.of(one, one, one, 0, 1));
        assertThrows(
                IllegalArgumentException.class, () -> NetworkGeometry.of(new double[] {1, Double.NaN}, one, one, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NetworkGeometry.ofLinear(1, 2, 3, Double.NaN));
        NetworkGeometry geometry = NetworkGeometry.ofLinear(1, 2, 3, 1);
        assertThrows(IllegalArgumentException.class, () -> geometry.distanceToBoundary(new Vec2(Double.NaN, 0)));
        assertThrows(IllegalArgumentException.class, () -> geometry.margin(new double[] {1, 2}, new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> geometry.margin(new double[0], new int[0]));
        assertThrows(
                IllegalArgumentException.class, () -> geometry.within(WINDOW).region(0));
    }

    private static double[] scaled(double[] values, double factor) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    /**
     * x, y and −x − y + t, all active in a triangle of height t/√2 alone: there f = x + y − w(−x − y + t) is steepest.
     */
    @Test
    void theSteepestCellMayBeASliver() {
        for (double t : new double[] {1, 1e-3, 1e-15}) {
            NetworkGeometry net = NetworkGeometry.of(
                    new double[] {1, 0, 0, 1, -1, -1}, new double[] {0, 0, t}, new double[] {1, 1, -1}, 0, 2);
            SteepCell all = net.steepCell(0);
            assertEquals(Math.sqrt(8) / 2, all.steepness().value(), 1e-12);
            assertEquals(net.lipschitz(), all.steepness());
            assertEquals(t / Math.sqrt(2), all.width(), 1e-9 * t);
            SteepCell wide = net.steepCell(1e-9);
            assertEquals(
                    (t < 1e-9 ? Math.sqrt(5) : Math.sqrt(8)) / 2,
                    wide.steepness().value(),
                    1e-12);
            assertEquals(t < 1e-9 ? Double.POSITIVE_INFINITY : all.width(), wide.width());
        }
    }
}
