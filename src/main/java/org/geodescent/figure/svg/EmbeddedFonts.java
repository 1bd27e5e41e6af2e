package org.geodescent.figure.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.geodescent.figure.FontFace;

/**
 * The glyphs that a figure uses, as style rules with the font data inside, so that its text looks the same on every
 * computer.
 */
final class EmbeddedFonts {
    /** What a browser needs; kerning and ligatures are left out, as the layout does not use them. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name", "OS/2", "post", "cvt ", "fpgm", "prep",
            "gasp");

    private EmbeddedFonts() {}

    static String rules(Map<FontFace, Set<Integer>> characters) {
        StringBuilder rules = new StringBuilder();
        characters.forEach((face, used) -> rules.append("@font-face{font-family:'")
                .append(face.family())
                .append("';font-weight:")
                .append(face.bold() ? "bold" : "normal")
                .append(";font-style:")
                .append(face.italic() ? "italic" : "normal")
                .append(";src:url(data:font/ttf;base64,")
                .append(Base64.getEncoder().encodeToString(subset(face, used)))
                .append(") format('truetype')}\n"));
        return rules.toString();
    }

    private static byte[] subset(FontFace face, Set<Integer> characters) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(characters);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + face + " cannot be subset", e);
        }
    }
}
