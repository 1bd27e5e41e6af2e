package org.geodescent.core.model;

import java.util.Arrays;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.random.LinearLayer;
import org.geodescent.core.random.TorchGenerator;

/**
 * Draws the parameters at which training starts. A bias that the model does not train is 0 and takes no word from the
 * generator, as PyTorch's {@code Linear(…, bias=False)}.
 */
public final class StartWeights {
    /** A's script multiplies the hidden biases by this. */
    private static final float SCRIPT_BIAS_FACTOR = 10f;

    private StartWeights() {}

    /**
     * Parameters θ for a model, finite. The orders of the draws:
     *
     * <ul>
     * <li>{@code TORCH}, {@code SCRIPT}: layer by layer, each its weights by rows, then its biases; for A1's net with
     * 20 hidden nodes 81 words. Without hidden biases, as in linear and deep linear models, {@code SCRIPT} is
     * {@code TORCH}.
     *   <li>{@code GAUSSIAN}: θ from front to back.
     * <li>{@code SCALED}: all V_k by rows, then all b_k, then for every node one word whose lowest bit set means
     * {@code w_k < 0}; c is 0. A linear model has no two layers to balance: its w is drawn as for {@code GAUSSIAN}, its
     * bias is 0. A deep linear net is drawn as for {@code GAUSSIAN}; then every later layer is multiplied so that its
     * Frobenius norm is that of the first.
     * </ul>
     *
     * @param scale the standard deviation of {@code GAUSSIAN} and {@code SCALED}, positive and finite; ignored by the
     *     others
     * @throws IllegalArgumentException if {@code scale} is used and is not positive and finite, or so large that a
     *     weight overflows
     */
    public static Parameters draw(
            ModelSpec model, Initialisation initialisation, double scale, TorchGenerator generator) {
        double[] theta =
                switch (initialisation) {
                    case TORCH -> layered(model, 1f, generator);
                    case SCRIPT -> layered(model, SCRIPT_BIAS_FACTOR, generator);
                    case GAUSSIAN -> gaussian(model, scale, generator);
                    case SCALED -> scaled(model, scale, generator);
                };
        Parameters parameters = Parameters.of(theta);
        if (!parameters.isFinite()) {
            throw new IllegalArgumentException("initial scale is " + scale + "; it is so large that weights overflow");
        }
        return parameters;
    }

    private static double[] layered(ModelSpec model, float hiddenBiasFactor, TorchGenerator generator) {
        if (model instanceof DeepLinear deep) {
            return manyLayers(deep, generator);
        }
        return model instanceof LinearModel linear
                ? oneLayer(linear, generator)
                : twoLayers((TwoLayerRelu) model, hiddenBiasFactor, generator);
    }

    private static double[] manyLayers(DeepLinear model, TorchGenerator generator) {
        double[] theta = new double[model.parameterCount()];
        int at = 0;
        for (int k = 1; k <= model.layers(); k++) {
            LinearLayer layer = LinearLayer.draw(model.width(k - 1), model.width(k), false, generator);
            for (int i = 0; i < model.width(k); i++) {
                for (int j = 0; j < model.width(k - 1); j++) {
                    theta[at++] = layer.weight(i, j);
                }
            }
        }
        return theta;
    }

    private static double[] oneLayer(LinearModel model, TorchGenerator generator) {
        LinearLayer layer = LinearLayer.draw(model.inputs(), 1, model.bias(), generator);
        double[] theta = new double[model.parameterCount()];
        for (int j = 0; j < model.inputs(); j++) {
            theta[j] = layer.weight(0, j);
        }
        theta[model.inputs()] = layer.bias(0);
        return theta;
    }

    private static double[] twoLayers(TwoLayerRelu model, float hiddenBiasFactor, TorchGenerator generator) {
        LinearLayer first = LinearLayer.draw(model.inputs(), model.hidden(), model.hiddenBias(), generator);
        LinearLayer second = LinearLayer.draw(model.hidden(), 1, model.outputBias(), generator);
        double[] theta = new double[model.parameterCount()];
        for (int k = 0; k < model.hidden(); k++) {
            for (int j = 0; j < model.inputs(); j++) {
                theta[model.indexOfV(k, j)] = first.weight(k, j);
            }
            theta[model.indexOfB(k)] = first.bias(k) * hiddenBiasFactor;
            theta[model.indexOfW(k)] = second.weight(0, k);
        }
        theta[model.indexOfC()] = second.bias(0);
        return theta;
    }

    private static double[] gaussian(ModelSpec model, double scale, TorchGenerator generator) {
        Shapes.requirePositive("initial scale", scale);
        double[] theta = new double[model.parameterCount()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = model.trainable(i) ? scale * generator.nextNormal() : 0;
        }
        return theta;
    }

    private static double[] scaled(ModelSpec model, double scale, TorchGenerator generator) {
        Shapes.requirePositive("initial scale", scale);
        if (model instanceof DeepLinear deep) {
            return balanced(deep, gaussian(model, scale, generator));
        }
        double[] theta = new double[model.parameterCount()];
        int drawn = model instanceof TwoLayerRelu relu ? relu.indexOfW(0) : model.inputs();
        for (int i = 0; i < drawn; i++) {
            theta[i] = model.trainable(i) ? scale * generator.nextNormal() : 0;
        }
        if (model instanceof TwoLayerRelu relu) {
            for (int k = 0; k < relu.hidden(); k++) {
                boolean negative = (generator.nextWord() & 1) != 0;
                double norm = hiddenNorm(relu, theta, k);
                theta[relu.indexOfW(k)] = negative ? -norm : norm;
            }
        }
        return theta;
    }

    /** Gives all layers the Frobenius norm of the first; modifies and returns θ. */
    private static double[] balanced(DeepLinear model, double[] theta) {
        double first = frobenius(model, theta, 1);
        for (int k = 2; k <= model.layers(); k++) {
            double norm = frobenius(model, theta, k);
            for (int i = model.indexOfLayer(k); i < model.indexOfLayer(k + 1) && norm > 0; i++) {
                theta[i] *= first / norm;
            }
        }
        return theta;
    }

    private static double frobenius(DeepLinear model, double[] theta, int layer) {
        return Vectors.norm(Arrays.copyOfRange(theta, model.indexOfLayer(layer), model.indexOfLayer(layer + 1)));
    }

    /** ‖(V_k, b_k)‖. */
    private static double hiddenNorm(TwoLayerRelu relu, double[] theta, int node) {
        double norm = Math.abs(theta[relu.indexOfB(node)]);
        for (int j = 0; j < relu.inputs(); j++) {
            norm = StrictMath.hypot(norm, theta[relu.indexOfV(node, j)]);
        }
        return norm;
    }
}
