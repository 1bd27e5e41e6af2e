package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.geodescent.core.exact.ExactSign;

/** Convex hulls in the plane, by exact signs. */
public final class ConvexHull {
    /** From left to right, upwards where points lie above each other; 0.0 and −0.0 are one number. */
    private static final Comparator<double[]> ALONG =
            Comparator.<double[]>comparingDouble(p -> p[0] + 0.0).thenComparingDouble(p -> p[1] + 0.0);

    private ConvexHull() {}

    /**
     * The corners, anticlockwise from the leftmost, each once: in every direction one of them is extreme. O(N log N).
     *
     * @param points of two finite coordinates, at least one
     * @return some of the points themselves
     */
    public static List<double[]> corners(Collection<double[]> points) {
        TreeSet<double[]> sorted = new TreeSet<>(ALONG);
        sorted.addAll(points);
        List<double[]> corners = chain(sorted);
        List<double[]> back = chain(sorted.descendingSet());
        if (back.size() > 1) {
            corners.addAll(back.subList(1, back.size() - 1));
        }
        return corners;
    }

    /** The corners on the right of the way from the first point to the last, both included. */
    private static List<double[]> chain(Collection<double[]> sorted) {
        List<double[]> chain = new ArrayList<>();
        for (double[] point : sorted) {
            int size = chain.size();
            while (size > 1 && !turnsLeft(chain.get(size - 2), chain.get(size - 1), point)) {
                chain.remove(--size);
            }
            chain.add(point);
        }
        return chain;
    }

    private static boolean turnsLeft(double[] a, double[] b, double[] c) {
        return ExactSign.determinant(homogeneous(a), homogeneous(b), homogeneous(c)) > 0;
    }

    private static double[] homogeneous(double[] point) {
        return new double[] {point[0], point[1], 1};
    }
}
