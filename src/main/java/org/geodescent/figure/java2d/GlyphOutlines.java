package org.geodescent.figure.java2d;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.geodescent.figure.FontFace;
import org.geodescent.figure.TextMetrics;
import org.geodescent.figure.TextStyle;

/** Words as the outlines of their glyphs, straight from the bundled fonts: the same on every computer. Thread-safe. */
public final class GlyphOutlines {
    private static final Map<FontFace, TrueTypeFont> FONTS = new EnumMap<>(FontFace.class);

    private GlyphOutlines() {}

    /** The outline of text whose anchor is (0, 0), in figure units, y downwards; filled by the non-zero rule. */
    public static synchronized Path2D of(String text, TextStyle style) {
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = -style.anchor().share() * TextMetrics.width(text, style);
        for (TextMetrics.Run run : TextMetrics.runs(text, style)) {
            TrueTypeFont font = FONTS.computeIfAbsent(run.face(), GlyphOutlines::read);
            for (int character : run.text().codePoints().toArray()) {
                append(outline, font, character, x, style.size());
                x += TextMetrics.width(Character.toString(character), style);
            }
        }
        return outline;
    }

    private static void append(Path2D outline, TrueTypeFont font, int character, double x, double size) {
        try {
            GlyphData glyph =
                    font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(character));
            if (glyph != null) {
                double scale = size / font.getUnitsPerEm();
                GeneralPath path = glyph.getPath();
                outline.append(path.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a glyph of a bundled font cannot be read", e);
        }
    }

    private static TrueTypeFont read(FontFace face) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + face + " cannot be read", e);
        }
    }
}
