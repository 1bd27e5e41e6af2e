package org.geodescent.cifar.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.NetLayer;
import org.geodescent.cifar.net.Weights;
import org.geodescent.figure.Raster;

/** Images and filters as pictures. May be used on any thread. */
public final class Pixels {
    private static final int KERNEL = 5;

    private Pixels() {}

    /** An image of a data set. */
    public static Raster of(ImageSet images, int image) {
        float[] values = new float[ImageSet.NUMBERS];
        images.copyTo(image, values, 0);
        return of(values);
    }

    /** An image as the net sees it: 32×32×3 numbers in [−1, 1], channels innermost. */
    public static Raster of(float[] values) {
        return squares(ImageSet.SIDE, pixel -> colour(values[3 * pixel], values[3 * pixel + 1], values[3 * pixel + 2]));
    }

    /** The difference of two images times a factor; grey where there is none. */
    static Raster difference(float[] from, float[] to, double factor) {
        float[] values = new float[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (factor * (to[i] - from[i]));
        }
        return of(values);
    }

    /**
     * The filters of the first layer, 5×5 weights of three colours each: grey is 0, the largest absolute weight of all
     * is white or a full colour.
     */
    public static List<Raster> filters(Weights weights) {
        List<Raster> filters = new ArrayList<>();
        int first = Weights.at(NetLayer.CONVOLUTION_1, weights.scores());
        int each = NetLayer.CONVOLUTION_1.fanIn();
        int count = NetLayer.CONVOLUTION_1.rows(weights.scores());
        double largest = IntStream.range(first, first + count * each)
                .mapToDouble(i -> Math.abs(weights.get(i)))
                .reduce(Float.MIN_NORMAL, Math::max);
        for (int filter = 0; filter < count; filter++) {
            int base = first + filter * each;
            filters.add(squares(
                    KERNEL,
                    pixel -> colour(
                            weights.get(base + 3 * pixel) / largest,
                            weights.get(base + 3 * pixel + 1) / largest,
                            weights.get(base + 3 * pixel + 2) / largest)));
        }
        return List.copyOf(filters);
    }

    /** −1 is black, 1 is full. */
    private static int colour(double red, double green, double blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, (value + 1) / 2 * 255)));
    }

    private static Raster squares(int side, IntUnaryOperator colourOf) {
        return new Raster(
                side, side, IntStream.range(0, side * side).map(colourOf).toArray());
    }
}
