package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.geodescent.core.geometry.BoundaryDistance;
import org.geodescent.core.geometry.Cell;
import org.geodescent.core.geometry.ExtremeCell;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.geometry.NetworkGeometry;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;

/**
 * Something that somebody who looks at the input plane wants to know of, and that lies beside what the plot shows.
 *
 * @param id the same from picture to picture
 * @param at its place nearest to what is shown
 * @param all what has to be seen so that it is
 * @param cell the cell that it is, if it is one
 * @param wordings from the fullest to the briefest
 */
record Outside(
        String id, Side side, Vec2 at, List<Vec2> all, Optional<CellMark> cell, Colour ink, List<Said> wordings) {
    /** Of a cell that is not found within so many times the plot, nobody is told where it is. */
    private static final int FARTHEST = 1 << 20;

    private static final int FARTHER = 4;
    /** The cell that is pointed out, or that a bound is about. */
    static final String CELL = "outside-cell";

    private static final String BOTH = "outside-margin-both";
    /** Two places closer than this, in figure units, are one. */
    private static final double SAME = 1.5;

    /** On which side of the plot. */
    enum Side {
        LEFT("to the left", -1, 0),
        RIGHT("to the right", 1, 0),
        ABOVE("above", 0, -1),
        BELOW("below", 0, 1);

        private final String words;
        private final int x;
        private final int y;

        Side(String words, int x, int y) {
            this.words = words;
            this.x = x;
            this.y = y;
        }

        /** The way there in the figure, y downwards. */
        Vec2 way() {
            return new Vec2(x, y);
        }

        /** How far a place of the figure lies beyond this edge of the plot; not above 0 if it does not. */
        private double beyond(Vec2 at, Rect plot) {
            return switch (this) {
                case LEFT -> plot.x() - at.x();
                case RIGHT -> at.x() - plot.right();
                case ABOVE -> plot.y() - at.y();
                case BELOW -> at.y() - plot.bottom();
            };
        }

        /** What is remembered of a thing that stands at this edge. */
        String key(String id) {
            return id + "/" + this;
        }

        /** Where a place lies beside the plot at which it has been told before, or else lies farthest. */
        private static Optional<Side> of(String id, Vec2 at, PanelLayout layout, Set<String> kept) {
            Vec2 place = layout.toFigure(at);
            return Stream.of(values())
                    .filter(side -> kept.contains(side.key(id)) && side.beyond(place, layout.plotArea()) > 0)
                    .max(Comparator.comparingDouble(side -> side.beyond(place, layout.plotArea())))
                    .or(() -> of(place, layout.plotArea()));
        }

        /** Where a place of the figure lies farthest beside the plot; empty if it lies in it. */
        static Optional<Side> of(Vec2 at, Rect plot) {
            Side found = null;
            double most = 0;
            for (Side side : values()) {
                double beyond = side.beyond(at, plot);
                if (beyond > most && beyond < Double.POSITIVE_INFINITY) {
                    most = beyond;
                    found = side;
                }
            }
            return Optional.ofNullable(found);
        }
    }

    /** Words, a number, and words after it; each may be empty. */
    record Said(String before, String number, String after) {
        String sentence() {
            return String.join(
                    " ",
                    Stream.of(before, number, after)
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    Outside {
        all = List.copyOf(all);
        wordings = List.copyOf(wordings);
    }

    /**
     * Everything: samples side by side of the plot, where margins end, the cell that is pointed out or that a bound
     * beside the plane is about, and the boundaries of pinned runs.
     *
     * @param layout of the panel with its boundaries
     * @param kept {@linkplain #key keys} of what has been told in the picture before: it stays at its edge as long as
     *     it lies beyond that
     */
    static List<Outside> of(InputPlaneScene scene, PanelLayout layout, Set<String> kept) {
        List<Outside> all = new ArrayList<>(samples(scene, layout));
        all.addAll(margins(scene, layout, kept));
        cell(scene, layout, kept).ifPresent(all::add);
        for (int i = 0; i < scene.pins().size(); i++) {
            pin(scene.pins().get(i), i, layout, kept).ifPresent(all::add);
        }
        return all;
    }

    /** What is remembered of it: what it is, and at which edge. */
    String key() {
        return side.key(id);
    }

    private static Optional<Side> side(Vec2 at, PanelLayout layout) {
        return Side.of(layout.toFigure(at), layout.plotArea());
    }

    private static List<Outside> samples(InputPlaneScene scene, PanelLayout layout) {
        Map<Side, List<Vec2>> sides = new EnumMap<>(Side.class);
        for (int n = 0; n < scene.data().size(); n++) {
            Vec2 point = scene.data().point(n);
            side(point, layout).ifPresent(side -> sides.computeIfAbsent(side, s -> new ArrayList<>())
                    .add(point));
        }
        List<Outside> found = new ArrayList<>();
        sides.forEach((side, points) -> {
            boolean one = points.size() == 1;
            String number = Integer.toString(points.size());
            String noun = one ? "point" : "points";
            found.add(new Outside(
                    "outside-points-" + side,
                    side,
                    nearest(points, InputPlane.visible(layout).centre()),
                    points,
                    Optional.empty(),
                    Palette.INK,
                    List.of(
                            new Said("", number, noun + (one ? " is " : " are ") + side.words),
                            new Said("", number, noun))));
        });
        return found;
    }

    private static Vec2 nearest(List<Vec2> points, Vec2 to) {
        Vec2 best = points.get(0);
        for (Vec2 point : points) {
            best = point.distanceTo(to) < best.distanceTo(to) ? point : best;
        }
        return best;
    }

    /** Whether, of the things that are told, one is where the margin of a loss ends. */
    static boolean tellsMargin(Set<String> ids, Loss loss) {
        return ids.contains(marginId(loss)) || ids.contains(BOTH);
    }

    private static String marginId(Loss loss) {
        return "outside-margin-" + loss;
    }

    private static List<Outside> margins(InputPlaneScene scene, PanelLayout layout, Set<String> kept) {
        List<Outside> found = new ArrayList<>();
        boolean drawn = scene.layers().contains(PlaneLayer.MARGIN_DISCS)
                || scene.layers().contains(PlaneLayer.BOUNDARIES);
        if (!drawn) {
            return found;
        }
        List<Margin.Attained> ends = new ArrayList<>();
        for (TrainedClassifier classifier : scene.classifiers()) {
            if (classifier.margin() instanceof Margin.Attained margin
                    && side(margin.nearest(), layout).isPresent()) {
                ends.add(margin);
                boolean both = ends.size() == 2 && alike(ends.get(0), ends.get(1), layout);
                if (both) {
                    found.remove(found.size() - 1);
                }
                found.add(margin(
                        both ? scene.classifiers().get(0).loss() : classifier.loss(),
                        both,
                        margin,
                        scene,
                        layout,
                        kept));
            }
        }
        return found;
    }

    /** As at the common start of two losses. */
    private static boolean alike(Margin.Attained one, Margin.Attained other, PanelLayout layout) {
        return layout.toFigure(one.nearest()).distanceTo(layout.toFigure(other.nearest())) < SAME
                && NumberText.large(one.value()).equals(NumberText.large(other.value()));
    }

    private static Outside margin(
            Loss loss,
            boolean both,
            Margin.Attained margin,
            InputPlaneScene scene,
            PanelLayout layout,
            Set<String> kept) {
        String id = both ? BOTH : marginId(loss);
        Side side = Side.of(id, margin.nearest(), layout, kept).orElseThrow();
        String name = both ? "both losses" : Palette.name(loss);
        String number = NumberText.large(margin.value());
        // Of boundaries that are not to be drawn nobody asks where they are.
        boolean seen = !scene.layers().contains(PlaneLayer.BOUNDARIES) || PlaneLabels.isSeen(layout, loss);
        String full =
                seen ? name + ": margin ends " + side.words + ":" : name + ": boundary is " + side.words + ", margin";
        return new Outside(
                id,
                side,
                margin.nearest(),
                List.of(margin.nearest(), scene.data().point(margin.sample())),
                Optional.empty(),
                Palette.ink(loss),
                List.of(
                        new Said(full, number, ""),
                        new Said(name + ": margin", number, ""),
                        new Said(name, number, "")));
    }

    /** The cell that is pointed out; else the steepest one, if a bound of its slope stands beside the plane. */
    private static Optional<Outside> cell(InputPlaneScene scene, PanelLayout layout, Set<String> kept) {
        Optional<CellMark> mark =
                scene.cell().or(() -> scene.slopeOf().map(loss -> new CellMark(loss, ExtremeCell.STEEPEST)));
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        CellMark shown = mark.get();
        Colour ink = scene.cell().isPresent() ? Palette.ACCENT : Palette.ink(shown.loss());
        return scene.classifiers().stream()
                .filter(classifier -> classifier.loss() == shown.loss())
                .map(TrainedClassifier::geometry)
                .flatMap(each -> each instanceof NetworkGeometry one ? Stream.of(one) : Stream.empty())
                .findFirst()
                .flatMap(geometry -> place(shown.extreme(), geometry, InputPlane.visible(layout))
                        .flatMap(at -> Side.of(CELL, at, layout, kept)
                                .map(side -> new Outside(
                                        CELL,
                                        side,
                                        at,
                                        List.of(at),
                                        mark,
                                        ink,
                                        wordings(shown.extreme(), geometry, side)))));
    }

    private static List<Said> wordings(ExtremeCell extreme, NetworkGeometry geometry, Side side) {
        if (extreme == ExtremeCell.STEEPEST) {
            String slope = NumberText.shown(geometry.lipschitz().value());
            return List.of(
                    new Said("steepest cell is " + side.words + ": slope", slope, ""),
                    new Said("steepest cell: slope", slope, ""),
                    new Said("slope", slope, ""));
        }
        String nodes = Integer.toString(geometry.maximumActiveNodes().value());
        return List.of(
                new Said("most active nodes are " + side.words + ":", nodes, ""),
                new Said("most active nodes:", nodes, ""));
    }

    /** Where a cell that is not in view is nearest to the middle of what is. */
    private static Optional<Vec2> place(ExtremeCell extreme, NetworkGeometry geometry, Box visible) {
        List<Integer> nodes = extreme.activeNodes(geometry);
        for (int times = 1; times <= FARTHEST; times *= FARTHER) {
            Optional<List<Vec2>> polygon =
                    geometry.within(visible.scaled(times)).cell(nodes).map(Cell::polygon);
            if (polygon.isPresent()) {
                return times == 1 ? Optional.empty() : Optional.of(nearestOf(polygon.get(), visible.centre()));
            }
        }
        return Optional.empty();
    }

    /** Of a convex polygon that does not hold the place. */
    private static Vec2 nearestOf(List<Vec2> polygon, Vec2 to) {
        List<Vec2> feet = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Vec2 from = polygon.get(i);
            Vec2 along = polygon.get((i + 1) % polygon.size()).minus(from);
            double share = to.minus(from).dot(along) / along.dot(along);
            feet.add(share > 0 ? from.plus(along.times(Math.min(1, share))) : from);
        }
        return nearest(feet, to);
    }

    private static Optional<Outside> pin(PinnedBoundary pin, int index, PanelLayout layout, Set<String> kept) {
        Box visible = InputPlane.visible(layout);
        String id = "outside-pin-%d".formatted(index);
        if (!ShownClassifier.of(pin, visible).boundary().isEmpty()) {
            return Optional.empty();
        }
        Optional<Vec2> nearest =
                pin.geometry().distanceToBoundary(visible.centre()).map(BoundaryDistance::nearest);
        return nearest.flatMap(at -> Side.of(id, at, layout, kept)
                .map(side -> new Outside(
                        id,
                        side,
                        at,
                        List.of(at),
                        Optional.empty(),
                        Palette.ink(pin.loss()),
                        List.of(
                                new Said(pin.name() + ": boundary is " + side.words, "", ""),
                                new Said(pin.name(), "", "")))));
    }
}
