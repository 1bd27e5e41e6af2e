package org.geodescent.figure;

/**
 * How text is set, in the bundled font.
 *
 * @param size figure units per em
 * @param weight regular or bold
 * @param italic slanted, for variables
 * @param colour of the glyphs
 * @param anchor which end of the text stands at its point; the point lies on the base line
 */
public record TextStyle(double size, Weight weight, boolean italic, Colour colour, Anchor anchor) {
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
