package org.geodescent.ui;

/**
 * What a number or a control means, shown when the mouse rests on it.
 *
 * @param title the term
 * @param text at most 45 words, plain language
 * @param source paper and place; empty if it is nobody's theorem
 */
public record Explanation(String title, String text, String source) {}
