package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** Cells, boundary and regions in a window: they tile it, agree with the score, and fit together bit for bit. */
class WindowGeometryTest {
    private static final Box WINDOW = new Box(-3, -2, 4, 3);

    @Test
    void gaussianNets() {
        Random random = new Random(11);
        for (int trial = 0; trial < 300; trial++) {
            check(PlaneNet.gaussian(random, 1 + random.nextInt(15)), WINDOW, random, "gaussian " + trial);
        }
    }

    @Test
    void latticeNetsInLatticeWindows() {
        Random random = new Random(12);
        for (int trial = 0; trial < 1500; trial++) {
            PlaneNet net = PlaneNet.lattice(random, 1 + random.nextInt(8), 1 + random.nextInt(3));
            Box window = new Box(-random.nextInt(3), -1 - random.nextInt(2), 1 + random.nextInt(3), random.nextInt(3));
            check(net, window, random, "lattice " + trial);
        }
    }

    @Test
    void nearlyParallelNets() {
        Random random = new Random(13);
        for (int trial = 0; trial < 200; trial++) {
            check(PlaneNet.nearParallel(random, 2 + random.nextInt(10)), WINDOW, random, "near parallel " + trial);
        }
    }

    @Test
    void largeNets() {
        Random random = new Random(14);
        check(PlaneNet.gaussian(random, 120), WINDOW, random, "large gaussian");
        check(PlaneNet.lattice(random, 100, 7), WINDOW, random, "large lattice");
    }

    private static void check(PlaneNet net, Box window, Random random, String name) {
        NetworkGeometry geometry = net.geometry();
        WindowGeometry within = geometry.within(window);
        checkAreas(within, window, name);
        checkCells(within, net, name);
        checkSamples(geometry, within, window, random, name);
        checkBoundary(within, net, window, name);
    }

    private static void checkAreas(WindowGeometry within, Box window, String name) {
        double area = window.width() * window.height();
        double cells = within.cells().stream()
                .mapToDouble(cell -> new Region(List.of(cell.polygon())).area())
                .sum();
        assertEquals(area, cells, 1e-12 * area, name);
        double regions = within.region(1).area()
                + within.region(-1).area()
                + within.zeroRegion().area();
        assertEquals(area, regions, 1e-12 * area, name);
    }

    private static void checkCells(WindowGeometry within, PlaneNet net, String name) {
        for (Cell cell : within.cells()) {
            for (Vec2 corner : cell.polygon()) {
                double value = cell.gradient().dot(corner) + cell.offset();
                assertEquals(net.score(corner), value, 1e-13 * net.size(corner), name);
            }
        }
    }

    private static void checkSamples(
            NetworkGeometry geometry, WindowGeometry within, Box window, Random random, String name) {
        List<List<Vec2>> positive = within.region(1).rings();
        List<List<Vec2>> negative = within.region(-1).rings();
        List<List<Vec2>> zero = within.zeroRegion().rings();
        for (int m = 0; m < 40; m++) {
            Vec2 p = new Vec2(
                    window.minX() + window.width() * random.nextDouble(),
                    window.minY() + window.height() * random.nextDouble());
            int sign = geometry.sign(p);
            assertEquals(sign > 0, BruteForce.contains(positive, p), name);
            assertEquals(sign < 0, BruteForce.contains(negative, p), name);
            assertEquals(sign == 0, BruteForce.contains(zero, p), name);
        }
    }

    private static void checkBoundary(WindowGeometry within, PlaneNet net, Box window, String name) {
        Map<Vec2, Integer> ends = new HashMap<>();
        for (Polyline line : within.boundary()) {
            List<Vec2> points = line.points();
            for (int m = 0; m < points.size(); m++) {
                Vec2 p = points.get(m);
                assertTrue(window.contains(p), name);
                assertEquals(0, net.score(p), 1e-13 * net.size(p), name);
                Vec2 q = points.get((m + 1) % points.size());
                if (m + 1 < points.size() || line.closed()) {
                    Vec2 middle = p.plus(q).times(0.5);
                    assertEquals(0, net.score(middle), 1e-13 * (net.size(p) + net.size(q)), name);
                }
                boolean end = !line.closed() && (m == 0 || m == points.size() - 1);
                if (end && points.size() > 1) {
                    ends.merge(p, 1, Integer::sum);
                }
            }
        }
        for (Map.Entry<Vec2, Integer> end : ends.entrySet()) {
            Vec2 p = end.getKey();
            boolean onSide = p.x() == window.minX()
                    || p.x() == window.maxX()
                    || p.y() == window.minY()
                    || p.y() == window.maxY();
            // Inside the window a polyline ends only where other than two branches meet, and there the branches share
            // the point.
            assertTrue(onSide || end.getValue() != 2, name + " " + p);
        }
        assertFalse(within.cells().isEmpty(), name);
    }
}
