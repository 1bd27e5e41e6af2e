package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
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
    void theoremThreeMeasuresItsLambdaByTheResidual() {
        assertEquals("", third(0, 1));
        assertEquals("", third(1e-16, 1 + 1e-12));
        assertEquals("", third(0.004, 1.003));
        assertTrue(third(0.004, 1.03).startsWith("Not decided"));
        assertTrue(third(0.02, 1.01).startsWith("Not decided"));
        assertTrue(third(1e-4, 1.02).contains("not dual feasible"));
        assertTrue(third(0.01, 1.2).contains("not dual feasible"));
        assertTrue(third(0.2, 1).contains("not near a KKT point"));
        assertTrue(third(Double.NaN, 1).contains("not near a KKT point"));
        assertTrue(third(0, Double.NaN).contains("not dual feasible"));
        assertFalse(ConvexTheorems.theorem3(OptionalDouble.empty(), OptionalDouble.empty())
                .applies());
        assertFalse(ConvexTheorems.theorem2().applies());
    }

    private static String third(double residual, double leftSide) {
        ConvexTheorems.Verdict verdict =
                ConvexTheorems.theorem3(OptionalDouble.of(residual), OptionalDouble.of(leftSide));
        String reason = verdict.voidBecause().orElse("");
        assertEquals(verdict.undecided(), reason.startsWith("Not decided"));
        return reason;
    }

    /**
     * An exact KKT point 2.5 % above the optimum: λ = (1, 1), where the sector that both samples activate has its own,
     * shorter neuron.
     */
    @Test
    void anExactKktPointThatIsNotOptimalIsNotTakenForOne() {
        Matrix x = Matrix.of(2, 2, 1, 0, -0.475, 0.879985795339902);
        BiasFreeNetwork network = BiasFreeNetwork.of(x, 1, 1);
        double[] lambda = Proposition3.multipliers(network, x, 1, 1).orElseThrow().stream()
                .mapToDouble(v -> v)
                .toArray();
        assertEquals(1, lambda[0], 1e-12);
        assertEquals(1, lambda[1], 1e-12);
        assertEquals(0, Proposition3.slackness(network, x, List.of(lambda[0], lambda[1]), 1, 1), 1e-12);
        for (Proposition3.Residual residual : Proposition3.residuals(network, x, lambda)) {
            assertEquals(0, ((Answer.Value<Double>) residual.clarke()).value(), 1e-12);
        }
        double left = DualOracle.of(x).found().orElseThrow().maximise(lambda).value();
        assertEquals(Math.sqrt(2 * (1 - 0.475)), left, 1e-9);
        assertTrue(third(1e-15, left).contains("not dual feasible"));
    }
}
