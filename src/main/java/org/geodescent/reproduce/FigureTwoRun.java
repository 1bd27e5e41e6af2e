package org.geodescent.reproduce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.LinearSeparation;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.theory.Theorem2;
import org.geodescent.figure.recipe.LinearSeparators.Line;
import org.geodescent.figure.recipe.LinearSeparators.Role;
import org.geodescent.io.JsonText;
import org.geodescent.preset.Preset;
import org.jspecify.annotations.Nullable;

/**
 * One panel of A's Figure 2 as its published script computes it, with the settings of its preset, here in binary64; and
 * the theory of where it tends to.
 *
 * @param best the hyperplane with the largest margin
 */
record FigureTwoRun(String name, Training training, double margin, LinearSeparation best, Theorem2 theorem) {
    /**
     * Trains and evaluates.
     *
     * @param preset with its first seed
     */
    static FigureTwoRun run(String name, Preset preset, BooleanSupplier cancelled) {
        Training training = Training.run(preset.experiment(), Loss.CROSS_ENTROPY, cancelled);
        Dataset data = training.spec().data();
        if (!(training.classifier().margin() instanceof Margin.Attained margin)) {
            throw new IllegalStateException("the trained line of " + name + " has vanished");
        }
        return new FigureTwoRun(
                name,
                training,
                margin.value(),
                LinearSeparation.hardMargin(data).orElseThrow(),
                Theorem2.of(data).orElseThrow());
    }

    double limitMargin() {
        return theorem.limit().margin();
    }

    double optimalMargin() {
        return theorem.gammaOpt();
    }

    Dataset data() {
        return training.spec().data();
    }

    List<Line> lines() {
        Parameters theta = training.end().parameters();
        LinearSeparation limit = theorem.limit();
        return List.of(
                new Line(Role.TRAINED, new Vec2(theta.get(0), theta.get(1)), theta.get(2), margin),
                new Line(Role.LIMIT, normal(limit), limit.b(), limit.margin()),
                new Line(Role.OPTIMAL, normal(best), best.b(), best.margin()));
    }

    private static Vec2 normal(LinearSeparation separation) {
        return new Vec2(separation.w()[0], separation.w()[1]);
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
        json.put("finalLoss", training.end().loss());
        json.put("accuracy", training.accuracy());
        return json;
    }

    private double weight(int position) {
        return training.end().parameters().get(position);
    }
}
