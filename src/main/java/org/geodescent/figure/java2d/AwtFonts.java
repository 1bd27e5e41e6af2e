package org.geodescent.figure.java2d;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geodescent.figure.FontFace;

/** The bundled fonts for AWT, each read once. Thread-safe. */
public final class AwtFonts {
    private static final Map<FontFace, Font> FONTS = new ConcurrentHashMap<>();

    private AwtFonts() {}

    /** A face at a size in user space units. */
    public static Font of(FontFace face, double size) {
        return FONTS.computeIfAbsent(face, AwtFonts::read).deriveFont((float) size);
    }

    private static Font read(FontFace face) {
        try (InputStream stream = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the bundled font " + face + " cannot be read", e);
        }
    }
}
