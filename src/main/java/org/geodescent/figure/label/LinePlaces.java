package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Rect;

/** Places beside a line: at its ends in the plot's frame first, and from there on inwards, left and right of it. */
public final class LinePlaces {
    /** From an end of the line to a label beside it, in figure units along the line. */
    private static final List<Double> FROM_END = List.of(28.0, 56.0, 90.0, 130.0, 180.0, 240.0);

    private static final double GAP = 6;
    /** A label beside an oblique line stands farther away, by its own size times the slope, up to this slope. */
    private static final double STEEPEST = 1;

    private final Wording wording;

    private LinePlaces(Wording wording) {
        this.wording = wording;
    }

    /**
     * All places of a line that consists of polylines.
     *
     * @param paths in figure units
     * @param plot in which they are seen
     * @param wording that is to stand there
     */
    public static List<Place> of(List<List<Vec2>> paths, Rect plot, Wording wording) {
        LinePlaces places = new LinePlaces(wording);
        List<Place> found = new ArrayList<>();
        List<List<Vec2>> ends = ends(paths, plot);
        for (double distance : FROM_END) {
            ends.forEach(end -> places.add(found, end, distance));
        }
        return found;
    }

    /** The first end of the line in the plot; empty if it is not seen. */
    public static Optional<Vec2> end(List<List<Vec2>> paths, Rect plot) {
        return ends(paths, plot).stream().findFirst().map(path -> path.get(0));
    }

    /** What is seen of the paths, from each of its ends. */
    private static List<List<Vec2>> ends(List<List<Vec2>> paths, Rect plot) {
        List<List<Vec2>> ends = new ArrayList<>();
        for (List<Vec2> path : paths) {
            for (List<Vec2> seen : seen(path, plot)) {
                List<Vec2> back = new ArrayList<>(seen);
                Collections.reverse(back);
                ends.add(seen);
                ends.add(back);
            }
        }
        // From the top down: where one reads first.
        ends.sort(Comparator.comparingDouble((List<Vec2> end) -> end.get(0).y())
                .thenComparingDouble(end -> end.get(0).x()));
        return ends;
    }

    /** The parts of a path in the plot. */
    private static List<List<Vec2>> seen(List<Vec2> path, Rect plot) {
        List<List<Vec2>> parts = new ArrayList<>();
        List<Vec2> part = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            Vec2 from = path.get(i - 1);
            Vec2 along = path.get(i).minus(from);
            double[] shares = Obstacles.inside(
                    plot, from.x(), from.y(), path.get(i).x(), path.get(i).y());
            if (shares.length == 0 || (!part.isEmpty() && shares[0] > 0)) {
                finish(parts, part);
                part = new ArrayList<>();
            }
            if (shares.length > 0) {
                if (part.isEmpty()) {
                    part.add(from.plus(along.times(shares[0])));
                }
                part.add(from.plus(along.times(shares[1])));
                if (shares[1] < 1) {
                    finish(parts, part);
                    part = new ArrayList<>();
                }
            }
        }
        finish(parts, part);
        return parts;
    }

    private static void finish(List<List<Vec2>> parts, List<Vec2> part) {
        if (part.size() > 1) {
            parts.add(part);
        }
    }

    /** On both sides of the point that is so far from the beginning; none beyond the middle. */
    private void add(List<Place> found, List<Vec2> path, double distance) {
        double walked = 0;
        double length = 0;
        for (int i = 1; i < path.size(); i++) {
            length += path.get(i).distanceTo(path.get(i - 1));
        }
        double wanted = distance <= length / 2 || distance > FROM_END.get(0) ? distance : length / 2;
        if (wanted > length / 2) {
            return;
        }
        for (int i = 1; i < path.size(); i++) {
            Vec2 from = path.get(i - 1);
            double piece = path.get(i).distanceTo(from);
            if (piece > 0 && walked + piece >= wanted) {
                Vec2 along = path.get(i).minus(from).times(1 / piece);
                addBeside(found, from.plus(along.times(wanted - walked)), along);
                return;
            }
            walked += piece;
        }
    }

    private void addBeside(List<Place> found, Vec2 at, Vec2 along) {
        double flat = Math.abs(along.x());
        double steep = Math.abs(along.y());
        if (steep >= flat) {
            double gap = GAP + wording.height() / 2 * Math.min(STEEPEST, flat / steep);
            found.add(Place.left(at.x(), at.y(), gap));
            found.add(Place.right(at.x(), at.y(), gap));
        } else {
            double gap = GAP + wording.width() / 2 * Math.min(STEEPEST, steep / flat);
            found.add(Place.above(at.x(), at.y(), gap));
            found.add(Place.below(at.x(), at.y(), gap));
        }
    }
}
