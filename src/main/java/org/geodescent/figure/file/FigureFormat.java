package org.geodescent.figure.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.geodescent.figure.Figure;
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
        return switch (this) {
            case SVG ->
                SvgWriter.write(figure, size.widthMillimetres(), size.text()).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngWriter.write(figure, size.widthMillimetres(), size.dotsPerInch());
            case PDF -> PdfWriter.write(figure, size.widthMillimetres(), size.text());
            case PGF ->
                PgfWriter.write(figure, size.widthMillimetres(), size.text()).getBytes(StandardCharsets.UTF_8);
        };
    }
}
