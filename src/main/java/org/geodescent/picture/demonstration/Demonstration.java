package org.geodescent.picture.demonstration;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;

/**
 * One statement made visible. An immutable value that determines every bit of what is shown; its constructor refuses
 * nonsense.
 */
public sealed interface Demonstration
        permits DeepLinearDemonstration,
                NormPenaltyDemonstration,
                PenaltyFailureDemonstration,
                SimplexDemonstration,
                SlopeDemonstration,
                ExcitationDemonstration {
    /** What was computed. Immutable. */
    interface Shown {
        /**
         * The picture at a size.
         *
         * @param width at least 480 figure units
         * @param height at least 300 figure units
         */
        Figure figure(double width, double height);

        /** One or two sentences that say what is to be seen, with its numbers. */
        String caption();
    }

    /** What takes place in time. Immutable. */
    interface InTime extends Shown {
        /** The last time, in updates made. */
        long end();

        /** Recorded times, ascending, the first 0. */
        List<Long> times();

        /** How high all lines are at a recorded time, by its index, as shares of the height of their plot. */
        double[] heights(int index);

        /** The same at a time: what comes later is pale. */
        Shown at(long time);
    }

    /** One line. */
    String title();

    /** Paper and place. */
    String citation();

    /**
     * Computes what is shown; up to a few seconds, without threads of its own.
     *
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException soon after {@code cancelled} turned true
     */
    Shown compute(BooleanSupplier cancelled);
}
