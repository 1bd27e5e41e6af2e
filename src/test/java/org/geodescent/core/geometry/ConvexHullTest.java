package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConvexHullTest {
    @Test
    void aSquareHasFourCornersWhateverElseLiesInIt() {
        double[][] points = {{2, 1}, {0, 0}, {1, 1}, {2, 0}, {1, 0}, {0, 2}, {2, 2}, {0, -0.0}, {2, 2}, {0, 1}};
        double[][] corners = ConvexHull.corners(Arrays.asList(points)).toArray(double[][]::new);
        assertArrayEquals(new double[][] {{0, 0}, {2, 0}, {2, 2}, {0, 2}}, corners);
    }

    @Test
    void pointsOfOneLineHaveTwoAndOnePointHasOne() {
        List<double[]> line = new ArrayList<>();
        for (int i = -50; i <= 50; i++) {
            line.add(new double[] {3 * i, 7 - i});
        }
        assertArrayEquals(
                new double[][] {{-150, 57}, {150, -43}},
                ConvexHull.corners(line).toArray(double[][]::new));
        List<double[]> upright = List.of(new double[] {1, 2}, new double[] {1, 5}, new double[] {1, 3});
        assertArrayEquals(
                new double[][] {{1, 2}, {1, 5}}, ConvexHull.corners(upright).toArray(double[][]::new));
        List<double[]> point = List.of(new double[] {1, 2}, new double[] {1, 2});
        assertArrayEquals(new double[][] {{1, 2}}, ConvexHull.corners(point).toArray(double[][]::new));
    }

    @Test
    void inEveryDirectionACornerIsExtremeAndNoneIsNeedless() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            List<double[]> points = new ArrayList<>();
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                points.add(new double[] {random.nextInt(7), random.nextInt(7)});
            }
            List<double[]> corners = ConvexHull.corners(points);
            for (int i = 0; i < 48; i++) {
                double x = StrictMath.cos(Math.PI * i / 24);
                double y = StrictMath.sin(Math.PI * i / 24);
                assertEquals(farthest(points, x, y), farthest(corners, x, y), 1e-12);
            }
            for (int i = 0; i < corners.size() && corners.size() > 2; i++) {
                double[] a = corners.get(i);
                double[] b = corners.get((i + 1) % corners.size());
                double[] c = corners.get((i + 2) % corners.size());
                assertTrue((b[0] - a[0]) * (c[1] - b[1]) > (b[1] - a[1]) * (c[0] - b[0]));
            }
        }
    }

    private static double farthest(List<double[]> points, double x, double y) {
        return points.stream().mapToDouble(p -> x * p[0] + y * p[1]).max().orElseThrow();
    }
}
