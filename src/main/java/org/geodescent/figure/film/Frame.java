package org.geodescent.figure.film;

import org.geodescent.figure.Figure;

/**
 * A figure and how long it is shown.
 *
 * @param figure all of a film are of the same size
 * @param hundredths of a second, 2 to 6000: shorter ones viewers show ten times as long
 */
public record Frame(Figure figure, int hundredths) {
    public Frame {
        if (hundredths < 2 || hundredths > 6000) {
            throw new IllegalArgumentException("a frame of %d hundredths of a second".formatted(hundredths));
        }
    }
}
