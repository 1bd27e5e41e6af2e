package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;

/**
 * What the input plane shows of points of more than two features, of which it shows two, in the place of boundaries:
 * the directions of hidden neurons.
 *
 * @param arrows one per hidden neuron that is shown
 * @param reach how long a unit vector is drawn, in units of the plane
 */
public record Projection(List<Arrow> arrows, double reach) {
    /** Of a unit vector, as a share of the smaller side of what shows all points. */
    private static final double SHARE = 0.42;

    private static final double AROUND = 1.1;

    public Projection {
        arrows = List.copyOf(arrows);
    }

    /** Whose arrows suit a window around all points. */
    public static Projection of(List<Arrow> arrows, Box fitted) {
        return new Projection(arrows, SHARE * Math.min(fitted.width(), fitted.height()));
    }

    /** Such a window with room for all arrows. */
    public Box around(Box fitted) {
        double room = arrows.isEmpty() ? 0 : AROUND * reach;
        return new Box(
                Math.min(fitted.minX(), -room),
                Math.min(fitted.minY(), -room),
                Math.max(fitted.maxX(), room),
                Math.max(fitted.maxY(), room));
    }

    /**
     * The direction {@code V/‖V‖} of a hidden neuron.
     *
     * @param loss that it is trained with
     * @param sign of its output weight, ±1
     * @param direction the two coordinates that are shown: at most of length 1, which it has if the others are 0
     */
    public record Arrow(Loss loss, int sign, Vec2 direction) {}
}
