package org.geodescent.figure.recipe;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Box;

/** Which part of the plane to show. */
public final class Viewports {
    /** Room around the points, as a share of their larger extent. */
    private static final double PADDING = 0.16;
    /** The smaller extent is at least this share of the larger one, so that collinear points get a picture. */
    private static final double LEAST_ASPECT = 0.4;
    /** Where there is one place only: this far around it, or this share of its largest coordinate. */
    private static final double LONELY = 1.5;

    private static final double LONELY_SHARE = 1e-3;
    /** Coordinates beyond this are not shown: sums of a few of them would overflow. */
    private static final double FARTHEST = 1e300;

    private Viewports() {}

    /** A pleasant window around all points of a data set in the plane; around the origin if there are none. */
    public static Box fitted(Dataset data) {
        return fitted(data, false);
    }

    /**
     * As {@link #fitted(Dataset)}, with the origin if {@code withOrigin}, for networks all of whose hinges pass through
     * it.
     */
    public static Box fitted(Dataset data, boolean withOrigin) {
        return fitted(data, withOrigin, true);
    }

    /** As {@link #fitted(Dataset, boolean)}, but each axis by its own extent unless {@code equalScales}. */
    public static Box fitted(Dataset data, boolean withOrigin, boolean equalScales) {
        if (data.size() == 0) {
            return new Box(-2, -2, 2, 2);
        }
        double lowest = withOrigin ? 0 : Double.POSITIVE_INFINITY;
        double highest = withOrigin ? 0 : Double.NEGATIVE_INFINITY;
        double[] low = {lowest, lowest};
        double[] high = {highest, highest};
        for (int n = 0; n < data.size(); n++) {
            for (int j = 0; j < 2; j++) {
                double value = Math.max(-FARTHEST, Math.min(FARTHEST, data.feature(n, j)));
                low[j] = Math.min(low[j], value);
                high[j] = Math.max(high[j], value);
            }
        }
        if (!equalScales && high[0] > low[0] && high[1] > low[1]) {
            double dx = (0.5 + PADDING) * (high[0] - low[0]);
            double dy = (0.5 + PADDING) * (high[1] - low[1]);
            double x = low[0] + (high[0] - low[0]) / 2;
            double y = low[1] + (high[1] - low[1]) / 2;
            return new Box(x - dx, y - dy, x + dx, y + dy);
        }
        double largest =
                Math.max(Math.max(Math.abs(low[0]), Math.abs(high[0])), Math.max(Math.abs(low[1]), Math.abs(high[1])));
        double extent = Math.max(high[0] - low[0], high[1] - low[1]);
        boolean onePlace = !(extent > 1e-12 * largest);
        double reach = onePlace ? Math.max(LONELY, LONELY_SHARE * largest) : extent / 2;
        double padding = onePlace ? 0 : PADDING * extent;
        double halfWidth = half(low[0], high[0], reach, onePlace) + padding;
        double halfHeight = half(low[1], high[1], reach, onePlace) + padding;
        double x = low[0] + (high[0] - low[0]) / 2;
        double y = low[1] + (high[1] - low[1]) / 2;
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    private static double half(double low, double high, double reach, boolean onePlace) {
        return onePlace ? reach : Math.max((high - low) / 2, LEAST_ASPECT * reach);
    }
}
