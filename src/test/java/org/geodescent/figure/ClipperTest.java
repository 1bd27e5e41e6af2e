package org.geodescent.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipperTest {
    private static final Rect RECT = new Rect(10, 20, 100, 50);
    private final Clipper clipper = new Clipper(RECT);

    private static double[] randomPath(Random random, int points) {
        double[] path = new double[2 * points];
        double spread = StrictMath.pow(10, 1 + 3 * random.nextDouble());
        for (int i = 0; i < path.length; i++) {
            path[i] = 45 + spread * random.nextGaussian();
        }
        return path;
    }

    private static double distanceToPath(double[] path, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 3 < path.length; i += 2) {
            nearest = Math.min(nearest, distance(path[i], path[i + 1], path[i + 2], path[i + 3], x, y));
        }
        return nearest;
    }

    private static double distance(double x0, double y0, double x1, double y1, double x, double y) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
        return StrictMath.hypot(x0 + t * dx - x, y0 + t * dy - y);
    }

    private static double length(double[] path, Rect within) {
        double length = 0;
        for (int i = 0; i + 3 < path.length; i += 2) {
            int steps = 400;
            double step = StrictMath.hypot(path[i + 2] - path[i], path[i + 3] - path[i + 1]) / steps;
            for (int k = 0; k < steps; k++) {
                double t = (k + 0.5) / steps;
                double x = path[i] + t * (path[i + 2] - path[i]);
                double y = path[i + 1] + t * (path[i + 3] - path[i + 1]);
                length += within.contains(x, y) ? step : 0;
            }
        }
        return length;
    }

    @Test
    void openPathsKeepExactlyWhatIsInside() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double[] path = randomPath(random, 2 + random.nextInt(20));
            double clipped = 0;
            for (double[] piece : clipper.open(path)) {
                for (int k = 0; k < piece.length; k += 2) {
                    assertTrue(RECT.contains(piece[k], piece[k + 1]));
                    assertEquals(0, distanceToPath(path, piece[k], piece[k + 1]), 1e-9);
                }
                clipped += length(piece, new Rect(9, 19, 102, 52));
            }
            double sampling = 0;
            for (int k = 0; k + 3 < path.length; k += 2) {
                sampling += 2 * StrictMath.hypot(path[k + 2] - path[k], path[k + 3] - path[k + 1]) / 400;
            }
            assertEquals(length(path, RECT), clipped, sampling + 1e-9);
        }
    }

    @Test
    void aPathThatStaysInsideIsOnePieceAndOneThatReturnsIsTwo() {
        double[] inside = {20, 30, 40, 50, 60, 30};
        assertArrayEquals(new double[][] {inside}, clipper.open(inside));
        double[][] pieces = clipper.open(new double[] {20, 30, 40, 50, 40, 90, 60, 90, 60, 60});
        assertArrayEquals(new double[][] {{20, 30, 40, 50, 40, 70}, {60, 70, 60, 60}}, pieces);
        assertEquals(0, clipper.open(new double[] {0, 0, 200, 0}).length);
    }

    @Test
    void closedRingsCoverTheSamePointsInside() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            double[] ring = randomPath(random, 3 + random.nextInt(9));
            double[] clipped = clipper.closed(ring);
            for (int k = 0; k < clipped.length; k += 2) {
                assertTrue(new Rect(10 - 1e-9, 20 - 1e-9, 100 + 2e-9, 50 + 2e-9).contains(clipped[k], clipped[k + 1]));
            }
            for (int k = 0; k < 100; k++) {
                double x = 10 + 100 * random.nextDouble();
                double y = 20 + 50 * random.nextDouble();
                double edge = Math.min(
                        distanceToPath(ring, x, y),
                        distance(ring[0], ring[1], ring[ring.length - 2], ring[ring.length - 1], x, y));
                if (edge > 1e-6) {
                    assertEquals(covers(ring, x, y), covers(clipped, x, y));
                }
            }
        }
    }

    private static boolean covers(double[] ring, double x, double y) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < ring.length; i += 2) {
            if (i == 0) {
                path.moveTo(ring[0], ring[1]);
            } else {
                path.lineTo(ring[i], ring[i + 1]);
            }
        }
        if (ring.length > 0) {
            path.closePath();
        }
        return path.contains(x, y);
    }

    @Test
    void hugeCoordinatesKeepTheirDirection() {
        double[][] pieces = clipper.open(new double[] {60, 45, 60 + 1e200, 45 + 1e200});
        assertArrayEquals(new double[][] {{60, 45, 85, 70}}, pieces);
        double[] ring = clipper.closed(new double[] {60, 45, 60 + 1e200, 45 + 1e200, 60 - 1e200, 45 + 1e200});
        assertArrayEquals(new double[] {60, 45, 85, 70, 35, 70}, ring, 1e-9);
    }

    @Test
    void infiniteLinesEndOnTheEdge() {
        assertArrayEquals(new double[] {10, 45, 110, 45}, clipper.line(1e12, 45, 1e-300, 0), 1e-9);
        assertArrayEquals(new double[] {60, 20, 60, 70}, clipper.line(60, -1e9, 0, 1e200), 1e-9);
        double[] diagonal = clipper.line(60 + 1e8, 45 - 1e8, -1, 1);
        assertNotNull(diagonal);
        assertArrayEquals(new double[] {85, 20, 35, 70}, diagonal, 1e-6);
        assertNull(clipper.line(0, 0, 1, 0));
    }
}
