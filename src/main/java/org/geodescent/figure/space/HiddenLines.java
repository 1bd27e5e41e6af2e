package org.geodescent.figure.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.linalg.Vec3;

/**
 * Which parts of segments and which points lie behind faces. A point is hidden where it lies strictly behind a face's
 * plane and is seen strictly inside the face, so that what lies in a face, or on its edge, is seen. In closed form:
 * along a segment both conditions are linear.
 */
final class HiddenLines {
    private final Camera.View view;
    private final List<Screen> screens = new ArrayList<>();

    /** An interval of a segment. */
    record Interval(double from, double to) {}

    HiddenLines(SpaceScene scene, Camera.View view) {
        this.view = view;
        for (Face face : scene.faces()) {
            // What is seen edge-on hides nothing.
            if (Math.abs(face.normal().dot(view.viewer())) > SpaceScene.ROUNDING) {
                screens.add(new Screen(face, view, scene.tolerance()));
            }
        }
    }

    boolean isHidden(Vec3 point) {
        return !hidden(point, point).isEmpty();
    }

    /** The hidden parts of a segment, ascending and apart, as shares of its way from 0 to 1. */
    List<Interval> hidden(Vec3 from, Vec3 to) {
        List<Interval> found = new ArrayList<>();
        Vec2 a = view.project(from);
        Vec2 b = view.project(to);
        for (Screen screen : screens) {
            Interval interval = screen.hidden(from, to, a, b);
            if (interval.from() <= interval.to()) {
                found.add(interval);
            }
        }
        found.sort(Comparator.comparingDouble(Interval::from));
        List<Interval> merged = new ArrayList<>();
        for (Interval next : found) {
            Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.from() <= last.to()) {
                merged.set(merged.size() - 1, new Interval(last.from(), Math.max(last.to(), next.to())));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
