package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class ExtremeCellTest {
    private static final Box WINDOW = new Box(-2, -1.5, 2.5, 2);

    @Test
    void aCellIsTheOneWhoseNodesAreActiveInsideIt() {
        Random random = new Random(61);
        int seen = 0;
        int beyond = 0;
        for (int trial = 0; trial < 400; trial++) {
            PlaneNet net = PlaneNet.gaussian(random, 1 + random.nextInt(14));
            NetworkGeometry geometry = net.geometry();
            for (ExtremeCell extreme : ExtremeCell.values()) {
                List<Integer> nodes = extreme.activeNodes(geometry);
                Optional<Cell> cell = geometry.within(WINDOW).cell(nodes);
                String name = "trial " + trial + ", " + extreme;
                assertEquals(nodes, active(net, witness(geometry, extreme)), name);
                if (cell.isEmpty()) {
                    beyond++;
                    assertFalse(WINDOW.contains(witness(geometry, extreme)), name);
                    continue;
                }
                seen++;
                assertEquals(nodes, active(net, inside(cell.get())), name);
                if (extreme == ExtremeCell.STEEPEST) {
                    double slope = cell.get().gradient().norm();
                    assertEquals(geometry.lipschitz().value(), slope, 1e-12 * slope, name);
                } else {
                    assertEquals(
                            geometry.maximumActiveNodes().value(), cell.get().activeNodes(), name);
                }
            }
        }
        assertTrue(seen > 300 && beyond > 30, seen + " seen, " + beyond + " beyond");
    }

    @Test
    void aLinearClassifierHasOneCell() {
        NetworkGeometry geometry = NetworkGeometry.ofLinear(3, 4, 1, 1);
        for (ExtremeCell extreme : ExtremeCell.values()) {
            List<Integer> nodes = extreme.activeNodes(geometry);
            assertEquals(List.of(), nodes);
            Cell cell = geometry.within(WINDOW).cell(nodes).orElseThrow();
            assertEquals(new Vec2(3, 4), cell.gradient());
            assertEquals(4, cell.polygon().size());
        }
    }

    @Test
    void aNodeThatIsAlwaysActiveBelongsToEveryCell() {
        double[] v = {0, 0, 1, 0, 0, 0};
        NetworkGeometry geometry = NetworkGeometry.of(v, new double[] {1, -1, -1}, new double[] {1, 1, 1}, 0, 1);
        assertEquals(List.of(0, 1), ExtremeCell.MOST_ACTIVE.activeNodes(geometry));
        List<Vec2> polygon = geometry.within(new Box(0, 0, 3, 1))
                .cell(List.of(0, 1))
                .orElseThrow()
                .polygon();
        assertTrue(polygon.stream().allMatch(corner -> corner.x() >= 1), polygon.toString());
    }

    private static Vec2 witness(NetworkGeometry geometry, ExtremeCell extreme) {
        return extreme == ExtremeCell.STEEPEST
                ? geometry.lipschitz().witness()
                : geometry.maximumActiveNodes().witness();
    }

    private static Vec2 inside(Cell cell) {
        Vec2 sum = new Vec2(0, 0);
        for (Vec2 corner : cell.polygon()) {
            sum = sum.plus(corner);
        }
        return sum.times(1.0 / cell.polygon().size());
    }

    private static List<Integer> active(PlaneNet net, Vec2 at) {
        return IntStream.range(0, net.nodes())
                .filter(k -> net.v(k).dot(at) + net.b(k) > 0)
                .boxed()
                .toList();
    }
}
