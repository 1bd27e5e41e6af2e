package org.geodescent.cifar.train;

/** What the net is trained to make small. */
public enum TrainingLoss {
    /** Two scores, cross-entropy of their softmax. */
    CROSS_ENTROPY(2),
    /** One score f, (f − y)² with y = 0 for planes and 1 for horses; a horse is seen where f > ½. */
    SQUARED(1);

    private final int scores;

    TrainingLoss(int scores) {
        this.scores = scores;
    }

    /** How many scores the net has. */
    public int scores() {
        return scores;
    }

    /** What the net says about the image whose scores begin at {@code at}: 0 or 1. */
    public int decision(float[] values, int at) {
        boolean horse = this == SQUARED ? values[at] > 0.5f : values[at + 1] > values[at];
        return horse ? 1 : 0;
    }

    /**
     * The loss of one image and its gradient by the scores.
     *
     * @param y 0 or 1
     * @param gradient overwritten from {@code at} on
     */
    double lossAndGradient(float[] values, int at, int y, float[] gradient) {
        if (this == SQUARED) {
            float error = values[at] - y;
            gradient[at] = 2 * error;
            return (double) error * error;
        }
        // log(1 + e^q) without overflow, q = wrong score − right score.
        double q = (double) values[at + 1 - y] - values[at + y];
        double decay = Math.exp(-Math.abs(q));
        double wrong = q > 0 ? 1 / (1 + decay) : decay / (1 + decay);
        gradient[at + 1 - y] = (float) wrong;
        gradient[at + y] = (float) -wrong;
        return Math.max(q, 0) + Math.log1p(decay);
    }
}
