package org.geodescent.figure.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/**
 * Places labels over a picture of space so that they stay inside it and apart. Mutable, for one picture and one thread.
 */
public final class SpaceLabels {
    private static final Colour PLATE = new Colour(0xFFFFFF, 0.78);
    private static final double INSET = 2;
    private static final double STEP = 7;
    private static final int DISTANCES = 5;
    private static final int TURNS = 12;

    private final Camera.View view;
    private final Rect visible;
    private final double scale;
    private final List<Rect> taken = new ArrayList<>();
    private final List<Mark> plates = new ArrayList<>();
    private final List<Mark> texts = new ArrayList<>();

    /**
     * @param visible what the picture shows, in figure units around the projection of the origin, y downwards
     * @param scale figure units per unit of space
     */
    public SpaceLabels(Camera camera, Rect visible, double scale) {
        this.view = camera.view();
        this.visible = visible;
        this.scale = scale;
    }

    /** A label that must be there: as near to its place, and in the given direction, as others leave room. */
    public void addName(Vec3 at, Vec3 away, String text, TextStyle style) {
        Rect box = place(at, away, text, style, DISTANCES).orElseGet(() -> inside(box(figure(at), text, style)));
        add(box, text, style);
    }

    /** A label that is left out where there is no room beside its place. */
    public void addNumber(Vec3 at, Vec3 away, String text, TextStyle style) {
        place(at, away, text, style, 1).ifPresent(box -> add(box, text, style));
    }

    /** The labels on translucent plates. */
    public Layer layer() {
        List<Mark> marks = new ArrayList<>(plates);
        marks.addAll(texts);
        return new Layer("labels", marks);
    }

    /** Where the labels stand, in figure units around the projection of the origin. */
    public List<Rect> boxes() {
        return List.copyOf(taken);
    }

    private Optional<Rect> place(Vec3 at, Vec3 away, String text, TextStyle style, int distances) {
        Vec2 here = figure(inView(at));
        Vec2 there = figure(inView(at).plus(away));
        double start = there.distanceTo(here) > 1e-6
                ? StrictMath.atan2(there.y() - here.y(), there.x() - here.x())
                : -StrictMath.PI / 4;
        for (int distance = 1; distance <= distances; distance++) {
            for (int i = 0; i < TURNS; i++) {
                int turn = i % 2 == 0 ? -i / 2 : (i + 1) / 2;
                double angle = start + 2 * StrictMath.PI * turn / TURNS;
                Rect box = beside(here, angle, distance * STEP, text, style);
                if (isInside(box) && taken.stream().noneMatch(other -> overlap(box, other))) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /** The last point on the way from the origin that is in view. */
    private Vec3 inView(Vec3 at) {
        Vec2 seen = figure(at);
        double share = 1;
        share = Math.min(share, share(seen.x(), seen.x() < 0 ? visible.x() : visible.right()));
        share = Math.min(share, share(seen.y(), seen.y() < 0 ? visible.y() : visible.bottom()));
        return at.times(share);
    }

    private static double share(double coordinate, double limit) {
        return Math.abs(coordinate) > Math.abs(limit) ? limit / coordinate : 1;
    }

    private Vec2 figure(Vec3 point) {
        Vec2 seen = view.project(point);
        return new Vec2(scale * seen.x(), -scale * seen.y());
    }

    /** The box whose nearest edge or corner in some direction is so far from a place. */
    private static Rect beside(Vec2 place, double angle, double distance, String text, TextStyle style) {
        Rect centred = box(place, text, style);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double dx = (distance + centred.width() / 2) * cos;
        double dy = (distance + centred.height() / 2) * sin;
        return new Rect(centred.x() + dx, centred.y() + dy, centred.width(), centred.height());
    }

    private static Rect box(Vec2 centre, String text, TextStyle style) {
        double width = TextMetrics.width(text, style) + 2 * INSET;
        double height = 1.1 * style.size() + 2 * INSET;
        return new Rect(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }

    private boolean isInside(Rect box) {
        return visible.contains(box.x(), box.y()) && visible.contains(box.right(), box.bottom());
    }

    private Rect inside(Rect box) {
        double x = Math.max(visible.x(), Math.min(visible.right() - box.width(), box.x()));
        double y = Math.max(visible.y(), Math.min(visible.bottom() - box.height(), box.y()));
        return new Rect(x, y, box.width(), box.height());
    }

    private static boolean overlap(Rect a, Rect b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private void add(Rect box, String text, TextStyle style) {
        taken.add(box);
        plates.add(new Mark.Region(
                List.of(List.of(
                        data(box.x(), box.y()),
                        data(box.right(), box.y()),
                        data(box.right(), box.bottom()),
                        data(box.x(), box.bottom()))),
                PLATE,
                null));
        TextStyle centred =
                new TextStyle(style.size(), style.weight(), style.italic(), style.colour(), TextStyle.Anchor.MIDDLE);
        Vec2 centre = data(box.x() + box.width() / 2, box.y() + box.height() / 2);
        texts.add(new Mark.Text(centre, 0, style.size() * TextMetrics.CAP_HEIGHT / 2, text, centred));
    }

    private Vec2 data(double x, double y) {
        return new Vec2(x / scale, -y / scale);
    }
}
