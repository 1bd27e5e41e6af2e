package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.junit.jupiter.api.Test;

class ArgmaxGeometryTest {
    private static final Box WINDOW = new Box(-3, -3, 3, 3);

    private static NetworkGeometry random(Random random, int nodes, boolean bias) {
        return NetworkGeometry.of(
                random.doubles(2L * nodes, -1, 1).toArray(),
                bias ? random.doubles(nodes, -1, 1).toArray() : new double[nodes],
                random.doubles(nodes, -1, 1).toArray(),
                bias ? random.nextGaussian() : 0,
                5);
    }

    private static List<NetworkGeometry> scores(Random random, int classes, boolean bias) {
        List<NetworkGeometry> scores = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            scores.add(random(random, 1 + random.nextInt(8), bias));
        }
        return scores;
    }

    private static int largest(List<NetworkGeometry> scores, Vec2 at) {
        int best = 0;
        for (int k = 1; k < scores.size(); k++) {
            best = scores.get(k).score(at) > scores.get(best).score(at) ? k : best;
        }
        return best;
    }

    private static Vec2 anywhere(Random random) {
        return new Vec2(6 * random.nextDouble() - 3, 6 * random.nextDouble() - 3);
    }

    /** Three straight lines that meet in the origin. */
    private static ArgmaxGeometry threeSectors() {
        return ArgmaxGeometry.of(List.of(
                NetworkGeometry.ofLinear(0, 1, 0, 1),
                NetworkGeometry.ofLinear(-1, 0, 0, 1),
                NetworkGeometry.ofLinear(1, 0, 0, 1)));
    }

    @Test
    void threeSectorsByHand() {
        ArgmaxGeometry geometry = threeSectors();
        assertEquals(OptionalInt.of(0), geometry.classAt(new Vec2(0.5, 1)));
        assertEquals(OptionalInt.of(2), geometry.classAt(new Vec2(1, 0.5)));
        assertEquals(OptionalInt.empty(), geometry.classAt(new Vec2(1, 1)));
        // Below: classes 1 and 2 meet on the negative half of the second axis, and only there.
        assertEquals(
                1, geometry.distanceToBoundary(new Vec2(1, -5)).orElseThrow().value(), 1e-15);
        assertEquals(
                Math.sqrt(2),
                geometry.distanceToBoundary(new Vec2(0, 2)).orElseThrow().value(),
                1e-15);
        List<Vec2> points = List.of(new Vec2(0, 2), new Vec2(1, -5));
        assertEquals(1, geometry.margin(points, 0, 2).orElseThrow().value(), 1e-15);
        Margin.Attained wrong = geometry.margin(points, 1, 2).orElseThrow();
        assertEquals(-Math.sqrt(2), wrong.value(), 1e-15);
        assertEquals(0, wrong.sample());
        assertEquals(1, geometry.correct(points, 1, 2));
        List<ArgmaxWindow.Edge> edges = geometry.within(WINDOW).boundary();
        double length =
                edges.stream().mapToDouble(e -> e.from().distanceTo(e.to())).sum();
        assertEquals(3 + 2 * 3 * Math.sqrt(2), length, 1e-12);
    }

    @Test
    void tiesAreExact() {
        // In doubles 0.1 + 0.2 is not 0.3; the difference of the constants is not rounded.
        NetworkGeometry a = NetworkGeometry.ofLinear(1, 0, 0.3, 1);
        NetworkGeometry b = NetworkGeometry.ofLinear(0, 0, 0.1, 1);
        ArgmaxGeometry geometry = ArgmaxGeometry.of(List.of(a, b));
        double rounded = 0.1 - 0.3;
        assertEquals(OptionalInt.of(0), geometry.classAt(new Vec2(Math.nextUp(rounded), 0)));
        assertEquals(OptionalInt.of(1), geometry.classAt(new Vec2(Math.nextDown(rounded), 0)));
        ArgmaxGeometry equal = ArgmaxGeometry.of(List.of(a, a, b));
        assertEquals(OptionalInt.empty(), equal.classAt(new Vec2(2, 7)));
        assertEquals(0, equal.margin(List.of(new Vec2(2, 7)), 0).orElseThrow().value());
    }

    @Test
    void oneClassEverywhereHasNoBoundary() {
        ArgmaxGeometry geometry = ArgmaxGeometry.of(List.of(
                NetworkGeometry.ofLinear(0, 0, 1, 1),
                NetworkGeometry.ofLinear(0, 0, 0, 1),
                NetworkGeometry.of(new double[] {1, 0}, new double[] {0}, new double[] {-1}, 0, 1)));
        assertEquals(Optional.empty(), geometry.margin(List.of(new Vec2(0, 0)), 0));
        assertEquals(List.of(), geometry.within(WINDOW).boundary());
        assertTrue(geometry.within(WINDOW).regions().stream().allMatch(piece -> piece.owner() == 0));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        NetworkGeometry one = NetworkGeometry.ofLinear(1, 0, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> ArgmaxGeometry.of(List.of(one)));
        assertThrows(
                IllegalArgumentException.class,
                () -> ArgmaxGeometry.of(List.of(one, NetworkGeometry.ofLinear(1, 0, 0, 2))));
        assertThrows(IllegalArgumentException.class, () -> threeSectors().margin(List.of(new Vec2(0, 0)), 3));
    }

    /** With two classes it is the binary classifier of the difference, also with the nodes of one class only. */
    @Test
    void twoClassesAreTheBinaryClassifier() {
        Random random = new Random(5);
        NetworkGeometry zero = NetworkGeometry.ofLinear(0, 0, 0, 5);
        for (int trial = 0; trial < 20; trial++) {
            NetworkGeometry net = random(random, 7, true);
            ArgmaxGeometry geometry = ArgmaxGeometry.of(List.of(net, zero));
            for (int i = 0; i < 10; i++) {
                Vec2 at = anywhere(random);
                assertEquals(net.sign(at) > 0 ? 0 : 1, geometry.classAt(at).orElseThrow());
                Optional<BoundaryDistance> expected = net.distanceToBoundary(at);
                assertEquals(
                        expected.isPresent(), geometry.distanceToBoundary(at).isPresent());
                expected.ifPresent(distance -> assertEquals(
                        distance.value(),
                        geometry.distanceToBoundary(at).orElseThrow().value(),
                        1e-12 * (1 + distance.value())));
            }
        }
    }

    /** No point nearer than the distance has another class, and next to the nearest one another class is found. */
    @Test
    void distancesAgainstBruteForce() {
        Random random = new Random(7);
        int checked = 0;
        for (int trial = 0; trial < 30; trial++) {
            List<NetworkGeometry> scores = scores(random, 3 + random.nextInt(4), trial % 2 == 0);
            ArgmaxGeometry geometry = ArgmaxGeometry.of(scores);
            for (int i = 0; i < 6; i++) {
                Vec2 at = anywhere(random);
                int own = geometry.classAt(at).orElseThrow();
                assertEquals(largest(scores, at), own);
                Optional<BoundaryDistance> found = geometry.distanceToBoundary(at);
                double radius = found.map(BoundaryDistance::value).orElse(20.0);
                for (int m = 0; m < 400; m++) {
                    double angle = 2 * Math.PI * m / 400;
                    Vec2 near = at.plus(new Vec2(Math.cos(angle), Math.sin(angle))
                            .times(radius * (1 - 1e-9) * random.nextDouble()));
                    assertEquals(own, largest(scores, near));
                }
                if (found.isPresent()) {
                    Vec2 foot = found.get().nearest();
                    assertEquals(radius, at.distanceTo(foot), 1e-9 * (1 + radius));
                    double best = Double.NEGATIVE_INFINITY;
                    for (int l = 0; l < scores.size(); l++) {
                        best = l == own ? best : Math.max(best, scores.get(l).score(foot));
                    }
                    assertEquals(best, scores.get(own).score(foot), 1e-9);
                    checked++;
                }
            }
        }
        assertTrue(checked > 120, "checked " + checked);
    }

    /**
     * Regions tile the window and are of the class that a grid finds; two classes share the largest score along the
     * boundary.
     */
    @Test
    void regionsAndBoundaryAgainstAGrid() {
        Random random = new Random(11);
        for (int trial = 0; trial < 20; trial++) {
            List<NetworkGeometry> scores = scores(random, 3 + random.nextInt(4), trial % 2 == 0);
            ArgmaxGeometry geometry = ArgmaxGeometry.of(scores);
            ArgmaxWindow window = geometry.within(WINDOW);
            assertEquals(window.lines(), geometry.boundaryWithin(WINDOW), "the same without the cells");
            double area = 0;
            for (ArgmaxWindow.Piece piece : window.regions()) {
                area += new Region(List.of(piece.polygon())).area();
                Vec2 centre = piece.polygon().stream()
                        .reduce(Vec2::plus)
                        .orElseThrow()
                        .times(1.0 / piece.polygon().size());
                double lead = scores.get(piece.owner()).score(centre)
                        - scores.get(largest(scores, centre)).score(centre);
                assertEquals(0, lead, 1e-12);
            }
            // Without biases two networks can be 0 over the same sector, where neither is larger.
            int tied = 0;
            for (int i = 0; i < 2000; i++) {
                tied += geometry.classAt(anywhere(random)).isEmpty() ? 1 : 0;
            }
            assertEquals(36, area + 36 * tied / 2000.0, tied == 0 ? 1e-9 : 2);
            for (ArgmaxWindow.Edge edge : window.boundary()) {
                for (double t : new double[] {0, 0.3, 1}) {
                    Vec2 at = edge.from().plus(edge.to().minus(edge.from()).times(t));
                    double most = scores.get(largest(scores, at)).score(at);
                    assertEquals(most, scores.get(edge.first()).score(at), 1e-9);
                    assertEquals(most, scores.get(edge.second()).score(at), 1e-9);
                }
            }
            assertBoundaryComplete(scores, window, random);
        }
    }

    /** Where a grid line changes its class, an edge of the boundary crosses it. */
    private static void assertBoundaryComplete(List<NetworkGeometry> scores, ArgmaxWindow window, Random random) {
        double y = anywhere(random).y();
        int[] classes = new int[2001];
        Arrays.setAll(classes, i -> largest(scores, new Vec2(-3 + 6.0 * i / 2000, y)));
        for (int i = 0; i < 2000; i++) {
            double x = -3 + 6.0 * i / 2000;
            if (classes[i] != classes[i + 1]) {
                assertTrue(
                        window.boundary().stream().anyMatch(edge -> crosses(edge, x, x + 0.003, y)),
                        () -> "no edge near " + x + ", " + y);
            }
        }
    }

    private static boolean crosses(ArgmaxWindow.Edge edge, double left, double right, double y) {
        double rise = edge.to().y() - edge.from().y();
        double t = (y - edge.from().y()) / rise;
        double x = edge.from().x() + t * (edge.to().x() - edge.from().x());
        return t >= -1e-9 && t <= 1 + 1e-9 && x >= left - 1e-9 && x <= right + 1e-9;
    }

    private static boolean inside(Region region, Vec2 at) {
        boolean inside = false;
        for (List<Vec2> ring : region.rings()) {
            for (int i = 0; i < ring.size(); i++) {
                Vec2 a = ring.get(i);
                Vec2 b = ring.get((i + 1) % ring.size());
                if (a.y() > at.y() != b.y() > at.y()) {
                    inside ^= at.x() < a.x() + (at.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                }
            }
        }
        return inside;
    }

    /** The outline of a class holds exactly the points of the class, and has nothing of the seams between the cells. */
    @Test
    void outlinesAndLinesAgainstAGrid() {
        Random random = new Random(13);
        for (int trial = 0; trial < 20; trial++) {
            List<NetworkGeometry> scores = scores(random, 3 + random.nextInt(4), trial % 2 == 0);
            ArgmaxGeometry geometry = ArgmaxGeometry.of(scores);
            ArgmaxWindow window = geometry.within(WINDOW);
            List<Region> regions = new ArrayList<>();
            int corners = 0;
            for (int k = 0; k < scores.size(); k++) {
                int owner = k;
                regions.add(window.region(k));
                double area = window.regions().stream()
                        .filter(piece -> piece.owner() == owner)
                        .mapToDouble(piece -> new Region(List.of(piece.polygon())).area())
                        .sum();
                assertEquals(area, regions.get(k).area(), 1e-9);
                corners += regions.get(k).rings().stream().mapToInt(List::size).sum();
            }
            for (int i = 0; i < 500; i++) {
                Vec2 at = anywhere(random);
                OptionalInt own = geometry.classAt(at);
                for (int k = 0; k < scores.size(); k++) {
                    assertEquals(own.equals(OptionalInt.of(k)), inside(regions.get(k), at));
                }
            }
            int pieces = window.regions().stream()
                    .mapToInt(piece -> piece.polygon().size())
                    .sum();
            assertTrue(2 * corners < pieces || pieces < 40, corners + " corners of " + pieces);
            double length = 0;
            for (Polyline line : window.lines()) {
                for (int i = 0; i + 1 < line.points().size() + (line.closed() ? 1 : 0); i++) {
                    length += line.points()
                            .get(i)
                            .distanceTo(
                                    line.points().get((i + 1) % line.points().size()));
                }
            }
            assertEquals(
                    window.boundary().stream()
                            .mapToDouble(edge -> edge.from().distanceTo(edge.to()))
                            .sum(),
                    length,
                    1e-9);
            assertTrue(window.lines().size() <= window.boundary().size());
        }
    }

    @Test
    void cellsNodesAndSlopesAreThoseOfAllScores() {
        ArgmaxGeometry straight = threeSectors();
        assertEquals(1, straight.cellCount());
        assertEquals(List.of(), straight.hinges());
        assertEquals(1, straight.lipschitz().value());
        Random random = new Random(17);
        for (int trial = 0; trial < 20; trial++) {
            List<NetworkGeometry> scores = scores(random, 3 + random.nextInt(4), true);
            ArgmaxGeometry geometry = ArgmaxGeometry.of(scores);
            int nodes = scores.stream().mapToInt(score -> score.hinges().size()).sum();
            assertEquals(nodes, geometry.hinges().size());
            // In general position.
            assertEquals(1 + nodes + nodes * (nodes - 1) / 2, geometry.cellCount());
            assertEquals(
                    scores.stream()
                            .mapToDouble(score -> score.lipschitz().value())
                            .max()
                            .orElseThrow(),
                    geometry.lipschitz().value());
            int most = 0;
            for (int i = 0; i < 2000; i++) {
                Vec2 at = anywhere(random).times(5);
                int active = 0;
                for (Hinge hinge : geometry.hinges()) {
                    active += hinge.normal().dot(at) + hinge.offset() > 0 ? 1 : 0;
                }
                most = Math.max(most, active);
            }
            assertTrue(most <= geometry.mostActiveNodes());
        }
    }
}
