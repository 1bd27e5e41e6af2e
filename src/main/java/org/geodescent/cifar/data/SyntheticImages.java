package org.geodescent.cifar.data;

import java.util.List;
import org.geodescent.core.random.TorchGenerator;

/**
 * Pictures of planes and horses drawn by rule: a body with wings in the sky, or one with legs on grass; position, size,
 * colours and noise are random. They stand in for photographs where there are none, in tests and first steps; no number
 * that comes from them says anything about CIFAR-10.
 */
public final class SyntheticImages {
    /** What {@link ImageData#source} says of them. */
    public static final String SOURCE = "synthetic images made by this app";

    private static final float NOISE = 24;
    /** How often the background is that of the other class. */
    private static final float MISLEADING = 0.15f;

    private final TorchGenerator random;
    private final byte[] pixels;
    private int base;

    private SyntheticImages(long seed, int count) {
        random = new TorchGenerator(seed);
        pixels = new byte[count * ImageSet.NUMBERS];
    }

    /**
     * The same images for the same numbers, on every computer.
     *
     * @param train how many to train on, at least 2; planes and horses take turns
     * @param test how many to test on, at least 2
     */
    public static ImageData make(int train, int test, long seed) {
        if (train < 2 || test < 2) {
            throw new IllegalArgumentException("%d and %d images; at least 2 and 2".formatted(train, test));
        }
        return new ImageData(set(train, 2 * seed), set(test, 2 * seed + 1), SOURCE, true, List.of());
    }

    private static ImageSet set(int count, long seed) {
        SyntheticImages images = new SyntheticImages(seed, count);
        byte[] classes = new byte[count];
        for (int i = 0; i < count; i++) {
            classes[i] = (byte) (i % 2);
            images.base = i * ImageSet.NUMBERS;
            images.draw(classes[i] == ImageSet.HORSE);
        }
        return ImageSet.of(classes, images.pixels);
    }

    private float between(float low, float high) {
        return random.nextUniform(low, high);
    }

    private void draw(boolean horse) {
        boolean grass = horse ^ random.nextFloat() < MISLEADING;
        float light = between(0.6f, 1.1f);
        float[] upper = {light * between(110, 180), light * between(150, 200), light * between(190, 240)};
        float[] lower = grass
                ? new float[] {light * between(60, 120), light * between(110, 160), light * between(40, 90)}
                : upper;
        float[] body = horse
                ? new float[] {between(60, 150), between(40, 100), between(20, 70)}
                : new float[] {between(170, 250), between(170, 250), between(175, 255)};
        float x = between(11, 21);
        float y = between(11, 20);
        float size = between(0.75f, 1.25f);
        float tilt = horse ? between(-0.1f, 0.1f) : between(-0.5f, 0.5f);
        float horizon = between(12, 22);
        for (int row = 0; row < ImageSet.SIDE; row++) {
            for (int column = 0; column < ImageSet.SIDE; column++) {
                float u = (column - x + tilt * (row - y)) / size;
                float v = (row - y - tilt * (column - x)) / size;
                boolean inside = horse ? horse(u, v) : plane(u, v);
                put(row, column, inside ? body : row > horizon ? lower : upper);
            }
        }
    }

    private static boolean plane(float u, float v) {
        boolean fuselage = Math.abs(v) < 1.6f && Math.abs(u) < 11;
        boolean wings = Math.abs(u + 0.4f * Math.abs(v)) < 1.8f && Math.abs(v) < 9;
        boolean tail = u < -8 && u > -11 && v < 0 && v > -5;
        return fuselage || wings || tail;
    }

    private static boolean horse(float u, float v) {
        boolean trunk = u * u / 49 + v * v / 12 < 1;
        boolean legs = v > 0 && v < 10 && (Math.abs(u + 4.5f) < 1.1f || Math.abs(u - 4.5f) < 1.1f);
        boolean neck = Math.abs(u - 6 + 0.5f * v) < 1.6f && v < 0 && v > -8;
        return trunk || legs || neck;
    }

    private void put(int row, int column, float[] colour) {
        for (int channel = 0; channel < 3; channel++) {
            float value = colour[channel] + between(-NOISE, NOISE);
            int at = base + (channel * ImageSet.SIDE + row) * ImageSet.SIDE + column;
            pixels[at] = (byte) Math.round(Math.max(0, Math.min(255, value)));
        }
    }
}
