package org.geodescent.core.geometry;

import org.geodescent.core.linalg.Vec2;

/** The margin of a classifier on a set of samples. */
public sealed interface Margin {
    /**
     * The smallest signed distance of a sample to the decision boundary, for two classes and for K: to the nearest
     * point where another class than at the sample is as good. Of a misclassified sample that is how far the decision
     * about it, which is wrong, still reaches; what takes over there is its own class if there are two, and any other
     * if there are more.
     *
     * @param value the distance, negative where the sample is misclassified, 0 where f is exactly 0
     * @param sample which sample, from 0; the first one of those that attain it
     * @param nearest a nearest point of the boundary
     */
    record Attained(double value, int sample, Vec2 nearest) implements Margin {}

    /**
     * There is no decision boundary: f has one sign everywhere.
     *
     * @param sign that sign, +1 or −1
     */
    record NoBoundary(int sign) implements Margin {}
}
