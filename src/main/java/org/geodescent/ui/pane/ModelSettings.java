package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;

/** Classifiers with one setting changed: pure functions. A classifier that has no such setting stays as it is. */
final class ModelSettings {
    private ModelSettings() {}

    static ModelSpec withHidden(ModelSpec model, String text) {
        return model instanceof TwoLayerRelu r
                ? new TwoLayerRelu(r.inputs(), count(text), r.hiddenBias(), r.outputBias(), r.outputScale())
                : model;
    }

    static ModelSpec withHiddenBias(ModelSpec model, boolean on) {
        return model instanceof TwoLayerRelu r
                ? new TwoLayerRelu(r.inputs(), r.hidden(), on, r.outputBias(), r.outputScale())
                : model;
    }

    static boolean outputBias(ModelSpec model) {
        return model instanceof TwoLayerRelu relu ? relu.outputBias() : model instanceof LinearModel l && l.bias();
    }

    static ModelSpec withOutputBias(ModelSpec model, boolean on) {
        if (model instanceof TwoLayerRelu r) {
            return new TwoLayerRelu(r.inputs(), r.hidden(), r.hiddenBias(), on, r.outputScale());
        }
        return model instanceof LinearModel l ? new LinearModel(l.inputs(), on, l.outputScale()) : model;
    }

    static ModelSpec withOutputScale(ModelSpec model, double scale) {
        if (model instanceof TwoLayerRelu r) {
            return new TwoLayerRelu(r.inputs(), r.hidden(), r.hiddenBias(), r.outputBias(), scale);
        }
        if (model instanceof DeepLinear d) {
            return new DeepLinear(d.inputs(), d.hidden(), d.weightDecay(), scale);
        }
        return new LinearModel(model.inputs(), outputBias(model), scale);
    }

    /** As many layers as wanted: what is new is as the last hidden layer and the last weight decay. */
    static ModelSpec withLayers(ModelSpec model, String text) {
        if (!(model instanceof DeepLinear d)) {
            return model;
        }
        int layers = count(text);
        if (layers < DeepLinear.MIN_LAYERS || layers > DeepLinear.MAX_LAYERS) {
            throw new IllegalArgumentException("layers is %d; it must be between %d and %d"
                    .formatted(layers, DeepLinear.MIN_LAYERS, DeepLinear.MAX_LAYERS));
        }
        return new DeepLinear(
                d.inputs(), resized(d.hidden(), layers - 1), resized(d.weightDecay(), layers), d.outputScale());
    }

    private static <T> List<T> resized(List<T> values, int size) {
        List<T> resized = new ArrayList<>(values.subList(0, Math.min(size, values.size())));
        while (resized.size() < size) {
            resized.add(values.get(values.size() - 1));
        }
        return resized;
    }

    static ModelSpec withWidths(ModelSpec model, String text) {
        return model instanceof DeepLinear d
                ? new DeepLinear(
                        d.inputs(),
                        list(text, d.layers() - 1, "hidden layer", ModelSettings::count),
                        d.weightDecay(),
                        d.outputScale())
                : model;
    }

    static ModelSpec withWeightDecays(ModelSpec model, String text) {
        return model instanceof DeepLinear d
                ? new DeepLinear(
                        d.inputs(),
                        d.hidden(),
                        list(text, d.layers(), "layer", InspectorField::number),
                        d.outputScale())
                : model;
    }

    /** One number for all, or as many as there are. */
    private static <T> List<T> list(String text, int size, String each, Function<String, T> reading) {
        List<T> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(reading.apply(part));
        }
        if (values.size() != 1 && values.size() != size) {
            throw new IllegalArgumentException(
                    "%d numbers; write one, or one for each %s: %d".formatted(values.size(), each, size));
        }
        return values.size() == size ? values : Collections.nCopies(size, values.get(0));
    }

    /** What {@link #list} reads: one number if all are alike. */
    static <T> String text(List<T> values, Function<T, String> writing) {
        boolean alike = values.stream().distinct().count() == 1;
        return (alike ? values.subList(0, 1) : values).stream().map(writing).collect(Collectors.joining(", "));
    }

    private static int count(String text) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, InspectorField.whole(text)));
    }
}
