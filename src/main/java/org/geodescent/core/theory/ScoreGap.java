package org.geodescent.core.theory;

import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;

/**
 * How far the scores of the two classes are apart: Δ of A's Corollary 1, with classes I and J exchanged, since its
 * targets are 0 for I and 1 for J and ours are larger for the positive class.
 *
 * @param delta {@code min f over the positive samples − max f over the negative ones}
 * @param threshold the score halfway between
 * @param lowest the positive sample with the smallest score, −1 if there is none
 * @param highest the negative sample with the largest score, −1 if there is none
 */
record ScoreGap(double delta, double threshold, int lowest, int highest) {
    static ScoreGap of(Network network, Dataset data) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int lowest = -1;
        int highest = -1;
        for (int n = 0; n < data.size(); n++) {
            double score = network.score(data.features().row(n));
            if (data.sign(n) > 0 && score < low) {
                low = score;
                lowest = n;
            }
            if (data.sign(n) < 0 && score > high) {
                high = score;
                highest = n;
            }
        }
        return new ScoreGap(low - high, high + (low - high) / 2, lowest, highest);
    }

    /** Whether both classes have samples and their scores do not overlap. */
    boolean separates() {
        return lowest >= 0 && highest >= 0 && delta > 0 && Double.isFinite(delta);
    }
}
