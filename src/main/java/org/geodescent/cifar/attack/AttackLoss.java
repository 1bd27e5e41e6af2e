package org.geodescent.cifar.attack;

import org.geodescent.cifar.train.TrainingLoss;

/** What the attack climbs. */
public enum AttackLoss {
    /**
     * The cross-entropy of the scores' softmax, computed in binary32 as the published attack does. Where the scores are
     * 17 apart or more, only the wrong one's half of the gradient is left; from 104 on it is exactly 0 as well, and
     * such an image is never flipped.
     */
    CROSS_ENTROPY,
    /** Wrong score minus right score: never saturates. */
    SCORE_DIFFERENCE;

    /**
     * The gradient by the scores of one image. A net with one score f counts as one with the two scores (½, f).
     *
     * @param y the true class
     * @param gradient overwritten from {@code at} on
     */
    void gradient(TrainingLoss net, float[] scores, int at, int y, float[] gradient) {
        boolean one = net.scores() == 1;
        float plane = one ? 0.5f : scores[at];
        float horse = one ? scores[at] : scores[at + 1];
        float largest = Math.max(plane, horse);
        float sum = (float) (Math.exp(plane - largest) + Math.exp(horse - largest));
        float logSum = (float) Math.log(sum);
        float byPlane = by(plane - largest - logSum, y == 0);
        float byHorse = by(horse - largest - logSum, y == 1);
        if (one) {
            gradient[at] = byHorse;
        } else {
            gradient[at] = byPlane;
            gradient[at + 1] = byHorse;
        }
    }

    private float by(float logarithm, boolean right) {
        if (this == SCORE_DIFFERENCE) {
            return right ? -1 : 1;
        }
        float probability = (float) Math.exp(logarithm);
        return right ? probability - 1 : probability;
    }
}
