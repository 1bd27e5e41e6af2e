package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Rect;

/**
 * Finds places for labels. A label takes the first of its places at which its box, grown by a little, meets no sample,
 * no dot, no other label and no line but its own; else it goes to the nearest free margin with a leader, says less, or
 * is left out. What comes out depends on what is to be placed, not on the order in which it is told.
 */
public final class LabelPlacement {
    /** What stays free around words, in figure units. */
    public static final double AROUND = 4;

    private static final double INSIDE = 6;
    /** Between places at a margin. */
    private static final double STEP = 12;

    private final Obstacles obstacles;
    private final Rect bounds;
    private final Map<String, Integer> kept;

    private LabelPlacement(Obstacles obstacles, Rect bounds, Map<String, Integer> kept) {
        this.obstacles = obstacles;
        this.bounds = bounds;
        this.kept = kept;
    }

    /**
     * Places labels; those without a place are left out.
     *
     * @param obstacles to which the labels are added
     * @param bounds that no label leaves
     */
    public static List<PlacedLabel> of(List<DirectLabel> labels, Obstacles obstacles, Rect bounds) {
        return of(labels, obstacles, bounds, Map.of());
    }

    /**
     * The same, where some labels stand already: they stay although a line has come to lie there, as long as they meet
     * nothing else.
     *
     * @param kept ids, with the place
     */
    public static List<PlacedLabel> of(
            List<DirectLabel> labels, Obstacles obstacles, Rect bounds, Map<String, Integer> kept) {
        LabelPlacement placement = new LabelPlacement(obstacles, bounds, kept);
        List<PlacedLabel> placed = new ArrayList<>();
        labels.stream()
                .sorted(Comparator.comparingInt(DirectLabel::rank).thenComparing(DirectLabel::id))
                .forEach(label -> placement.place(label).ifPresent(found -> {
                    placed.add(found);
                    placement.occupy(found);
                }));
        return placed;
    }

    private void occupy(PlacedLabel found) {
        obstacles.addBox(found.box());
        found.leader().ifPresent(ends -> obstacles.addSegment(found.label().id(), ends[0], ends[1], ends[2], ends[3]));
    }

    private Optional<PlacedLabel> place(DirectLabel label) {
        for (Wording wording : label.wordings()) {
            Optional<PlacedLabel> found = atPlace(label, wording);
            if (found.isEmpty() && label.mark().isPresent()) {
                found = atMargin(label, wording, label.mark().get());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<PlacedLabel> atPlace(DirectLabel label, Wording wording) {
        Integer stays = kept.get(label.id());
        if (stays != null && stays >= 0 && stays < label.places().size()) {
            Rect box = label.places().get(stays).box(wording);
            if (inside(box) && !obstacles.meetsThing(box, AROUND)) {
                boolean blocked = obstacles.meetsLine(box, AROUND, label.owner());
                return Optional.of(new PlacedLabel(label, wording, box, stays, blocked, Optional.empty()));
            }
        }
        for (int i = 0; i < label.places().size(); i++) {
            Rect box = label.places().get(i).box(wording);
            if (isFree(box, label.owner())) {
                return Optional.of(new PlacedLabel(label, wording, box, i, false, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private boolean inside(Rect box) {
        return box.x() >= bounds.x()
                && box.right() <= bounds.right()
                && box.y() >= bounds.y()
                && box.bottom() <= bounds.bottom();
    }

    private boolean isFree(Rect box, String owner) {
        return inside(box) && !obstacles.meetsThing(box, AROUND) && !obstacles.meetsLine(box, AROUND, owner);
    }

    /** The free place along the four margins with the shortest leader. */
    private Optional<PlacedLabel> atMargin(DirectLabel label, Wording wording, Vec2 mark) {
        PlacedLabel best = null;
        double shortest = Double.POSITIVE_INFINITY;
        for (Place place : margins(wording)) {
            Rect box = place.box(wording);
            double x = Math.max(box.x(), Math.min(box.right(), mark.x()));
            double y = Math.max(box.y(), Math.min(box.bottom(), mark.y()));
            double length = StrictMath.hypot(x - mark.x(), y - mark.y());
            if (length > 2 * AROUND
                    && length < shortest - 1e-9
                    && isFree(box, label.owner())
                    && !obstacles.blocks(mark.x(), mark.y(), x, y)) {
                shortest = length;
                Vec2 from = mark.plus(new Vec2(x, y).minus(mark).times(AROUND / length));
                double[] ends = {from.x(), from.y(), x, y};
                best = new PlacedLabel(label, wording, box, -1, false, Optional.of(ends));
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Place> margins(Wording wording) {
        List<Place> places = new ArrayList<>();
        double left = bounds.x() + INSIDE;
        double right = bounds.right() - INSIDE;
        double top = bounds.y() + INSIDE;
        double bottom = bounds.bottom() - INSIDE;
        for (double x = left; x + wording.width() <= right; x += STEP) {
            places.add(new Place(x, top, 0, 0));
            places.add(new Place(x, bottom, 0, 1));
        }
        for (double y = top; y + wording.height() <= bottom; y += STEP) {
            places.add(new Place(left, y, 0, 0));
            places.add(new Place(right, y, 1, 0));
        }
        return places;
    }
}
