package org.geodescent.figure.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.junit.jupiter.api.Test;

/** Painter's order and hidden lines against rays that are cast one by one. */
class HiddenSurfaceTest {
    private static final double MARGIN = 1e-6;

    private static Vec3 vector(Random random) {
        return new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    private static Camera camera(Random random) {
        return new Camera(
                (2 * random.nextDouble() - 1) * StrictMath.PI, StrictMath.asin(2 * random.nextDouble() - 1), 1);
    }

    /** Triangles and parallelograms that cross each other; the colour is the number. */
    private static List<Face> faces(Random random, int count) {
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Vec3 corner = vector(random);
            Vec3 a = vector(random);
            Vec3 b = vector(random);
            Vec3 normal = a.cross(b);
            List<Vec3> ring = random.nextBoolean()
                    ? List.of(corner, corner.plus(a), corner.plus(b))
                    : List.of(corner, corner.plus(a), corner.plus(a).plus(b), corner.plus(b));
            faces.add(new Face(ring, normal.times(1 / normal.norm()), Colour.of(i)));
        }
        return faces;
    }

    /** How deep inside a ring a point lies: positive inside, negative outside; near 0 on its edges. */
    private static double depth(List<Vec2> ring, Vec2 point) {
        double area = 0;
        for (int i = 0; i < ring.size(); i++) {
            area += ring.get(i).cross(ring.get((i + 1) % ring.size()));
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            Vec2 edge = ring.get((i + 1) % ring.size()).minus(ring.get(i));
            if (edge.norm() > 0) {
                double distance = edge.cross(point.minus(ring.get(i))) / edge.norm() * Math.signum(area);
                least = Math.min(least, distance);
            }
        }
        return least;
    }

    private static List<Vec2> seen(Face face, Camera camera) {
        return face.ring().stream().map(camera.view()::project).toList();
    }

    /**
     * How far towards the viewer a face is met above a point of the picture; empty if it is not, NaN if that is a close
     * call.
     */
    private static Optional<Double> hit(Face face, Camera camera, Vec2 point) {
        double depth = depth(seen(face, camera), point);
        double facing = face.normal().dot(camera.view().viewer());
        if (Math.abs(depth) < MARGIN || Math.abs(facing) < 1e-4) {
            return Optional.of(Double.NaN);
        }
        if (depth < 0) {
            return Optional.empty();
        }
        // A point of the picture is seen along right·x + up·y + t·viewer.
        Camera.View view = camera.view();
        Vec3 base = view.right().times(point.x()).plus(view.up().times(point.y()));
        return Optional.of(face.normal().dot(face.ring().get(0).minus(base)) / facing);
    }

    /** The face that a ray meets first; −1 for none; empty for a close call. */
    private static OptionalInt nearest(List<Face> faces, Camera camera, Vec2 point) {
        double best = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int i = 0; i < faces.size(); i++) {
            Optional<Double> hit = hit(faces.get(i), camera, point);
            if (hit.isPresent() && hit.get().isNaN()) {
                return OptionalInt.empty();
            }
            if (hit.isPresent() && hit.get() > best) {
                second = best;
                best = hit.get();
                found = i;
            } else if (hit.isPresent()) {
                second = Math.max(second, hit.get());
            }
        }
        return best - second < MARGIN ? OptionalInt.empty() : OptionalInt.of(found);
    }

    @Test
    void theTopmostPaintedFaceIsTheOneThatARayMeetsFirst() {
        Random random = new Random(17);
        int compared = 0;
        int covered = 0;
        for (int round = 0; round < 150; round++) {
            List<Face> faces = faces(random, 2 + random.nextInt(9));
            Camera camera = camera(random);
            List<FaceOrder.Fragment> order = FaceOrder.of(faces, camera.view().viewer(), 1e-9);
            for (int i = 0; i < 150; i++) {
                Vec2 point = new Vec2(0.8 * random.nextGaussian(), 0.8 * random.nextGaussian());
                OptionalInt expected = nearest(faces, camera, point);
                if (expected.isPresent()) {
                    int painted = -1;
                    boolean clear = true;
                    for (FaceOrder.Fragment fragment : order) {
                        double depth = depth(seen(fragment.face(), camera), point);
                        painted = depth > 0 ? fragment.source() : painted;
                        clear &= Math.abs(depth) > MARGIN;
                    }
                    if (clear) {
                        assertEquals(expected.getAsInt(), painted, "round " + round);
                        compared++;
                        covered += painted >= 0 ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(compared > 15_000 && covered > 4_000, compared + " compared, " + covered + " on a face");
    }

    @Test
    void aPointOfASegmentIsHiddenExactlyIfARayTowardsTheViewerMeetsAFace() {
        Random random = new Random(18);
        int hiddenPoints = 0;
        int seenPoints = 0;
        for (int round = 0; round < 300; round++) {
            List<Face> faces = faces(random, 1 + random.nextInt(8));
            Camera camera = camera(random);
            SpaceScene scene = new SpaceScene(faces, Optional.empty(), List.of(), List.of(), 1);
            HiddenLines lines = new HiddenLines(scene, camera.view());
            Vec3 from = camera.view().viewer().times(-1).plus(vector(random));
            Vec3 to = vector(random);
            List<HiddenLines.Interval> intervals = lines.hidden(from, to);
            for (int i = 0; i < 60; i++) {
                double share = random.nextDouble();
                Vec3 point = from.towards(to, share);
                Optional<Boolean> behind = behind(faces, camera, point);
                if (behind.isPresent()) {
                    boolean claimed = intervals.stream().anyMatch(in -> in.from() <= share && share <= in.to());
                    assertEquals(behind.get(), claimed);
                    assertEquals(behind.get(), lines.isHidden(point));
                    hiddenPoints += claimed ? 1 : 0;
                    seenPoints += claimed ? 0 : 1;
                }
            }
        }
        assertTrue(hiddenPoints > 1_500 && seenPoints > 1_500, hiddenPoints + " hidden, " + seenPoints + " seen");
    }

    private static Optional<Boolean> behind(List<Face> faces, Camera camera, Vec3 point) {
        boolean behind = false;
        for (Face face : faces) {
            Optional<Double> hit = hit(face, camera, camera.view().project(point));
            if (hit.isPresent()) {
                double gap = hit.get() - point.dot(camera.view().viewer());
                if (!(Math.abs(gap) > MARGIN)) {
                    return Optional.empty();
                }
                behind |= gap > 0;
            }
        }
        return Optional.of(behind);
    }

    @Test
    void aPaneIsPaintedBetweenWhatIsBehindAndWhatIsBefore() {
        Random random = new Random(19);
        for (int round = 0; round < 200; round++) {
            Face pane = faces(random, 1).get(0);
            Camera camera = camera(random);
            Vec3 from = vector(random);
            Vec3 to = vector(random);
            SpaceScene scene = new SpaceScene(
                    List.of(),
                    Optional.of(pane),
                    List.of(SpaceScene.Curve.of(List.of(from, to), Stroke.solid(Colour.of(0), 1))),
                    List.of(),
                    1);
            List<Layer> layers = SpacePainter.layers(scene, camera);
            Vec3 before = pane.normal()
                    .times(Math.signum(pane.normal().dot(camera.view().viewer())));
            Vec3 corner = pane.ring().get(0);
            double a = before.dot(from.minus(corner));
            double b = before.dot(to.minus(corner));
            double whole = camera.view().project(from).distanceTo(camera.view().project(to));
            double behindShare = a < 0 && b < 0 ? 1 : a >= 0 && b >= 0 ? 0 : Math.min(a, b) / -Math.abs(a - b);
            assertEquals(behindShare * whole, length(layers, "far-curves"), 1e-9 * (1 + whole));
            assertEquals((1 - behindShare) * whole, length(layers, "near-curves"), 1e-9 * (1 + whole));
            List<String> names = layers.stream().map(Layer::name).toList();
            assertTrue(names.indexOf("far-curves") < names.indexOf("pane"));
            assertTrue(names.indexOf("pane") < names.indexOf("near-faces"));
        }
    }

    private static double length(List<Layer> layers, String name) {
        double length = 0;
        for (Layer layer : layers) {
            for (Mark mark : layer.name().equals(name) ? layer.marks() : List.<Mark>of()) {
                List<Vec2> points = ((Mark.Polyline) mark).points();
                for (int i = 0; i + 1 < points.size(); i++) {
                    length += points.get(i).distanceTo(points.get(i + 1));
                }
            }
        }
        return length;
    }

    @Test
    void aFaceInThePlaneOfThePaneIsPaintedOnceAndOverIt() {
        Face pane = new Face(
                List.of(new Vec3(-2, -2, 0), new Vec3(2, -2, 0), new Vec3(2, 2, 0), new Vec3(-2, 2, 0)),
                new Vec3(0, 0, 1),
                new Colour(0, 0.2));
        Face face = new Face(
                List.of(new Vec3(0, 0, 0), new Vec3(1, 0, 0), new Vec3(0, 1, 0)), new Vec3(0, 0, -1), Colour.of(1));
        for (double elevation : new double[] {-0.4, 0.4}) {
            SpaceScene scene = new SpaceScene(List.of(face), Optional.of(pane), List.of(), List.of(), 1);
            List<Layer> layers = SpacePainter.layers(scene, new Camera(0.3, elevation, 1));
            for (Layer layer : layers) {
                int expected = layer.name().equals("pane") || layer.name().equals("near-faces") ? 1 : 0;
                assertEquals(expected, layer.marks().size(), layer.name());
            }
        }
    }

    @Test
    void aPlaneInABoxIsThatPartOfThePlane() {
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            Vec3 normal = vector(random);
            Vec3 low = new Vec3(-random.nextDouble(), -random.nextDouble(), -random.nextDouble());
            Vec3 high = new Vec3(random.nextDouble(), random.nextDouble(), random.nextDouble());
            Face face = PlaneInBox.of(normal, low, high, Colour.of(0)).orElseThrow();
            Camera camera = camera(random);
            for (int i = 0; i < 20; i++) {
                Vec3 on = normal.cross(vector(random));
                double inside = Math.min(
                        Math.min(Math.min(on.x() - low.x(), high.x() - on.x()), on.y() - low.y()),
                        Math.min(Math.min(high.y() - on.y(), on.z() - low.z()), high.z() - on.z()));
                double depth = depth(seen(face, camera), camera.view().project(on));
                if (Math.abs(inside) > MARGIN && Math.abs(depth) > MARGIN) {
                    assertEquals(inside > 0, depth > 0);
                }
            }
        }
        assertTrue(PlaneInBox.of(new Vec3(1, 1, 1), new Vec3(0, 0, 0), new Vec3(1, 1, 1), Colour.of(0))
                .isEmpty());
    }

    @Test
    void theCameraKeepsDistancesAcrossTheViewAndStopsAtThePoles() {
        Random random = new Random(21);
        for (int i = 0; i < 100; i++) {
            Camera camera = camera(random);
            Vec3 p = vector(random);
            double along = p.dot(camera.view().viewer());
            double across = camera.view().project(p).norm();
            assertEquals(p.norm(), StrictMath.hypot(along, across), 1e-12);
            Camera turned = camera.turned(20 * random.nextGaussian(), 20 * random.nextGaussian());
            assertTrue(Math.abs(turned.elevation()) <= StrictMath.PI / 2);
        }
        assertTrue(new Camera(1.2, 0.3, 1).view().project(new Vec3(0, 0, 1)).y() > 0, "the third axis points up");
        assertEquals(Camera.LARGEST_ZOOM, Camera.standard().zoomed(1e9).zoom());
    }
}
