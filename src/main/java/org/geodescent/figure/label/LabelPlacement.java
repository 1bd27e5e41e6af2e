package org.geodescent.figure.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for labels. A label takes the first of its places at which its box, grown by a little, meets no sample,
 * no dot, no other label and no line but its own; else it goes to the nearest free margin with a leader, says less, or
 * is left out. What comes out depends on what is to be placed, not on the order in which it is told.
 */
public final class LabelPlacement {
    /** What stays free around words, in figure units. */
    public static final double AROUND = 4;

    /** A label goes so far with its line without being asked whether it would stand better elsewhere. */
    private static final double REACH = 60;

    /** A free place may be so much farther away than one under a line or at the end of a leader. */
    private static final double WORSE = 60;

    private static final double INSIDE = 6;
    /** Between places at a margin. */
    private static final double STEP = 12;

    private final Obstacles obstacles;
    private final Rect bounds;
    private final Map<String, Kept> kept;

    private LabelPlacement(Obstacles obstacles, Rect bounds, Map<String, Kept> kept) {
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
     * The same, where some labels stand already. Such a label goes with its line, to the nearest place: it stays
     * although a line has come to lie there, as long as it meets nothing else, and otherwise goes no farther than it
     * must.
     *
     * @param kept ids, with where the labels have stood
     */
    public static List<PlacedLabel> of(
            List<DirectLabel> labels, Obstacles obstacles, Rect bounds, Map<String, Kept> kept) {
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

    /** What is drawn of labels that are placed in the plot of a panel. */
    public static List<Mark> marks(List<DirectLabel> labels, Obstacles obstacles, PanelLayout layout) {
        return marks(of(labels, obstacles, layout.plotArea()), layout);
    }

    /** The same of labels that have their places. */
    public static List<Mark> marks(List<PlacedLabel> placed, PanelLayout layout) {
        return placed.stream()
                .flatMap(label -> label.marks(layout::toData).stream())
                .toList();
    }

    private void occupy(PlacedLabel found) {
        obstacles.addBox(found.box());
        found.leader().ifPresent(ends -> obstacles.addSegment(found.label().id(), ends[0], ends[1], ends[2], ends[3]));
    }

    private Optional<PlacedLabel> place(DirectLabel label) {
        Kept before = kept.get(label.id());
        for (Wording wording : label.wordings()) {
            Optional<PlacedLabel> found = before == null ? anywhere(label, wording) : near(label, wording, before);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<PlacedLabel> anywhere(DirectLabel label, Wording wording) {
        double width = wording.width();
        double height = wording.height();
        for (int i = 0; i < label.places().size(); i++) {
            Rect box = label.places().get(i).box(width, height);
            if (isFree(box, label.owner())) {
                return Optional.of(new PlacedLabel(label, wording, box, i, false, Optional.empty()));
            }
        }
        return label.mark().flatMap(mark -> atMargin(label, wording, mark, mark));
    }

    /** With its line; where that does not do, as near as it can, rather free than under a line or led to. */
    private Optional<PlacedLabel> near(DirectLabel label, Wording wording, Kept before) {
        Vec2 at = before.at();
        PlacedLabel stays = null;
        PlacedLabel goes = null;
        double width = wording.width();
        double height = wording.height();
        for (int i = 0; i < label.places().size(); i++) {
            Rect box = label.places().get(i).box(width, height);
            double way = way(box, at);
            if (inside(box)
                    && (isNearer(way, stays, at) || isNearer(way, goes, at))
                    && !obstacles.meetsThing(box, AROUND)) {
                boolean blocked = obstacles.meetsLine(box, AROUND, label.owner());
                PlacedLabel found = new PlacedLabel(label, wording, box, i, blocked, Optional.empty());
                stays = isNearer(way, stays, at) ? found : stays;
                goes = !blocked && isNearer(way, goes, at) ? found : goes;
            }
        }
        if (!before.restless() && stays != null && way(stays.box(), at) <= REACH) {
            return Optional.of(stays);
        }
        Optional<PlacedLabel> led = label.mark().flatMap(mark -> atMargin(label, wording, mark, at));
        return Stream.of(Optional.ofNullable(goes), Optional.ofNullable(stays), led)
                .flatMap(Optional::stream)
                .filter(found -> !before.bound() || way(found.box(), at) <= REACH)
                .min(Comparator.comparingDouble(found -> way(found.box(), at) + (found.blocked() ? WORSE : 0)));
    }

    private static boolean isNearer(double way, @Nullable PlacedLabel other, Vec2 at) {
        return other == null || way < way(other.box(), at) - 1e-9;
    }

    /** How far the middle of a box is from there. */
    private static double way(Rect box, Vec2 at) {
        return box.centre().distanceTo(at);
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

    /**
     * A free place along the four margins.
     *
     * @param mark from where a leader comes
     * @param at the nearest place to it is taken; the mark itself: the one with the shortest leader
     */
    private Optional<PlacedLabel> atMargin(DirectLabel label, Wording wording, Vec2 mark, Vec2 at) {
        PlacedLabel best = null;
        double shortest = Double.POSITIVE_INFINITY;
        double width = wording.width();
        double height = wording.height();
        for (Place place : margins(width, height)) {
            Rect box = place.box(width, height);
            double x = Math.max(box.x(), Math.min(box.right(), mark.x()));
            double y = Math.max(box.y(), Math.min(box.bottom(), mark.y()));
            double length = StrictMath.hypot(x - mark.x(), y - mark.y());
            double far = at.equals(mark) ? length : way(box, at);
            if (length > 2 * AROUND
                    && far < shortest - 1e-9
                    && isFree(box, label.owner())
                    && !obstacles.blocks(mark.x(), mark.y(), x, y)) {
                shortest = far;
                Vec2 from = mark.plus(new Vec2(x, y).minus(mark).times(AROUND / length));
                double[] ends = {from.x(), from.y(), x, y};
                best = new PlacedLabel(label, wording, box, -1, true, Optional.of(ends));
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Place> margins(double width, double height) {
        List<Place> places = new ArrayList<>();
        double left = bounds.x() + INSIDE;
        double right = bounds.right() - INSIDE;
        double top = bounds.y() + INSIDE;
        double bottom = bounds.bottom() - INSIDE;
        for (double x = left; x + width <= right; x += STEP) {
            places.add(new Place(x, top, 0, 0));
            places.add(new Place(x, bottom, 0, 1));
        }
        for (double y = top; y + height <= bottom; y += STEP) {
            places.add(new Place(left, y, 0, 0));
            places.add(new Place(right, y, 1, 0));
        }
        return places;
    }
}
