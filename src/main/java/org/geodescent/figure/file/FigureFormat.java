package org.geodescent.figure.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.figure.Figure;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;
import org.geodescent.figure.pdf.PdfWriter;
import org.geodescent.figure.pgf.PgfWriter;
import org.geodescent.figure.png.PngWriter;
import org.geodescent.figure.svg.SvgWriter;

/** The file formats of figures. */
public enum FigureFormat {
    SVG,
    PNG,
    PDF,
    PGF;

    /** The ending of file names, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether words can be left to the document that the figure becomes a part of. */
    public boolean takesFaceOfDocument() {
        return this == SVG || this == PGF;
    }

    /** Whose letters words are in unless something else is asked for. */
    public Typeface usualFace() {
        return this == PGF ? Typeface.DOCUMENT : Typeface.BUNDLED;
    }

    /** The format whose extension a file name has, in upper or lower case. */
    public static Optional<FigureFormat> ofFileName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (FigureFormat format : values()) {
            if (upper.endsWith("." + format.name())) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * The whole file in memory. On any thread; takes from tens of milliseconds up to seconds for very large PNGs.
     *
     * @throws IllegalArgumentException if the format cannot hold a figure of that size, saying why
     */
    public byte[] encode(Figure figure, ExportSize size) {
        Typeface face = size.lettering().in(this);
        TextForm form = size.lettering().form();
        double width = size.widthMillimetres();
        return switch (this) {
            case SVG -> SvgWriter.write(figure, width, form, face).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngWriter.write(figure, width, size.dotsPerInch());
            case PDF -> PdfWriter.write(figure, width, form);
            case PGF ->
                PgfWriter.write(figure, width, face == Typeface.BUNDLED ? TextForm.OUTLINES : form)
                        .getBytes(StandardCharsets.UTF_8);
        };
    }
}
