package org.geodescent.figure.recipe;

import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.Colour;
import org.geodescent.figure.Dash;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Rect;
import org.geodescent.figure.Stroke;
import org.geodescent.figure.SymbolShape;

/**
 * Colours, shapes and line styles of all figures. Classes have the colours of Okabe and Ito, which colour-blind readers
 * tell apart, and a shape each; losses have a dark ink and a line style each: colour is never the only cue. Class 0 is
 * orange and class 1 blue, as in A's figures.
 */
public final class Palette {
    /** Of everything that must not draw attention. */
    static final Colour QUIET = Colour.of(0x57606A);
    /** Of words. */
    static final Colour INK = Colour.of(0x1F2328);
    /** Where f is exactly 0: neither class. */
    static final Colour UNDECIDED = Colour.of(0xDADDE1);

    /** Selection and light: far from every class's colour, and never the only cue. */
    public static final Colour ACCENT = Colour.of(0x7C3AED);

    /** Of what is proved. */
    static final Colour BOUND = Colour.of(0x007C89);

    static final Colour BOUND_FILL = Colour.of(0xE9F5F6);

    /** Of the moment that is shown. */
    static final Colour NOW = Colour.of(0x0969DA);

    static final Colour GROUND = Colour.of(0xFFFFFF);

    /** Size of a sample, in figure units. */
    static final double SYMBOL = 11;

    /** Side of a plot in which samples have that size; in smaller ones they are smaller. */
    private static final double FULL = 400;

    static final double SMALL_SYMBOL = 7;

    /** Of samples in a plot. */
    static double symbolSize(Rect plot) {
        double scale = Math.min(1, Math.min(plot.width(), plot.height()) / FULL);
        return Math.max(SMALL_SYMBOL, SYMBOL * scale);
    }

    private static final List<ClassLook> CLASSES = List.of(
            new ClassLook(0xE69F00, 0x7A5200, 0xFDF3DF, SymbolShape.CIRCLE),
            new ClassLook(0x0072B2, 0x00395A, 0xE6F1F9, SymbolShape.SQUARE),
            new ClassLook(0x009E73, 0x005740, 0xD3EFE6, SymbolShape.TRIANGLE),
            new ClassLook(0xCC79A7, 0x7A3A5F, 0xF5E3ED, SymbolShape.DIAMOND),
            new ClassLook(0xD55E00, 0x743300, 0xF9DFCC, SymbolShape.TRIANGLE_DOWN),
            new ClassLook(0x56B4E9, 0x1D5F85, 0xDDF0FB, SymbolShape.PENTAGON),
            new ClassLook(0xF0E442, 0x6B6300, 0xFBF8CC, SymbolShape.STAR),
            new ClassLook(0x4B3F9E, 0x1D1556, 0xDCD8F0, SymbolShape.BOLD_PLUS),
            new ClassLook(0xB2182B, 0x5F0010, 0xF3CDCD, SymbolShape.BOLD_CROSS),
            new ClassLook(0x60003C, 0x2E001C, 0xEBD3E0, SymbolShape.TRIANGLE_LEFT));

    private record ClassLook(int fill, int outline, int tint, SymbolShape shape) {}

    private Palette() {}

    /** Ten classes have ten colours and ten shapes; the next ninety have the same colours in other shapes. */
    private static ClassLook look(int classIndex) {
        int count = CLASSES.size();
        ClassLook colours = CLASSES.get(Math.floorMod(classIndex, count));
        SymbolShape shape = CLASSES.get(Math.floorMod(classIndex + Math.floorDiv(classIndex, count), count)).shape;
        return new ClassLook(colours.fill, colours.outline, colours.tint, shape);
    }

    /** The colour of a class's symbols. */
    public static Colour fill(int classIndex) {
        return Colour.of(look(classIndex).fill);
    }

    /** The dark colour of a class's outlines and words. */
    static Colour outline(int classIndex) {
        return Colour.of(look(classIndex).outline);
    }

    public static SymbolShape shape(int classIndex) {
        return look(classIndex).shape;
    }

    /** The pale colour of the region that is given to a class. */
    public static Colour tint(int classIndex) {
        return Colour.of(look(classIndex).tint);
    }

    /**
     * A sample.
     *
     * @param size across, in figure units
     */
    public static Mark.Symbol symbol(Vec2 at, int classIndex, double size) {
        ClassLook look = look(classIndex);
        return new Mark.Symbol(
                at, look.shape, size, fill(classIndex), Stroke.solid(Colour.of(look.outline), size / 10));
    }

    /** The ink of a loss. */
    public static Colour ink(Loss loss) {
        return Colour.of(loss == Loss.CROSS_ENTROPY ? 0x16181D : 0x8A1C5B);
    }

    /** The line style of a loss: the cross-entropy solid, the squared loss dashed. */
    public static Dash dash(Loss loss) {
        return loss == Loss.CROSS_ENTROPY ? Dash.SOLID : Dash.DASHED;
    }

    public static Stroke stroke(Loss loss, double width) {
        return new Stroke(ink(loss), width, dash(loss));
    }

    static Stroke stroke(Loss loss, double width, double opacity) {
        return new Stroke(ink(loss).withOpacity(opacity), width, dash(loss));
    }

    /** A loss's name in a legend. */
    public static String name(Loss loss) {
        return loss == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared loss";
    }
}
