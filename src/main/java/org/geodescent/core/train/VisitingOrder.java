package org.geodescent.core.train;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;

/** An order of plane samples in which neighbours in the order are near each other in the plane. */
final class VisitingOrder {
    /** The coordinate that is spread wider, and the other one. */
    private final double[] xs;

    private final double[] ys;
    /** Samples by the first of the two, and where each stands there. */
    private final int[] sorted;

    private final int[] place;
    /** Of places: the next ones on both sides whose samples have not been visited, −1 and N if there are none. */
    private final int[] before;

    private final int[] after;

    private VisitingOrder(Dataset data) {
        int samples = data.size();
        int wider = spread(data, 0) >= spread(data, 1) ? 0 : 1;
        xs = coordinates(data, wider).toArray();
        ys = coordinates(data, 1 - wider).toArray();
        sorted = IntStream.range(0, samples)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> xs[n]))
                .mapToInt(Integer::intValue)
                .toArray();
        place = new int[samples];
        for (int i = 0; i < samples; i++) {
            place[sorted[i]] = i;
        }
        before = IntStream.range(-1, samples - 1).toArray();
        after = IntStream.rangeClosed(1, samples).toArray();
    }

    private static DoubleStream coordinates(Dataset data, int feature) {
        return IntStream.range(0, data.size()).mapToDouble(n -> data.feature(n, feature));
    }

    private static double spread(Dataset data, int feature) {
        DoubleSummaryStatistics all = coordinates(data, feature).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    /**
     * A tour that starts at sample 0 and always goes on to the nearest sample not yet visited; ties go to the lower
     * index.
     */
    static int[] of(Dataset data) {
        VisitingOrder search = new VisitingOrder(data);
        int[] order = new int[data.size()];
        for (int at = 1; at < order.length; at++) {
            search.leave(order[at - 1]);
            order[at] = search.nearest(order[at - 1]);
        }
        return order;
    }

    private void leave(int sample) {
        int at = place[sample];
        if (before[at] >= 0) {
            after[before[at]] = after[at];
        }
        if (after[at] < sorted.length) {
            before[after[at]] = before[at];
        }
    }

    /** The nearest one not yet left: both ways from the sample, until the sorted coordinate alone is too far away. */
    private int nearest(int sample) {
        int chosen = -1;
        double least = Double.POSITIVE_INFINITY;
        int left = before[place[sample]];
        int right = after[place[sample]];
        while (left >= 0 || right < sorted.length) {
            double leftX = left < 0 ? Double.POSITIVE_INFINITY : xs[sample] - xs[sorted[left]];
            double rightX = right == sorted.length ? Double.POSITIVE_INFINITY : xs[sorted[right]] - xs[sample];
            boolean goLeft = right == sorted.length || (left >= 0 && leftX <= rightX);
            double dx = goLeft ? leftX : rightX;
            // Rounded sums are not below their terms, and rounded differences grow with what is subtracted.
            if (dx * dx > least) {
                break;
            }
            int candidate = sorted[goLeft ? left : right];
            double dy = ys[sample] - ys[candidate];
            double distance = dx * dx + dy * dy;
            if (chosen < 0 || distance < least || (distance == least && candidate < chosen)) {
                chosen = candidate;
                least = distance;
            }
            if (goLeft) {
                left = before[left];
            } else {
                right = after[right];
            }
        }
        return chosen;
    }
}
