package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.io.JsonText;
import org.geodescent.picture.ConvexAnalysis;
import org.geodescent.picture.ConvexReader;
import org.geodescent.picture.ConvexReading;
import org.geodescent.picture.Moment;
import org.geodescent.picture.NeuronCirclePicture;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.jspecify.annotations.Nullable;

/**
 * Plain gradient descent on one of B's data sets from one seed: ten bias-free neurons, small scaled start. The settings
 * that the paper leaves out are those of the preset.
 */
record NeuronRun(long seed, Moment moment, ConvexReading reading) {
    /** @throws CancellationException if cancelled */
    static NeuronRun run(ConvexFigure figure, long seed, ConvexReader reader, BooleanSupplier cancelled) {
        Experiment experiment = figure.experiment(seed);
        LossRun run = CardRuns.run(experiment, experiment.losses().losses().get(0), cancelled);
        Moment moment = CardRuns.end(experiment, List.of(run), ConvexFigure.LOOK);
        return new NeuronRun(seed, moment, reader.read(moment, cancelled));
    }

    private LossRun run() {
        return moment.runs().get(0);
    }

    List<NeuronTrail> trails() {
        return NeuronCirclePicture.trails(moment);
    }

    /** The scale of a start that is drawn. */
    static double scale(Start start) {
        return ((Start.Seeded) start).scale();
    }

    private Snapshot end() {
        return run().trajectory().last();
    }

    private BiasFreeNetwork network(Snapshot at) {
        return ConvexReading.network(run(), at, reading.analysis()).orElseThrow();
    }

    /** The optimal value of (14) lies in it, whatever the run did. */
    GapInterval gap() {
        return reading.state().orElseThrow().interval();
    }

    private int sign(int neuron) {
        return trails().get(neuron).sign();
    }

    /** B Theorem 1: the cosine between a neuron and {@code s Xᵀ D(w) y}; null where no sample activates it. */
    @Nullable
    Double alignment(int neuron, Snapshot at) {
        ConvexAnalysis data = reading.analysis();
        return cosine(Alignment.ofTheorem1(network(at), data.x(), data.y()).get(neuron));
    }

    private static @Nullable Double cosine(Alignment alignment) {
        if (alignment instanceof Alignment.Cosine cosine) {
            return cosine.value();
        }
        return alignment instanceof Alignment.Opposed opposed ? opposed.value() : null;
    }

    private @Nullable Double largestAlignment(int neuron) {
        Double largest = null;
        for (Snapshot snapshot : run().trajectory()) {
            Double value = alignment(neuron, snapshot);
            if (value != null && (largest == null || value > largest)) {
                largest = value;
            }
        }
        return largest;
    }

    /**
     * To the nearest optimal neuron of its sign; null for a neuron that never moved, and where no optimal neuron has
     * its sign.
     */
    @Nullable
    Double cosineToOptimum(int neuron) {
        return cosine(Alignment.toOptimum(network(run().trajectory().get(0)), network(end()), reading.optimum())
                .get(neuron));
    }

    /** Whether a sample activates the neuron at the end. */
    boolean active(int neuron) {
        return alignment(neuron, end()) != null;
    }

    /** "never moved", "became inactive", or "active": what became of a neuron. */
    String fate(int neuron) {
        if (!trails().get(neuron).moved()) {
            return "never moved";
        }
        return active(neuron) ? "active" : "became inactive";
    }

    /** The entry of {@code measured.runs}. */
    Map<String, @Nullable Object> json() {
        List<@Nullable Double> alignment = new ArrayList<>();
        List<@Nullable Double> largest = new ArrayList<>();
        List<@Nullable Double> cosine = new ArrayList<>();
        List<String> fates = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (int i = 0; i < trails().size(); i++) {
            alignment.add(alignment(i, end()));
            largest.add(largestAlignment(i));
            cosine.add(cosineToOptimum(i));
            fates.add(fate(i));
            signs.add(sign(i));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("initScale", scale(run().spec().start()));
        json.put("step", run().spec().descent().stepSize());
        json.put("iterations", end().iteration());
        JsonText.put(json, "gapLower", gap().lower());
        JsonText.put(json, "gapUpper", gap().normUpper());
        JsonText.put(json, "gapUpperOfPaths", gap().upper());
        json.put("finalLoss", end().loss());
        json.put("signs", signs);
        json.put("fates", fates);
        json.put("alignment", alignment);
        json.put("alignmentLargest", largest);
        json.put("alignmentReason", "null where no sample activates the neuron");
        json.put("cosineToOptimum", cosine);
        json.put(
                "cosineToOptimumReason",
                "null for a neuron that never moved, and where no optimal neuron has its sign");
        return json;
    }
}
