package org.geodescent.figure;

import java.util.Arrays;

/** A small picture whose every pixel is drawn as a square, never smoothed. Immutable, equal by value. */
public final class Raster {
    private static final int COLOURS = 1 << 24;

    private static final int LEAST_FACTOR = 8;
    private static final int LEAST_SIDE = 256;

    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * Copies the colours.
     *
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @param rgb one number 0xRRGGBB for each pixel, row by row from the top
     */
    public Raster(int width, int height, int... rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height) {
            throw new IllegalArgumentException("%d colours for %d×%d pixels".formatted(rgb.length, width, height));
        }
        for (int colour : rgb) {
            if (colour < 0 || colour >= COLOURS) {
                throw new IllegalArgumentException("colour 0x%X".formatted(colour));
            }
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The colour 0xRRGGBB of a pixel; row 0 is at the top. */
    public int rgb(int column, int row) {
        if (column < 0 || column >= width || row < 0 || row >= height) {
            throw new IndexOutOfBoundsException("pixel (%d, %d) of %d×%d".formatted(column, row, width, height));
        }
        return rgb[row * width + column];
    }

    /** Every pixel as a square of {@code factor} × {@code factor} pixels. */
    public Raster enlarged(int factor) {
        int[] squares = new int[Math.multiplyExact(rgb.length, factor * factor)];
        int wide = width * factor;
        for (int i = 0; i < squares.length; i++) {
            squares[i] = rgb[i / wide / factor * width + i % wide / factor];
        }
        return new Raster(wide, height * factor, squares);
    }

    /**
     * For files whose readers smooth what they enlarge: every pixel as a square so large that only a thin edge of it is
     * smoothed, and small pictures as large as the others.
     */
    public Raster forSmoothingReaders() {
        int longest = Math.max(width, height);
        return enlarged(Math.max(LEAST_FACTOR, (LEAST_SIDE + longest - 1) / longest));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster && width == raster.width && Arrays.equals(rgb, raster.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "picture of %d×%d pixels".formatted(width, height);
    }
}
