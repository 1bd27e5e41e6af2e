package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * One panel of A's Figure 1 as its published script computes it, with the settings of its preset, here in binary64.
 *
 * @param seed of data and weights
 * @param start which start the net with the squared loss has
 */
record FigureOneRun(
        long seed,
        StartKind start,
        Training crossEntropy,
        Training squared,
        TrainedClassifier crossEntropyClassifier,
        TrainedClassifier squaredClassifier) {
    /** In which each loss starts as published. */
    static final Preset PRESET = Presets.find("a1-published").orElseThrow();

    /** Where the squared loss starts. */
    enum StartKind {
        /** At the weights that the script draws second, after training the first net. */
        AS_PUBLISHED("as published"),
        /** At the start weights of the cross-entropy. */
        SAME("same");

        final String label;

        StartKind(String label) {
            this.label = label;
        }
    }

    static Training crossEntropy(long seed, BooleanSupplier cancelled) {
        return Training.run(PRESET.experiment(seed, seed), Loss.CROSS_ENTROPY, cancelled);
    }

    static Training squared(long seed, StartKind start, BooleanSupplier cancelled) {
        Experiment published = PRESET.experiment(seed, seed);
        // An experiment with one start has it for both losses.
        return Training.run(
                start == StartKind.SAME ? published.withStart(published.start()) : published, Loss.SQUARED, cancelled);
    }

    static FigureOneRun of(long seed, StartKind start, Training crossEntropy, Training squared) {
        return new FigureOneRun(seed, start, crossEntropy, squared, crossEntropy.classifier(), squared.classifier());
    }

    Dataset data() {
        return crossEntropy.spec().data();
    }

    boolean crossEntropyIsPoorer() {
        return ratio().isPresent() && ratio().getAsDouble() > 1;
    }

    /** The squared loss's margin over the cross-entropy's; empty unless both are positive. */
    OptionalDouble ratio() {
        return crossEntropyClassifier.margin() instanceof Margin.Attained ce
                        && squaredClassifier.margin() instanceof Margin.Attained se
                        && ce.value() > 0
                        && se.value() > 0
                ? OptionalDouble.of(se.value() / ce.value())
                : OptionalDouble.empty();
    }

    /** The entry of {@code measured.seeds}. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("start", start.label);
        putMargin(json, "marginCe", crossEntropyClassifier.margin());
        putMargin(json, "marginSe", squaredClassifier.margin());
        json.put("ratio", ratio().isPresent() ? ratio().getAsDouble() : null);
        if (ratio().isEmpty()) {
            json.put("ratioReason", "a margin is missing or not positive");
        }
        json.put("finalLossCe", crossEntropy.end().loss());
        json.put("finalLossSe", squared.end().loss());
        json.put("accuracyCe", crossEntropy.accuracy());
        json.put("accuracySe", squared.accuracy());
        json.put("lipschitzCe", crossEntropyClassifier.geometry().lipschitz().value());
        json.put("lipschitzSe", squaredClassifier.geometry().lipschitz().value());
        return json;
    }

    private static void putMargin(Map<String, @Nullable Object> json, String key, Margin margin) {
        if (margin instanceof Margin.Attained attained) {
            json.put(key, attained.value());
        } else {
            json.put(key, null);
            json.put(key + "Reason", "the network has no decision boundary");
        }
    }
}
