package org.geodescent.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.geodescent.figure.TextStyle.Weight;

/**
 * The bundled fonts. Text is set in the Source Sans face of its style; a character that face lacks comes from
 * {@link #SYMBOLS}, and failing that from {@link #MATHEMATICS}, whatever the style. {@link TextMetrics#runs} applies
 * this rule for every surface.
 */
public enum FontFace {
    REGULAR("SourceSans3-Regular.ttf", "Source Sans 3", false, false),
    ITALIC("SourceSans3-It.ttf", "Source Sans 3", false, true),
    BOLD("SourceSans3-Bold.ttf", "Source Sans 3", true, false),
    BOLD_ITALIC("SourceSans3-BoldIt.ttf", "Source Sans 3", true, true),
    /** Subscript letters. */
    SYMBOLS("NotoSans-Regular.ttf", "Noto Sans", false, false),
    /** Operators and relations. */
    MATHEMATICS("NotoSansMath-Regular.ttf", "Noto Sans Math", false, false);

    private final String file;
    private final String family;
    private final boolean bold;
    private final boolean italic;

    FontFace(String file, String family, boolean bold, boolean italic) {
        this.file = file;
        this.family = family;
        this.bold = bold;
        this.italic = italic;
    }

    /** The first choice for a style. */
    public static FontFace of(TextStyle style) {
        if (style.weight() == Weight.BOLD) {
            return style.italic() ? BOLD_ITALIC : BOLD;
        }
        return style.italic() ? ITALIC : REGULAR;
    }

    /** The family name that the font file gives itself. */
    public String family() {
        return family;
    }

    public boolean bold() {
        return bold;
    }

    public boolean italic() {
        return italic;
    }

    /** Opens the TrueType file; the caller closes it. */
    public InputStream open() {
        InputStream stream = FontFace.class.getResourceAsStream("fonts/" + file);
        if (stream == null) {
            throw new IllegalStateException("the bundled font " + file + " is missing from this installation");
        }
        return stream;
    }

    /** The whole TrueType file. */
    public byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
        }
    }
}
