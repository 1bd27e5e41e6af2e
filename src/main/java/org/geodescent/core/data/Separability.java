package org.geodescent.core.data;

import java.util.List;

/**
 * Whether one affine or linear function per class is positive on the class and negative on all other samples, strictly.
 * Decided exactly: the coordinates are taken as the rational numbers that the doubles are.
 *
 * <p>With two classes one function serves both. With more, every class must be separable from all the rest (B (7): one
 * problem per class). A single class asks for a function that is positive on all samples: with a bias there always is
 * one; without, the samples must lie in an open half-space. No samples at all are separable.
 */
public sealed interface Separability {
    /**
     * Up to so many coordinates, bias included, or so large a rank, separability is always decided, unless the numbers
     * are too long.
     */
    int MAX_COORDINATES = 33;

    /**
     * Coordinates times the bits between a sample's highest and lowest: bounds the length of the exact numbers. The
     * plane never reaches it.
     */
    int MAX_BITS = 8192;

    /** There is such a function for every class. */
    record Separable() implements Separability {}

    /**
     * There is none for one class.
     *
     * @param positiveClass the class that cannot be separated from the rest
     * @param witnesses indices of samples, ascending, that already cannot be separated: at most one more than the
     *     function has coefficients, or than affine functions have where these were found to fail
     */
    record Inseparable(int positiveClass, List<Integer> witnesses) implements Separability {
        public Inseparable {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** Neither answer could be proved: in many dimensions classes that touch, or all but touch. */
    record Undecided(String reason) implements Separability {}

    /** Whether the samples are known to be separable. */
    default boolean holds() {
        return this instanceof Separable;
    }
}
