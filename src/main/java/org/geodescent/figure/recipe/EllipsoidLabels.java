package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.LinePlaces;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;
import org.geodescent.figure.recipe.RectifiedEllipsoidScene.Part;

/** The words on a rectified ellipsoid, at what they name. */
final class EllipsoidLabels {
    private static final int STARS = 0;
    private static final int LINES = 1;
    private static final int PARTS = 2;
    private static final double BESIDE_STAR = 16;
    private static final double BESIDE = 9;
    private static final Rect EVERYWHERE = new Rect(-1e9, -1e9, 2e9, 2e9);

    private final RectifiedEllipsoidScene scene;
    private final RectifiedEllipsoid q;
    private final List<RectifiedEllipsoidPlot.Star> stars;
    private final PanelLayout layout;
    private final LabelInk ink;
    private final List<DirectLabel> labels = new ArrayList<>();

    private EllipsoidLabels(
            RectifiedEllipsoidScene scene,
            RectifiedEllipsoid q,
            List<RectifiedEllipsoidPlot.Star> stars,
            PanelLayout layout) {
        this.scene = scene;
        this.q = q;
        this.stars = stars;
        this.layout = layout;
        ink = LabelInk.in(layout.plotArea());
    }

    /** @param layout of the panel with everything else that is drawn */
    static List<Mark> of(
            RectifiedEllipsoidScene scene,
            RectifiedEllipsoid q,
            List<RectifiedEllipsoidPlot.Star> stars,
            PanelLayout layout) {
        EllipsoidLabels words = new EllipsoidLabels(scene, q, stars, layout);
        Obstacles obstacles = Obstacles.of(layout);
        words.addStars();
        words.addLines();
        words.addParts();
        words.addOrigin();
        return LabelPlacement.marks(words.labels, obstacles, layout);
    }

    private List<Mark> marks(String name) {
        return layout.panel().layers().stream()
                .filter(layer -> layer.name().equals(name))
                .map(Layer::marks)
                .findFirst()
                .orElse(List.of());
    }

    /** Extreme points and optimal neurons, which are one where they coincide. */
    private void addStars() {
        for (int i = 0; i < stars.size(); i++) {
            RectifiedEllipsoidPlot.Star star = stars.get(i);
            Colour colour = ConvexInk.outline(star.sign());
            String name = scene.data().shownName(star.sign() > 0 ? 0 : 1);
            List<Wording> wordings = new ArrayList<>();
            if (star.extreme() && star.optimal()) {
                wordings.add(Wording.row(ink.name("extreme point = best neuron of class " + name, colour)));
            }
            if (star.optimal()) {
                wordings.add(Wording.row(ink.name("best neuron, class " + name, colour)));
            } else if (scene.data().size() <= NeuronCircle.PAIR) {
                wordings.add(Wording.row(ink.word("extreme point", colour)));
            }
            Vec2 at = layout.toFigure(star.at());
            labels.add(new DirectLabel(
                    "star-" + i,
                    star.optimal() ? STARS : PARTS,
                    "",
                    wordings,
                    Place.around(at.x(), at.y(), star.size() / 2 + BESIDE_STAR),
                    Optional.empty()));
        }
    }

    private void addLines() {
        Colour quiet = Palette.QUIET;
        for (Mark mark : marks("label-line")) {
            Mark.Line line = (Mark.Line) mark;
            Vec2 reach = line.direction()
                    .times(InputPlane.visible(layout).width()
                            + InputPlane.visible(layout).height());
            addAlong(
                    "label-line",
                    List.of(line.through().minus(reach), line.through().plus(reach)),
                    "yᵀz = 0",
                    quiet);
        }
        for (Mark mark : marks("ellipsoid")) {
            if (mark instanceof Mark.Polyline outline) {
                addAlong("ellipsoid", outline.points(), "ellipsoid before rectifying", quiet);
            }
        }
        for (Mark mark : marks("lambda")) {
            Vec2 head = layout.toFigure(((Mark.Arrow) mark).to());
            String name = scene.optimalLambda() ? "λ" : "chosen λ";
            labels.add(new DirectLabel(
                    "lambda",
                    LINES,
                    "lambda",
                    List.of(Wording.row(ink.name(name, ConvexInk.LAMBDA.colour()))),
                    Place.around(head.x(), head.y(), BESIDE),
                    Optional.empty()));
        }
    }

    private void addAlong(String owner, List<Vec2> points, String text, Colour colour) {
        Wording wording = Wording.row(ink.word(text, colour));
        List<List<Vec2>> paths = List.of(points.stream().map(layout::toFigure).toList());
        labels.add(new DirectLabel(
                owner,
                LINES,
                owner,
                List.of(wording),
                LinePlaces.of(paths, layout.plotArea(), wording),
                Optional.empty()));
    }

    /** What the parts of the set see, where there are two samples only; else its name. */
    private void addParts() {
        boolean pair = scene.data().size() == 2;
        Colour colour = ConvexInk.SET_EDGE.colour();
        for (Mark mark : marks("rectified-ellipsoid")) {
            if (mark instanceof Mark.Region region) {
                Vec2 middle = new Vec2(0, 0);
                for (Vec2 point : region.rings().get(0)) {
                    middle = middle.plus(point.times(1.0 / region.rings().get(0).size()));
                }
                Vec2 at = layout.toFigure(middle);
                Wording wording =
                        Wording.row(ink.word(pair ? "round part: sees both points" : "rectified ellipsoid", colour));
                List<Place> places = new ArrayList<>(List.of(new Place(at.x(), at.y(), 0.5, 0.5)));
                Rect box = Place.bounds(
                        region.rings().get(0).stream().map(layout::toFigure).toList(), EVERYWHERE);
                places.addAll(Place.inside(box, at));
                labels.add(new DirectLabel("round", PARTS, "", List.of(wording), places, Optional.empty()));
            } else if (mark instanceof Mark.Polyline spike && pair) {
                addSpike(spike, colour);
            }
        }
    }

    private void addSpike(Mark.Polyline spike, Colour colour) {
        Vec2 base = spike.points().get(0);
        Vec2 tip = spike.points().get(1);
        boolean first = Math.abs(tip.x()) > Math.abs(tip.y());
        int sample = first ? scene.first() : scene.second();
        Wording wording = Wording.row(ink.word("spike: sees point %d only".formatted(sample + 1), colour));
        List<Place> places = new ArrayList<>();
        for (double gap : new double[] {BESIDE, 3 * BESIDE, 5 * BESIDE}) {
            for (double share : new double[] {0.5, 0.25, 0.75, 0}) {
                Vec2 at = layout.toFigure(base.plus(tip.minus(base).times(share)));
                places.add(first ? Place.above(at.x(), at.y(), gap) : Place.right(at.x(), at.y(), gap));
                places.add(first ? Place.below(at.x(), at.y(), gap) : Place.left(at.x(), at.y(), gap));
            }
        }
        labels.add(new DirectLabel(
                "spike-" + sample, PARTS, "rectified-ellipsoid", List.of(wording), places, Optional.empty()));
    }

    /** Of neurons that no shown sample activates. */
    private void addOrigin() {
        boolean any = scene.shows(Part.TRAILS)
                && scene.trails().stream()
                        .flatMap(trail -> trail.last().stream())
                        .anyMatch(step -> RectifiedEllipsoidPlot.place(scene, q, step.direction())
                                        .norm()
                                == 0);
        if (any) {
            Rect plot = layout.plotArea();
            Vec2 at = layout.toFigure(new Vec2(0, 0));
            Wording wording = Wording.row(ink.word("see no point: output 0", Palette.QUIET));
            List<Place> places = new ArrayList<>();
            for (double below = BESIDE; at.y() + below < plot.bottom(); below += 6) {
                places.add(new Place(at.x(), at.y() + below, 0, 0));
                places.add(new Place(at.x() - BESIDE, at.y() + below, 1, 0));
            }
            labels.add(new DirectLabel("origin", PARTS, "", List.of(wording), places, Optional.empty()));
        }
    }
}
