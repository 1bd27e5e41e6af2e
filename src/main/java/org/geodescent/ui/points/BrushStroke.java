package org.geodescent.ui.points;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.random.TorchGenerator;

/**
 * One stroke of the brush: drops a point whenever the way since the last one reaches the spacing, scattered around the
 * way. The same way on the same seed drops the same points.
 */
public final class BrushStroke {
    private final double spacing;
    private final double scatter;
    private final TorchGenerator generator;
    private final List<Vec2> points = new ArrayList<>();
    private Vec2 last;
    private double way;

    /**
     * Begins a stroke, with one point.
     *
     * @param at where it begins
     * @param spacing way between two points, positive
     * @param scatter standard deviation of each coordinate, at least 0
     */
    public BrushStroke(Vec2 at, double spacing, double scatter, long seed) {
        if (!(spacing > 0) || !(scatter >= 0)) {
            throw new IllegalArgumentException("brush with spacing " + spacing + " and scatter " + scatter);
        }
        this.spacing = spacing;
        this.scatter = scatter;
        generator = new TorchGenerator(seed);
        last = at;
        drop(at);
    }

    /** Goes on in a straight line; at most 500 points at a time. */
    public void to(Vec2 next) {
        double length = next.distanceTo(last);
        if (!(length > 0)) {
            return;
        }
        Vec2 direction = next.minus(last).times(1 / length);
        double at = spacing - way;
        int dropped = 0;
        while (at <= length && dropped < 500) {
            drop(last.plus(direction.times(at)));
            at += spacing;
            dropped++;
        }
        way = Math.max(0, length - (at - spacing));
        last = next;
    }

    private void drop(Vec2 at) {
        double dx = generator.nextNormal();
        double dy = generator.nextNormal();
        points.add(at.plus(new Vec2(dx, dy).times(scatter)));
    }

    /** The points so far. */
    public List<Vec2> points() {
        return List.copyOf(points);
    }
}
