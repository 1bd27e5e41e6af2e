package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.Alignment;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.RecordingSchedule;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.TrainingRun;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.io.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Plain gradient descent on one of B's data sets from one seed: ten bias-free neurons, small scaled start. The settings
 * that the paper leaves out are those of the preset.
 */
record NeuronRun(RunSpec spec, long seed, ConvexGeometry geometry, List<Snapshot> snapshots, List<NeuronTrail> trails) {
    /** @throws CancellationException if cancelled */
    static NeuronRun run(ConvexFigure figure, ConvexGeometry geometry, long seed, BooleanSupplier cancelled) {
        RunSpec spec = figure.experiment(seed).runs().get(0);
        List<Snapshot> snapshots = new ArrayList<>();
        RunOutcome outcome =
                TrainingRun.run(spec, spec.startParameters(), RecordingSchedule.DEFAULT, snapshots::add, cancelled);
        if (outcome instanceof RunOutcome.Cancelled) {
            throw new CancellationException();
        }
        if (!(outcome instanceof RunOutcome.Completed)) {
            throw new IllegalStateException("the run of seed %d ended as %s".formatted(seed, outcome));
        }
        TwoLayerRelu model = (TwoLayerRelu) spec.model();
        return new NeuronRun(spec, seed, geometry, List.copyOf(snapshots), NeuronTrail.of(model, snapshots));
    }

    /** The scale of a start that is drawn. */
    static double scale(Start start) {
        return ((Start.Seeded) start).scale();
    }

    private Snapshot end() {
        return snapshots.get(snapshots.size() - 1);
    }

    private BiasFreeNetwork network(Snapshot at) {
        return BiasFreeNetwork.of(new Network(spec.model(), at.parameters())).orElseThrow();
    }

    /** The optimal value of (14) lies in it, whatever the run did. */
    GapInterval gap() {
        return GapCertifier.of(geometry.data()).at(network(end()));
    }

    private int sign(int neuron) {
        return trails.get(neuron).sign();
    }

    /** B Theorem 1: the cosine between a neuron and {@code s Xᵀ D(w) y}; null where no sample activates it. */
    @Nullable
    Double alignment(int neuron, Snapshot at) {
        Dataset data = geometry.data();
        int[] y = data.signs();
        return cosine(Alignment.ofTheorem1(network(at), data.features(), y).get(neuron));
    }

    private static @Nullable Double cosine(Alignment alignment) {
        if (alignment instanceof Alignment.Cosine cosine) {
            return cosine.value();
        }
        return alignment instanceof Alignment.Opposed opposed ? opposed.value() : null;
    }

    private @Nullable Double largestAlignment(int neuron) {
        Double largest = null;
        for (Snapshot snapshot : snapshots) {
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
        return cosine(Alignment.toOptimum(
                        network(snapshots.get(0)),
                        network(end()),
                        geometry.solved().neurons())
                .get(neuron));
    }

    /** Whether a sample activates the neuron at the end. */
    boolean active(int neuron) {
        return alignment(neuron, end()) != null;
    }

    /** "never moved", "became inactive", or "active": what became of a neuron. */
    String fate(int neuron) {
        if (!trails.get(neuron).moved()) {
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
        for (int i = 0; i < trails.size(); i++) {
            alignment.add(alignment(i, end()));
            largest.add(largestAlignment(i));
            cosine.add(cosineToOptimum(i));
            fates.add(fate(i));
            signs.add(sign(i));
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("initScale", scale(spec.start()));
        json.put("step", spec.descent().stepSize());
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
