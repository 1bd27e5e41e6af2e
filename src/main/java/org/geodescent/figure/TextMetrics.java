package org.geodescent.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How wide text is: one table for all surfaces, so that a figure is laid out alike everywhere. No kerning, no
 * ligatures. Thread-safe.
 */
public final class TextMetrics {
    /** Height of capitals and digits above the base line, in em. */
    public static final double CAP_HEIGHT = 0.66;

    /** A viewer without the bundled fonts takes others, which may be so much wider: layouts leave room for them. */
    private static final double OTHER_FACE = 1.2;

    /** Stands for a character that no bundled font has. */
    private static final char REPLACEMENT = '□';

    private static final Map<FontFace, GlyphAdvances> ADVANCES = new EnumMap<>(FontFace.class);

    static {
        for (FontFace face : FontFace.values()) {
            ADVANCES.put(face, new GlyphAdvances(face.bytes()));
        }
    }

    private TextMetrics() {}

    /**
     * A piece of text in one face.
     *
     * @param width in figure units
     */
    public record Run(FontFace face, String text, double width) {}

    /** The width of the text in figure units. */
    public static double width(String text, TextStyle style) {
        FontFace first = FontFace.of(style);
        double ems = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = shown(text.codePointAt(i), first);
            ems += advances(faceOf(c, first)).advance(c);
        }
        return ems * style.size();
    }

    /**
     * The room that text needs wherever its figure is shown, in figure units: its width, and a fifth for a wider face.
     */
    public static double room(String text, TextStyle style) {
        return OTHER_FACE * width(text, style);
    }

    /** The widest of some texts as {@link #room}; 0 for none. */
    public static double room(Stream<String> texts, TextStyle style) {
        return texts.mapToDouble(text -> room(text, style)).max().orElse(0);
    }

    /**
     * Splits text into pieces of one face each, left to right. Control characters become spaces; a character that no
     * bundled font has becomes a visible box.
     */
    public static List<Run> runs(String text, TextStyle style) {
        FontFace first = FontFace.of(style);
        List<Run> runs = new ArrayList<>(1);
        StringBuilder piece = new StringBuilder(text.length());
        FontFace face = first;
        double ems = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = shown(text.codePointAt(i), first);
            FontFace next = faceOf(c, first);
            if (next != face && !piece.isEmpty()) {
                runs.add(new Run(face, piece.toString(), ems * style.size()));
                piece.setLength(0);
                ems = 0;
            }
            face = next;
            piece.appendCodePoint(c);
            ems += advances(next).advance(c);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(face, piece.toString(), ems * style.size()));
        }
        return runs;
    }

    /** Whether every character has a glyph of its own. */
    public static boolean canDisplay(String text, TextStyle style) {
        FontFace first = FontFace.of(style);
        return text.codePoints().allMatch(c -> shown(c, first) == c);
    }

    private static int shown(int character, FontFace first) {
        if (Character.isISOControl(character)) {
            return ' ';
        }
        return hasFace(character, first) ? character : REPLACEMENT;
    }

    private static boolean hasFace(int c, FontFace first) {
        return advances(first).has(c)
                || advances(FontFace.SYMBOLS).has(c)
                || advances(FontFace.MATHEMATICS).has(c);
    }

    private static FontFace faceOf(int c, FontFace first) {
        if (advances(first).has(c)) {
            return first;
        }
        return advances(FontFace.SYMBOLS).has(c) ? FontFace.SYMBOLS : FontFace.MATHEMATICS;
    }

    private static GlyphAdvances advances(FontFace face) {
        GlyphAdvances advances = ADVANCES.get(face);
        if (advances == null) {
            throw new IllegalStateException("no metrics of " + face);
        }
        return advances;
    }
}
