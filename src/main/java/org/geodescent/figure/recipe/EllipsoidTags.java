package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Mark;
import org.geodescent.figure.PanelLayout;
import org.geodescent.figure.Rect;

/**
 * The numbers of the neurons on a rectified ellipsoid, where dots lie over each other: a column beside the upright
 * axis, a row along the level one, and round about elsewhere, each in the order of the dots.
 */
final class EllipsoidTags {
    /** From the upright axis to the middle of the column, and from the level one to the row, in figure units. */
    private static final double COLUMN = 46;

    private static final double ROW = 32;
    private static final double OUTSIDE = 26;
    /** From the origin to the first tag of those that end there. */
    private static final double FROM_ORIGIN = 10;

    /** Between a tag and λ's arrow. */
    private static final double CLEAR = 3;

    /** More would cover the picture. */
    private static final int MOST = 24;

    private static final double LEAST_PLOT = 190;

    /** A dot, where it is in the figure. */
    private record Dot(int neuron, Vec2 at) {}

    private final List<NeuronTrail> trails;
    private final List<Arrivals.Goal> goals;
    private final PanelLayout layout;
    private final Vec2 origin;
    /** The head of λ's arrow, which begins at the origin; there without one. */
    private final Vec2 head;

    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> tags = new ArrayList<>();

    private EllipsoidTags(
            List<NeuronTrail> trails, List<Arrivals.Goal> goals, Optional<Vec2> arrow, PanelLayout layout) {
        this.trails = trails;
        this.goals = goals;
        this.layout = layout;
        origin = layout.toFigure(new Vec2(0, 0));
        head = arrow.map(layout::toFigure).orElse(origin);
    }

    /**
     * The tags.
     *
     * @param ends where the neurons are, in data coordinates; null for one without a direction
     * @param arrow where λ's arrow from the origin ends, in data coordinates; empty for none
     */
    static List<Mark> of(
            List<NeuronTrail> trails,
            List<Vec2> ends,
            List<Arrivals.Goal> goals,
            Optional<Vec2> arrow,
            PanelLayout layout) {
        Rect plot = layout.plotArea();
        if (trails.size() > MOST || Math.min(plot.width(), plot.height()) < LEAST_PLOT) {
            return List.of();
        }
        EllipsoidTags all = new EllipsoidTags(trails, goals, arrow, layout);
        List<Dot> upright = new ArrayList<>();
        List<Dot> level = new ArrayList<>();
        List<Dot> others = new ArrayList<>();
        for (int i = 0; i < trails.size(); i++) {
            if (!trails.get(i).steps().isEmpty()) {
                Dot dot = new Dot(i, all.layout.toFigure(ends.get(i)));
                double right = dot.at().x() - all.origin.x();
                double up = all.origin.y() - dot.at().y();
                (up < 1 ? level : right < 1 ? upright : others).add(dot);
            }
        }
        all.addColumn(upright);
        all.addRow(level);
        all.addAround(others);
        all.lines.addAll(all.tags);
        return all.lines;
    }

    private void addColumn(List<Dot> dots) {
        dots.sort((a, b) -> Double.compare(a.at().y(), b.at().y()));
        double[] y = Apart.along(dots.stream().mapToDouble(dot -> dot.at().y()).toArray(), NeuronMarks.APART);
        shift(y, layout.plotArea().y(), layout.plotArea().bottom());
        double x = origin.x() - COLUMN;
        if (x - NeuronMarks.TAG / 2 < layout.plotArea().x()) {
            x = origin.x() + COLUMN;
        }
        double column = x;
        besideArrow(y, column - origin.x(), head.x() - origin.x(), origin.y(), head.y());
        for (int i = 0; i < y.length; i++) {
            add(dots.get(i), new Vec2(column, y[i]));
        }
    }

    /** All by the same until the tags lie between two limits, if they can. */
    private static void shift(double[] places, double low, double high) {
        if (places.length > 0) {
            double half = NeuronMarks.TAG / 2 + 1;
            double by = Math.max(0, low + half - places[0]) + Math.min(0, high - half - places[places.length - 1]);
            for (int i = 0; i < places.length; i++) {
                places[i] += by;
            }
        }
    }

    private void addRow(List<Dot> dots) {
        dots.sort((a, b) -> Double.compare(a.at().x(), b.at().x()));
        double[] wanted = new double[dots.size()];
        for (int i = 0; i < wanted.length; i++) {
            boolean atOrigin = dots.get(i).at().x() < origin.x() + 1;
            wanted[i] = dots.get(i).at().x() + (atOrigin ? FROM_ORIGIN + i * NeuronMarks.APART : 0);
        }
        double[] x = Apart.along(wanted, NeuronMarks.APART);
        shift(x, layout.plotArea().x(), layout.plotArea().right());
        double y = origin.y() + ROW;
        if (y + NeuronMarks.TAG / 2 > layout.plotArea().bottom()) {
            y = origin.y() - ROW;
        }
        besideArrow(x, y - origin.y(), head.y() - origin.y(), origin.x(), head.x());
        for (int i = 0; i < x.length; i++) {
            add(dots.get(i), new Vec2(x[i], y));
        }
    }

    /**
     * Moves the tags of a row aside on which λ's arrow would lie, and those that they would touch then.
     *
     * @param places ascending, along the row; changed
     * @param away from the origin to the row, across it
     * @param reach from the origin to the head of the arrow, across the row
     * @param from the origin, along the row
     * @param to the head of the arrow, along the row
     */
    private static void besideArrow(double[] places, double away, double reach, double from, double to) {
        double half = NeuronMarks.TAG / 2 + CLEAR;
        double near = Math.max(0, Math.abs(away) - half) / Math.max(Math.abs(reach), 1e-9);
        if (away * reach <= 0 || near >= 1) {
            return;
        }
        double far = Math.min(1, (Math.abs(away) + half) / Math.abs(reach));
        double one = from + near * (to - from);
        double other = from + far * (to - from);
        double low = Math.min(one, other) - half;
        double high = Math.max(one, other) + half;
        double middle = (low + high) / 2;
        double least = high;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= middle) {
                places[i] = Math.max(places[i], least);
                least = places[i] + NeuronMarks.APART;
            }
        }
        double most = low;
        for (int i = places.length - 1; i >= 0; i--) {
            if (places[i] < middle) {
                places[i] = Math.min(places[i], most);
                most = places[i] - NeuronMarks.APART;
            }
        }
    }

    /** Farther from the origin than their dots, turned apart about it. */
    private void addAround(List<Dot> dots) {
        double[] wanted = new double[dots.size()];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < wanted.length; i++) {
            Vec2 out = dots.get(i).at().minus(origin);
            wanted[i] = StrictMath.atan2(-out.y(), out.x());
            least = Math.min(least, out.norm() + OUTSIDE);
        }
        double[] angles = dots.isEmpty() ? wanted : Apart.around(wanted, NeuronMarks.APART / least);
        for (int i = 0; i < wanted.length; i++) {
            double radius = dots.get(i).at().distanceTo(origin) + OUTSIDE;
            angles[i] = besideArrow(angles[i], radius);
            add(
                    dots.get(i),
                    origin.plus(new Vec2(radius * StrictMath.cos(angles[i]), -radius * StrictMath.sin(angles[i]))));
        }
    }

    /** The angle, turned as far from that of λ's arrow as a tag needs. */
    private double besideArrow(double angle, double radius) {
        double half = NeuronMarks.TAG / 2 + CLEAR;
        Vec2 arrow = head.minus(origin);
        if (radius > arrow.norm() + half) {
            return angle;
        }
        double way = StrictMath.IEEEremainder(angle - StrictMath.atan2(-arrow.y(), arrow.x()), 2 * StrictMath.PI);
        double least = half / radius;
        return Math.abs(way) < least ? angle + (way < 0 ? -least : least) - way : angle;
    }

    private void add(Dot dot, Vec2 at) {
        NeuronTrail trail = trails.get(dot.neuron());
        Rect inner = layout.plotArea()
                .inset(NeuronMarks.TAG / 2, NeuronMarks.TAG / 2, NeuronMarks.TAG / 2, NeuronMarks.TAG / 2);
        if (inner.contains(at.x(), at.y())) {
            Vec2 tag = layout.toData(at.x(), at.y());
            lines.add(NeuronMarks.hairline(
                    tag, layout.toData(dot.at().x(), dot.at().y()), trail.sign()));
            tags.addAll(NeuronMarks.tag(
                    tag, dot.neuron() + 1, trail.sign(), Arrivals.arrived(trail, goals), trail.isStill()));
        }
    }
}
