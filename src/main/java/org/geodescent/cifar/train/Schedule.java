package org.geodescent.cifar.train;

/** How the excitation grows over the epochs of a training. */
public enum Schedule {
    /** As the published scripts have it: 0, 1/3, 2/3 and all of its magnitude in the four quarters. */
    FOUR_QUARTERS {
        @Override
        double magnitude(double largest, int epoch, int epochs) {
            int stage = (int) Math.min(STAGES - 1L, (long) epoch * STAGES / epochs);
            return largest * stage / (STAGES - 1);
        }
    },
    /** All of its magnitude in every epoch, as Algorithm 1 of A is printed. */
    CONSTANT {
        @Override
        double magnitude(double largest, int epoch, int epochs) {
            return largest;
        }
    };

    private static final int STAGES = 4;

    /**
     * The magnitude in an epoch.
     *
     * @param epoch counted from 0
     */
    abstract double magnitude(double largest, int epoch, int epochs);
}
