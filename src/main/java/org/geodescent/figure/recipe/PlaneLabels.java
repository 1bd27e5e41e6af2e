package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.Kept;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.PlacedLabel;
import org.geodescent.figure.label.Wording;

/**
 * The words of the input plane, at what they name: margins at their discs, losses at their boundaries, classes at their
 * samples. Where there is no room for all, numbers stay and words go.
 */
final class PlaneLabels {
    /** Lines closer than this everywhere, in figure units, are one. */
    private static final double SAME = 1.5;

    private static final double BESIDE_DISC = 7;
    /** From the frame to words in a corner. */
    private static final double IN_CORNER = 9;
    /** More are named beside the plot. */
    static final int FEW_CLASSES = 4;

    private static final String CELL = "cell";

    private static final int NUMBERS = 0;
    private static final int NAMES = 1;
    /** Of the words of classes: the last to be placed. */
    static final int CLASSES = 2;

    private final InputPlaneScene scene;
    private final PanelLayout layout;
    private final Rect plot;
    private final LabelInk ink;
    private final boolean named;
    /** What is told at the edge of the plot, by the ids of {@link Outside}. */
    private final Set<String> told;

    private final List<SeparatorMarks.Separator> separators;
    /** The drawn boundaries of each classifier, in figure units. */
    private final List<List<List<Vec2>>> boundaries;

    private final List<DirectLabel> labels = new ArrayList<>();
    private final Obstacles obstacles = new Obstacles();

    private PlaneLabels(InputPlaneScene scene, PanelLayout layout, boolean named, Set<String> told) {
        this.scene = scene;
        this.layout = layout;
        this.named = named;
        this.told = told;
        separators = SeparatorMarks.of(scene);
        plot = layout.plotArea();
        ink = LabelInk.in(plot);
        boundaries = scene.classifiers().stream()
                .map(classifier -> drawn(layout, classifier.loss()))
                .toList();
    }

    /**
     * The labels in their places.
     *
     * @param layout of the panel, with all its marks
     * @param named whether losses are named, or numbers stand alone
     * @param classes whether classes are named
     * @param told what is told at the edge, by the ids of {@link Outside}
     * @param kept places that labels have had, by their ids
     */
    static List<PlacedLabel> of(
            InputPlaneScene scene,
            PanelLayout layout,
            Optional<LitCell> litCell,
            boolean named,
            boolean classes,
            Set<String> told,
            Map<String, Kept> kept) {
        PlaneLabels words = new PlaneLabels(scene, layout, named, told);
        Optional<LitCell> lit = litCell.filter(cell -> !told.contains(Outside.CELL));
        words.addObstacles();
        boolean both = words.coincide();
        for (int i = 0; i < scene.classifiers().size(); i++) {
            TrainedClassifier classifier = scene.classifiers().get(i);
            if (i == 0 || !both) {
                words.addMargin(classifier, i == 0);
                words.addName(classifier, words.boundaries.get(i), both);
            }
        }
        words.addSeparators();
        words.labels.addAll(StepLabels.of(scene, layout, words.ink));
        words.labels.addAll(PinMarks.labels(scene, layout, words.ink));
        if (classes) {
            words.labels.addAll(ClassLabels.of(scene.data(), layout, words.ink));
        }
        lit.ifPresent(cell -> words.addCell(cell));
        List<PlacedLabel> placed = LabelPlacement.of(words.labels, words.obstacles, words.plot, kept);
        boolean stands = lit.isEmpty()
                || placed.stream().anyMatch(label -> label.label().id().equals(CELL));
        return stands ? placed : words.withCell(placed);
    }

    /** Somebody asks for the cell: where no place is free it stands in a corner, over lines if need be. */
    private List<PlacedLabel> withCell(List<PlacedLabel> placed) {
        DirectLabel label = labels.stream()
                .filter(each -> each.id().equals(CELL))
                .findFirst()
                .orElseThrow();
        for (int i = label.places().size() - 1; i >= 0; i--) {
            Vec2 there = label.places().get(i).box(label.wordings().get(0)).centre();
            List<PlacedLabel> found =
                    LabelPlacement.of(List.of(label), obstacles, plot, Map.of(CELL, new Kept(there, false, false)));
            if (!found.isEmpty()) {
                List<PlacedLabel> all = new ArrayList<>(placed);
                all.addAll(found);
                return all;
            }
        }
        return placed;
    }

    private static String boundary(Loss loss) {
        return "boundary-" + loss;
    }

    private void addObstacles() {
        for (Layer layer : layout.panel().layers()) {
            // Slow motion has numbers to tell: halos make them readable over hinges.
            boolean solid =
                    List.of("samples", "contact-points", "margin-discs", "hinge-numbers", "remark", InputPlane.PILLS)
                                    .contains(layer.name())
                            || (layer.name().equals("hinges") && scene.step().isEmpty());
            if (solid) {
                obstacles.add("", layer, layout);
            }
        }
        for (int c = 0; c < boundaries.size(); c++) {
            String name = boundary(scene.classifiers().get(c).loss());
            boundaries.get(c).forEach(path -> {
                for (int i = 1; i < path.size(); i++) {
                    obstacles.addSegment(
                            name,
                            path.get(i - 1).x(),
                            path.get(i - 1).y(),
                            path.get(i).x(),
                            path.get(i).y());
                }
            });
        }
        separators.forEach(each -> obstacles.add(each.name(), each.mark(middle()), layout));
        obstacles.addBox(cornerTitle(layout));
    }

    /** Where the title of the vertical axis stands in the plot. */
    static Rect cornerTitle(PanelLayout layout) {
        Rect plot = layout.plotArea();
        return new Rect(plot.x(), plot.y(), 30, 16);
    }

    /** Whether something of the boundary of a loss is drawn in the plot. */
    static boolean isSeen(PanelLayout layout, Loss loss) {
        return LinePlaces.end(drawn(layout, loss), layout.plotArea()).isPresent();
    }

    /** The boundary of a loss as it is drawn, in figure units. */
    private static List<List<Vec2>> drawn(PanelLayout layout, Loss loss) {
        Colour colour = Palette.ink(loss);
        return layout.panel().layers().stream()
                .filter(layer -> layer.name().equals("boundaries"))
                .flatMap(layer -> layer.marks().stream())
                .flatMap(mark -> mark instanceof Mark.Polyline line
                                && line.stroke().colour().equals(colour)
                        ? Stream.of(line.points())
                        : Stream.empty())
                .map(points -> points.stream().map(layout::toFigure).toList())
                .toList();
    }

    /** Whether two boundaries lie over each other, as at the common start. */
    private boolean coincide() {
        if (scene.classifiers().size() != 2) {
            return false;
        }
        List<Vec2> first = boundaries.get(0).stream().flatMap(List::stream).toList();
        List<Vec2> second = boundaries.get(1).stream().flatMap(List::stream).toList();
        return !first.isEmpty()
                && first.size() == second.size()
                && IntStream.range(0, first.size()).allMatch(i -> first.get(i).distanceTo(second.get(i)) < SAME);
    }

    private boolean hasDiscs() {
        return scene.layers().contains(PlaneLayer.MARGIN_DISCS);
    }

    private void addMargin(TrainedClassifier classifier, boolean first) {
        if (!hasDiscs()
                || Outside.tellsMargin(told, classifier.loss())
                || !(classifier.margin() instanceof Margin.Attained margin)) {
            return;
        }
        Colour colour = Palette.ink(classifier.loss());
        Wording alone = Wording.row(ink.number(NumberText.large(margin.value()), colour));
        List<Wording> wordings = new ArrayList<>();
        if (first && named) {
            wordings.add(Wording.row(ink.number(NumberText.large(margin.value()), colour), ink.word("margin", colour)));
        }
        wordings.add(alone);
        labels.add(new DirectLabel(
                "margin-" + classifier.loss(),
                NUMBERS,
                boundary(classifier.loss()),
                wordings,
                places(margin),
                Optional.of(layout.toFigure(margin.nearest()))));
    }

    /** Outside the touching point if that is free, else below the disc, above it, right of it, left of it. */
    private List<Place> places(Margin.Attained margin) {
        Vec2 touch = layout.toFigure(margin.nearest());
        Vec2 sample = scene.data().point(margin.sample());
        Vec2 centre = layout.toFigure(sample);
        Vec2 outwards = touch.minus(centre);
        List<Place> places = new ArrayList<>();
        if (outwards.norm() > 0 && margin.value() > 0) {
            Vec2 unit = outwards.times(1 / outwards.norm());
            places.add(new Place(
                    touch.x() + BESIDE_DISC * unit.x(),
                    touch.y() + BESIDE_DISC * unit.y(),
                    share(unit.x()),
                    share(unit.y())));
        }
        double radius = Math.max(0, margin.value());
        double rx = Math.abs(layout.xToFigure(sample.x() + radius) - centre.x());
        double ry = Math.abs(layout.yToFigure(sample.y() + radius) - centre.y());
        places.add(Place.below(centre.x(), centre.y() + ry, BESIDE_DISC));
        places.add(Place.above(centre.x(), centre.y() - ry, BESIDE_DISC));
        places.add(Place.right(centre.x() + rx, centre.y(), BESIDE_DISC));
        places.add(Place.left(centre.x() - rx, centre.y(), BESIDE_DISC));
        places.addAll(Place.around(centre.x(), centre.y(), Math.max(rx, ry) + BESIDE_DISC));
        places.addAll(Place.around(touch.x(), touch.y(), BESIDE_DISC + 2));
        return places.stream()
                .filter(place -> plot.contains(place.x(), place.y()))
                .toList();
    }

    /** The side of its point on which a label lies in a direction. */
    private static double share(double direction) {
        return direction > 0.4 ? 0 : direction < -0.4 ? 1 : 0.5;
    }

    private void addName(TrainedClassifier classifier, List<List<Vec2>> paths, boolean both) {
        Colour colour = Palette.ink(classifier.loss());
        String name = both ? "both losses" : Palette.name(classifier.loss());
        String id = "name-" + classifier.loss();
        if (paths.isEmpty() || !seen(paths)) {
            if (Outside.tellsMargin(told, classifier.loss()) || !scene.layers().contains(PlaneLayer.BOUNDARIES)) {
                return;
            }
            List<Wording> wordings = new ArrayList<>();
            wordings.add(Wording.row(ink.name(name, colour), ink.word(away(classifier), colour)));
            wordings.add(Wording.rows(ink.name(name, colour), ink.word(away(classifier), colour)));
            labels.add(new DirectLabel(id, NAMES, "", wordings, cornersFromBelow(), Optional.empty()));
            return;
        }
        Wording best = Wording.row(ink.name(name, colour));
        List<Wording> wordings = new ArrayList<>();
        if (classifier.margin() instanceof Margin.Attained margin
                && !hasDiscs()
                && scene.step().isEmpty()) {
            best = Wording.row(ink.name(name, colour), ink.name(NumberText.large(margin.value()), colour));
            wordings.add(best);
            wordings.add(Wording.row(ink.name(NumberText.large(margin.value()), colour)));
        } else if (named) {
            wordings.add(best);
        }
        if (!wordings.isEmpty()) {
            String owner = boundary(classifier.loss());
            labels.add(new DirectLabel(
                    id, NAMES, owner, wordings, LinePlaces.of(paths, plot, best), LinePlaces.end(paths, plot)));
        }
    }

    private boolean seen(List<List<Vec2>> paths) {
        return LinePlaces.end(paths, plot).isPresent();
    }

    /** Why a loss has no line in view. */
    private static String away(TrainedClassifier classifier) {
        return classifier.margin() instanceof Margin.Attained margin
                ? "margin " + NumberText.large(margin.value()) + ", boundary not in view"
                : "no boundary";
    }

    private List<Place> cornersFromBelow() {
        List<Place> corners = Place.corners(plot, IN_CORNER);
        return List.of(corners.get(2), corners.get(3), corners.get(1), corners.get(0));
    }

    private void addSeparators() {
        if (!named) {
            return;
        }
        for (SeparatorMarks.Separator separator : separators) {
            Mark.Line line = separator.mark(middle());
            Colour colour = line.stroke().colour();
            Wording wording = Wording.row(
                    ink.name(separator.name(), colour), ink.name(NumberText.large(separator.margin()), colour));
            Wording brief = Wording.row(
                    ink.name(separator.brief(), colour), ink.name(NumberText.large(separator.margin()), colour));
            Vec2 reach = line.direction()
                    .times(InputPlane.visible(layout).width()
                            + InputPlane.visible(layout).height());
            List<Vec2> ends = List.of(
                    layout.toFigure(line.through().minus(reach)),
                    layout.toFigure(line.through().plus(reach)));
            List<Place> places = LinePlaces.of(List.of(ends), plot, wording);
            labels.add(new DirectLabel(
                    "separator-" + separator.name(),
                    NAMES,
                    separator.name(),
                    List.of(wording, brief),
                    places,
                    LinePlaces.end(List.of(ends), plot)));
        }
    }

    private Vec2 middle() {
        return InputPlane.visible(layout).centre();
    }

    private void addCell(LitCell cell) {
        Wording wording = Wording.row(ink.name(cell.text(), Palette.ACCENT));
        List<Place> places = new ArrayList<>();
        if (!cell.polygon().isEmpty()) {
            double x = cell.polygon().stream().mapToDouble(Vec2::x).average().orElse(0);
            double y = cell.polygon().stream().mapToDouble(Vec2::y).average().orElse(0);
            Vec2 at = layout.toFigure(new Vec2(x, y));
            places.add(new Place(at.x(), at.y(), 0.5, 0.5));
            places.addAll(Place.around(at.x(), at.y(), 2 * BESIDE_DISC));
        }
        places.addAll(cornersFromBelow());
        Optional<Vec2> mark = cell.polygon().isEmpty()
                ? Optional.empty()
                : Optional.of(new Vec2(places.get(0).x(), places.get(0).y()));
        // Somebody asks for it: it goes before the names.
        labels.add(new DirectLabel(CELL, NUMBERS, "", List.of(wording), places, mark));
    }
}
