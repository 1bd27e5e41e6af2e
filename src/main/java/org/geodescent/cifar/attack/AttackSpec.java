package org.geodescent.cifar.attack;

/**
 * How the smallest disturbance is searched for. Radii are L∞ distances in units in which a pixel runs from −1 to 1.
 *
 * @param loss what is climbed
 * @param restarts how often a radius at which the undisturbed start failed is tried again from a random start; 0 in the
 *     published attack
 * @param seed of the random starts
 */
public record AttackSpec(AttackLoss loss, int restarts, long seed) {
    /** The published attack. */
    public static final AttackSpec PUBLISHED = new AttackSpec(AttackLoss.CROSS_ENTROPY, 0, 1);

    static final int ITERATIONS = 40;
    static final double FIRST_RADIUS = 0.6;
    static final double GROWTH = 1.5;
    static final int GROWTHS = 20;
    static final int BISECTIONS = 20;
    /** Step size of a run: this share of its radius. */
    static final double STEP = 1.0 / 30;

    private static final int MOST_RESTARTS = 100;

    public AttackSpec {
        if (restarts < 0 || restarts > MOST_RESTARTS) {
            throw new IllegalArgumentException(
                    "%d restarts; there must be from 0 to %d".formatted(restarts, MOST_RESTARTS));
        }
    }
}
