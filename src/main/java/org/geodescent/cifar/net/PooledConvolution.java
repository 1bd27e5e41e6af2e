package org.geodescent.cifar.net;

import java.util.Arrays;

/**
 * The gradients of a 5×5 convolution followed by 2×2 max-pooling. Only one result in four has a gradient, the winner of
 * its square: three quarters of the work of a dense convolution are left out. All four possible winners see the same
 * 6×6 patch of the input, so a kernel is kept four times, in each place of such a patch with zeros around it, and the
 * inner loops run over whole patches. Belongs to one thread.
 */
final class PooledConvolution {
    private static final int KERNEL = 5;
    private static final int PATCH = KERNEL + 1;
    private static final int PLACES = 4;

    private final NetLayer layer;
    private final int channels;
    private final int side;
    private final int pooledSide;
    private final int rows;
    /** For every row of the weights and every place the kernel in its patch. */
    private final float[][] placedKernels;
    /** Of the same form. */
    private final float[][] placedGradients;

    private final float[] patch;

    PooledConvolution(NetLayer layer, int side) {
        this.layer = layer;
        this.side = side;
        rows = layer.rows(1);
        channels = layer.fanIn() / (KERNEL * KERNEL);
        pooledSide = (side - KERNEL + 1) / 2;
        placedKernels = new float[rows * PLACES][PATCH * PATCH * channels];
        placedGradients = new float[rows * PLACES][PATCH * PATCH * channels];
        patch = new float[PATCH * PATCH * channels];
    }

    /** The weights that count from now on, in the layout of {@link Weights}. */
    void load(float[] weights, int scores) {
        int at = Weights.at(layer, scores);
        for (int row = 0; row < rows; row++) {
            for (int place = 0; place < PLACES; place++) {
                for (int y = 0; y < KERNEL; y++) {
                    int from = at + (row * KERNEL + y) * KERNEL * channels;
                    float[] kernel = placedKernels[row * PLACES + place];
                    System.arraycopy(weights, from, kernel, inPatch(place, y), KERNEL * channels);
                }
            }
        }
    }

    private int inPatch(int place, int y) {
        return ((place / 2 + y) * PATCH + place % 2) * channels;
    }

    /**
     * The gradient by the inputs.
     *
     * @param pooledGradient by the pooled map, N × pooled side² × rows
     * @param winners as {@link MaxPooling} leaves them
     * @param inputGradient N × side² × channels, overwritten
     */
    void inputGradient(int images, float[] pooledGradient, byte[] winners, float[] inputGradient) {
        Arrays.fill(inputGradient, 0);
        int positions = pooledSide * pooledSide;
        for (int position = 0; position < images * positions; position++) {
            Arrays.fill(patch, 0);
            int at = position * rows;
            for (int row = 0; row < rows; row += 4) {
                addKernels(row, at + row, pooledGradient, winners);
            }
            int corner = corner(position / positions, position % positions);
            for (int y = 0; y < PATCH; y++) {
                addRow(inputGradient, corner + y * side * channels, patch, y * PATCH * channels, PATCH * channels);
            }
        }
    }

    private int corner(int image, int position) {
        int y = 2 * (position / pooledSide);
        int x = 2 * (position % pooledSide);
        return ((image * side + y) * side + x) * channels;
    }

    private void addKernels(int row, int at, float[] gradient, byte[] winners) {
        addFour(
                patch,
                placedKernels[row * PLACES + winners[at]],
                gradient[at],
                placedKernels[(row + 1) * PLACES + winners[at + 1]],
                gradient[at + 1],
                placedKernels[(row + 2) * PLACES + winners[at + 2]],
                gradient[at + 2],
                placedKernels[(row + 3) * PLACES + winners[at + 3]],
                gradient[at + 3]);
    }

    private static void addFour(
            float[] sum,
            float[] first,
            float a,
            float[] second,
            float b,
            float[] third,
            float c,
            float[] fourth,
            float d) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (a * first[i] + b * second[i]) + (c * third[i] + d * fourth[i]);
        }
    }

    private static void addRow(float[] sum, int at, float[] terms, int from, int count) {
        for (int i = 0; i < count; i++) {
            sum[at + i] += terms[from + i];
        }
    }

    /**
     * The gradient by weights and biases, summed over the images.
     *
     * @param weightGradient of the layout of {@link Weights}; only this layer's part is overwritten
     */
    void weightGradient(
            int images, float[] pooledGradient, byte[] winners, float[] inputs, float[] weightGradient, int scores) {
        for (float[] placed : placedGradients) {
            Arrays.fill(placed, 0);
        }
        int biases = Weights.biasesAt(layer, scores);
        Arrays.fill(weightGradient, biases, biases + rows, 0);
        int positions = pooledSide * pooledSide;
        for (int position = 0; position < images * positions; position++) {
            int corner = corner(position / positions, position % positions);
            for (int y = 0; y < PATCH; y++) {
                int from = corner + y * side * channels;
                System.arraycopy(inputs, from, patch, y * PATCH * channels, PATCH * channels);
            }
            for (int row = 0; row < rows; row++) {
                int at = position * rows + row;
                addPatch(placedGradients[row * PLACES + winners[at]], patch, pooledGradient[at]);
                weightGradient[biases + row] += pooledGradient[at];
            }
        }
        collect(weightGradient, Weights.at(layer, scores));
    }

    private static void addPatch(float[] sum, float[] patch, float factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * patch[i];
        }
    }

    private void collect(float[] weightGradient, int at) {
        Arrays.fill(weightGradient, at, at + rows * layer.fanIn(), 0);
        for (int row = 0; row < rows; row++) {
            for (int place = 0; place < PLACES; place++) {
                for (int y = 0; y < KERNEL; y++) {
                    addRow(
                            weightGradient,
                            at + (row * KERNEL + y) * KERNEL * channels,
                            placedGradients[row * PLACES + place],
                            inPatch(place, y),
                            KERNEL * channels);
                }
            }
        }
    }
}
