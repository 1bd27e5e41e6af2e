package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;

/** Models and how they are trained, as sessions and presets write them. */
public final class ModelJson {
    private enum Kind {
        LINEAR,
        TWO_LAYER_RELU,
        DEEP_LINEAR
    }

    private enum StartKind {
        SEEDED,
        GIVEN
    }

    private ModelJson() {}

    static ObjectNode writeModel(ModelSpec model) {
        if (model instanceof TwoLayerRelu relu) {
            return JsonText.object()
                    .put("kind", JsonNames.of(Kind.TWO_LAYER_RELU))
                    .put("inputs", relu.inputs())
                    .put("hidden", relu.hidden())
                    .put("hiddenBias", relu.hiddenBias())
                    .put("outputBias", relu.outputBias())
                    .put("outputScale", relu.outputScale());
        }
        if (model instanceof DeepLinear deep) {
            ObjectNode node = JsonText.object()
                    .put("kind", JsonNames.of(Kind.DEEP_LINEAR))
                    .put("inputs", deep.inputs());
            deep.hidden().forEach(node.putArray("hidden")::add);
            deep.weightDecay().forEach(node.putArray("weightDecay")::add);
            return node.put("outputScale", deep.outputScale());
        }
        LinearModel linear = (LinearModel) model;
        return JsonText.object()
                .put("kind", JsonNames.of(Kind.LINEAR))
                .put("inputs", linear.inputs())
                .put("bias", linear.bias())
                .put("outputScale", linear.outputScale());
    }

    public static ModelSpec readModel(JsonCursor model) throws InputException {
        Kind kind = model.field("kind").oneOf(Kind.values(), JsonNames::of);
        if (kind == Kind.DEEP_LINEAR) {
            return readDeepLinear(model);
        }
        if (kind == Kind.LINEAR) {
            model.only("kind", "inputs", "bias", "outputScale");
            int inputs = model.field("inputs").wholeNumber(1, 10_000);
            boolean bias = model.field("bias").truth();
            double scale = model.field("outputScale").number();
            return model.guarded(() -> new LinearModel(inputs, bias, scale));
        }
        model.only("kind", "inputs", "hidden", "hiddenBias", "outputBias", "outputScale");
        int inputs = model.field("inputs").wholeNumber(1, 10_000);
        int hidden = model.field("hidden").wholeNumber(1, TwoLayerRelu.MAX_HIDDEN);
        boolean hiddenBias = model.field("hiddenBias").truth();
        boolean outputBias = model.field("outputBias").truth();
        double scale = model.field("outputScale").number();
        return model.guarded(() -> new TwoLayerRelu(inputs, hidden, hiddenBias, outputBias, scale));
    }

    private static DeepLinear readDeepLinear(JsonCursor model) throws InputException {
        model.only("kind", "inputs", "hidden", "weightDecay", "outputScale");
        int inputs = model.field("inputs").wholeNumber(1, 10_000);
        List<Integer> hidden = new ArrayList<>();
        for (JsonCursor width : model.field("hidden").elements()) {
            hidden.add(width.wholeNumber(1, DeepLinear.MAX_WIDTH));
        }
        List<Double> weightDecay = new ArrayList<>();
        for (JsonCursor mu : model.field("weightDecay").elements()) {
            weightDecay.add(mu.number());
        }
        double scale = model.field("outputScale").number();
        return model.guarded(() -> new DeepLinear(inputs, hidden, weightDecay, scale));
    }

    static ObjectNode writeDescent(Descent descent) {
        ObjectNode node = JsonText.object().put("stepSize", descent.stepSize()).put("momentum", descent.momentum());
        if (descent.isFlow()) {
            node.put("mode", JsonNames.of(descent.mode()));
        }
        Excitation excitation = descent.excitation();
        if (!excitation.isNone()) {
            node.putObject("excitation")
                    .put("input", excitation.input())
                    .put("hidden", excitation.hidden())
                    .put("kind", JsonNames.of(excitation.kind()))
                    .put("crossEntropyToo", excitation.crossEntropyToo());
        }
        return node;
    }

    /** Without a {@code mode} it is gradient descent, without an {@code excitation} nothing is perturbed. */
    public static Descent readDescent(JsonCursor descent) throws InputException {
        descent.only("stepSize", "momentum", "mode", "excitation");
        double stepSize = descent.field("stepSize").number();
        double momentum = descent.field("momentum").number();
        Optional<JsonCursor> named = descent.optional("mode");
        TrainingMode mode = named.isPresent()
                ? named.get().oneOf(TrainingMode.values(), JsonNames::of)
                : TrainingMode.GRADIENT_DESCENT;
        Optional<JsonCursor> perturbed = descent.optional("excitation");
        Excitation excitation = perturbed.isPresent() ? readExcitation(perturbed.get()) : Excitation.NONE;
        return descent.guarded(() -> new Descent(stepSize, momentum, mode, excitation));
    }

    private static Excitation readExcitation(JsonCursor excitation) throws InputException {
        excitation.only("input", "hidden", "kind", "crossEntropyToo");
        double input = excitation.field("input").number();
        double hidden = excitation.field("hidden").number();
        Excitation.Kind kind = excitation.field("kind").oneOf(Excitation.Kind.values(), JsonNames::of);
        boolean crossEntropyToo = excitation.field("crossEntropyToo").truth();
        return excitation.guarded(() -> new Excitation(input, hidden, kind, crossEntropyToo));
    }

    static ObjectNode writeStopRule(StopRule rule) {
        ObjectNode node =
                JsonText.object().put("maximumSteps", rule.maximumSteps()).put("gradientNorm", rule.gradientNorm());
        return rule.gap() > 0 ? node.put("gap", rule.gap()) : node;
    }

    public static StopRule readStopRule(JsonCursor rule) throws InputException {
        rule.only("maximumSteps", "gradientNorm", "gap");
        long steps = rule.field("maximumSteps").wholeNumber();
        double gradientNorm = rule.field("gradientNorm").number();
        Optional<JsonCursor> gap = rule.optional("gap");
        double width = gap.isPresent() ? gap.get().number() : 0;
        return rule.guarded(() -> new StopRule(steps, gradientNorm, width));
    }

    static ObjectNode writeStart(Start start) {
        if (start instanceof Start.Seeded seeded) {
            return JsonText.object()
                    .put("kind", JsonNames.of(StartKind.SEEDED))
                    .put("initialisation", JsonNames.of(seeded.initialisation()))
                    .put("scale", seeded.scale())
                    .put("seed", seeded.seed())
                    .put("skippedWords", seeded.skippedWords());
        }
        ObjectNode node = JsonText.object().put("kind", JsonNames.of(StartKind.GIVEN));
        ArrayNode parameters = node.putArray("parameters");
        for (double value : ((Start.Given) start).parameters().toArray()) {
            parameters.add(value);
        }
        return node;
    }

    /**
     * A start of a kind: seeded or given.
     *
     * @param networks for all of which weights may be given; for one they always may
     */
    public static Start readStart(JsonCursor start, ModelSpec model, int networks) throws InputException {
        if (start.field("kind").oneOf(StartKind.values(), JsonNames::of) == StartKind.GIVEN) {
            start.only("kind", "parameters");
            return new Start.Given(readParameters(start.field("parameters"), model, networks));
        }
        start.only("kind", "initialisation", "scale", "seed", "skippedWords");
        Initialisation initialisation = start.field("initialisation").oneOf(Initialisation.values(), JsonNames::of);
        double scale = start.field("scale").number();
        long seed = start.field("seed").wholeNumber();
        long skippedWords = start.field("skippedWords").wholeNumber();
        return start.guarded(() -> new Start.Seeded(initialisation, scale, seed, skippedWords));
    }

    private static Parameters readParameters(JsonCursor list, ModelSpec model, int networks) throws InputException {
        int size = model.parameterCount();
        boolean ofAll = networks > 1 && list.elements().size() == networks * size;
        double[] theta = ofAll
                ? list.numbers(networks * size, "one per parameter of every network")
                : list.numbers(size, "one per parameter of the model");
        for (int i = 0; i < theta.length; i++) {
            if (!model.trainable(i % size) && theta[i] != 0) {
                throw list.elements().get(i).fault("must be 0: the model has no such parameter");
            }
        }
        return Parameters.of(theta);
    }
}
