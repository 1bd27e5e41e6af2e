package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

class HypothesesTest {
    private static final Dataset DATA =
            new Dataset(Matrix.of(4, 2, 1, 0, 1, 1, -1, 0.5, -1, -1), new int[] {0, 0, 1, 1}, List.of("1", "-1"));
    private static final TwoLayerRelu RELU = new TwoLayerRelu(2, 2, true, false, 1);

    private static RunSpec spec(ModelSpec model, Loss loss, Reduction reduction, Descent descent) {
        return new RunSpec(
                DATA,
                model,
                new Objective(loss, reduction),
                descent,
                new Start.Seeded(Initialisation.TORCH, 1, 1, 0),
                new StopRule(100, 0));
    }

    private static TheoremValue value(Statement statement, RunSpec spec, double gradientNorm, double... theta) {
        return TheoremEvaluator.of(spec).at(statement, new Snapshot(0, Parameters.of(theta), 1, gradientNorm));
    }

    /** V = (1, 0), (−1, 0); b = 0; w = 1, −1. */
    private static double[] weights(double c) {
        return new double[] {1, 0, -1, 0, 0, 0, 1, -1, c};
    }

    @Test
    void perturbedSamplesAreOutsideEveryTheorem() {
        Descent excited =
                new Descent(0.01, 0).withExcitation(new Excitation(0.1, 0.25, Excitation.Kind.ADDITIVE, true));
        String clause = "samples are perturbed by up to 0.25 in training; in the theorem they are not";
        for (Statement statement : Statement.values()) {
            RunSpec spec = spec(RELU, statement.loss(), Reduction.SUM, excited);
            assertTrue(value(statement, spec, 0, weights(0)).differences().contains(clause));
            RunSpec own = OwnSetting.of(statement, spec);
            assertTrue(own.excitation().isNone());
        }
        assertEquals(
                Answer.none("samples are perturbed in training; the limit is that of the samples as they are"),
                LinearStepLimit.of(spec(new LinearModel(2, true, 1), Loss.SQUARED, Reduction.SUM, excited)));
    }

    @Test
    void insideItsSettingTheorem1Applies() {
        RunSpec spec = spec(RELU, Loss.SQUARED, Reduction.SUM, new Descent(0.01, 0));
        TheoremValue value = value(Statement.THEOREM_1, spec, 0, weights(0));
        assertEquals(List.of(), value.differences());
        assertInstanceOf(Badge.Applies.class, value.badge());
        assertEquals(
                "1 · √(2/(0.01 · 0.382)) · (2 · 2.236 · 0 / 0.382 + √(|200 − 0| / 0.382)) = 523.6", value.formula());
    }

    @Test
    void whatHasNoHiddenNodesLacksThemWhateverTheNumberOfFeatures() {
        int d = Theorem1.MOST_COORDINATES + 1;
        double[][] rows = new double[2][d];
        rows[0][0] = 1;
        rows[1][0] = -1;
        RunSpec linear = new RunSpec(
                new Dataset(Matrix.ofRows(rows), new int[] {0, 1}, List.of("1", "-1")),
                new LinearModel(d, true, 1),
                new Objective(Loss.CROSS_ENTROPY, Reduction.SUM),
                new Descent(0.01, 0),
                new Start.Seeded(Initialisation.TORCH, 1, 1, 0),
                new StopRule(100, 0));
        double[] theta = new double[d + 1];
        assertEquals(
                Answer.none("the model has no hidden ReLU nodes"),
                value(Statement.THEOREM_1, linear, 0, theta).bound());
        assertEquals(
                Answer.none("the limit direction is computed for up to 100 features"),
                value(Statement.THEOREM_2, linear, 0, theta).bound());
        assertTrue(Theorem2.of(linear.data()).isEmpty());
    }

    /** Small outputs make small gradients: a net whose weights are all tiny has not converged because of that. */
    @Test
    void howSmallAGradientMustBeIsMeasuredByTheNet() {
        RunSpec spec = spec(RELU, Loss.SQUARED, Reduction.SUM, new Descent(0.01, 0));
        double tiny = 1e-7;
        TheoremValue value = value(Statement.THEOREM_1, spec, tiny, tiny, 0, -tiny, 0, 0, 0, tiny, -tiny, 0);
        assertEquals(
                List.of("the run has not converged: the gradient's norm is 1×10⁻⁷, above 7.535×10⁻¹³"),
                value.differences());
    }

    @Test
    void everyDifferenceIsNamed() {
        TwoLayerRelu odd = new TwoLayerRelu(2, 2, false, true, 5);
        RunSpec spec = spec(odd, Loss.CROSS_ENTROPY, Reduction.MEAN, new Descent(0.5, 0.9));
        TheoremValue first = value(Statement.THEOREM_1, spec, 0.25, weights(0.5));
        assertEquals(
                List.of(
                        "the loss is the cross-entropy; the theorem is about the squared loss",
                        "the loss is averaged over the samples; the theorem is about their sum",
                        "the momentum is 0.9; the theorem is about plain descent",
                        "the output is divided by 5; in the theorem it is not",
                        "the output has the bias 0.5; in the theorem it has none",
                        "the hidden nodes have no biases; the theorem trains them",
                        "the run has not converged: the gradient's norm is 0.25, above 7.535×10⁻⁶",
                        "descent with this step size cannot stay here: the loss has the curvature 4.562 along the weights of node 1, above 2/δ = 4"),
                first.differences());
        assertEquals(
                first.differences(),
                assertInstanceOf(Badge.Outside.class, first.badge()).differences());
        TheoremValue second = value(Statement.THEOREM_2, spec, 0, weights(0));
        assertTrue(second.differences().contains("the model is not a linear classifier"));
        assertTrue(second.bound() instanceof Answer.Value<Double>);
        TheoremValue third = value(Statement.THEOREM_3, spec, 0, weights(0));
        assertTrue(third.differences().contains("the output bias is trained; in the theorem there is none"));
        RunSpec squared = spec(RELU, Loss.SQUARED, Reduction.SUM, new Descent(0.5, 0));
        assertEquals(
                List.of(
                        "the loss is the squared loss; the theorem is about the cross-entropy",
                        "sample 1 is not classified correctly"),
                value(Statement.THEOREM_3, squared, 0, 1, 0, -1, 0, 0, 0, -1, 1, 0)
                        .differences());
        RunSpec unbiased = spec(new LinearModel(2, false, 1), Loss.CROSS_ENTROPY, Reduction.SUM, new Descent(0.5, 0));
        assertEquals(
                List.of("the model has no bias; the theorem trains one"),
                value(Statement.THEOREM_2, unbiased, 0, 1, 1, 0).differences());
    }

    @Test
    void oneClickLeadsIntoEverySetting() {
        List<RunSpec> specs = new ArrayList<>();
        for (ModelSpec model : List.of(RELU, new TwoLayerRelu(2, 5, false, true, 5), new LinearModel(2, true, 5))) {
            for (Loss loss : Loss.values()) {
                for (Reduction reduction : Reduction.values()) {
                    specs.add(spec(model, loss, reduction, new Descent(0.01, 0.9)));
                }
            }
        }
        double[] theta = new double[RELU.parameterCount()];
        theta[RELU.indexOfC()] = 3;
        specs.add(specs.get(0).withStart(new Start.Given(Parameters.of(theta))));
        for (RunSpec spec : specs) {
            for (Statement statement : Statement.values()) {
                RunSpec own = OwnSetting.of(statement, spec);
                assertEquals(own, OwnSetting.of(statement, own));
                Snapshot start = new Snapshot(0, own.startParameters(), 1, 0);
                List<String> differences =
                        TheoremEvaluator.of(own).at(statement, start).differences();
                assertTrue(
                        differences.stream()
                                .allMatch(each -> each.startsWith("the run has not") || each.startsWith("sample")),
                        differences.toString());
            }
        }
        RunSpec mean = specs.get(1);
        assertSame(Reduction.MEAN, mean.objective().reduction());
        assertEquals(
                0.01 / 4, OwnSetting.of(Statement.THEOREM_3, mean).descent().stepSize());
    }

    @Test
    void numbersAreShownWithFourDigitsAtMost() {
        double[] values = {0, 100, 1200.4, 0.01, 1.25e-7, 123456.7, 1e300, -0.10004, 10.0001};
        String[] texts = {"0", "100", "1200", "0.01", "1.25×10⁻⁷", "123500", "1×10³⁰⁰", "−0.1", "10"};
        for (int i = 0; i < values.length; i++) {
            assertEquals(texts[i], Hypotheses.shown(values[i]));
        }
    }
}
