package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.geodescent.core.geometry.ArgmaxGeometry;
import org.geodescent.core.geometry.DecisionGeometry;
import org.geodescent.core.geometry.Hinge;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/**
 * The lines on which hidden nodes switch: in the colour of a class that the node speaks for, with ticks on the side on
 * which it is active and, where there are few, its number in that class's shape near the frame. Of three and more
 * classes the nodes that speak against their class are grey, and the outline of their numbers is dotted.
 */
final class HingeMarks {
    private static final double WIDTH = 1.3;
    private static final double TICK = 6;
    private static final double TICK_WIDTH = 1;
    /** Between ticks, in figure units. */
    private static final double SPACING = 46;

    private static final double RING = 18;
    private static final double RING_WIDTH = 1.2;
    private static final double DIGIT = 11;
    /** From the frame to the middle of a number, and between places that it may have. */
    private static final double FROM_FRAME = 16;

    private static final double STEP = 22;
    private static final int STEPS = 6;

    /** More have no numbers, are paler and have few ticks, so that together they do not drown the picture. */
    private static final int FEW = 12;

    private final PanelLayout layout;
    private final Rect plot;
    private final Box window;
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> numbers = new ArrayList<>();
    private final List<Vec2> taken = new ArrayList<>();

    private HingeMarks(PanelLayout layout) {
        this.layout = layout;
        plot = layout.plotArea();
        window = InputPlane.visible(layout);
    }

    /**
     * Lines and ticks, and the numbers that stand upon them.
     *
     * @param numbers above the samples
     */
    record Drawn(List<Mark> lines, List<Mark> numbers) {}

    static final Drawn NONE = new Drawn(List.of(), List.of());

    /** One line per distinct hinge that crosses the plot. */
    static Drawn of(InputPlaneScene scene, PanelLayout layout) {
        HingeMarks marks = new HingeMarks(layout);
        for (int n = 0; n < scene.data().size(); n++) {
            marks.taken.add(marks.layout.toFigure(scene.data().point(n)));
        }
        // Beside each other, the hinges of two runs have no numbers: which run they were of could not be seen.
        boolean alone = scene.classifiers().size() == 1;
        for (TrainedClassifier classifier : scene.classifiers()) {
            List<List<Hinge>> scores = scores(classifier.geometry());
            List<Integer> shown = scene.hingesOf()
                    .filter(k -> k < scores.size() && scores.size() > 1)
                    .map(List::of)
                    .orElseGet(() -> IntStream.range(0, scores.size()).boxed().toList());
            boolean few = shown.stream().mapToInt(k -> scores.get(k).size()).sum() <= FEW;
            for (int k : shown) {
                for (Hinge hinge : scores.get(k)) {
                    if (!hinge.dead() && hinge.firstOnSameLine() == hinge.node()) {
                        Look look = look(scores.size() == 1 ? scene.hingesOf() : Optional.of(k), hinge.outputWeight());
                        marks.add(hinge, look, classifier.loss(), few, few && alone);
                    }
                }
            }
        }
        return new Drawn(List.copyOf(marks.lines), List.copyOf(marks.numbers));
    }

    /** Per score, its nodes counted from 0. */
    private static List<List<Hinge>> scores(DecisionGeometry geometry) {
        return geometry instanceof ArgmaxGeometry argmax
                ? IntStream.range(0, argmax.classes())
                        .mapToObj(argmax::hingesOf)
                        .toList()
                : List.of(geometry.hinges());
    }

    /**
     * How a node looks by what it speaks for.
     *
     * @param ring the outline of its number
     */
    private record Look(Colour ink, SymbolShape shape, Dash ring) {}

    /**
     * Of two classes a node speaks for the one or the other; in the network of one of several for it or against it.
     */
    private static Look look(Optional<Integer> ofClass, double outputWeight) {
        int shownClass = ofClass.orElse(outputWeight < 0 ? 1 : 0);
        boolean speaksFor = outputWeight > 0 || ofClass.isEmpty();
        return new Look(ink(ofClass, outputWeight), Palette.shape(shownClass), speaksFor ? Dash.SOLID : Dash.DOTTED);
    }

    /** The ink of a node with this output weight, of two classes or in the network of one of several. */
    static Colour ink(Optional<Integer> ofClass, double outputWeight) {
        if (outputWeight > 0) {
            return Palette.outline(ofClass.orElse(0));
        }
        return outputWeight < 0 && ofClass.isEmpty() ? Palette.fill(1) : Palette.QUIET;
    }

    /** As a key shows it, of no class. */
    static Stroke stroke(Loss loss) {
        return stroke(Palette.QUIET, loss, true);
    }

    private static Stroke stroke(Colour ink, Loss loss, boolean few) {
        Dash dash = loss == Loss.CROSS_ENTROPY ? Dash.DOTTED : Dash.DASH_DOT;
        return new Stroke(ink.withOpacity(few ? 0.8 : 0.45), WIDTH, dash);
    }

    /** The line through its point nearest to the window's centre, which keeps far-away numbers out of the picture. */
    private void add(Hinge hinge, Look look, Loss loss, boolean few, boolean numbered) {
        double length = hinge.normal().norm();
        Vec2 unit = new Vec2(hinge.normal().x() / length, hinge.normal().y() / length);
        double distance = unit.dot(window.centre()) + hinge.offset() / length;
        if (!(Math.abs(distance) <= StrictMath.hypot(window.width(), window.height()) / 2)) {
            return;
        }
        Vec2 through = window.centre().minus(unit.times(distance));
        Vec2 direction = new Vec2(-unit.y(), unit.x());
        Stroke stroke = stroke(look.ink, loss, few);
        lines.add(new Mark.Line(through, direction, stroke));
        Vec2 at = layout.toFigure(through);
        Vec2 end = layout.toFigure(through.plus(direction));
        Vec2 along = end.minus(at).times(1 / end.distanceTo(at));
        Vec2 inside = layout.toFigure(through.plus(unit)).minus(at);
        // The side on which the node is active, square to the line as it is seen.
        Vec2 square = new Vec2(-along.y(), along.x());
        Vec2 active = square.dot(inside) > 0 ? square : square.times(-1);
        addTicks(at, along, active, Stroke.solid(stroke.colour(), TICK_WIDTH), few ? SPACING : 4 * SPACING);
        if (numbered) {
            addNumber(at, along, hinge, look);
        }
    }

    private void addTicks(Vec2 at, Vec2 along, Vec2 active, Stroke stroke, double spacing) {
        double reach = plot.width() + plot.height();
        for (double s = -Math.floor(reach / spacing) * spacing; s <= reach; s += spacing) {
            Vec2 foot = at.plus(along.times(s));
            if (plot.contains(foot.x(), foot.y())) {
                Vec2 tip = foot.plus(active.times(TICK));
                lines.add(new Mark.Polyline(
                        List.of(layout.toData(foot.x(), foot.y()), layout.toData(tip.x(), tip.y())), stroke));
            }
        }
    }

    /** Near an end of what is seen of the line, as far inside as is needed to keep apart. */
    private void addNumber(Vec2 at, Vec2 along, Hinge hinge, Look look) {
        double reach = plot.width() + plot.height();
        double first = Double.NaN;
        double last = Double.NaN;
        for (double s = -reach; s <= reach; s += 1) {
            Vec2 point = at.plus(along.times(s));
            if (plot.contains(point.x(), point.y())) {
                first = Double.isNaN(first) ? s : first;
                last = s;
            }
        }
        // Beginning at the end that is higher in the picture.
        boolean up = along.y() * (last - first) > 0;
        // Whole, and not over the title of the axis.
        double half = RING / 2 + 1;
        Rect inner = plot.inset(half, half, half, half);
        Rect title = PlaneLabels.cornerTitle(layout).inset(-half, -half, -half, -half);
        for (int i = 0; i < 2 * STEPS && last - first > 2 * FROM_FRAME; i++) {
            double in = FROM_FRAME + STEP * Math.floorDiv(i, 2);
            Vec2 place = at.plus(along.times(i % 2 == 0 == up ? first + in : last - in));
            if (inner.contains(place.x(), place.y())
                    && !title.contains(place.x(), place.y())
                    && taken.stream().noneMatch(other -> other.distanceTo(place) < RING + 4)) {
                taken.add(place);
                ring(layout.toData(place.x(), place.y()), hinge, look);
                return;
            }
        }
    }

    private void ring(Vec2 at, Hinge hinge, Look look) {
        numbers.add(new Mark.Symbol(at, look.shape, RING, Palette.GROUND, new Stroke(look.ink, RING_WIDTH, look.ring)));
        TextStyle style = new TextStyle(DIGIT, TextStyle.Weight.BOLD, false, look.ink, TextStyle.Anchor.MIDDLE);
        numbers.add(new Mark.Text(at, 0, 0.35 * DIGIT, Integer.toString(hinge.node() + 1), style));
    }
}
