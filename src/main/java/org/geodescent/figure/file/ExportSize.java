package org.geodescent.figure.file;

import org.geodescent.figure.TextForm;

/**
 * How an exported figure stands on paper; its height follows from the figure.
 *
 * @param widthMillimetres positive
 * @param dotsPerInch resolution of pixel formats; vector formats ignore it
 * @param lettering how words are held
 */
public record ExportSize(double widthMillimetres, double dotsPerInch, Lettering lettering) {
    /** Figure units per inch at 100 %. */
    private static final double UNITS_PER_INCH = 96;

    public ExportSize {
        if (!(widthMillimetres > 0 && widthMillimetres <= 5080)) {
            throw new IllegalArgumentException(
                    "a figure %s mm wide; the width must be positive and at most 5080 mm".formatted(widthMillimetres));
        }
        if (!(dotsPerInch > 0 && dotsPerInch <= 10_000)) {
            throw new IllegalArgumentException(
                    "a resolution of %s dpi; it must be positive and at most 10000 dpi".formatted(dotsPerInch));
        }
    }

    /** With embedded glyphs. */
    public ExportSize(double widthMillimetres, double dotsPerInch) {
        this(widthMillimetres, dotsPerInch, Lettering.USUAL);
    }

    public ExportSize with(Lettering other) {
        return new ExportSize(widthMillimetres, dotsPerInch, other);
    }

    /** In the usual face. */
    public ExportSize with(TextForm form) {
        return with(Lettering.of(form));
    }

    /** A figure of this width in figure units at 100 %. */
    public static ExportSize natural(double figureWidth, double dotsPerInch) {
        return new ExportSize(figureWidth / UNITS_PER_INCH * 25.4, dotsPerInch);
    }
}
