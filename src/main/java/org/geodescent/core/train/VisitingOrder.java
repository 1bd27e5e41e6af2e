package org.geodescent.core.train;

import org.geodescent.core.data.Dataset;

/** An order of plane samples in which neighbours in the order are near each other in the plane. */
final class VisitingOrder {
    private VisitingOrder() {}

    /**
     * A tour that starts at sample 0 and always goes on to the nearest sample not yet visited; ties go to the lower
     * index.
     */
    static int[] of(Dataset data) {
        int samples = data.size();
        int[] order = new int[samples];
        for (int n = 0; n < samples; n++) {
            order[n] = n;
        }
        for (int at = 1; at < samples; at++) {
            int nearest = at;
            double least = Double.POSITIVE_INFINITY;
            for (int candidate = at; candidate < samples; candidate++) {
                double distance = squaredDistance(data, order[at - 1], order[candidate]);
                if (distance < least || (distance == least && order[candidate] < order[nearest])) {
                    least = distance;
                    nearest = candidate;
                }
            }
            int chosen = order[nearest];
            order[nearest] = order[at];
            order[at] = chosen;
        }
        return order;
    }

    private static double squaredDistance(Dataset data, int a, int b) {
        double dx = data.feature(a, 0) - data.feature(b, 0);
        double dy = data.feature(a, 1) - data.feature(b, 1);
        return dx * dx + dy * dy;
    }
}
