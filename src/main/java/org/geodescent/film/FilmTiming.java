package org.geodescent.film;

import org.geodescent.core.number.NumberText;

/**
 * How long a film is, from start to end of the run, and how many frames a second has.
 *
 * @param seconds 0.5 to 120
 * @param rate frames a second, 1 to 50: viewers do not show more
 */
public record FilmTiming(double seconds, int rate) {
    /** As a handout. */
    public static final FilmTiming USUAL = new FilmTiming(8, 20);
    /** The end is shown so long, in hundredths of a second. */
    static final int AT_THE_END = 200;

    public FilmTiming {
        if (!(seconds >= 0.5 && seconds <= 120)) {
            throw new IllegalArgumentException(
                    "a film of %s s; it must be from 0.5 to 120 s long".formatted(NumberText.brief(seconds, 4)));
        }
        if (rate < 1 || rate > 50) {
            throw new IllegalArgumentException("%d frames a second; there must be 1 to 50".formatted(rate));
        }
    }

    /** How many frames there are, the start and the end among them. */
    int frames() {
        return Math.max(2, (int) Math.rint(seconds * rate) + 1);
    }

    /** When a frame begins, in hundredths of a second. */
    int begin(int frame) {
        return (int) Math.rint(100.0 * frame / rate);
    }
}
