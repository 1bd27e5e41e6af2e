package org.geodescent.figure.file;

import java.util.Optional;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;

/**
 * How vector formats hold words; pixel formats ignore the form.
 *
 * @param form outlines, or text with or without its glyphs
 * @param face whose letters they are; empty: as is usual of the format, the document's in PGF, else the bundled ones
 */
public record Lettering(TextForm form, Optional<Typeface> face) {
    /** As text with embedded glyphs, in the usual face. */
    public static final Lettering USUAL = of(TextForm.SUBSET);

    /** @throws IllegalArgumentException in one sentence, if words in the document's face shall bring their own */
    public Lettering {
        if (face.equals(Optional.of(Typeface.DOCUMENT)) && form != TextForm.TEXT) {
            throw new IllegalArgumentException(
                    "words in the document's face are text alone; outlines and embedded glyphs are in the bundled face");
        }
    }

    /** In the usual face. */
    public static Lettering of(TextForm form) {
        return new Lettering(form, Optional.empty());
    }

    /**
     * Whose letters the words of a file of this format are.
     *
     * @throws IllegalArgumentException in one sentence, if the format cannot have that face
     */
    public Typeface in(FigureFormat format) {
        Typeface wanted = face.orElse(format.usualFace());
        if (wanted == Typeface.DOCUMENT && !format.takesFaceOfDocument()) {
            throw new IllegalArgumentException(
                    "%s brings its own letters, so its words cannot be in the document's face; SVG and PGF can"
                            .formatted(format));
        }
        return wanted;
    }
}
