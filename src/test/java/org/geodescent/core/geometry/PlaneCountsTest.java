package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells and active nodes of more lines than an arrangement is kept of, and the order of crossings along them. */
class PlaneCountsTest {
    /** Gone along line by line they are those of the arrangement, whatever coincides. */
    @Test
    void cellsAndActiveNodesAreCountedAlikeWithTheirArrangementAndWithoutIt() {
        Random random = new Random(18);
        for (int trial = 0; trial < 300; trial++) {
            int nodes = random.nextInt(14);
            double[] v = new double[2 * nodes];
            double[] b = new double[nodes];
            for (int k = 0; k < nodes; k++) {
                // Few numbers: dead nodes, parallel, equal and opposite lines, and many through one point.
                v[2 * k] = random.nextInt(5) - 2;
                v[2 * k + 1] = random.nextInt(5) - 2;
                b[k] = trial % 3 == 0 ? 0 : random.nextInt(5) - 2;
            }
            NetworkGeometry whole = NetworkGeometry.of(v, b, new double[nodes], 1, 1);
            PlaneCounts counts = PlaneCounts.of(whole.network());
            String name = "trial " + trial;
            assertEquals(whole.cellCount(), counts.cells(), name);
            assertEquals(whole.mostActiveNodes(), counts.mostActive(), name);
        }
    }

    /** Six networks of a thousand nodes have more lines than twelve bits can number. */
    @Test
    void manyThousandLinesAreToldApart() {
        Random random = new Random(19);
        int nodes = 4_200;
        double[] angles = random.doubles(nodes, 0, 2 * Math.PI).toArray();
        double[] v = new double[2 * nodes];
        for (int k = 0; k < nodes; k++) {
            v[2 * k] = StrictMath.cos(angles[k]);
            v[2 * k + 1] = StrictMath.sin(angles[k]);
        }
        PlaneNetwork network =
                PlaneNetwork.twoLayer(v, random.doubles(nodes, -1, 1).toArray(), new double[nodes], 0, 1);
        Crossings crossings = new Crossings(Lines.of(network, null));
        for (int line : new int[] {0, 2_000, 4_199}) {
            int count = crossings.along(line);
            assertEquals(nodes - 1, count);
            assertEquals(
                    count,
                    IntStream.range(0, count)
                            .map(crossings::crossing)
                            .distinct()
                            .count());
            for (int m = 1; m < count; m++) {
                assertFalse(crossings.meetsTheOneBefore(m));
            }
        }
    }

    /** Three of four cross within a millionth, in any order, and every fifth of these where the one before does. */
    @Test
    void crossingsThatCrowdAreInOrderAndThoseThatAgreeAreSeen() {
        Random random = new Random(20);
        int crossing = 200;
        double[] v = new double[2 * crossing + 2];
        double[] b = new double[crossing + 1];
        v[1] = 1;
        double[] at = new double[crossing];
        for (int k = 0; k < crossing; k++) {
            boolean crowd = k % 4 != 0;
            at[k] = crowd && k % 5 == 0 ? at[k - 1] : crowd ? 3 + 0x1p-20 * random.nextInt(50) : random.nextGaussian();
            // x = at + slope·y: the powers of two keep the offsets exact.
            v[2 * k + 2] = 1;
            v[2 * k + 3] = random.nextInt(1000) * 0x1p-10 - 0.5;
            b[k + 1] = -at[k];
        }
        Lines lines = Lines.of(PlaneNetwork.twoLayer(v, b, new double[crossing + 1], 0, 1), null);
        Crossings crossings = new Crossings(lines);
        int horizontal = IntStream.range(0, lines.count())
                .filter(i -> lines.sorted.get(i).a == 0)
                .findFirst()
                .orElseThrow();
        int count = crossings.along(horizontal);
        assertEquals(lines.count() - 1, count);
        int agree = 0;
        for (int m = 1; m < count; m++) {
            // Exact: the offset of each line over its only coefficient along the horizontal one.
            double before = place(lines.sorted.get(crossings.crossing(m - 1)));
            double here = place(lines.sorted.get(crossings.crossing(m)));
            assertTrue(before <= here);
            assertEquals(before == here, crossings.meetsTheOneBefore(m));
            agree += before == here ? 1 : 0;
        }
        assertTrue(agree > 30);
    }

    private static double place(Line line) {
        return -line.c / line.a;
    }
}
