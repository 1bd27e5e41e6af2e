package org.geodescent.ui.pane;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.ui.tool.Pointer;

/** What is seen of a line in the plot, on axes that are equally scaled. */
final class HingeLine {
    /** Farther from the middle than this share of what is seen is near an end. */
    private static final double END = 0.25;

    private HingeLine() {}

    /** The middle of what is seen. */
    static Vec2 middle(Pointer pointer, Vec2 normal, Vec2 through) {
        double[] seen = seen(pointer, normal, through);
        return through.plus(along(normal).times((seen[0] + seen[1]) / 2));
    }

    /** Whether a pointer on the line is nearer to one of its ends than to its middle. */
    static boolean isNearEnd(Pointer pointer, Vec2 normal, Vec2 through, Vec2 middle) {
        double[] seen = seen(pointer, normal, through);
        return pointer.even(pointer.at()).distanceTo(middle) > END * (seen[1] - seen[0]);
    }

    private static Vec2 along(Vec2 normal) {
        return new Vec2(-normal.y(), normal.x()).times(1 / normal.norm());
    }

    /** From where to where, measured from the point on the line. */
    private static double[] seen(Pointer pointer, Vec2 normal, Vec2 through) {
        Vec2 lower = pointer.even(new Vec2(
                pointer.layout().xAxis().minimum(), pointer.layout().yAxis().minimum()));
        Vec2 upper = pointer.even(new Vec2(
                pointer.layout().xAxis().maximum(), pointer.layout().yAxis().maximum()));
        Vec2 along = along(normal);
        double[] seen = {-1e300, 1e300};
        narrow(seen, along.x(), lower.x() - through.x(), upper.x() - through.x());
        narrow(seen, along.y(), lower.y() - through.y(), upper.y() - through.y());
        return seen;
    }

    private static void narrow(double[] seen, double slope, double low, double high) {
        if (slope != 0) {
            seen[0] = Math.max(seen[0], Math.min(low / slope, high / slope));
            seen[1] = Math.min(seen[1], Math.max(low / slope, high / slope));
        }
    }
}
