package org.geodescent.figure.recipe;

import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;
import org.geodescent.figure.TextStyle;

/**
 * Inks, symbols and words that the pictures of B share: a neuron of positive output weight looks like class 0, one of
 * negative output weight like class 1.
 */
final class ConvexInk {
    static final Colour SET_FILL = Colour.of(0xF1E6F0);
    static final Stroke SET_EDGE = Stroke.solid(Colour.of(0x7B4B78), 1.6);
    static final Stroke SPIKE = Stroke.solid(Colour.of(0x7B4B78), 4.2);
    static final Stroke PLAIN = new Stroke(Colour.of(0x8C959F), 1.3, Dash.DOTTED);
    static final Stroke LABEL_LINE = new Stroke(Colour.of(0x57606A), 1.3, Dash.DASH_DOT);
    static final Stroke LAMBDA = Stroke.solid(Colour.of(0x005740), 2);
    static final Stroke LABELS = Stroke.solid(Colour.of(0x57606A), 2);
    static final Colour CONE_FILL = Colour.of(0xE6E8EB);
    static final Stroke CONE = new Stroke(Colour.of(0x57606A), 1.3, Dash.DASHED);
    static final Stroke STILL = new Stroke(Colour.of(0x8A9099), 1.2, Dash.DOTTED);
    static final Colour INK = Colour.of(0x1F2328);
    static final double STAR = 13;

    private ConvexInk() {}

    private static int look(int sign) {
        return sign > 0 ? 0 : 1;
    }

    /** Thin and pale: where a neuron was matters less than where it is. */
    static Stroke trail(int sign) {
        return Stroke.solid(Palette.fill(look(sign)).withOpacity(0.5), 2.2);
    }

    /** The colour of neurons whose output weights have this sign. */
    static Colour fill(int sign) {
        return Palette.fill(look(sign));
    }

    /** Of words about them. */
    static Colour outline(int sign) {
        return Palette.outline(look(sign));
    }

    static Mark.Symbol trained(Vec2 at, int sign, double size) {
        return Palette.symbol(at, look(sign), size);
    }

    static Mark.Symbol optimal(Vec2 at, int sign) {
        return optimal(at, sign, STAR);
    }

    static Mark.Symbol optimal(Vec2 at, int sign, double size) {
        return new Mark.Symbol(at, SymbolShape.STAR, size, fill(sign), Stroke.solid(outline(sign), 1.2));
    }

    /** Triangles large enough to be seen around a star; smaller in a key. */
    static Mark.Symbol extreme(Vec2 at, boolean maximal, double size) {
        return new Mark.Symbol(
                at,
                maximal ? SymbolShape.TRIANGLE : SymbolShape.TRIANGLE_DOWN,
                maximal ? size : 0.85 * size,
                Colour.of(maximal ? 0xFFFFFF : 0xBFE3F7),
                Stroke.solid(INK, 1.2));
    }

    static TextStyle text(TextStyle.Anchor anchor) {
        return new TextStyle(11, TextStyle.Weight.REGULAR, false, INK, anchor);
    }

    static String signed(String what, int sign) {
        return what + (sign > 0 ? ", output weight > 0" : ", output weight < 0");
    }
}
