package org.geodescent.session;

import org.geodescent.core.data.Dataset;

/**
 * Which two features of points of more than two the input plane shows.
 *
 * @param across the feature along the horizontal axis, from 0
 * @param up the one along the vertical axis, another one
 */
public record PlaneAxes(int across, int up) {
    /** The first two. */
    public static final PlaneAxes DEFAULT = new PlaneAxes(0, 1);

    public PlaneAxes {
        if (across < 0 || up < 0 || across == up) {
            throw new IllegalArgumentException("axes of features %d and %d".formatted(across + 1, up + 1));
        }
    }

    /** These, or the first two of fewer features than these need. */
    public PlaneAxes within(int dimension) {
        return Math.max(across, up) < dimension && dimension > 2 ? this : DEFAULT;
    }

    /**
     * The points as the plane shows them; points of the plane as they are.
     *
     * @param data d at least 2
     */
    public Dataset of(Dataset data) {
        PlaneAxes fitting = within(data.dimension());
        return data.projected(fitting.across, fitting.up);
    }
}
