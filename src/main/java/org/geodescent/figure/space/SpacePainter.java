package org.geodescent.figure.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.space.SpaceScene.Curve;
import org.geodescent.figure.space.SpaceScene.Spot;

/**
 * A scene as layers of marks: what is behind its pane, the pane, what is before it, and pale on top what faces hide.
 * Marks are in units of space, right and up, around the projection of the origin.
 */
public final class SpacePainter {
    /** How strong hidden lines and symbols are drawn. */
    private static final double PALE = 0.22;

    private final SpaceScene scene;
    private final Camera.View view;
    private final HiddenLines lines;
    private final List<Mark> hidden = new ArrayList<>();

    private SpacePainter(SpaceScene scene, Camera camera) {
        this.scene = scene;
        this.view = camera.view();
        this.lines = new HiddenLines(scene, view);
    }

    /** The layers, in the order of painting. */
    public static List<Layer> layers(SpaceScene scene, Camera camera) {
        return new SpacePainter(scene, camera).layers();
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        if (scene.pane().isEmpty()) {
            add(layers, "", 0);
        } else {
            Face pane = scene.pane().get();
            int near = pane.normal().dot(view.viewer()) > 0 ? 1 : -1;
            add(layers, "far-", -near);
            layers.add(new Layer("pane", List.of(region(pane))));
            add(layers, "near-", near);
        }
        layers.add(new Layer("hidden", hidden));
        return layers;
    }

    /** @param side of the pane; 0 for everything */
    private void add(List<Layer> layers, String prefix, int side) {
        List<Face> faces = new ArrayList<>();
        for (Face face : scene.faces()) {
            List<Vec3> ring = part(face, side);
            if (!ring.isEmpty()) {
                faces.add(face.withRing(ring));
            }
        }
        List<Mark> regions = new ArrayList<>();
        for (FaceOrder.Fragment fragment : FaceOrder.of(faces, view.viewer(), scene.tolerance())) {
            regions.add(region(fragment.face()));
        }
        layers.add(new Layer(prefix + "faces", regions));
        List<Mark> curves = new ArrayList<>();
        for (Curve curve : scene.curves()) {
            for (List<Vec3> part : parts(curve.points(), side)) {
                addCurve(curves, part, curve);
            }
        }
        layers.add(new Layer(prefix + "curves", curves));
        layers.add(new Layer(prefix + "points", points(side)));
    }

    /** The part of a face on one side of the pane; all of it, before the pane, if it lies in it. */
    private List<Vec3> part(Face face, int side) {
        if (side == 0) {
            return face.ring();
        }
        List<Vec3> own = FaceOrder.clipped(face.ring(), pane(), side, scene.tolerance());
        List<Vec3> other = FaceOrder.clipped(face.ring(), pane(), -side, scene.tolerance());
        boolean before = pane().normal().dot(view.viewer()) * side > 0;
        return own.isEmpty() && other.isEmpty() && before ? face.ring() : own;
    }

    private Face pane() {
        return scene.pane().orElseThrow();
    }

    private Mark region(Face face) {
        List<Vec2> ring = new ArrayList<>();
        face.ring().forEach(corner -> ring.add(view.project(corner)));
        return new Mark.Region(List.of(ring), face.fill(), null);
    }

    /** On which side of the pane a point is drawn; points in it are drawn over it. */
    private boolean isOn(Vec3 point, int side) {
        if (side == 0) {
            return true;
        }
        boolean before = pane().normal().dot(view.viewer()) * side > 0;
        double distance = side * pane().distance(point);
        return before ? distance >= -scene.tolerance() : distance > scene.tolerance();
    }

    private List<Mark> points(int side) {
        Vec3 viewer = view.viewer();
        List<Mark> marks = new ArrayList<>();
        scene.spots().stream()
                .filter(spot -> isOn(spot.at(), side))
                .sorted(Comparator.comparingDouble(spot -> spot.at().dot(viewer)))
                .forEach(spot -> {
                    boolean behind = lines.isHidden(spot.at());
                    (behind ? hidden : marks).add(symbol(spot, behind ? 1.6 * PALE : 1));
                });
        return marks;
    }

    private Mark symbol(Spot spot, double opacity) {
        Mark.Symbol symbol = spot.symbol();
        Stroke stroke = symbol.stroke();
        Colour fill = symbol.fill();
        return new Mark.Symbol(
                view.project(spot.at()),
                symbol.shape(),
                symbol.size(),
                fill == null ? null : faded(fill, opacity),
                stroke == null ? null : faded(stroke, opacity));
    }

    private static Colour faded(Colour colour, double opacity) {
        return colour.withOpacity(colour.opacity() * opacity);
    }

    private static Stroke faded(Stroke stroke, double opacity) {
        return new Stroke(faded(stroke.colour(), opacity), stroke.width(), stroke.dash());
    }

    /** The parts of a polyline on one side of the pane. */
    private List<List<Vec3>> parts(List<Vec3> points, int side) {
        if (side == 0) {
            return List.of(points);
        }
        List<List<Vec3>> parts = new ArrayList<>();
        List<Vec3> part = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            Vec3 from = points.get(i);
            Vec3 to = points.get(i + 1);
            Optional<Vec3> cut = cut(from, to);
            Vec3 end = cut.orElse(to);
            if (isOn(from.towards(end, 0.5), side)) {
                append(part, from, end);
            } else {
                part = flushed(parts, part);
            }
            if (cut.isPresent()) {
                part = flushed(parts, part);
                if (isOn(end.towards(to, 0.5), side)) {
                    append(part, end, to);
                }
            }
        }
        flushed(parts, part);
        return parts;
    }

    private Optional<Vec3> cut(Vec3 from, Vec3 to) {
        double a = pane().distance(from);
        double b = pane().distance(to);
        boolean crosses = Math.min(Math.abs(a), Math.abs(b)) > scene.tolerance() && a * b < 0;
        return crosses ? Optional.of(from.towards(to, a / (a - b))) : Optional.empty();
    }

    private static void append(List<Vec3> part, Vec3 from, Vec3 to) {
        if (part.isEmpty()) {
            part.add(from);
        }
        part.add(to);
    }

    private static List<Vec3> flushed(List<List<Vec3>> parts, List<Vec3> part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return new ArrayList<>();
    }

    /** Adds what is seen of a polyline, and what is not to the hidden marks. */
    private void addCurve(List<Mark> seen, List<Vec3> points, Curve curve) {
        Runs runs = new Runs(curve, seen);
        for (int i = 0; i + 1 < points.size(); i++) {
            Vec3 from = points.get(i);
            Vec3 to = points.get(i + 1);
            double at = 0;
            for (HiddenLines.Interval interval : lines.hidden(from, to)) {
                runs.add(from, to, at, interval.from(), false);
                runs.add(from, to, interval.from(), interval.to(), true);
                at = interval.to();
            }
            runs.add(from, to, at, 1, false);
        }
        runs.flush();
    }

    /** Joins consecutive pieces that are alike to one polyline. */
    private final class Runs {
        private final Curve curve;
        private final List<Mark> seen;
        private List<Vec2> run = new ArrayList<>();
        private boolean behind;

        Runs(Curve curve, List<Mark> seen) {
            this.curve = curve;
            this.seen = seen;
        }

        void add(Vec3 from, Vec3 to, double start, double end, boolean isBehind) {
            // Where a line leaves a face, tolerances leave slivers.
            if (!((end - start) * to.minus(from).norm() > 10 * scene.tolerance())) {
                return;
            }
            if (behind != isBehind) {
                flush();
                behind = isBehind;
            }
            if (run.isEmpty()) {
                run.add(view.project(from.towards(to, start)));
            }
            run.add(view.project(from.towards(to, end)));
        }

        void flush() {
            if (run.size() > 1) {
                Stroke stroke = behind ? faded(curve.stroke(), PALE) : curve.stroke();
                Vec2 end = run.get(run.size() - 1);
                Vec3 tip = curve.points().get(curve.points().size() - 1);
                boolean head = curve.arrow() && end.distanceTo(view.project(tip)) <= scene.tolerance();
                (behind ? hidden : seen)
                        .add(
                                head
                                        ? new Mark.Arrow(run.get(run.size() - 2), end, stroke)
                                        : new Mark.Polyline(run, stroke));
            }
            run = new ArrayList<>();
        }
    }
}
