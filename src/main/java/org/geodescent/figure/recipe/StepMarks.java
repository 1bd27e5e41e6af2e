package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/** What slow motion of a gradient step draws in the input plane beside what is always there; words are elsewhere. */
final class StepMarks {
    /** Of the arrow of the neuron that is pulled hardest, in figure units; the others are shorter in proportion. */
    static final double LONGEST_ARROW = 84;

    private static final double ARROW_WIDTH = 2;
    private static final double SHORTEST_ARROW = 3;
    private static final double OLD_OPACITY = 0.35;
    private static final double RING_WIDTH = 2;
    private static final double RING_ROOM = 9;

    private final StepScene scene;
    private final InputPlaneScene plane;
    private final PanelLayout layout;

    private StepMarks(InputPlaneScene plane, StepScene scene, PanelLayout layout) {
        this.scene = scene;
        this.plane = plane;
        this.layout = layout;
    }

    /** An arrow in figure units, against the gradient of a line's weights. */
    record Pull(int line, Vec2 from, Vec2 to) {}

    /** What lies below the samples. */
    static List<Mark> below(InputPlaneScene plane, PanelLayout layout) {
        if (plane.step().isEmpty()) {
            return List.of();
        }
        StepScene scene = plane.step().get();
        StepMarks marks = new StepMarks(plane, scene, layout);
        return switch (scene.caption()) {
            case StepScene.SIDES -> marks.sides();
            case StepScene.GRADIENT -> marks.arrows();
            case StepScene.STEP -> marks.before();
            default -> List.of();
        };
    }

    /** The half plane in which the neuron that is pulled hardest is active, and the samples in it. */
    private List<Mark> sides() {
        List<Mark> marks = new ArrayList<>();
        if (scene.step().neurons() == 0) {
            return marks;
        }
        int k = scene.strongest();
        Parameters theta = scene.step().before().parameters();
        List<Vec2> half = half(scene.normal(k, theta), scene.offset(k, theta));
        if (!half.isEmpty()) {
            marks.add(new Mark.Region(List.of(half), Palette.ACCENT.withOpacity(0.08), null));
        }
        double size = Palette.symbolSize(layout.plotArea()) + RING_ROOM;
        for (int n = 0; n < plane.data().size(); n++) {
            if (scene.step().active(k, n)) {
                marks.add(new Mark.Symbol(
                        plane.data().point(n),
                        SymbolShape.CIRCLE,
                        size,
                        null,
                        Stroke.solid(Palette.ACCENT, RING_WIDTH)));
            }
        }
        return marks;
    }

    /** The part of what is seen in which {@code normal·x + offset} is positive: a clipped rectangle. */
    private List<Vec2> half(Vec2 normal, double offset) {
        Box box = InputPlane.visible(layout);
        List<Vec2> corners = List.of(
                new Vec2(box.minX(), box.minY()),
                new Vec2(box.maxX(), box.minY()),
                new Vec2(box.maxX(), box.maxY()),
                new Vec2(box.minX(), box.maxY()));
        List<Vec2> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Vec2 from = corners.get(i);
            Vec2 to = corners.get((i + 1) % corners.size());
            double a = normal.dot(from) + offset;
            double b = normal.dot(to) + offset;
            if (a > 0) {
                kept.add(from);
            }
            if (a > 0 != b > 0) {
                kept.add(from.plus(to.minus(from).times(a / (a - b))));
            }
        }
        return kept;
    }

    private List<Mark> arrows() {
        List<Mark> marks = new ArrayList<>();
        Parameters theta = scene.step().before().parameters();
        for (Pull pull : pulls(scene, layout)) {
            boolean strongest = pull.line() == scene.strongest();
            Colour ink = strongest ? Palette.ACCENT : ink(pull.line(), theta);
            Vec2 from = layout.toData(pull.from().x(), pull.from().y());
            Vec2 to = layout.toData(pull.to().x(), pull.to().y());
            marks.add(new Mark.Arrow(from, to, Stroke.solid(ink, strongest ? 1.4 * ARROW_WIDTH : ARROW_WIDTH)));
        }
        return marks;
    }

    private Colour ink(int line, Parameters theta) {
        return scene.step().neurons() == 0
                ? Palette.ACCENT
                : HingeMarks.ink(plane.hingesOf(), theta.get(relu().indexOfW(line)));
    }

    private TwoLayerRelu relu() {
        return (TwoLayerRelu) scene.step().spec().model();
    }

    /** The arrows that can be seen: from where the lines pass nearest to the middle, or to an origin that all share. */
    static List<Pull> pulls(StepScene scene, PanelLayout layout) {
        List<Pull> pulls = new ArrayList<>();
        Parameters theta = scene.step().before().parameters();
        Parameters gradient = scene.step().gradient();
        Vec2 strongest = inFigure(layout, scene.normal(scene.strongest(), gradient));
        double unit = LONGEST_ARROW / strongest.norm();
        Rect plot = layout.plotArea();
        for (int line = 0; line < scene.lines(); line++) {
            Optional<Vec2> foot = foot(scene, layout, scene.normal(line, theta), scene.offset(line, theta));
            Vec2 along = inFigure(layout, scene.normal(line, gradient)).times(-unit);
            if (foot.isPresent()
                    && plot.contains(foot.get().x(), foot.get().y())
                    && along.norm() >= SHORTEST_ARROW
                    && along.norm() < Double.POSITIVE_INFINITY) {
                pulls.add(new Pull(line, foot.get(), foot.get().plus(along)));
            }
        }
        return pulls;
    }

    /** A direction of the plane as it is seen. */
    private static Vec2 inFigure(PanelLayout layout, Vec2 direction) {
        double perX = layout.xToFigure(1) - layout.xToFigure(0);
        double perY = layout.yToFigure(1) - layout.yToFigure(0);
        return new Vec2(direction.x() * perX, direction.y() * perY);
    }

    private static Optional<Vec2> foot(StepScene scene, PanelLayout layout, Vec2 normal, double offset) {
        double length = normal.norm();
        if (!(length > 0)) {
            return Optional.empty();
        }
        Box box = InputPlane.visible(layout);
        boolean shared = offset == 0 && scene.lines() > 1 && box.contains(new Vec2(0, 0));
        Vec2 middle = shared ? new Vec2(0, 0) : box.centre();
        Vec2 unit = normal.times(1 / length);
        Vec2 foot = middle.minus(unit.times(unit.dot(middle) + offset / length));
        return Optional.of(layout.toFigure(foot));
    }

    /** The hinges as they were. */
    private List<Mark> before() {
        List<Mark> marks = new ArrayList<>();
        Parameters theta = scene.step().before().parameters();
        for (int k = 0; k < scene.step().neurons(); k++) {
            Vec2 normal = scene.normal(k, theta);
            foot(scene, layout, normal, scene.offset(k, theta)).ifPresent(foot -> {
                Vec2 direction = new Vec2(-normal.y(), normal.x()).times(1 / normal.norm());
                marks.add(new Mark.Line(
                        layout.toData(foot.x(), foot.y()),
                        direction,
                        new Stroke(Palette.QUIET.withOpacity(OLD_OPACITY), PlaneMarks.GHOST_WIDTH, Dash.SOLID)));
            });
        }
        return marks;
    }
}
