package org.geodescent.cifar.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import java.util.Arrays;
import org.geodescent.cifar.net.NetLayer;
import org.geodescent.cifar.net.Products;
import org.geodescent.cifar.net.Weights;

/**
 * Convolutions by oneDNN through ND4J, matrix products by the OpenBLAS that comes with it; all buffers are made once.
 */
final class Nd4jProducts implements Products {
    private final int images;
    private final int scores;
    private final Buffers[] buffers;
    private final NativeConvolution[] convolutions;

    /**
     * What stands outside of Java's heap for one layer; {@code gradient}, by the weights, is used by affine layers
     * only.
     */
    private record Buffers(
            NativeArray weights, NativeArray gradient, NativeArray biases, NativeArray inputs, NativeArray results)
            implements AutoCloseable {
        @Override
        public void close() {
            weights.close();
            gradient.close();
            biases.close();
            inputs.close();
            results.close();
        }
    }

    Nd4jProducts(int images, int scores) {
        this.images = images;
        this.scores = scores;
        buffers = Arrays.stream(NetLayer.values()).map(this::allocate).toArray(Buffers[]::new);
        convolutions = Arrays.stream(NetLayer.values())
                .filter(NetLayer::pools)
                .map(this::of)
                .map(own -> new NativeConvolution(own.inputs, own.weights, own.biases, own.results))
                .toArray(NativeConvolution[]::new);
    }

    private Buffers allocate(NetLayer layer) {
        int rows = layer.rows(scores);
        NativeArray biases = new NativeArray(rows);
        return switch (layer) {
            case CONVOLUTION_1 ->
                new Buffers(
                        new NativeArray(rows, 5, 5, 3),
                        new NativeArray(1),
                        biases,
                        new NativeArray(images, 32, 32, 3),
                        new NativeArray(images, 28, 28, rows));
            case CONVOLUTION_2 ->
                new Buffers(
                        new NativeArray(rows, 5, 5, 12),
                        new NativeArray(1),
                        biases,
                        new NativeArray(images, 14, 14, 12),
                        new NativeArray(images, 10, 10, rows));
            default ->
                new Buffers(
                        new NativeArray(rows, layer.fanIn()),
                        new NativeArray(rows, layer.fanIn()),
                        biases,
                        new NativeArray(images, layer.fanIn()),
                        new NativeArray(images, rows));
        };
    }

    private Buffers of(NetLayer layer) {
        return buffers[layer.index()];
    }

    @Override
    public void load(float[] values) {
        for (NetLayer layer : NetLayer.values()) {
            of(layer).weights.put(values, Weights.at(layer, scores));
            of(layer).biases.put(values, Weights.biasesAt(layer, scores));
        }
    }

    @Override
    public void forward(NetLayer layer, float[] inputs, float[] results) {
        Buffers own = of(layer);
        own.inputs.put(inputs, 0);
        if (layer.pools()) {
            convolutions[layer.index()].run();
        } else {
            int rows = layer.rows(scores);
            for (int image = 0; image < images; image++) {
                own.biases.get(results, image * rows);
            }
            own.results.put(results, 0);
            int columns = layer.fanIn();
            multiply(false, true, images, rows, columns, own.inputs, own.weights, true, own.results);
        }
        own.results.get(results, 0);
    }

    @Override
    public void backward(NetLayer layer, float[] resultGradient, float[] inputGradient) {
        Buffers own = of(layer);
        own.results.put(resultGradient, 0);
        int columns = layer.fanIn();
        multiply(false, false, images, columns, layer.rows(scores), own.results, own.weights, false, own.inputs);
        own.inputs.get(inputGradient, 0);
    }

    @Override
    public void weightGradient(NetLayer layer, float[] inputs, float[] resultGradient, float[] weightGradient) {
        Buffers own = of(layer);
        own.inputs.put(inputs, 0);
        own.results.put(resultGradient, 0);
        int rows = layer.rows(scores);
        int columns = layer.fanIn();
        multiply(true, false, rows, columns, images, own.results, own.inputs, false, own.gradient);
        own.gradient.get(weightGradient, Weights.at(layer, scores));
    }

    /** {@code c ← a b (+ c)} for row-major a of m × k and b of k × n, either of them given as its transpose. */
    private static void multiply(
            boolean aTransposed,
            boolean bTransposed,
            int m,
            int n,
            int k,
            NativeArray a,
            NativeArray b,
            boolean add,
            NativeArray c) {
        cblas_sgemm(
                CblasRowMajor,
                aTransposed ? CblasTrans : CblasNoTrans,
                bTransposed ? CblasTrans : CblasNoTrans,
                m,
                n,
                k,
                1,
                a.pointer(),
                aTransposed ? m : k,
                b.pointer(),
                bTransposed ? k : n,
                add ? 1 : 0,
                c.pointer(),
                n);
    }

    @Override
    public void close() {
        for (NativeConvolution convolution : convolutions) {
            convolution.close();
        }
        for (Buffers own : buffers) {
            own.close();
        }
    }
}
