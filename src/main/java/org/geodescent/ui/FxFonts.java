package org.geodescent.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import org.geodescent.figure.FontFace;

/** The bundled fonts for JavaFX, each loaded once. On the JavaFX thread only. */
public final class FxFonts {
    private record Sized(FontFace face, double size) {}

    private static final Map<FontFace, String> NAMES = new EnumMap<>(FontFace.class);
    private static final Map<Sized, Font> FONTS = new HashMap<>();

    private FxFonts() {}

    /** Loads the family of the window's words, so that style sheets can name it. */
    public static void loadFamily() {
        for (FontFace face : FontFace.values()) {
            if (face.family().equals(FontFace.REGULAR.family())) {
                NAMES.computeIfAbsent(face, FxFonts::load);
            }
        }
    }

    static Font of(FontFace face, double size) {
        return FONTS.computeIfAbsent(
                new Sized(face, size), sized -> new Font(NAMES.computeIfAbsent(sized.face, FxFonts::load), sized.size));
    }

    private static String load(FontFace face) {
        try (InputStream stream = face.open()) {
            Font font = Font.loadFont(stream, 12);
            if (font == null) {
                throw new IllegalStateException("the bundled font " + face + " cannot be read");
            }
            return font.getName();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + face + " cannot be read", e);
        }
    }
}
