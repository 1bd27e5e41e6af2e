package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexInstance;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.DirectionMaximum;
import org.geodescent.core.convex.DualOracle;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.GradientDescent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

class DualFeasibilityTest {
    private static HyperplaneArrangement arrangement(Matrix x) {
        return HyperplaneArrangement.enumerate(x).found().orElseThrow();
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void itsLargestLeftSideIsTheOraclesAndIsAttained() {
        Random random = new Random(1);
        for (int trial = 0; trial < 40; trial++) {
            int d = 2 + trial % 3;
            int samples = 2 + random.nextInt(5);
            Matrix x = Matrix.of(
                    samples, d, random.doubles((long) samples * d, -1, 1).toArray());
            double[] lambda = random.doubles(samples, -1, 1).toArray();
            DualFeasibility found = DualFeasibility.of(arrangement(x), x, lambda);
            DualOracle oracle = DualOracle.of(x).found().orElseThrow();
            assertEquals(oracle.maximise(lambda).value(), found.leftSide(), 1e-10, "trial " + trial);
            for (DualFeasibility.Constraint constraint : found.constraints()) {
                DirectionMaximum maximum = constraint.maximum();
                double[] u = maximum.u();
                double value = 0;
                for (int n = 0; n < samples; n++) {
                    double height = Vectors.dot(x.row(n), u);
                    boolean active = constraint.pattern().isActive(n);
                    assertTrue(active ? height >= -1e-10 : height <= 1e-10, "u lies in the cone");
                    value += active ? lambda[n] * height : 0;
                }
                assertEquals(maximum.value(), maximum.sign() * value, 1e-10);
                assertTrue(Vectors.norm(u) <= 1 + 1e-12);
                bruteForce(random, x, constraint, lambda);
            }
        }
    }

    /** No random direction of the cone does better. */
    private static void bruteForce(Random random, Matrix x, DualFeasibility.Constraint constraint, double... lambda) {
        for (int attempt = 0; attempt < 200; attempt++) {
            double[] u = random.doubles(x.columns(), -1, 1).toArray();
            double norm = Vectors.norm(u);
            double value = 0;
            boolean inside = true;
            for (int n = 0; n < lambda.length; n++) {
                double height = Vectors.dot(x.row(n), u) / norm;
                inside &= height >= 0 == constraint.pattern().isActive(n);
                value += height >= 0 ? lambda[n] * height : 0;
            }
            assertTrue(!inside || Math.abs(value) <= constraint.maximum().value() + 1e-12);
        }
    }

    @Test
    void aSolutionsMultipliersAreFeasibleWithEqualityWhereItsNeuronsAre() {
        for (String family : List.of("separable", "orthogonal separable", "random labels")) {
            for (int seed = 0; seed < 8; seed++) {
                ConvexInstance instance = ConvexInstance.of(family, 7, seed);
                ConvexOutcome.Solved solved = GapIntervalTest.solved(instance.x(), instance.y());
                DualFeasibility found =
                        DualFeasibility.of(arrangement(instance.x()), instance.x(), numbers(solved.lambda()));
                assertEquals(1, found.leftSide(), 1e-7, family + seed);
                assertTrue(
                        found.holds(1e-9) && found.worst() < found.constraints().size());
                double[] doubled = numbers(solved.lambda());
                for (int n = 0; n < doubled.length; n++) {
                    doubled[n] *= 2;
                }
                assertFalse(DualFeasibility.of(arrangement(instance.x()), instance.x(), doubled)
                        .holds(0.5));
            }
        }
    }

    @Test
    void optimalNeuronsHaveNoResidualInTheSenseOfClarke() {
        int onlyClarke = 0;
        for (String family : List.of("separable", "orthogonal separable", "random labels")) {
            for (int seed = 0; seed < 8; seed++) {
                ConvexInstance instance = ConvexInstance.of(family, 5, seed);
                ConvexOutcome.Solved solved = assertInstanceOf(
                        ConvexOutcome.Solved.class,
                        MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> false));
                BiasFreeNetwork optimal = GapIntervalTest.optimal(solved, 3);
                for (Proposition3.Residual residual :
                        Proposition3.residuals(optimal, instance.x(), numbers(solved.lambda()))) {
                    // A gap of ε allows directions off by √ε.
                    double value = GapIntervalTest.value(residual.clarke());
                    assertTrue(value < 3e-4, family + seed + ": " + value);
                    assertTrue(GapIntervalTest.value(residual.asPrinted()) >= value - 1e-12);
                    onlyClarke += GapIntervalTest.value(residual.asPrinted()) > 0.1 ? 1 : 0;
                }
            }
        }
        assertTrue(onlyClarke > 0, "optimal neurons on hinges contradict the printed statement");
    }

    @Test
    void residualByHand() {
        // XᵀD̂λ = (1, 0) without the sample (0, 1), on the hinge of neuron 0, and (1, 0.3) with it.
        Matrix x = Matrix.of(2, 2, 2, 0, 0, 1);
        BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(3, 2, 4, 0, 4, 4, 1, 1), 4, 4, 0);
        List<Proposition3.Residual> found = Proposition3.residuals(network, x, 0.5, 0.3);
        assertEquals(0, GapIntervalTest.value(found.get(0).asPrinted()), 1e-15);
        assertEquals(0.7, GapIntervalTest.value(found.get(1).asPrinted()), 1e-15);
        assertEquals(Answer.none("its output weight is 0"), found.get(2).asPrinted());
        // Both samples lie on the hinge and cannot help.
        Proposition3.Residual two = Proposition3.residuals(
                        BiasFreeNetwork.of(Matrix.of(1, 2, 0, 2), 1), Matrix.of(2, 2, 1, 0, -1, 0), 0.5, 0.2)
                .get(0);
        assertEquals(2, GapIntervalTest.value(two.asPrinted()), 1e-15);
        assertEquals(2, GapIntervalTest.value(two.clarke()), 1e-15);
        assertTrue(Proposition3.multipliers(network, x, 1, -1).isEmpty());
    }

    /**
     * On the paper's data a run comes close to a KKT point whose multipliers are dual feasible: Theorem 3 in numbers.
     */
    @Test
    void aRunsMultipliersBecomeDualFeasible() {
        TwoLayerRelu model = new TwoLayerRelu(2, 10, false, false, 2);
        Matrix x = GapIntervalTest.PAPER;
        RunSpec spec = new RunSpec(
                new Dataset(x, new int[] {0, 1}, List.of("1", "-1")),
                model,
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.02, 0),
                new Start.Seeded(Initialisation.SCALED, 1e-3, 1, 0),
                new StopRule(100_000, 0));
        GradientDescent descent = new GradientDescent(spec, spec.startParameters());
        List<Double> atStart = network(model, descent).balances();
        descent.advance(100_000, () -> false);
        BiasFreeNetwork end = network(model, descent);
        double[] lambda = numbers(Proposition3.multipliers(end, x, 1, -1).orElseThrow());
        DualFeasibility found = DualFeasibility.of(arrangement(x), x, lambda);
        assertTrue(found.holds(0.02), "left side " + found.leftSide());
        assertEquals(0.582875, lambda[0], 0.01);
        assertEquals(-0.699557, lambda[1], 0.01);
        for (int i = 0; i < 10; i++) {
            // Lemma 1, for flow; steps of 0.02 change it a little.
            assertEquals(atStart.get(i), end.balances().get(i), 1e-3);
            if (Math.abs(end.output(i)) > 0.1) {
                assertTrue(GapIntervalTest.value(
                                Proposition3.residuals(end, x, lambda).get(i).asPrinted())
                        < 0.02);
            }
        }
    }

    private static BiasFreeNetwork network(TwoLayerRelu model, GradientDescent descent) {
        return BiasFreeNetwork.of(new Network(model, descent.snapshot().parameters()))
                .orElseThrow();
    }
}
