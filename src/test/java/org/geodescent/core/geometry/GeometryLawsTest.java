package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

/** What must not change when a net is written differently, turned or moved. */
class GeometryLawsTest {
    @Test
    void theOrderOfTheNodesDoesNotMatter() {
        Random random = new Random(21);
        for (int trial = 0; trial < 300; trial++) {
            PlaneNet net = family(random, trial);
            List<Integer> order =
                    Arrays.asList(IntStream.range(0, net.nodes()).boxed().toArray(Integer[]::new));
            Collections.shuffle(order, random);
            PlaneNet permuted = PlaneNet.make(
                    net.nodes(), k -> net.v(order.get(k)), k -> net.b(order.get(k)), k -> net.w(order.get(k)), net.c());
            compare(net, permuted, random, p -> p, "trial " + trial);
        }
    }

    @Test
    void aQuarterTurnTurnsEverything() {
        Random random = new Random(22);
        for (int trial = 0; trial < 300; trial++) {
            PlaneNet net = family(random, trial);
            PlaneNet turned = PlaneNet.make(
                    net.nodes(), k -> new Vec2(-net.v(k).y(), net.v(k).x()), net::b, net::w, net.c());
            compare(net, turned, random, p -> new Vec2(-p.y(), p.x()), "trial " + trial);
        }
    }

    @Test
    void movingTheLatticeMovesEverything() {
        Random random = new Random(23);
        for (int trial = 0; trial < 300; trial++) {
            PlaneNet net = PlaneNet.lattice(random, 1 + random.nextInt(9), 3);
            // x ↦ x + (5, −3): V·(x − shift) + b, exact in small integers.
            PlaneNet moved = PlaneNet.make(
                    net.nodes(),
                    net::v,
                    k -> net.b(k) - 5 * net.v(k).x() + 3 * net.v(k).y(),
                    net::w,
                    net.c());
            compare(net, moved, random, p -> p.plus(new Vec2(5, -3)), "trial " + trial);
        }
    }

    @Test
    void turningByAnyAngleTurnsGenericNets() {
        Random random = new Random(24);
        for (int trial = 0; trial < 200; trial++) {
            PlaneNet net = PlaneNet.gaussian(random, 2 + random.nextInt(12));
            double angle = 7 * random.nextDouble();
            UnaryOperator<Vec2> turn = p -> new Vec2(
                    Math.cos(angle) * p.x() - Math.sin(angle) * p.y(),
                    Math.sin(angle) * p.x() + Math.cos(angle) * p.y());
            PlaneNet turned = PlaneNet.make(net.nodes(), k -> turn.apply(net.v(k)), net::b, net::w, net.c());
            compare(net, turned, random, turn, "trial " + trial);
        }
    }

    private static PlaneNet family(Random random, int trial) {
        int r = 1 + random.nextInt(10);
        return switch (trial % 3) {
            case 0 -> PlaneNet.gaussian(random, r);
            case 1 -> PlaneNet.lattice(random, r, 3);
            default -> PlaneNet.nearParallel(random, r);
        };
    }

    private static void compare(PlaneNet net, PlaneNet other, Random random, UnaryOperator<Vec2> map, String name) {
        NetworkGeometry first = net.geometry();
        NetworkGeometry second = other.geometry();
        assertEquals(first.cellCount(), second.cellCount(), name);
        assertEquals(
                first.lipschitz().value(),
                second.lipschitz().value(),
                1e-13 * (1 + first.lipschitz().value()),
                name);
        assertEquals(
                first.maximumActiveNodes().value(), second.maximumActiveNodes().value(), name);
        assertEquals(first.boundarySegments(), second.boundarySegments(), name);
        for (int m = 0; m < 5; m++) {
            Vec2 p = new Vec2(random.nextInt(9) - 4, random.nextInt(9) - 4);
            double here =
                    first.distanceToBoundary(p).map(BoundaryDistance::value).orElse(-1.0);
            double there = second.distanceToBoundary(map.apply(p))
                    .map(BoundaryDistance::value)
                    .orElse(-1.0);
            assertEquals(here, there, 1e-11 * (1 + here), name);
        }
    }
}
