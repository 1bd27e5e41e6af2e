package org.geodescent.picture;

/**
 * Draws the moments of a replay one after the other, with the labels of the input plane where they are, as the window
 * does. For one thread.
 */
public final class SteadyLabels {
    private final LabelMemory memory = new LabelMemory();

    /**
     * The next moment.
     *
     * @param seconds after which it is shown, never falling
     */
    public Drawn drawn(Headless headless, Picture picture, Look look, long iteration, double seconds) {
        Look steady = new Look(look.plane(), look.theory(), look.width(), look.height(), memory.kept());
        Drawn drawn = headless.drawn(picture, steady, iteration);
        drawn.readings(PlaneReading.class)
                .ifPresent(reading -> memory.learn(reading.labels(), reading.blocked(), Math.round(1e9 * seconds)));
        return drawn;
    }
}
