package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
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
            int[] order = crossings.along(line);
            assertEquals(nodes - 1, Arrays.stream(order).distinct().count());
            assertEquals(nodes - 1, order.length);
            for (int m = 1; m < order.length; m++) {
                assertTrue(crossings.compare(order[m - 1], order[m]) < 0);
            }
        }
    }
}
