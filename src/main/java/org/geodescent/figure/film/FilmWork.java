package org.geodescent.figure.film;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Who waits for a film.
 *
 * @param progress told the share that is done, from 0 to 1
 * @param cancelled asked once a frame
 */
public record FilmWork(DoubleConsumer progress, BooleanSupplier cancelled) {
    /** Says how far it is. @throws CancellationException if nobody waits any more */
    public void done(int frames, int all) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        progress.accept(frames / (double) all);
    }

    /** The same for a part of the work, from one share to another. */
    public FilmWork part(double from, double to) {
        return new FilmWork(share -> progress.accept(from + share * (to - from)), cancelled);
    }
}
