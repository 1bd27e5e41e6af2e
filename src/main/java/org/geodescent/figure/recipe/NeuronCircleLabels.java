package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.number.NumberText;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.TextStyle;
import org.geodescent.figure.label.DirectLabel;
import org.geodescent.figure.label.LabelPlacement;
import org.geodescent.figure.label.Obstacles;
import org.geodescent.figure.label.Place;
import org.geodescent.figure.label.Wording;

/**
 * The texts of a neuron circle: what the sectors see, in the corners; the best neurons at their stars; iterations of
 * the rings; names of the cone boundaries where there are more than two.
 */
final class NeuronCircleLabels {
    /** How far the names of the cone boundaries stand from the middle. */
    static final double BOUNDARY_LABEL = 1.22;

    /** More labels would lie over each other. */
    private static final int MOST_BOUNDARIES = 8;

    private static final int STARS = 0;
    private static final int SECTORS = 1;
    private static final int REMARKS = 2;
    private static final double IN_CORNER = 3;
    private static final double ROW = 17;

    /**
     * The directions that see the same of at most two samples.
     *
     * @param from angle in radians
     * @param to a larger one
     * @param sees indices of the samples
     */
    record Sector(double from, double to, List<Integer> sees) {
        static List<Sector> of(List<Vec2> normals) {
            TreeSet<Double> angles = new TreeSet<>();
            for (Vec2 normal : normals) {
                if (normal.norm() > 0) {
                    double end = StrictMath.atan2(normal.x(), -normal.y());
                    angles.add(end);
                    angles.add(end > 0 ? end - StrictMath.PI : end + StrictMath.PI);
                }
            }
            List<Double> ends = new ArrayList<>(angles);
            List<Sector> sectors = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                double from = ends.get(i);
                double to = i + 1 < ends.size() ? ends.get(i + 1) : ends.get(0) + 2 * StrictMath.PI;
                if (to - from > 1e-9) {
                    Vec2 middle = new Vec2(StrictMath.cos((from + to) / 2), StrictMath.sin((from + to) / 2));
                    sectors.add(new Sector(
                            from,
                            to,
                            IntStream.range(0, normals.size())
                                    .filter(n -> normals.get(n).dot(middle) > 0)
                                    .boxed()
                                    .toList()));
                }
            }
            return sectors;
        }

        double middle() {
            return (from + to) / 2;
        }
    }

    private final NeuronCircle.Scene scene;
    private final PanelLayout layout;
    private final LabelInk ink;
    private final List<DirectLabel> labels = new ArrayList<>();

    private NeuronCircleLabels(NeuronCircle.Scene scene, PanelLayout layout) {
        this.scene = scene;
        this.layout = layout;
        ink = LabelInk.in(layout.plotArea());
    }

    /**
     * All texts.
     *
     * @param normals the unit vectors of the samples; 0 for a sample at the origin
     * @param layout of the panel with everything else that is drawn
     */
    static List<Mark> of(NeuronCircle.Scene scene, List<Vec2> normals, PanelLayout layout) {
        NeuronCircleLabels words = new NeuronCircleLabels(scene, layout);
        Obstacles obstacles = Obstacles.of(layout, "rings", "sectors");
        obstacles.add("circle", new Mark.Circle(new Vec2(0, 0), 1, null, NeuronCircle.RING), layout);
        List<Mark> marks = words.rings(normals, obstacles);
        boolean pair = normals.size() <= NeuronCircle.PAIR;
        if (!pair && normals.size() <= MOST_BOUNDARIES) {
            double unit = layout.toData(1, 0).x() - layout.toData(0, 0).x();
            List<Mark> names = ConeLabels.of(normals, unit, List.of());
            names.forEach(mark -> obstacles.add("names", mark, layout));
            marks.addAll(names);
        }
        words.addStars();
        if (pair) {
            words.addSectors(normals);
        }
        words.addRemarks();
        marks.addAll(LabelPlacement.marks(words.labels, obstacles, layout));
        return marks;
    }

    /** Iterations, along the direction that is farthest from everything else. */
    private List<Mark> rings(List<Vec2> normals, Obstacles obstacles) {
        List<Mark> marks = new ArrayList<>();
        if (!scene.trails().isEmpty()) {
            double free = freeAngle(normals, scene.trails(), scene.optimum());
            Vec2 along = new Vec2(StrictMath.cos(free), StrictMath.sin(free));
            // Every other ring: neighbours would touch in a small picture.
            for (int i = scene.decades(); i >= 0; i -= 2) {
                Vec2 at = along.times(NeuronCircle.ringRadius(i, scene.decades()));
                Vec2 place = layout.toFigure(at);
                Rect box = new Rect(place.x() - 12, place.y() - 8, 24, 16);
                if (!obstacles.meets(box)) {
                    Mark.Text text = new Mark.Text(
                            at,
                            0,
                            4,
                            NumberText.power(i),
                            ConvexInk.text(TextStyle.Anchor.MIDDLE).on(Palette.GROUND));
                    marks.add(text);
                    obstacles.add("numbers", text, layout);
                }
            }
        }
        return marks;
    }

    private void addStars() {
        for (int i = 0; i < scene.optimum().size(); i++) {
            OptimalNeuron neuron = scene.optimum().get(i);
            String name = scene.data().shownName(neuron.sign() > 0 ? 0 : 1);
            Vec2 at = layout.toFigure(NeuronCircle.direction(neuron));
            Colour colour = ConvexInk.outline(neuron.sign());
            labels.add(new DirectLabel(
                    "star-" + i,
                    STARS,
                    "optimal-neurons",
                    List.of(
                            Wording.row(ink.name("best neuron, class " + name, colour)),
                            Wording.rows(ink.name("best neuron,", colour), ink.name("class " + name, colour)),
                            Wording.row(ink.name("best", colour))),
                    Place.around(at.x(), at.y(), 17),
                    Optional.empty()));
        }
    }

    /** Each in the corner that is nearest, or the next one. */
    private void addSectors(List<Vec2> normals) {
        Rect plot = layout.plotArea();
        double[][] towards = {{-1, 1}, {1, 1}, {-1, -1}, {1, -1}};
        for (Sector sector : Sector.of(normals)) {
            Vec2 u = new Vec2(StrictMath.cos(sector.middle()), StrictMath.sin(sector.middle()));
            List<Place> corners = Place.corners(plot, IN_CORNER);
            List<Place> places = IntStream.range(0, 4)
                    .filter(c -> towards[c][0] * u.x() + towards[c][1] * u.y() > -0.2)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer c) -> -(towards[c][0] * u.x() + towards[c][1] * u.y())))
                    .map(corners::get)
                    .toList();
            labels.add(new DirectLabel(
                    "sector-" + sector.sees(),
                    SECTORS,
                    "",
                    List.of(Wording.row(ink.word(words(sector), colour(sector)))),
                    places,
                    Optional.empty()));
        }
    }

    private String words(Sector sector) {
        boolean all = sector.sees().size() == scene.data().size();
        return sector.sees().isEmpty()
                ? "sees no point"
                : all && scene.data().size() == NeuronCircle.PAIR
                        ? "sees both"
                        : "sees point %d%s"
                                .formatted(
                                        sector.sees().get(0) + 1, scene.data().size() > 1 ? " only" : "");
    }

    private Colour colour(Sector sector) {
        return sector.sees().isEmpty()
                ? Palette.QUIET
                : sector.sees().size() == NeuronCircle.PAIR
                        ? ConvexInk.SET_EDGE.colour()
                        : ConvexInk.outline(scene.data().sign(sector.sees().get(0)));
    }

    /** What ring, dots and radius mean, in the corners above and below the others. */
    private void addRemarks() {
        if (scene.trails().isEmpty()) {
            return;
        }
        Rect plot = layout.plotArea();
        addRemark(
                "now",
                Wording.row(
                        ink.name("blue ring:", Palette.NOW),
                        ink.word("now, iteration " + NumberText.of(scene.now()), Palette.QUIET)),
                2);
        addRemark("size", Wording.row(ink.word("dot size: weight norm, log scale", Palette.QUIET)), 3);
        Place top = new Place(plot.x() + IN_CORNER, plot.y() + IN_CORNER, 0, 0);
        List<Place> places = List.of(top, new Place(top.x(), top.y() + ROW, 0, 0));
        labels.add(new DirectLabel(
                "radius",
                REMARKS,
                "",
                List.of(
                        Wording.row(ink.word(
                                "Direction of every neuron. From the centre outwards: iteration, log scale",
                                Palette.QUIET)),
                        Wording.row(ink.word("outwards: iteration, log scale", Palette.QUIET)),
                        Wording.rows(
                                ink.word("outwards: iteration,", Palette.QUIET), ink.word("log scale", Palette.QUIET))),
                places,
                Optional.empty()));
    }

    private void addRemark(String id, Wording wording, int corner) {
        Place place = Place.corners(layout.plotArea(), IN_CORNER).get(corner);
        labels.add(new DirectLabel(
                id,
                REMARKS,
                "",
                List.of(wording),
                List.of(place, new Place(place.x(), place.y() - ROW, place.across(), place.down())),
                Optional.empty()));
    }

    /** The angle that is farthest from all directions that a trail, a star or a cone boundary has. */
    private static double freeAngle(List<Vec2> normals, List<NeuronTrail> trails, List<OptimalNeuron> optimum) {
        List<Vec2> taken = new ArrayList<>();
        for (Vec2 normal : normals) {
            taken.add(new Vec2(-normal.y(), normal.x()));
            taken.add(new Vec2(normal.y(), -normal.x()));
        }
        trails.forEach(trail -> trail.steps().forEach(step -> taken.add(step.direction())));
        optimum.forEach(neuron -> taken.add(NeuronCircle.direction(neuron)));
        double best = 0;
        double least = 2;
        for (int i = 0; i < 360; i++) {
            double angle = StrictMath.PI * i / 180;
            Vec2 u = new Vec2(StrictMath.cos(angle), StrictMath.sin(angle));
            double nearest = taken.stream().mapToDouble(u::dot).max().orElse(-1);
            if (nearest < least - 1e-9) {
                least = nearest;
                best = angle;
            }
        }
        return best;
    }
}
