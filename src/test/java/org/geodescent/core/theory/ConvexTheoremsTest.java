package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

class ConvexTheoremsTest {
    private static final Dataset DATA = PaperDatasets.convexGeometryOrthogonal();
    private static final TwoLayerRelu MODEL = new TwoLayerRelu(2, 10, false, false, 1);

    private static RunSpec run(Loss loss, double momentum, Initialisation initialisation, double scale) {
        return new RunSpec(
                DATA,
                MODEL,
                new Objective(loss, Reduction.SUM),
                new Descent(0.05, momentum),
                new Start.Seeded(initialisation, scale, 1, 0),
                new StopRule(100, 0));
    }

    private static BiasFreeNetwork start(RunSpec run) {
        return BiasFreeNetwork.of(new Network(MODEL, run.startParameters())).orElseThrow();
    }

    private static String voidBecause(RunSpec run, boolean orthogonal, boolean fourth) {
        ConvexTheorems.Verdict verdict = fourth
                ? ConvexTheorems.theorem4(run, start(run), orthogonal, DATA.features(), 1, -1)
                : ConvexTheorems.theorem1(run, start(run), orthogonal, DATA.features(), 1, -1);
        assertEquals(verdict.applies(), verdict.voidBecause().isEmpty());
        return verdict.voidBecause().orElse("");
    }

    @Test
    void bothAskForTheSameStartAndFlow() {
        RunSpec good = run(Loss.CROSS_ENTROPY, 0, Initialisation.SCALED, 0.01);
        for (boolean fourth : new boolean[] {false, true}) {
            assertEquals("", voidBecause(good, true, fourth));
            assertTrue(voidBecause(good, false, fourth).contains("not orthogonal separable"));
            assertTrue(voidBecause(run(Loss.SQUARED, 0, Initialisation.SCALED, 0.01), true, fourth)
                    .contains("cross-entropy"));
            assertTrue(voidBecause(run(Loss.CROSS_ENTROPY, 0.9, Initialisation.SCALED, 0.01), true, fourth)
                    .contains("momentum"));
            assertTrue(voidBecause(run(Loss.CROSS_ENTROPY, 0, Initialisation.GAUSSIAN, 0.01), true, fourth)
                    .contains("not scaled"));
            assertTrue(voidBecause(run(Loss.CROSS_ENTROPY, 0, Initialisation.SCALED, 1), true, fourth)
                    .contains("not small"));
        }
    }

    @Test
    void theoremFourNeedsANeuronForEachLabel() {
        RunSpec run = run(Loss.CROSS_ENTROPY, 0, Initialisation.SCALED, 0.01);
        double a = 0.01;
        BiasFreeNetwork both = BiasFreeNetwork.of(Matrix.of(2, 2, a, 0, 0, a), a, -a);
        BiasFreeNetwork positive = BiasFreeNetwork.of(Matrix.of(2, 2, a, 0, a, 0), a, a);
        assertTrue(
                ConvexTheorems.theorem4(run, both, true, DATA.features(), 1, -1).applies());
        assertEquals(
                Optional.of("No neuron of negative output weight is pushed by samples of its label at the start."),
                ConvexTheorems.theorem4(run, positive, true, DATA.features(), 1, -1)
                        .voidBecause());
        // A label that no sample has asks for nothing.
        assertTrue(ConvexTheorems.theorem4(run, positive, true, Matrix.of(2, 2, 1, 0, 1, 1), 1, 1)
                .applies());
    }

    @Test
    void theoremThreeAsksForAKktPointAndAFeasibleLambda() {
        assertTrue(ConvexTheorems.theorem3(OptionalDouble.of(0.01), OptionalDouble.of(1.01))
                .applies());
        assertFalse(ConvexTheorems.theorem3(OptionalDouble.of(0.01), OptionalDouble.of(1.2))
                .applies());
        assertFalse(ConvexTheorems.theorem3(OptionalDouble.of(0.2), OptionalDouble.of(1))
                .applies());
        assertFalse(ConvexTheorems.theorem3(OptionalDouble.of(Double.NaN), OptionalDouble.of(1))
                .applies());
        assertFalse(ConvexTheorems.theorem3(OptionalDouble.empty(), OptionalDouble.empty())
                .applies());
        assertFalse(ConvexTheorems.theorem2().applies());
    }
}
