package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.loss.Loss;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Moment;
import org.geodescent.picture.Picture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/**
 * One panel of A's Figure 1 as its published script computes it, with the settings of its preset, here in binary64.
 *
 * @param seed of data and weights
 * @param start which start the net with the squared loss has
 * @param plane what the input plane shows of the end of both runs, the cross-entropy first
 */
record FigureOneRun(long seed, StartKind start, PlaneReading plane) {
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

    static LossRun crossEntropy(long seed, BooleanSupplier cancelled) {
        return CardRuns.run(PRESET.experiment(seed, seed), Loss.CROSS_ENTROPY, cancelled);
    }

    static LossRun squared(long seed, StartKind start, BooleanSupplier cancelled) {
        return CardRuns.run(experiment(seed, start), Loss.SQUARED, cancelled);
    }

    private static Experiment experiment(long seed, StartKind start) {
        Experiment published = PRESET.experiment(seed, seed);
        // An experiment with one start has it for both losses.
        return start == StartKind.SAME ? published.withStart(published.start()) : published;
    }

    static FigureOneRun of(
            long seed, StartKind start, LossRun crossEntropy, LossRun squared, BooleanSupplier cancelled) {
        Picture plane = new InputPlanePicture();
        Look look = plane.look(ViewState.DEFAULT, Optional.empty());
        Moment end = CardRuns.end(experiment(seed, start), List.of(crossEntropy, squared), look);
        return new FigureOneRun(
                seed,
                start,
                plane.draw(end, cancelled).readings(PlaneReading.class).orElseThrow());
    }

    private TrainedClassifier classifier(int loss) {
        return plane.scene().classifiers().get(loss);
    }

    /** Whether every point is classified correctly under both losses. */
    boolean accurate() {
        return accuracy(0) == 1 && accuracy(1) == 1;
    }

    private double accuracy(int loss) {
        return (double) plane.runs().get(loss).measurement().correct()
                / plane.scene().data().size();
    }

    boolean crossEntropyIsPoorer() {
        return ratio().isPresent() && ratio().getAsDouble() > 1;
    }

    /** The squared loss's margin over the cross-entropy's; empty unless both are positive. */
    OptionalDouble ratio() {
        return classifier(0).margin() instanceof Margin.Attained ce
                        && classifier(1).margin() instanceof Margin.Attained se
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
        putMargin(json, "marginCe", classifier(0).margin());
        putMargin(json, "marginSe", classifier(1).margin());
        json.put("ratio", ratio().isPresent() ? ratio().getAsDouble() : null);
        if (ratio().isEmpty()) {
            json.put("ratioReason", "a margin is missing or not positive");
        }
        json.put("finalLossCe", plane.runs().get(0).snapshot().loss());
        json.put("finalLossSe", plane.runs().get(1).snapshot().loss());
        json.put("accuracyCe", accuracy(0));
        json.put("accuracySe", accuracy(1));
        json.put("lipschitzCe", plane.runs().get(0).measurement().lipschitz().orElseThrow());
        json.put("lipschitzSe", plane.runs().get(1).measurement().lipschitz().orElseThrow());
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
