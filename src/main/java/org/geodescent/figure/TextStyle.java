package org.geodescent.figure;

import org.jspecify.annotations.Nullable;

/**
 * How text is set, in the bundled font.
 *
 * @param size figure units per em
 * @param weight regular or bold
 * @param italic slanted, for variables
 * @param colour of the glyphs
 * @param anchor which end of the text stands at its point; the point lies on the base line
 * @param halo of the ground around the glyphs, so that lines below them do not run into them; null for none
 */
public record TextStyle(
        double size,
        Weight weight,
        boolean italic,
        Colour colour,
        Anchor anchor,
        @Nullable Colour halo) {
    private static final double WIDEST_HALO = 4;
    private static final double HALO_SHARE = 0.28;

    /** Without a halo. */
    public TextStyle(double size, Weight weight, boolean italic, Colour colour, Anchor anchor) {
        this(size, weight, italic, colour, anchor, null);
    }

    /** The width of the line around the glyphs of which the halo is the outer half, in figure units. */
    public double haloWidth() {
        return Math.min(WIDEST_HALO, HALO_SHARE * size);
    }

    /** The same with a halo. */
    public TextStyle on(Colour ground) {
        return new TextStyle(size, weight, italic, colour, anchor, ground);
    }

    /** The same at another end of the text. */
    public TextStyle at(Anchor other) {
        return new TextStyle(size, weight, italic, colour, other, halo);
    }

    /** Font weights that are bundled. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    /** Horizontal anchors. */
    public enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        /** Which part of the text's width lies left of its point. */
        public double share() {
            return share;
        }
    }
}
