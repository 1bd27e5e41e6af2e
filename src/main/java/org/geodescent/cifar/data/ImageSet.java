package org.geodescent.cifar.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    /**
     * By how many standard deviations chance may part the share of a class among the first images from its share in the
     * whole set.
     */
    private static final double CHANCE = 4;
    /** What a byte means to the net: (v/255 − 0.5)/0.5 in binary32, as PyTorch computes it. */
    private static final float[] SCALE = new float[256];

    static {
        for (int v = 0; v < SCALE.length; v++) {
            SCALE[v] = (v / 255f - 0.5f) / 0.5f;
        }
    }

    private final byte[] classes;
    private final byte[][] pixels;
    private final int[] positions;

    private ImageSet(byte[] classes, byte[][] pixels, int[] positions) {
        this.classes = classes;
        this.pixels = pixels;
        this.positions = positions;
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
        List<byte[]> images = IntStream.range(0, classes.length)
                .mapToObj(image -> Arrays.copyOfRange(pixels, image * NUMBERS, (image + 1) * NUMBERS))
                .toList();
        return keeping(classes.clone(), images);
    }

    /** Keeps the arrays, which nobody may change any more: copies of all images would take twice the memory. */
    static ImageSet keeping(byte[] classes, List<byte[]> images) {
        for (byte c : classes) {
            if (c != PLANE && c != HORSE) {
                throw new IllegalArgumentException("class " + c + "; 0 is a plane and 1 a horse");
            }
        }
        return new ImageSet(
                classes,
                images.toArray(byte[][]::new),
                IntStream.range(0, images.size()).toArray());
    }

    /** The images of all these sets, one after the other. */
    static ImageSet joined(List<ImageSet> sets) {
        byte[] classes = new byte[sets.stream().mapToInt(ImageSet::size).sum()];
        List<byte[]> images = new ArrayList<>(classes.length);
        for (ImageSet set : sets) {
            System.arraycopy(set.classes, 0, classes, images.size(), set.size());
            images.addAll(Arrays.asList(set.pixels));
        }
        return keeping(classes, images);
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
        return pixels[image][channel * PIXELS + y * SIDE + x] & 0xFF;
    }

    /** Writes an image as the net sees it: 32×32×3 numbers in [−1, 1], channels innermost, from {@code at} on. */
    public void copyTo(int image, float[] target, int at) {
        byte[] bytes = pixels[image];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                target[at + 3 * pixel + channel] = SCALE[bytes[channel * PIXELS + pixel] & 0xFF];
            }
        }
    }

    /**
     * At most so many images, at least 1: the first ones. If a class is missing among those, or they are mixed
     * otherwise than chance would mix them, the set is sorted, and it is the first images of each class, as many as its
     * share in the whole set; in the set's order.
     */
    public ImageSet limited(int count) {
        if (count >= size()) {
            return this;
        }
        double share = (double) count(HORSE) / size();
        int first = horsesAmongFirst(count);
        double deviation = Math.sqrt(count * share * (1 - share));
        boolean bothIn = (first > 0 && first < count) || share == 0 || share == 1;
        if (count < 2 || (bothIn && Math.abs(first - count * share) <= CHANCE * deviation)) {
            return selected(IntStream.range(0, count).toArray());
        }
        int horses = (int) Math.max(1, Math.min(count - 1, Math.round(count * share)));
        int[] left = {count - horses, horses};
        return selected(IntStream.range(0, size())
                .filter(image -> left[classes[image]]-- > 0)
                .toArray());
    }

    private ImageSet selected(int[] chosen) {
        byte[] ofChosen = new byte[chosen.length];
        byte[][] images = new byte[chosen.length][];
        int[] places = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            ofChosen[i] = classes[chosen[i]];
            images[i] = pixels[chosen[i]];
            places[i] = positions[chosen[i]];
        }
        return new ImageSet(ofChosen, images, places);
    }

    /** How many of the first images are horses. */
    int horsesAmongFirst(int count) {
        int horses = 0;
        for (int image = 0; image < count; image++) {
            horses += classes[image] == HORSE ? 1 : 0;
        }
        return horses;
    }

    /** Where an image stood in the whole set that {@link #limited} chose it from. */
    public int position(int image) {
        return positions[image];
    }

    /** Whether these are the first images of the set they were chosen from, without a gap. */
    boolean isBeginning() {
        return size() == 0 || positions[size() - 1] == size() - 1;
    }

    /** Whether both have the same images in the same order. */
    boolean sameImages(ImageSet other) {
        return Arrays.equals(classes, other.classes) && Arrays.deepEquals(pixels, other.pixels);
    }

    /** A number by which different sets are told apart. */
    public long fingerprint() {
        CRC32 sum = new CRC32();
        sum.update(classes);
        for (byte[] image : pixels) {
            sum.update(image);
        }
        return sum.getValue();
    }
}
