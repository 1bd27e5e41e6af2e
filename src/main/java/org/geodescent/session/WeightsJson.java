package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/**
 * Weights by their names: {@code {"V": [[…]…], "b": […], "w": […], "c": 0}} for a two-layer net (V is r×d, b and w have
 * r numbers), {@code {"w": […], "b": 0}} for a linear model (w has d numbers), {@code {"W": [[[…]…]…]}} for a deep
 * linear net (one matrix per layer). {@code c} may be left out: it is 0; so may {@code b} where the model has no hidden
 * biases.
 */
public final class WeightsJson {
    private WeightsJson() {}

    /** The weights of a network; {@link #read} gives them back bit for bit. */
    public static ObjectNode write(Network network) {
        Parameters theta = network.parameters();
        ObjectNode node = JsonText.object();
        if (network.spec() instanceof TwoLayerRelu relu) {
            ArrayNode rows = node.putArray("V");
            for (int k = 0; k < relu.hidden(); k++) {
                add(rows.addArray(), theta, relu.indexOfV(k, 0), relu.inputs());
            }
            add(node.putArray("b"), theta, relu.indexOfB(0), relu.hidden());
            add(node.putArray("w"), theta, relu.indexOfW(0), relu.hidden());
            return node.put("c", theta.get(relu.indexOfC()));
        }
        if (network.spec() instanceof DeepLinear deep) {
            ArrayNode layers = node.putArray("W");
            for (int k = 1; k <= deep.layers(); k++) {
                ArrayNode rows = layers.addArray();
                for (int i = 0; i < deep.width(k); i++) {
                    add(rows.addArray(), theta, deep.indexOfLayer(k) + i * deep.width(k - 1), deep.width(k - 1));
                }
            }
            return node;
        }
        int inputs = network.spec().inputs();
        add(node.putArray("w"), theta, 0, inputs);
        return node.put("b", theta.get(inputs));
    }

    private static void add(ArrayNode list, Parameters theta, int from, int count) {
        for (int i = 0; i < count; i++) {
            list.add(theta.get(from + i));
        }
    }

    /** How many hidden nodes the weights of a two-layer net have. */
    public static int hiddenNodes(JsonCursor weights) throws InputException {
        JsonCursor rows = weights.field("V");
        int count = rows.elements().size();
        if (count < 1 || count > TwoLayerRelu.MAX_HIDDEN) {
            throw rows.fault("has %d rows; it must have one per hidden node, between 1 and %d"
                    .formatted(count, TwoLayerRelu.MAX_HIDDEN));
        }
        return count;
    }

    /** Parameters θ of this model. */
    public static Parameters read(JsonCursor weights, ModelSpec model) throws InputException {
        if (model instanceof DeepLinear deep) {
            return readDeepLinear(weights, deep);
        }
        return model instanceof TwoLayerRelu relu ? readRelu(weights, relu) : readLinear(weights, (LinearModel) model);
    }

    private static Parameters readRelu(JsonCursor weights, TwoLayerRelu relu) throws InputException {
        weights.only("V", "b", "w", "c");
        double[] theta = new double[relu.parameterCount()];
        List<JsonCursor> rows = weights.field("V").elements(relu.hidden(), "one row per hidden node");
        for (int k = 0; k < relu.hidden(); k++) {
            double[] row = rows.get(k).numbers(relu.inputs(), "one per feature of the data");
            System.arraycopy(row, 0, theta, relu.indexOfV(k, 0), relu.inputs());
        }
        if (relu.hiddenBias() || weights.optional("b").isPresent()) {
            double[] biases = weights.field("b").numbers(relu.hidden(), "one per row of V");
            System.arraycopy(biases, 0, theta, relu.indexOfB(0), relu.hidden());
        }
        double[] outputs = weights.field("w").numbers(relu.hidden(), "one per row of V");
        System.arraycopy(outputs, 0, theta, relu.indexOfW(0), relu.hidden());
        if (weights.optional("c").isPresent()) {
            theta[relu.indexOfC()] = weights.field("c").number();
        }
        requireNoBias(weights, relu, theta);
        return Parameters.of(theta);
    }

    /** A model without hidden biases has no b and, unless it says so, no c. */
    private static void requireNoBias(JsonCursor weights, TwoLayerRelu relu, double... theta) throws InputException {
        for (int k = 0; k < relu.hidden() && !relu.hiddenBias(); k++) {
            if (theta[relu.indexOfB(k)] != 0) {
                throw weights.field("b").elements().get(k).fault("must be 0: the model has no biases");
            }
        }
        if (!relu.hiddenBias() && !relu.outputBias() && theta[relu.indexOfC()] != 0) {
            throw weights.field("c").fault("must be 0: the model has no biases");
        }
    }

    /** n_1 … n_{L−1} of the weights of a deep linear net. */
    public static List<Integer> hiddenWidths(JsonCursor weights) throws InputException {
        List<JsonCursor> layers = weights.field("W").elements();
        List<Integer> widths = new ArrayList<>();
        for (JsonCursor layer : layers.subList(0, Math.max(0, layers.size() - 1))) {
            widths.add(layer.elements().size());
        }
        return widths;
    }

    private static Parameters readDeepLinear(JsonCursor weights, DeepLinear deep) throws InputException {
        weights.only("W");
        double[] theta = new double[deep.parameterCount()];
        List<JsonCursor> layers = weights.field("W").elements(deep.layers(), "one matrix per layer");
        int at = 0;
        for (int k = 1; k <= deep.layers(); k++) {
            List<JsonCursor> rows = layers.get(k - 1).elements(deep.width(k), "one row per output of the layer");
            for (JsonCursor row : rows) {
                double[] numbers = row.numbers(deep.width(k - 1), "one per input of the layer");
                System.arraycopy(numbers, 0, theta, at, numbers.length);
                at += numbers.length;
            }
        }
        return Parameters.of(theta);
    }

    private static Parameters readLinear(JsonCursor weights, LinearModel linear) throws InputException {
        weights.only("w", "b");
        double[] theta = new double[linear.parameterCount()];
        double[] slope = weights.field("w").numbers(linear.inputs(), "one per feature of the data");
        System.arraycopy(slope, 0, theta, 0, linear.inputs());
        theta[linear.inputs()] = weights.field("b").number();
        return Parameters.of(theta);
    }

    /**
     * The name of every parameter, in the order of θ, as in {@code V_1_2}, {@code b_1}, {@code w_1}, {@code c}, or
     * {@code W_1_2_3}: layer, row, column; numbers count from 1.
     */
    public static List<String> names(ModelSpec model) {
        List<String> names = new ArrayList<>();
        if (model instanceof TwoLayerRelu relu) {
            for (int k = 1; k <= relu.hidden(); k++) {
                for (int j = 1; j <= relu.inputs(); j++) {
                    names.add("V_" + k + "_" + j);
                }
            }
            addNumbered(names, "b_", relu.hidden());
            addNumbered(names, "w_", relu.hidden());
            names.add("c");
            return names;
        }
        if (model instanceof DeepLinear deep) {
            for (int k = 1; k <= deep.layers(); k++) {
                for (int i = 1; i <= deep.width(k); i++) {
                    addNumbered(names, "W_" + k + "_" + i + "_", deep.width(k - 1));
                }
            }
            return names;
        }
        addNumbered(names, "w_", model.inputs());
        names.add("b");
        return names;
    }

    private static void addNumbered(List<String> names, String prefix, int count) {
        for (int k = 1; k <= count; k++) {
            names.add(prefix + k);
        }
    }
}
