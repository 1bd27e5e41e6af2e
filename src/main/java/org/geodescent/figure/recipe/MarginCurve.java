package org.geodescent.figure.recipe;

import java.util.List;

/**
 * The smallest disturbances of many images for one trained net: the distribution function of its margin.
 *
 * @param name of the net, for the legend
 * @param group on which images
 * @param disturbances L∞ distances in units in which a pixel runs from −1 to 1, at least 0, at least one; infinite for
 *     an image that was never flipped
 */
public record MarginCurve(String name, Group group, List<Double> disturbances) {
    /** Which images. */
    public enum Group {
        TRAIN("Training images"),
        TEST("Test images");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    public MarginCurve {
        disturbances = disturbances.stream().sorted().toList();
        if (disturbances.isEmpty() || !disturbances.stream().allMatch(d -> d >= 0)) {
            throw new IllegalArgumentException("disturbances must be numbers of at least 0, and not none: " + name);
        }
    }

    /** Percent of the images that are misclassified when they may be disturbed so much. */
    public double percentAt(double disturbance) {
        return 100.0 * disturbances.stream().filter(d -> d <= disturbance).count() / disturbances.size();
    }

    /** How many images were never flipped. */
    public long never() {
        return disturbances.stream().filter(d -> d == Double.POSITIVE_INFINITY).count();
    }
}
