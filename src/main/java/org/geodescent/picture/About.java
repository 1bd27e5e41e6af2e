package org.geodescent.picture;

/**
 * What a picture shows.
 *
 * @param title the term
 * @param text at most 45 words, plain language
 * @param source paper and place; empty if it is nobody's theorem
 */
public record About(String title, String text, String source) {}
