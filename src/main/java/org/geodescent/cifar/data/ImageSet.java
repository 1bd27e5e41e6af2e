package org.geodescent.cifar.data;

import java.util.Arrays;
import java.util.zip.CRC32;

/** Labelled images of planes and horses, immutable: 32×32 pixels of three bytes each. */
public final class ImageSet {
    /** Rows and columns of an image. */
    public static final int SIDE = 32;
    /** Numbers of an image. */
    public static final int NUMBERS = 3 * SIDE * SIDE;
    /** The class of planes; horses are 1. */
    public static final int PLANE = 0;

    public static final int HORSE = 1;

    private static final int PIXELS = SIDE * SIDE;
    /** What a byte means to the net: (v/255 − 0.5)/0.5 in binary32, as PyTorch computes it. */
    private static final float[] SCALE = new float[256];

    static {
        for (int v = 0; v < SCALE.length; v++) {
            SCALE[v] = (v / 255f - 0.5f) / 0.5f;
        }
    }

    private final byte[] classes;
    private final byte[] pixels;

    private ImageSet(byte[] classes, byte[] pixels) {
        this.classes = classes;
        this.pixels = pixels;
    }

    /**
     * Copies.
     *
     * @param classes 0 for a plane, 1 for a horse; N of them
     * @param pixels N × 3072 bytes: the red plane row after row, the green, the blue
     */
    public static ImageSet of(byte[] classes, byte[] pixels) {
        if (pixels.length != classes.length * NUMBERS) {
            throw new IllegalArgumentException(
                    "%d bytes for %d images of %d".formatted(pixels.length, classes.length, NUMBERS));
        }
        for (byte c : classes) {
            if (c != PLANE && c != HORSE) {
                throw new IllegalArgumentException("class " + c + "; 0 is a plane and 1 a horse");
            }
        }
        return new ImageSet(classes.clone(), pixels.clone());
    }

    /** N. */
    public int size() {
        return classes.length;
    }

    /** 0 for a plane, 1 for a horse. */
    public int classOf(int image) {
        return classes[image];
    }

    /** How many images there are of a class. */
    public int count(int classIndex) {
        int count = 0;
        for (byte c : classes) {
            count += c == classIndex ? 1 : 0;
        }
        return count;
    }

    /** One byte of a pixel, 0 … 255; channel 0 is red, 1 green, 2 blue. */
    public int pixel(int image, int y, int x, int channel) {
        return pixels[image * NUMBERS + channel * PIXELS + y * SIDE + x] & 0xFF;
    }

    /** Writes an image as the net sees it: 32×32×3 numbers in [−1, 1], channels innermost, from {@code at} on. */
    public void copyTo(int image, float[] target, int at) {
        int base = image * NUMBERS;
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                target[at + 3 * pixel + channel] = SCALE[pixels[base + channel * PIXELS + pixel] & 0xFF];
            }
        }
    }

    /** The first {@code count} images, or all if there are not more; both classes in the proportion in which they come. */
    public ImageSet first(int count) {
        int kept = Math.min(count, size());
        return new ImageSet(Arrays.copyOf(classes, kept), Arrays.copyOf(pixels, kept * NUMBERS));
    }

    /** A number by which different sets are told apart. */
    public long fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(classes);
        sum.update(pixels);
        return sum.getValue();
    }
}
