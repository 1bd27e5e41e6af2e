package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.jspecify.annotations.Nullable;

/**
 * One panel of A's Figure 1 as its published script computes it: 20 hidden nodes, hidden biases times 10 at the start, output over 5, losses averaged,
 * momentum 0.9, step 0.01, 60,000 full-batch steps, here in binary64.
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
    private static final long STEPS = 60_000;
    /** Of the generator, for one net with 20 hidden nodes. */
    private static final long WORDS_OF_A_NET = 81;
    /** Of the generator, for shuffling once per pass through the data. */
    private static final long WORDS_OF_THE_SHUFFLES = 4 * STEPS;

    private static final TwoLayerRelu NET = new TwoLayerRelu(2, 20, true, true, 5);

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
        return train(seed, Loss.CROSS_ENTROPY, PaperDatasets.FIGURE_ONE_WORDS, cancelled);
    }

    static Training squared(long seed, StartKind start, BooleanSupplier cancelled) {
        long skipped = start == StartKind.SAME
                ? PaperDatasets.FIGURE_ONE_WORDS
                : PaperDatasets.FIGURE_ONE_WORDS + WORDS_OF_A_NET + WORDS_OF_THE_SHUFFLES;
        return train(seed, Loss.SQUARED, skipped, cancelled);
    }

    private static Training train(long seed, Loss loss, long skippedWords, BooleanSupplier cancelled) {
        Dataset data = PaperDatasets.figureOne(seed);
        RunSpec spec = new RunSpec(
                data,
                NET,
                new Objective(loss, Reduction.MEAN),
                new Descent(0.01, 0.9),
                new Start.Seeded(Initialisation.SCRIPT, 1, seed, skippedWords),
                new StopRule(STEPS, 0));
        return Training.run(spec, cancelled);
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
