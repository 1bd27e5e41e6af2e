package org.geodescent.figure.film;

import org.geodescent.figure.Figure;

/**
 * A figure and how long it is shown.
 *
 * @param figure all of a film are of the same size
 * @param hundredths of a second, 2 to {@value #LONGEST}: shorter ones viewers show ten times as long
 */
public record Frame(Figure figure, int hundredths) {
    /** In hundredths of a second. */
    public static final int LONGEST = 6000;

    public Frame {
        if (hundredths < 2 || hundredths > LONGEST) {
            throw new IllegalArgumentException("a frame of %d hundredths of a second".formatted(hundredths));
        }
    }
}
