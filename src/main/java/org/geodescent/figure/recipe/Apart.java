package org.geodescent.figure.recipe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places around a circle that keep apart and stay as close as they can to where they belong. */
final class Apart {
    private static final double TURN = 2 * StrictMath.PI;

    private Apart() {}

    /**
     * Angles at least {@code apart} from each other around the circle, in the order of the wanted ones, with the least
     * sum of squared moves from these; evenly spread where that would need more than the circle.
     *
     * @param wanted in radians, in any order; not changed
     * @param apart positive, in radians
     */
    static double[] around(double[] wanted, double apart) {
        int count = wanted.length;
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> positive(wanted[i])));
        if (count < 2) {
            return wanted.clone();
        }
        // The circle is cut where the gap is widest.
        int cut = 0;
        double widest = -1;
        for (int i = 0; i < count; i++) {
            double gap = positive(wanted[order[(i + 1) % count]] - wanted[order[i]]);
            if (gap > widest) {
                widest = gap;
                cut = (i + 1) % count;
            }
        }
        double[] line = new double[count];
        for (int i = 0; i < count; i++) {
            line[i] = i == 0
                    ? positive(wanted[order[cut]])
                    : line[i - 1] + positive(wanted[order[(cut + i) % count]] - wanted[order[(cut + i - 1) % count]]);
        }
        double[] placed = along(line, apart);
        if (placed[count - 1] - placed[0] > TURN - apart) {
            double mean = Arrays.stream(line).average().orElse(0);
            Arrays.setAll(placed, i -> mean + (i - (count - 1) / 2.0) * TURN / count);
        }
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            result[order[(cut + i) % count]] = placed[i];
        }
        return result;
    }

    private static double positive(double angle) {
        double rest = angle % TURN;
        return rest < 0 ? rest + TURN : rest;
    }

    /** The same on a line: ascending places, found by pooling those that would come too close. */
    static double[] along(double[] wanted, double apart) {
        int count = wanted.length;
        double[] sum = new double[count];
        int[] size = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            sum[blocks] = wanted[i] - i * apart;
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && sum[blocks - 2] / size[blocks - 2] >= sum[blocks - 1] / size[blocks - 1]) {
                blocks--;
                sum[blocks - 1] += sum[blocks];
                size[blocks - 1] += size[blocks];
            }
        }
        double[] placed = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                placed[at] = sum[block] / size[block] + at * apart;
                at++;
            }
        }
        return placed;
    }
}
