package org.geodescent.ui.images;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.geodescent.cifar.data.ImageSet;
import org.geodescent.cifar.net.Layer;
import org.geodescent.cifar.net.Weights;

/** Small pictures, every pixel a square. May be made on any thread. */
final class Pixels {
    private static final int KERNEL = 5;
    private static final int OPAQUE = 0xFF << 24;

    private Pixels() {}

    /**
     * A picture of a data set.
     *
     * @param zoom side of the square of one pixel
     */
    static Image of(ImageSet images, int image, int zoom) {
        float[] values = new float[ImageSet.NUMBERS];
        images.copyTo(image, values, 0);
        return of(values, zoom);
    }

    /** A picture as the net sees it: 32×32×3 numbers in [−1, 1], channels innermost. */
    static Image of(float[] values, int zoom) {
        return squares(
                ImageSet.SIDE, zoom, pixel -> colour(values[3 * pixel], values[3 * pixel + 1], values[3 * pixel + 2]));
    }

    /** The difference of two pictures times a factor; grey where there is none. */
    static Image difference(float[] from, float[] to, double factor, int zoom) {
        float[] values = new float[from.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (factor * (to[i] - from[i]));
        }
        return of(values, zoom);
    }

    /**
     * A filter of the first layer, 5×5 weights of three colours: grey is 0.
     *
     * @param largest the weight that is shown as white or full colour, positive
     */
    static Image filter(Weights weights, int filter, double largest, int zoom) {
        int base = Weights.at(Layer.CONVOLUTION_1, weights.scores()) + filter * Layer.CONVOLUTION_1.fanIn();
        return squares(
                KERNEL,
                zoom,
                pixel -> colour(
                        weights.get(base + 3 * pixel) / largest,
                        weights.get(base + 3 * pixel + 1) / largest,
                        weights.get(base + 3 * pixel + 2) / largest));
    }

    /** The largest absolute weight of the first layer, or a tiny number if all are 0. */
    static double largestFilterWeight(Weights weights) {
        int base = Weights.at(Layer.CONVOLUTION_1, weights.scores());
        int count = Layer.CONVOLUTION_1.rows(weights.scores()) * Layer.CONVOLUTION_1.fanIn();
        double largest = Float.MIN_NORMAL;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(weights.get(base + i)));
        }
        return largest;
    }

    /** −1 is black, 1 is full. */
    private static int colour(double red, double green, double blue) {
        return OPAQUE | part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, (value + 1) / 2 * 255)));
    }

    private static Image squares(int side, int zoom, IntUnaryOperator colourOf) {
        int width = side * zoom;
        int[] argb = new int[width * width];
        for (int pixel = 0; pixel < side * side; pixel++) {
            int colour = colourOf.applyAsInt(pixel);
            int at = pixel / side * zoom * width + pixel % side * zoom;
            for (int row = 0; row < zoom; row++) {
                Arrays.fill(argb, at + row * width, at + row * width + zoom, colour);
            }
        }
        WritableImage image = new WritableImage(width, width);
        image.getPixelWriter().setPixels(0, 0, width, width, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
