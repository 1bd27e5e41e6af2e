package org.geodescent.figure.film;

/**
 * What a film carries besides its frames.
 *
 * @param title one line
 * @param description a sentence or two for those who cannot see it
 * @param session as JSON; may be empty
 */
public record FilmText(String title, String description, String session) {}
