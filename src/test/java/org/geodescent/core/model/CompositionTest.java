package org.geodescent.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.geometry.Margin;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final FeatureMap MAP = new FeatureMap(List.of(44.0, 4200.0), List.of(5.5, 800.0));
    private static final FeatureMap CENTRED_NOT = new FeatureMap(List.of(0.0, 0.0), List.of(5.5, 800.0));

    private static Network random(ModelSpec spec, long seed) {
        Random random = new Random(seed);
        double[] theta = new double[spec.parameterCount()];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = spec.trainable(i) ? random.nextGaussian() : 0;
        }
        return new Network(spec, Parameters.of(theta));
    }

    @Test
    void theScoreIsThatOfTheMappedPoint() {
        List<ModelSpec> specs = List.of(
                new TwoLayerRelu(2, 7, true, true, 5),
                new TwoLayerRelu(2, 7, false, false, 1),
                new LinearModel(2, true, 2),
                new LinearModel(2, false, 1),
                DeepLinear.uniform(2, 3, 4, 0.1));
        Random random = new Random(1);
        for (ModelSpec spec : specs) {
            for (FeatureMap map : spec instanceof DeepLinear ? List.of(CENTRED_NOT) : List.of(MAP, CENTRED_NOT)) {
                Network network = random(spec, 2);
                Network composed = Composition.of(network, map);
                for (int i = 0; i < 50; i++) {
                    double x = 30 + 30 * random.nextDouble();
                    double y = 2500 + 4000 * random.nextDouble();
                    double expected = network.score(map.apply(0, x), map.apply(1, y));
                    assertEquals(expected, composed.score(x, y), 1e-12 * (1 + Math.abs(expected)), spec.toString());
                }
            }
        }
    }

    @Test
    void aMoveNeedsABias() {
        Network free = random(new TwoLayerRelu(2, 3, false, false, 1), 3);
        assertTrue(Composition.of(free, MAP).spec().takesOffsets());
        assertFalse(Composition.of(free, CENTRED_NOT).spec().takesOffsets());
        Network deep = random(DeepLinear.uniform(2, 2, 3, 0), 3);
        assertThrows(IllegalArgumentException.class, () -> Composition.of(deep, MAP));
        Classifier same = new Classifier(List.of(free));
        assertSame(same, Composition.of(same, FeatureMap.identity(2)));
    }

    /** One factor for all features is a similarity: it multiplies margins and divides slopes. */
    @Test
    void oneFactorMultipliesTheMargin() {
        FeatureMap map = new FeatureMap(List.of(691_000.0, 5_334_000.0), List.of(128.0, 128.0));
        Network network = random(new TwoLayerRelu(2, 9, true, true, 1), 4);
        Dataset given = new Dataset(
                Matrix.ofRows(new double[] {691_100, 5_334_050}, new double[] {690_900, 5_333_900}, new double[] {
                    691_050, 5_333_990
                }),
                new int[] {0, 1, 1},
                List.of("a", "b"));
        Margin.Attained there = margin(network, map.apply(given));
        Margin.Attained here = margin(Composition.of(network, map), given);
        assertEquals(there.sample(), here.sample());
        assertEquals(128 * there.value(), here.value(), 1e-8 * Math.abs(here.value()));
        assertEquals(
                PlaneGeometry.of(network).lipschitz().value() / 128,
                PlaneGeometry.of(Composition.of(network, map)).lipschitz().value(),
                1e-14);
    }

    private static Margin.Attained margin(Network network, Dataset data) {
        return (Margin.Attained) PlaneGeometry.margin(PlaneGeometry.of(network), data);
    }

    @Test
    void weightsThatLeaveTheRangeOfNumbersStayFinite() {
        FeatureMap map = new FeatureMap(List.of(1.0, 1.0), List.of(1e-10, 1e-10));
        Network network = new Network(new LinearModel(2, true, 1), Parameters.of(1e300, -1e300, 1));
        assertTrue(Composition.of(network, map).parameters().isFinite());
    }

    @Test
    void aNodeIsSilentIfItIsActiveOnNoSample() {
        TwoLayerRelu spec = new TwoLayerRelu(2, 2, true, false, 1);
        Dataset data = new Dataset(
                Matrix.ofRows(new double[] {40, 4000}, new double[] {50, 5000}), new int[] {0, 1}, List.of("a", "b"));
        Network half = new Network(spec, Parameters.of(1, 0, -1, -1, -45, 0, 1, 1, 0));
        assertEquals(1, half.silentNodes(data));
        assertFalse(half.isSilent(data));
        Network none = new Network(spec, Parameters.of(1, 0, -1, -1, -50, 0, 1, 1, 0));
        assertEquals(2, none.silentNodes(data));
        assertTrue(none.isSilent(data));
        assertTrue(new Classifier(List.of(half, half, none)).isSilent(data));
        assertFalse(random(new LinearModel(2, true, 1), 5).isSilent(data));
    }
}
