package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class VisitingOrderTest {
    private static Dataset data(int samples, IntToDoubleFunction coordinate) {
        double[] xy = new double[2 * samples];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = coordinate.applyAsDouble(i);
        }
        return new Dataset(Matrix.of(samples, 2, xy), new int[samples], List.of("a", "b"));
    }

    /** The definition: all distances, ties to the lower index. */
    private static int[] definition(Dataset data) {
        int[] order = new int[data.size()];
        boolean[] visited = new boolean[order.length];
        visited[0] = true;
        for (int at = 1; at < order.length; at++) {
            int nearest = -1;
            double least = Double.NaN;
            for (int n = 0; n < order.length; n++) {
                double dx = data.feature(order[at - 1], 0) - data.feature(n, 0);
                double dy = data.feature(order[at - 1], 1) - data.feature(n, 1);
                double distance = dx * dx + dy * dy;
                if (!visited[n] && !(distance >= least)) {
                    nearest = n;
                    least = distance;
                }
            }
            order[at] = nearest;
            visited[nearest] = true;
        }
        return order;
    }

    private static void check(Dataset data) {
        assertArrayEquals(definition(data), VisitingOrder.of(data));
    }

    @Test
    void everyNextSampleIsTheNearestOne() {
        Random random = new Random(3);
        for (int samples = 1; samples < 120; samples += 7) {
            check(data(samples, i -> random.nextGaussian()));
            // Ties, duplicates, lines.
            check(data(samples, i -> random.nextInt(5)));
            check(data(samples, i -> i % 2 == 0 ? 3 : random.nextInt(20)));
            check(data(samples, i -> i % 2 == 1 ? -0.0 : random.nextInt(20)));
            check(data(samples, i -> Math.scalb(random.nextGaussian(), random.nextInt(1000) - 500)));
            // Distances beyond the range of numbers are all the same.
            check(data(samples, i -> 1e300 * random.nextGaussian()));
        }
    }

    @Test
    void ofTwentyThousandSamplesInAMoment() {
        Random random = new Random(4);
        Dataset data = data(20_000, i -> random.nextGaussian());
        int[] order = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> VisitingOrder.of(data));
        assertEquals(20_000, order.length);
    }
}
