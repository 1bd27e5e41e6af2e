package org.geodescent.cifar.net;

/**
 * The dense linear algebra of the net for a fixed number of images: what a tensor library does well. Arrays hold one
 * image after the other; a map is its rows × columns × channels, channels innermost. Belongs to one thread at a time
 * and computes on that thread alone.
 */
public interface Products extends AutoCloseable {
    /** The weights that count from now on; copied from {@code values}, which has the layout of {@link Weights}. */
    void load(float[] values);

    /**
     * A layer applied to every image, bias included.
     *
     * @param inputs N × {@link NetLayer#inputs}
     * @param results N × {@link NetLayer#results}, overwritten
     */
    void forward(NetLayer layer, float[] inputs, float[] results);

    /**
     * The gradient by the inputs of one of the three affine layers.
     *
     * @param resultGradient N × {@link NetLayer#results}
     * @param inputGradient N × {@link NetLayer#inputs}, overwritten
     */
    void backward(NetLayer layer, float[] resultGradient, float[] inputGradient);

    /**
     * The gradient by the weights of one of the three affine layers, summed over the images.
     *
     * @param weightGradient of the layout of {@link Weights}; only this layer's weights, not its biases, are
     *     overwritten
     */
    void weightGradient(NetLayer layer, float[] inputs, float[] resultGradient, float[] weightGradient);

    /** Gives the memory back. */
    @Override
    void close();
}
