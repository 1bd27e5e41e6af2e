package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.theory.Theorem2;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.io.JsonText;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Look;
import org.geodescent.picture.Picture;
import org.geodescent.picture.PlaneReading;
import org.geodescent.picture.RunReading;
import org.geodescent.preset.Preset;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.ViewState;
import org.jspecify.annotations.Nullable;

/**
 * One panel of A's Figure 2 as its published script computes it, with the settings of its preset, here in binary64; and
 * the theory of where it tends to.
 *
 * @param plane what the input plane shows of it
 * @param margin of the trained line
 */
record FigureTwoRun(String name, PlaneReading plane, double margin, Theorem2 theorem) {
    /** What the paper draws, and the two lines beside it. */
    private static final Set<PlaneLayer> LAYERS = Set.of(PlaneLayer.BOUNDARIES, PlaneLayer.SEPARATORS);

    /**
     * Trains and evaluates.
     *
     * @param preset with its first seed
     */
    static FigureTwoRun run(String name, Preset preset, BooleanSupplier cancelled) {
        Experiment experiment = preset.experiment();
        LossRun run = CardRuns.run(experiment, Loss.CROSS_ENTROPY, cancelled);
        Picture plane = new InputPlanePicture();
        Look look = plane.look(ViewState.DEFAULT.withLayers(LAYERS), Optional.empty());
        PlaneReading reading = plane.draw(CardRuns.end(experiment, List.of(run), look), cancelled)
                .readings(PlaneReading.class)
                .orElseThrow();
        double margin = reading.runs()
                .get(0)
                .measurement()
                .margin()
                .orElseThrow(() -> new IllegalStateException("the trained line of " + name + " has vanished"));
        return new FigureTwoRun(
                name, reading, margin, Theorem2.of(experiment.data()).orElseThrow());
    }

    double limitMargin() {
        return theorem.limit().margin();
    }

    double optimalMargin() {
        return theorem.gammaOpt();
    }

    private RunReading end() {
        return plane.runs().get(0);
    }

    /** The entry of {@code measured.dataSets}. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("margin", margin);
        json.put("limitMargin", limitMargin());
        json.put("optimalMargin", optimalMargin());
        JsonText.put(json, "theorem2Bound", theorem.bound());
        JsonText.put(json, "theorem2BoundAsPrinted", theorem.boundAsPrinted());
        JsonText.put(json, "corollary2Bound", theorem.corollary2());
        json.put("B", theorem.bias());
        json.put("deltas", theorem.deltas());
        json.put("gammaOptSupport", theorem.gammaOptSupport());
        json.put("supportVectors", theorem.support());
        json.put("weights", List.of(weight(0), weight(1), weight(2)));
        json.put("finalLoss", end().snapshot().loss());
        json.put(
                "accuracy",
                (double) end().measurement().correct() / plane.scene().data().size());
        return json;
    }

    private double weight(int position) {
        return end().snapshot().parameters().get(position);
    }
}
