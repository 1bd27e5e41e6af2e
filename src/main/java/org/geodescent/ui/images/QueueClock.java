package org.geodescent.ui.images;

import java.util.OptionalDouble;

/**
 * How long the nets of a figure will still take: training and attacks go at speeds of their own, and until a net is
 * attacked its attack is taken for a share of its training. Pauses do not count. Mutable, for one thread.
 */
final class QueueClock {
    /** Of a net's time, roughly. */
    static final double TRAINING = 0.8;
    /** Of all nets' training, or of one net's attack: before that nothing can be said. */
    private static final double LEAST_SHARE = 0.01;

    private static final double LEAST_SECONDS = 2;

    private double training;
    private double attacking;

    void trained(double seconds) {
        training += seconds;
    }

    void attacked(double seconds) {
        attacking += seconds;
    }

    /**
     * Seconds until all nets are attacked; empty where that cannot be said.
     *
     * @param trained the share of all training that is done, from 0 to 1
     * @param attacked how many nets are attacked, with the share of the one under way
     * @param nets at least one
     */
    OptionalDouble left(double trained, double attacked, int nets) {
        if (!(trained >= LEAST_SHARE && training + attacking >= LEAST_SECONDS)) {
            return OptionalDouble.empty();
        }
        double whole = training / trained;
        double attack = attacked >= LEAST_SHARE ? attacking / attacked : whole / nets * (1 - TRAINING) / TRAINING;
        return OptionalDouble.of(whole * (1 - trained) + attack * (nets - attacked));
    }
}
