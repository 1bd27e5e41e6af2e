package org.geodescent.figure.file;

/**
 * How large an exported figure is on paper; its height follows from the figure.
 *
 * @param widthMillimetres positive
 * @param dotsPerInch resolution of pixel formats; vector formats ignore it
 */
public record ExportSize(double widthMillimetres, double dotsPerInch) {
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

    /** A figure of this width in figure units at 100 %. */
    public static ExportSize natural(double figureWidth, double dotsPerInch) {
        return new ExportSize(figureWidth / UNITS_PER_INCH * 25.4, dotsPerInch);
    }
}
