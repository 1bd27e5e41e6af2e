package org.geodescent.figure.pgf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Leaves out points of a path without which it looks the same (Ramer, Douglas, Peucker). */
final class Thinning {
    private Thinning() {}

    /**
     * The first and the last point, and of those between as many as it takes for none to be farther away.
     *
     * @param path x0, y0, x1, y1, …
     * @param tolerance at least 0, in the same units
     */
    static double[] of(double[] path, double tolerance) {
        int count = path.length / 2;
        if (count < 3) {
            return path;
        }
        boolean[] kept = new boolean[count];
        kept[0] = true;
        kept[count - 1] = true;
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, count - 1});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int farthest = farthest(path, part[0], part[1], tolerance);
            if (farthest > 0) {
                kept[farthest] = true;
                open.push(new int[] {part[0], farthest});
                open.push(new int[] {farthest, part[1]});
            }
        }
        double[] thin = new double[path.length];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (kept[i]) {
                thin[size++] = path[2 * i];
                thin[size++] = path[2 * i + 1];
            }
        }
        return Arrays.copyOf(thin, size);
    }

    /** The point between two others that is farthest from their line; 0 if all are near. */
    private static int farthest(double[] path, int from, int to, double tolerance) {
        int farthest = 0;
        double most = tolerance * tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = squaredDistance(path, i, from, to);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double squaredDistance(double[] path, int i, int from, int to) {
        double x = path[2 * i] - path[2 * from];
        double y = path[2 * i + 1] - path[2 * from + 1];
        double dx = path[2 * to] - path[2 * from];
        double dy = path[2 * to + 1] - path[2 * from + 1];
        double length = dx * dx + dy * dy;
        double along = length > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
        double offX = x - along * dx;
        double offY = y - along * dy;
        return offX * offX + offY * offY;
    }
}
