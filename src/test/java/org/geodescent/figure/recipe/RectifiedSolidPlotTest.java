package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.EllipticalSector;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Rect;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;
import org.geodescent.figure.space.Camera;
import org.geodescent.figure.space.SpaceScene;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class RectifiedSolidPlotTest {
    private static final Rect AREA = new Rect(0, 0, 480, 420);
    private static final int NONE = -1;

    /** Four samples, of which the third lies between the others: its activity is not theirs. */
    static RectifiedSolidScene scene(Set<Part> parts) {
        Matrix x = Matrix.of(4, 2, 1.65, -0.47, -0.47, 1.35, 0.9, 0.8, -1.1, -0.3);
        Dataset data = new Dataset(x, new int[] {0, 1, 0, 1}, List.of("+", "-"));
        ConvexOutcome.Solved solved = assertInstanceOf(ConvexOutcome.Solved.class, MaxMarginProgram.solve(data, false));
        return new RectifiedSolidScene(data, 0, 1, 2, solved.lambda(), solved.neurons(), trails(), parts);
    }

    private static List<NeuronTrail> trails() {
        List<NeuronTrail> trails = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            List<NeuronTrail.Step> steps = new ArrayList<>();
            for (int i = 0; i <= 8; i++) {
                double angle = 2.1 * k - 0.5 + 0.16 * i;
                steps.add(new NeuronTrail.Step(
                        (long) Math.pow(10, i / 2.0), new Vec2(StrictMath.cos(angle), StrictMath.sin(angle)), 1));
            }
            trails.add(new NeuronTrail(k == 1 ? -1 : 1, true, steps));
        }
        return trails;
    }

    @Test
    void theFigureIsTheGoldenOne() throws IOException {
        Figure figure = RectifiedSolidPlot.figure(
                RectifiedSolid.of(scene(EnumSet.allOf(Part.class))),
                Camera.standard(),
                "Rectified ellipsoid on samples 1, 2, 3",
                820,
                520);
        GoldenFigure.assertMatches("rectified-solid", SvgWriter.write(figure, 820 / 96.0 * 25.4));
    }

    /** Every sector is asked, in closed form, whether a ray meets it; the nearest must be what is painted on top. */
    @Test
    void thePaintedSectorIsTheOneThatARayMeetsFirst() {
        Random random = new Random(31);
        int compared = 0;
        for (int round = 0; round < 120; round++) {
            RectifiedSolidScene scene = randomScene(random, Set.of(Part.RECTIFIED, Part.LABEL_LINE, Part.ELLIPSOID));
            Camera camera = camera(random);
            Panel panel = RectifiedSolidPlot.panel(RectifiedSolid.of(scene), camera, "solid", "", AREA);
            for (int i = 0; i < 100; i++) {
                Vec2 point = new Vec2(0.4 * random.nextGaussian(), 0.4 * random.nextGaussian());
                OptionalInt expected = nearest(scene, camera, point);
                if (expected.isPresent()) {
                    assertEquals(expected.getAsInt(), painted(panel, point), "round " + round);
                    compared += expected.getAsInt() == NONE ? 0 : 1;
                }
            }
        }
        assertTrue(compared > 1_000, compared + " compared");
    }

    private static RectifiedSolidScene randomScene(Random random, Set<Part> parts) {
        double[] values = random.doubles(6, -1, 1).toArray();
        Dataset data = new Dataset(
                Matrix.of(3, 2, values),
                new int[] {random.nextInt(2), random.nextInt(2), random.nextInt(2)},
                List.of("+", "-"));
        return new RectifiedSolidScene(data, 0, 1, 2, List.of(), List.of(), List.of(), parts);
    }

    private static Camera camera(Random random) {
        return new Camera((2 * random.nextDouble() - 1) * Math.PI, Math.asin(2 * random.nextDouble() - 1), 1);
    }

    /** The colour of the sector that the ray through a point meets first; empty if that is a close call. */
    private static OptionalInt nearest(RectifiedSolidScene scene, Camera camera, Vec2 point) {
        Vec3 viewer = camera.view().viewer();
        Vec3 right = camera.view().right();
        Vec3 base = right.times(point.x()).plus(camera.view().up().times(point.y()));
        int found = NONE;
        double best = Double.NEGATIVE_INFINITY;
        for (EllipticalSector piece :
                RectifiedEllipsoid.of(scene.data().features()).image(0, 1, 2)) {
            if (piece.rank() == 2) {
                Vec3 a = column(piece, 0);
                Vec3 b = column(piece, 1);
                Vec3 normal = a.cross(b);
                double t = -normal.dot(base) / normal.dot(viewer);
                Vec3 z = base.plus(viewer.times(t));
                double u = z.cross(b).dot(normal) / normal.dot(normal);
                double v = a.cross(z).dot(normal) / normal.dot(normal);
                double length = Math.hypot(u, v);
                double turn = Math.atan2(v, u) - piece.start();
                turn -= 2 * Math.PI * Math.floor(turn / (2 * Math.PI));
                double closest = Math.min(Math.abs(length - 1), Math.min(turn, Math.abs(turn - piece.sweep())));
                if (closest < 0.02 || 2 * Math.PI - turn < 0.02) {
                    return OptionalInt.empty();
                }
                if (length < 1 && turn < piece.sweep() && t > best) {
                    best = t;
                    found = RectifiedSolid.shade(normal.times(1 / normal.norm()))
                            .rgb();
                }
            }
        }
        return OptionalInt.of(found);
    }

    private static Vec3 column(EllipticalSector piece, int j) {
        return new Vec3(
                piece.map().get(0, j), piece.map().get(1, j), piece.map().get(2, j));
    }

    /** The colour of the topmost opaque region over a point. */
    private static int painted(Panel panel, Vec2 point) {
        int colour = NONE;
        for (Layer layer : panel.layers()) {
            for (Mark mark : layer.name().endsWith("faces") ? layer.marks() : List.<Mark>of()) {
                Mark.Region region = (Mark.Region) mark;
                if (contains(region.rings().get(0), point)) {
                    colour = Objects.requireNonNull(region.fill()).rgb();
                }
            }
        }
        return colour;
    }

    private static boolean contains(List<Vec2> ring, Vec2 point) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            Vec2 a = ring.get(i);
            Vec2 b = ring.get((i + 1) % ring.size());
            if (a.y() > point.y() != b.y() > point.y()) {
                double x = a.x() + (point.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                inside ^= x > point.x();
            }
        }
        return inside;
    }

    /** From every side the three names are there, inside the picture, and no label covers another. */
    @Test
    void labelsStayReadable() {
        Random random = new Random(32);
        List<Camera> cameras = new ArrayList<>(
                List.of(new Camera(0, 0, 1), new Camera(0, Math.PI / 2, 1), new Camera(Math.PI, -Math.PI / 2, 1)));
        for (int i = 0; i < 200; i++) {
            cameras.add(camera(random).zoomed(Math.pow(8, random.nextDouble() - 0.3)));
        }
        for (Camera camera : cameras) {
            RectifiedSolidScene scene = randomScene(random, EnumSet.allOf(Part.class));
            Panel panel = RectifiedSolidPlot.panel(RectifiedSolid.of(scene), camera, "solid", "", AREA);
            Layer labels = panel.layers().get(panel.layers().size() - 1);
            Box visible = InputPlane.visible(panel);
            List<Box> plates = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (Mark mark : labels.marks()) {
                if (mark instanceof Mark.Text text) {
                    texts.add(text.text());
                } else {
                    List<Vec2> ring = ((Mark.Region) mark).rings().get(0);
                    plates.add(new Box(
                            ring.get(0).x(),
                            ring.get(2).y(),
                            ring.get(2).x(),
                            ring.get(0).y()));
                }
            }
            assertTrue(texts.containsAll(List.of("(x₁·u)₊", "(x₂·u)₊", "(x₃·u)₊")), texts.toString());
            for (int i = 0; i < plates.size(); i++) {
                Box plate = plates.get(i);
                assertTrue(visible.scaled(1 + 1e-9).contains(new Vec2(plate.minX(), plate.minY())));
                assertTrue(visible.scaled(1 + 1e-9).contains(new Vec2(plate.maxX(), plate.maxY())));
                for (Box other : plates.subList(0, i)) {
                    boolean apart = plate.minX() >= other.maxX()
                            || other.minX() >= plate.maxX()
                            || plate.minY() >= other.maxY()
                            || other.minY() >= plate.maxY();
                    assertTrue(apart, () -> camera + ": " + plate + " over " + other);
                }
            }
        }
    }

    /** A half of a pixel at most between a curve and its polyline, also at the kinks of trails. */
    @Test
    void trailsKeepToTheSet() {
        RectifiedSolidScene scene = scene(Set.of(Part.RECTIFIED, Part.TRAILS));
        RectifiedEllipsoid set = RectifiedEllipsoid.of(scene.data().features());
        List<SpaceScene.Curve> curves = new ArrayList<>();
        double tolerance = 1e-3;
        SolidTrails.add(scene, set, tolerance, curves, new ArrayList<>());
        assertEquals(3, curves.size());
        for (int k = 0; k < 3; k++) {
            List<Vec3> line = curves.get(k).points();
            for (int i = 0; i <= 1000; i++) {
                double angle = 2.1 * k - 0.5 + 1.28 * i / 1000;
                Vec3 exact = scene.place(set.point(new Vec2(Math.cos(angle), Math.sin(angle))));
                double nearest = Double.POSITIVE_INFINITY;
                for (int j = 0; j + 1 < line.size(); j++) {
                    nearest = Math.min(nearest, distance(line.get(j), line.get(j + 1), exact));
                }
                assertTrue(nearest <= 2 * tolerance, nearest + " at " + angle);
            }
        }
    }

    private static double distance(Vec3 from, Vec3 to, Vec3 point) {
        Vec3 way = to.minus(from);
        double share = Math.max(0, Math.min(1, point.minus(from).dot(way) / way.dot(way)));
        return from.towards(to, share).minus(point).norm();
    }

    @Test
    void degenerateSamplesAreDrawnToo() {
        double[][] cases = {
            {0, 0, 0, 0, 0, 0}, {1, 0, 2, 0, -1, 0}, {1, 0, 0, 0, 0, 1}, {1, 0, 1, 0, 0, 1}, {1, 0, 0, 1, -1, -1}
        };
        for (double[] values : cases) {
            Dataset data = new Dataset(Matrix.of(3, 2, values), new int[] {0, 1, 0}, List.of("+", "-"));
            RectifiedSolidScene scene = new RectifiedSolidScene(
                    data, 0, 1, 2, List.of(0.1, -0.2, 0.3), List.of(), List.of(), EnumSet.allOf(Part.class));
            Figure figure = RectifiedSolidPlot.figure(RectifiedSolid.of(scene), Camera.standard(), "", 400, 300);
            assertFalse(SvgWriter.write(figure, 100).contains("NaN"));
        }
    }

    @Test
    void spikesLieOnTheAxes() {
        Matrix x = Matrix.of(3, 2, 1.65, -0.47, -0.47, 1.35, -1, -1);
        List<RectifiedEllipsoid.SpatialSpike> spikes = RectifiedEllipsoid.of(x).spikes(0, 1, 2);
        assertEquals(3, spikes.size());
        for (RectifiedEllipsoid.SpatialSpike spike : spikes) {
            assertEquals(1, spike.pattern().count());
            assertTrue(spike.tip().norm() > spike.base().norm());
            assertEquals(0, spike.tip().cross(spike.base()).norm(), 1e-12);
        }
        Matrix acute = Matrix.of(3, 2, 1, 0, 0, 1, 1, 1);
        assertEquals(List.of(), RectifiedEllipsoid.of(acute).spikes(0, 1, 2));
    }

    @Test
    void samplesThatDoNotExistOrRepeatAreRefused() {
        Dataset data = scene(Set.of()).data();
        for (int[] chosen : new int[][] {{0, 1, 1}, {0, 1, 4}, {-1, 1, 2}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new RectifiedSolidScene(
                            data, chosen[0], chosen[1], chosen[2], List.of(), List.of(), List.of(), Set.of()));
        }
    }

    /** Writes PNGs to the folder that {@code -Dlooks} names, to be looked at. */
    @Test
    @EnabledIfSystemProperty(named = "looks", matches = ".+")
    void writesPicturesToLookAt() throws IOException {
        Camera[] cameras = {
            Camera.standard(),
            new Camera(-1.2, 0.5, 1),
            new Camera(2.4, 0.2, 1),
            new Camera(0.8, -0.6, 1),
            new Camera(0, 0, 1),
            new Camera(0.7, StrictMath.PI / 2, 1)
        };
        for (int i = 0; i < cameras.length; i++) {
            Figure figure = RectifiedSolidPlot.figure(
                    RectifiedSolid.of(scene(EnumSet.allOf(Part.class))), cameras[i], "Samples", 820, 520);
            byte[] png = PngWriter.write(figure, 820 / 96.0 * 25.4, 96);
            Files.write(Path.of(System.getProperty("looks"), "solid" + i + ".png"), png);
        }
    }
}
