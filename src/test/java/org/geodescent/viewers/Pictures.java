package org.geodescent.viewers;

import java.awt.image.BufferedImage;

/** Compares what programs show. */
final class Pictures {
    /** A channel may differ by so much where edges are smoothed differently. */
    private static final int TOLERANCE = 64;
    /** Darker than white by so much counts as ink. */
    private static final int INK = 40;

    private Pictures() {}

    /**
     * The share of pixels of either picture that have no like among the nine around the same place in the other: lines
     * and letters may be shifted by one pixel.
     *
     * @throws IllegalArgumentException if the sizes differ by more than two pixels
     */
    static double difference(BufferedImage a, BufferedImage b) {
        if (Math.abs(a.getWidth() - b.getWidth()) > 2 || Math.abs(a.getHeight() - b.getHeight()) > 2) {
            throw new IllegalArgumentException("%d × %d pixels instead of %d × %d"
                    .formatted(b.getWidth(), b.getHeight(), a.getWidth(), a.getHeight()));
        }
        int width = Math.min(a.getWidth(), b.getWidth());
        int height = Math.min(a.getHeight(), b.getHeight());
        long different = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                different += like(a, b, x, y, width, height) && like(b, a, x, y, width, height) ? 0 : 1;
            }
        }
        return (double) different / width / height;
    }

    private static boolean like(BufferedImage from, BufferedImage in, int x, int y, int width, int height) {
        int colour = from.getRGB(x, y);
        for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                if (distance(colour, in.getRGB(u, v)) <= TOLERANCE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return largest;
    }

    /** How many pixels of a part of a picture have ink; the part is cut to the picture. */
    static long ink(BufferedImage image, int left, int top, int right, int bottom) {
        long count = 0;
        for (int y = Math.max(0, top); y < Math.min(image.getHeight(), bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(image.getWidth(), right); x++) {
                count += distance(image.getRGB(x, y), 0xFFFFFF) > INK ? 1 : 0;
            }
        }
        return count;
    }

    static long ink(BufferedImage image) {
        return ink(image, 0, 0, image.getWidth(), image.getHeight());
    }
}
