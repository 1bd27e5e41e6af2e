package org.geodescent.core.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hinges cut most squares here, so that maxima on edges, on hinges and where two of them meet are all seen. */
class ExcitedPlanarStepperTest {
    private abstract static class Contract extends StepperContract {
        @Override
        List<ModelSpec> models() {
            return List.of(
                    new TwoLayerRelu(2, 1, true, true, 1),
                    new TwoLayerRelu(2, 5, true, false, 5),
                    new TwoLayerRelu(2, 8, true, true, 1),
                    new TwoLayerRelu(2, 4, false, false, 2));
        }

        @Override
        double objective(RunSpec spec, double[] parameters) {
            return ExcitedRuns.loss(spec, (x, side) -> ExcitedRuns.planar(spec, parameters, x, side));
        }
    }

    /**
     * 40 steps of momentum ½, computed with other means: the extremes by linear programs, one for every activation
     * pattern (HiGHS of SciPy 1.17), the gradient by central differences of the objective.
     */
    @Test
    void trainsAsLinearProgramsDo() {
        Dataset data = new Dataset(
                Matrix.of(5, 2, 1, 0.5, -0.5, 1.2, -1.1, -0.4, 0.3, -1, 0.2, 0.4),
                new int[] {0, 1, 0, 1, 0},
                List.of("1", "-1"));
        Excitation excitation = new Excitation(0.4, 0.15, Excitation.Kind.ADDITIVE, false);
        RunSpec spec = new RunSpec(
                data,
                new TwoLayerRelu(2, 3, true, true, 2),
                new Objective(Loss.SQUARED, Reduction.SUM),
                new Descent(0.1, 0.5).withExcitation(excitation),
                new Start.Given(Parameters.of(
                        -0.64, -1.06, -0.2, 0.34, 0.91, 0.09, -0.44, -0.63, 0.6, 1.31, 0.22, -0.99, -0.77)),
                new StopRule(40, 0));
        Stepper stepper = Stepper.of(spec, spec.startParameters());
        assertEquals(5.33462207093125, stepper.loss(), 1e-12);
        double[] after10 = {
            -0.96227626,
            -0.37061859,
            -0.16986956,
            0.28643477,
            0.30030634,
            -0.54183178,
            -0.60346191,
            -0.66347827,
            0.056873858,
            0.91418173,
            0.036456407,
            -0.17076519,
            0.25068787
        };
        double[] after40 = {
            -1.3478283,
            -0.86808323,
            -0.169764,
            0.28624711,
            0.097418773,
            -1.3504784,
            -0.64323391,
            -0.66359556,
            -0.050358674,
            1.1457239,
            0.00022414304,
            -0.90624366,
            0.43914062
        };
        stepper.run(10);
        assertArrayEquals(after10, StepperContract.parameters(stepper), 1e-7);
        stepper.run(30);
        assertArrayEquals(after40, StepperContract.parameters(stepper), 2e-6);
        assertEquals(1.84483278, stepper.loss(), 2e-6);
    }

    @Nested
    class Additive extends Contract {
        @Override
        Excitation excitation() {
            return new Excitation(0.6, 0.2, Excitation.Kind.ADDITIVE, true);
        }
    }

    @Nested
    class Multiplicative extends Contract {
        @Override
        Excitation excitation() {
            return new Excitation(0.4, 0.3, Excitation.Kind.MULTIPLICATIVE, true);
        }
    }

    @Nested
    class MultiplicativeBeyondOne extends Contract {
        @Override
        Excitation excitation() {
            return new Excitation(0.2, 1.5, Excitation.Kind.MULTIPLICATIVE, true);
        }
    }

    @Nested
    class HiddenOnly extends Contract {
        @Override
        Excitation excitation() {
            return new Excitation(0, 0.3, Excitation.Kind.ADDITIVE, true);
        }
    }

    /** A node of output weight 0 adds nothing to the outputs and is not pulled; its own derivative is halfway. */
    @Test
    void anOutputWeightOfZeroIsNotSpread() {
        for (Excitation.Kind kind : Excitation.Kind.values()) {
            Excitation excitation = new Excitation(0.2, 0.3, kind, true);
            RunSpec spec = RandomRuns.spec(
                    new TwoLayerRelu(2, 2, true, false, 1),
                    9,
                    RandomRuns.OBJECTIVES.get(0),
                    new Descent(1e-3, 0).withExcitation(excitation),
                    4);
            double[] theta = RandomRuns.start(spec).toArray();
            double[][] gradients = new double[3][];
            for (int i = 0; i < 3; i++) {
                theta[6] = (i - 1) * 1e-10;
                gradients[i] = Stepper.of(spec, Parameters.of(theta)).gradient();
            }
            for (int j = 0; j < theta.length; j++) {
                double expected = j == 6 ? gradients[1][j] : (gradients[0][j] + gradients[2][j]) / 2;
                assertEquals(expected, gradients[1][j], 1e-6, kind + " " + j);
                assertTrue(Double.isFinite(gradients[1][j]), kind + " " + j);
            }
        }
    }
}
