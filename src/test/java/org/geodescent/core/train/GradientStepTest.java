package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

class GradientStepTest {
    private static final List<ModelSpec> MODELS = List.of(
            new TwoLayerRelu(2, 7, true, true, 5),
            new TwoLayerRelu(2, 12, false, false, 1),
            new TwoLayerRelu(3, 5, true, false, 1),
            new LinearModel(2, true, 1));

    /** Every recorded state of a run, and one between two of them. */
    private static Trajectory recorded(RunSpec spec, long end) {
        GradientDescent run = new GradientDescent(spec, RandomRuns.start(spec));
        Trajectory trajectory = Trajectory.EMPTY.append(run.snapshot());
        for (long next = 1; next <= end; next = Math.max(next + 1, 3 * next / 2)) {
            run.advance(next, () -> false);
            trajectory = trajectory.append(run.snapshot());
        }
        return trajectory;
    }

    private static Checkpoint trained(RunSpec spec, long iteration) {
        GradientDescent run = new GradientDescent(spec, RandomRuns.start(spec));
        run.advance(iteration, () -> false);
        return run.checkpoint();
    }

    @Test
    void itsEndIsTheNextIterateOfTheTrainerToTheBit() {
        for (Excitation excitation :
                List.of(Excitation.NONE, new Excitation(0.1, 0.05, Excitation.Kind.ADDITIVE, true))) {
            for (double momentum : new double[] {0, 0.9}) {
                Descent descent = new Descent(1e-3, momentum).withExcitation(excitation);
                for (Objective objective : RandomRuns.OBJECTIVES) {
                    for (ModelSpec model : MODELS) {
                        if (model.inputs() != 2 && !excitation.isNone()) {
                            continue;
                        }
                        RunSpec spec = RandomRuns.spec(model, 13, objective, descent, 3);
                        Trajectory trajectory = recorded(spec, 150);
                        for (long k : new long[] {0, 1, 2, 37, 100, 101, 149}) {
                            GradientStep step = GradientStep.at(spec, trajectory, k, () -> false)
                                    .found()
                                    .orElseThrow();
                            assertEquals(
                                    trained(spec, k).parameters(), step.before().parameters());
                            Checkpoint next = trained(spec, k + 1);
                            assertEquals(next.iteration(), step.after().iteration());
                            assertEquals(next.parameters(), step.after().parameters(), () -> spec + " at " + k);
                            if (momentum > 0) {
                                assertEquals(next, step.after());
                            }
                        }
                    }
                }
            }
        }
    }

    /** What the captions substitute: {@code v' = γ v + ∇}, {@code θ' = θ − δ v'}, number by number. */
    @Test
    void theNumbersOfTheStepAddUpToTheBit() {
        for (Objective objective : RandomRuns.OBJECTIVES) {
            for (ModelSpec model : MODELS) {
                RunSpec spec = RandomRuns.spec(model, 9, objective, new Descent(0.01, 0.9), 8);
                GradientStep step =
                        GradientStep.of(spec, trained(spec, 20)).found().orElseThrow();
                for (int i = 0; i < model.parameterCount(); i++) {
                    double v = 0.9 * step.before().velocity().get(i)
                            + step.gradient().get(i);
                    assertEquals(v, step.after().velocity().get(i));
                    assertEquals(
                            step.before().parameters().get(i) - 0.01 * v,
                            step.after().parameters().get(i));
                }
                double[] theta = step.after().parameters().toArray();
                assertEquals(RandomRuns.loss(spec, theta), step.lossAfter(), 1e-9);
            }
        }
    }

    @Test
    void samplesNeuronsAndGradientAreThoseOfTheDefinitions() {
        for (Objective objective : RandomRuns.OBJECTIVES) {
            TwoLayerRelu model = new TwoLayerRelu(2, 7, true, true, 5);
            RunSpec spec = RandomRuns.spec(model, 13, objective, new Descent(0.01, 0), 4);
            Parameters theta = RandomRuns.start(spec);
            GradientStep step = GradientStep.at(
                            spec, Trajectory.EMPTY.append(new GradientDescent(spec, theta).snapshot()), 0, () -> false)
                    .found()
                    .orElseThrow();
            for (int n = 0; n < 13; n++) {
                double score =
                        model.score(theta.toArray(), spec.data().features().row(n));
                assertEquals(score, step.scores().get(n), 1e-12);
                assertEquals(
                        objective.derivative(score, spec.data().sign(n), 13),
                        step.derivatives().get(n),
                        1e-12);
                assertTrue(step.signedScore(step.worst()) <= step.signedScore(n));
                assertTrue(step.push(step.hardest()) >= step.push(n) && step.push(step.gentlest()) <= step.push(n));
            }
            for (int k = 0; k < 7; k++) {
                double[] sum = new double[2];
                int active = 0;
                for (int n = 0; n < 13; n++) {
                    boolean on = model.preactivation(
                                    theta.toArray(), k, spec.data().features().row(n))
                            > 0;
                    assertEquals(on, step.active(k, n));
                    active += on ? 1 : 0;
                    for (int j = 0; j < 2 && on; j++) {
                        sum[j] += theta.get(model.indexOfW(k))
                                * step.derivatives().get(n)
                                / 5
                                * spec.data().feature(n, j);
                    }
                }
                assertEquals(active, step.activeSamples(k));
                assertEquals(sum[0], step.gradient().get(model.indexOfV(k, 0)), 1e-12);
                assertEquals(sum[1], step.gradient().get(model.indexOfV(k, 1)), 1e-12);
                assertEquals(Math.hypot(sum[0], sum[1]), step.pull(k), 1e-12);
                assertTrue(step.pull(step.strongest()) >= step.pull(k));
            }
        }
    }

    @Test
    void aStepBeyondTheRangeOfNumbersIsNone() {
        RunSpec spec =
                RandomRuns.spec(new LinearModel(2, true, 1), 9, RandomRuns.OBJECTIVES.get(2), new Descent(1e300, 0), 8);
        Answer<GradientStep> step =
                GradientStep.of(spec, new GradientDescent(spec, RandomRuns.start(spec)).checkpoint());
        assertEquals("the next step would leave the range of numbers", step.reason());
    }

    @Test
    void flowHasNoSteps() {
        RunSpec spec = RandomRuns.spec(
                new LinearModel(2, true, 1),
                9,
                RandomRuns.OBJECTIVES.get(2),
                new Descent(0.1, 0, TrainingMode.GRADIENT_FLOW),
                8);
        Checkpoint start = new Checkpoint(0, RandomRuns.start(spec), Parameters.of(new double[3]));
        assertThrows(IllegalArgumentException.class, () -> GradientStep.of(spec, start));
    }
}
