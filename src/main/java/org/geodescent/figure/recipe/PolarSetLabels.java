package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/** The words on a polar set, at what they name: what its key says where there is one. */
final class PolarSetLabels {
    private static final int POINTS = 0;
    private static final int LINES = 1;
    private static final int PARTS = 2;
    private static final double BESIDE = 11;
    /** From the frame of the plot to the name of the cone. */
    private static final double INSIDE = 10;

    private final PolarSetPlot.Scene scene;
    private final PanelLayout layout;
    private final LabelInk ink;
    private final List<DirectLabel> labels = new ArrayList<>();

    private PolarSetLabels(PolarSetPlot.Scene scene, PanelLayout layout) {
        this.scene = scene;
        this.layout = layout;
        ink = LabelInk.in(layout.plotArea());
    }

    /**
     * @param ring the outline of the set, as it is drawn
     * @param layout of the panel with everything else that is drawn
     */
    static List<Mark> of(PolarSetPlot.Scene scene, List<Vec2> ring, PanelLayout layout) {
        PolarSetLabels words = new PolarSetLabels(scene, layout);
        Obstacles obstacles = Obstacles.of(layout);
        words.addPoints();
        words.addLevel();
        words.addParts(ring);
        return LabelPlacement.marks(words.labels, obstacles, layout);
    }

    private void add(String id, int rank, String owner, List<Wording> wordings, List<Place> places) {
        labels.add(new DirectLabel(id, rank, owner, wordings, places, Optional.empty()));
    }

    private void addPoints() {
        addPoint("optimal", scene.optimal(), List.of("optimal λ"));
        scene.live()
                .ifPresent(at ->
                        addPoint("live", at, List.of("λ of the run, scaled to be feasible", "λ of the run, scaled")));
        scene.chosen().ifPresent(at -> addPoint("chosen", at, List.of("chosen λ")));
        Vec2 head = layout.toFigure(PolarSetPlot.headOfLabels(scene));
        Colour colour = ConvexInk.LABELS.colour();
        add(
                "y",
                LINES,
                "labels",
                List.of(Wording.row(ink.name("y", colour))),
                Place.around(head.x(), head.y(), BESIDE));
    }

    private void addPoint(String id, Vec2 at, List<String> names) {
        Vec2 place = layout.toFigure(at);
        List<Wording> wordings = names.stream()
                .map(name -> Wording.row(ink.name(name, ConvexInk.LAMBDA.colour())))
                .toList();
        List<Place> places = new ArrayList<>();
        for (double gap : new double[] {BESIDE, 2.5 * BESIDE, 4 * BESIDE}) {
            places.addAll(Place.around(place.x(), place.y(), gap));
        }
        labels.add(new DirectLabel(id, POINTS, "", wordings, places, Optional.of(place)));
    }

    /** The line on which no λ is better than the optimal one. */
    private void addLevel() {
        Vec2 along = new Vec2(-scene.y().y(), scene.y().x());
        Vec2 reach = along.times(
                InputPlane.visible(layout).width() + InputPlane.visible(layout).height());
        Wording wording =
                Wording.row(ink.word("yᵀλ = " + NumberText.shown(scene.value()), PolarSetPlot.LEVEL.colour()));
        List<List<Vec2>> paths = List.of(List.of(
                layout.toFigure(scene.optimal().minus(reach)),
                layout.toFigure(scene.optimal().plus(reach))));
        add("level", LINES, "level-line", List.of(wording), LinePlaces.of(paths, layout.plotArea(), wording));
    }

    private void addParts(List<Vec2> ring) {
        Rect plot = layout.plotArea();
        Colour set = ConvexInk.SET_EDGE.colour();
        Rect box = Place.bounds(ring.stream().map(layout::toFigure).toList(), plot);
        add(
                "polar-set",
                PARTS,
                "",
                List.of(
                        Wording.row(ink.word("polar set {λ : |λᵀ(Xu)₊| ≤ 1 for ‖u‖ ≤ 1}", set)),
                        Wording.row(ink.word("polar set", set))),
                Place.inside(box, box.centre()));
        boolean right = scene.y().x() > 0;
        boolean top = scene.y().y() > 0;
        double x = right ? plot.right() - INSIDE : plot.x() + INSIDE;
        double y = top ? plot.y() + INSIDE : plot.bottom() - INSIDE;
        List<Place> places = new ArrayList<>();
        for (double by = 0; by < plot.height() / 2; by += INSIDE) {
            places.add(new Place(x, top ? y + by : y - by, right ? 1 : 0, top ? 0 : 1));
        }
        add(
                "cone",
                PARTS,
                "",
                List.of(
                        Wording.row(ink.word("cone {λ : diag(y) λ ⪰ 0}", Palette.QUIET)),
                        Wording.row(ink.word("cone of the labels", Palette.QUIET))),
                places);
    }
}
