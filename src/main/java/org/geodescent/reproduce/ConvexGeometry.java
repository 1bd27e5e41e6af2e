package org.geodescent.reproduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.convex.PolarSet;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.RectifiedEllipsoid;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.picture.ConvexReading;
import org.jspecify.annotations.Nullable;

/**
 * The convex program (14) and its dual (15) on one of B's two data sets, solved, and the geometry that B's figures show
 * of it.
 */
record ConvexGeometry(ConvexReading reading, RectifiedEllipsoid ellipsoid) {
    static ConvexGeometry of(ConvexReading reading) {
        if (reading.analysis().solved().isEmpty()) {
            throw new IllegalStateException("the paper's convex program has not been solved");
        }
        return new ConvexGeometry(
                reading, RectifiedEllipsoid.of(reading.analysis().x()));
    }

    Dataset data() {
        return reading.analysis().data();
    }

    ConvexOutcome.Solved solved() {
        return reading.analysis().solved().orElseThrow();
    }

    boolean spikeFree() {
        return reading.analysis().diagnostics().spikeFree();
    }

    boolean orthogonalSeparable() {
        return reading.analysis().orthogonalSeparable();
    }

    double[] lambda() {
        return solved().lambda().stream().mapToDouble(v -> v).toArray();
    }

    PolarSet polarSet() {
        return PolarSet.of(data().features(), reading.analysis().dualOracle().orElseThrow(), 0, 1);
    }

    static Vec2 direction(OptimalNeuron neuron) {
        Vec2 u = new Vec2(neuron.u().get(0), neuron.u().get(1));
        return u.times(1 / u.norm());
    }

    List<RectifiedEllipsoid.ExtremePoint> extremePoints() {
        return ellipsoid.extremePoints(lambda());
    }

    /**
     * B F.1: every optimal neuron, at unit length, is an extreme point along λ, of value 1 for output weight + and −1
     * for output weight −.
     */
    boolean optimumIsExtreme() {
        return solved().neurons().stream().allMatch(neuron -> extremePoints().stream()
                .anyMatch(point -> point.maximal() == neuron.sign() > 0
                        && Math.abs(point.value() - neuron.sign()) <= 1e-7
                        && point.u().distanceTo(direction(neuron)) <= 1e-7));
    }

    /** No extreme point is beyond the dual constraint (16). */
    boolean dualFeasible() {
        return extremePoints().stream().allMatch(point -> Math.abs(point.value()) <= 1 + 1e-12);
    }

    /** The keys that every card of B has. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("objective", solved().primal());
        json.put("dual", solved().dual());
        json.put("relativeGap", solved().relativeGap());
        json.put("lambda", solved().lambda());
        json.put(
                "neurons",
                solved().neurons().stream().map(ConvexGeometry::neuronJson).toList());
        json.put("orthogonalSeparable", orthogonalSeparable());
        json.put("spikeFree", spikeFree());
        json.put("arrangements", solved().arrangements());
        json.put("extremePoints", extremePoints().stream().map(this::pointJson).toList());
        json.put("spikes", spikes());
        return json;
    }

    private static Map<String, @Nullable Object> neuronJson(OptimalNeuron neuron) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("u", neuron.u());
        json.put("sign", neuron.sign());
        json.put("pattern", neuron.pattern().toString());
        return json;
    }

    private Map<String, @Nullable Object> pointJson(RectifiedEllipsoid.ExtremePoint point) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("pattern", point.pattern().toString());
        json.put("kind", point.maximal() ? "maximal" : "minimal");
        json.put("u", List.of(point.u().x(), point.u().y()));
        json.put("point", Arrays.stream(ellipsoid.point(point.u())).boxed().toList());
        json.put("value", point.value());
        return json;
    }

    private List<Map<String, @Nullable Object>> spikes() {
        List<Map<String, @Nullable Object>> spikes = new ArrayList<>();
        for (RectifiedEllipsoid.Spike spike : ellipsoid.spikes(0, 1)) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("pattern", spike.pattern().toString());
            json.put("from", List.of(spike.base().x(), spike.base().y()));
            json.put("to", List.of(spike.tip().x(), spike.tip().y()));
            spikes.add(json);
        }
        return spikes;
    }
}
