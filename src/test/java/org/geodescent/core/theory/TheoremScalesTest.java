package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;
import org.junit.jupiter.api.Test;

/** A's theorems at nets small enough for closed forms, in several units. */
class TheoremScalesTest {
    /** {@code (2, 0)} of one class, {@code (−2, 0)} of the other. */
    private static final Dataset PAIR = data(new int[] {0, 1}, 2, 0, -2, 0);

    private static Dataset data(int[] classes, double... values) {
        return new Dataset(
                Matrix.of(classes.length, values.length / classes.length, values), classes, List.of("1", "-1"));
    }

    private static double[] scaled(double factor, double... values) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    private static RunSpec spec(Dataset data, ModelSpec model, Loss loss, double... theta) {
        return new RunSpec(
                data,
                model,
                new Objective(loss, Reduction.SUM),
                new Descent(0.1, 0),
                new Start.Given(Parameters.of(theta)),
                new StopRule(0, 0));
    }

    private static TheoremValue value(Statement statement, RunSpec spec, double... theta) {
        return TheoremEvaluator.of(spec).at(statement, new Snapshot(0, Parameters.of(theta), 0, 0));
    }

    private static double number(Answer<Double> answer) {
        return answer.found().orElseThrow();
    }

    /**
     * One node for each sample of {@link #PAIR}, turned by an angle from where gradient flow converges to, which is
     * (2, 0, 1)/√5 for (V, b), and a third that is dead but for rounding.
     */
    private static double[] nodes(double turn, double size) {
        double angle = Math.atan(0.5) + turn;
        return scaled(
                size,
                Math.cos(angle),
                0,
                -Math.cos(angle),
                0,
                1e-7,
                0, // V
                Math.sin(angle),
                Math.sin(angle),
                0, // b
                1,
                -1,
                0, // w
                0);
    }

    @Test
    void theorem3KnowsNoScaleOfTheWeightsOrOfTheOutput() {
        for (double outputScale : new double[] {1, 4}) {
            TwoLayerRelu model = new TwoLayerRelu(2, 3, true, false, outputScale);
            for (double size : new double[] {1, 1e3, 1e-3}) {
                double[] theta = nodes(0, size);
                Network network = new Network(model, Parameters.of(theta));
                Theorem3 theorem = Theorem3.of(network, PAIR).orElseThrow();
                assertEquals(List.of(0, 1), theorem.support());
                assertEquals(List.of(0, 1), theorem.cover());
                assertEquals(Math.sqrt(5) * size * size / outputScale, theorem.smallestScore(), 1e-9 * size * size);
                assertEquals(0, theorem.stationarityResidual(), 1e-12);
                assertEquals(2 / Math.sqrt(5), number(theorem.bound()), 1e-12);
                assertEquals(1, number(theorem.boundAsPrinted()), 1e-12);
                TheoremValue value = value(Statement.THEOREM_3, spec(PAIR, model, Loss.CROSS_ENTROPY, theta), theta);
                // Where both nodes are active f has the slope 4/√5; its scores are ±√5.
                assertEquals(0.8, number(value.measured()), 1e-9);
            }
        }
    }

    /** Turned by φ, the weights keep their balance and are tan φ of their length away from the nearest limit. */
    @Test
    void theResidualOfATurnedLimitIsTheTangentOfTheTurn() {
        TwoLayerRelu model = new TwoLayerRelu(2, 3, true, false, 1);
        for (double turn : new double[] {0.01, -0.2, 0.4}) {
            for (double size : new double[] {1, 30}) {
                Network network = new Network(model, Parameters.of(nodes(turn, size)));
                double residual = Theorem3.of(network, PAIR).orElseThrow().stationarityResidual();
                assertEquals(Math.tan(Math.abs(turn)), residual, 1e-9);
            }
        }
    }

    /** Output weights four times too large leave (4 − ¼)/¼ of the vectors, hidden ones an imbalance of 3. */
    @Test
    void theResidualOfAnUnbalancedLimitIsARatio() {
        assertEquals(15, unbalanced(9, 12), 1e-12);
        assertEquals(3, unbalanced(0, 9), 1e-12);
    }

    private static double unbalanced(int from, int to) {
        double[] theta = nodes(0, 1);
        for (int i = from; i < to; i++) {
            theta[i] *= 4;
        }
        Network network = new Network(new TwoLayerRelu(2, 3, true, false, 1), Parameters.of(theta));
        return Theorem3.of(network, PAIR).orElseThrow().stationarityResidual();
    }

    @Test
    void aPointIsOnAHingeRelativelyToBothSizes() {
        TwoLayerRelu model = new TwoLayerRelu(2, 1, true, false, 1);
        for (double size : new double[] {1e-3, 1, 2e3}) {
            HiddenLayer layer = HiddenLayer.of(new Network(model, Parameters.of(size, 0, 0, 1, 0)))
                    .orElseThrow();
            for (double height : new double[] {1, 1e2, 1e4}) {
                double off = 1e-6 * Math.hypot(height, 1);
                assertEquals(0, layer.side(0, 1e-6, 0.9 * off, height));
                assertEquals(0, layer.side(0, 1e-6, -0.9 * off, height));
                assertEquals(1, layer.side(0, 1e-6, 1.1 * off, height));
                assertEquals(-1, layer.side(0, 1e-6, -1.1 * off, height));
            }
        }
    }

    /** Two samples for each node, so that λ is not 0. */
    private static final Dataset FOUR = data(new int[] {0, 0, 1, 1}, 2, 0, 1, 1, -2, 0, -1, 1);

    @Test
    void corollary1IsHalfTheScoreGapOverTheLipschitzBound() {
        TwoLayerRelu model = new TwoLayerRelu(2, 2, true, false, 1);
        double[] theta = {2, 0, -2, 0, 1, 1, 6, -3, 0};
        ScoreGap gap = ScoreGap.of(new Network(model, Parameters.of(theta)), FOUR);
        // Scores 30, 18, −15, −9.
        assertEquals(new ScoreGap(27, 4.5, 1, 3), gap);
        TheoremValue value = value(Statement.COROLLARY_1, spec(FOUR, model, Loss.SQUARED, theta), theta);
        double lipschitz =
                number(value.ingredient("lipschitzBound").orElseThrow().value());
        assertTrue(lipschitz > 2);
        assertEquals(27 / (2 * lipschitz), number(value.bound()), 1e-12);
    }

    @Test
    void theReasonOfAVoidBoundNumbersNodesFromOne() {
        TwoLayerRelu model = new TwoLayerRelu(2, 2, true, false, 1);
        double[] dead = {2, 0, -2, 0, 1, -9, 6, -3, 0};
        String first = value(Statement.THEOREM_1, spec(FOUR, model, Loss.SQUARED, dead), dead)
                .bound()
                .reason();
        assertEquals("no sample activates node 2, so that λ = 0", first);
        double[] poor = {2, 0, -2, 0, 1, -3, 6, -3, 0};
        String second = value(Statement.THEOREM_1, spec(FOUR, model, Loss.SQUARED, poor), poor)
                .bound()
                .reason();
        assertEquals("the one sample that activates node 2 does not span the input space, so that λ = 0", second);
    }

    @Test
    void theReasonsOfTheorem3NumberSamplesAndNodesFromOne() {
        TwoLayerRelu model = new TwoLayerRelu(2, 2, true, true, 1);
        // The output bias classifies the second sample, which activates no node.
        double[] idle = {2, 0, 2, 0, 0, 0, 1, 1, -3};
        Theorem3 uncovered = Theorem3.of(new Network(model, Parameters.of(idle)), data(new int[] {0, 1}, 1.5, 0, -1, 0))
                .orElseThrow();
        assertEquals("support vector 2 activates no node", uncovered.bound().reason());
        // Two copies of one support vector.
        double[] twice = {2, 0, -2, 0, 0, 0, 1, -1, 0};
        Theorem3 dependent = Theorem3.of(
                        new Network(model, Parameters.of(twice)), data(new int[] {0, 1, 1}, 1, 0, -1, 0, -1, 0))
                .orElseThrow();
        assertEquals(
                "the support vectors that excite node 2 are linearly dependent, so that λ = 0",
                dependent.bound().reason());
    }

    /** No pair of a fine grid is larger, and one of them nearly as large. */
    @Test
    void opposedDirectionsOfThePlaneAreTheBestOfAGrid() {
        Random random = new Random(8);
        int found = 0;
        for (int trial = 0; trial < 150; trial++) {
            List<double[]> positive = new ArrayList<>();
            List<double[]> negative = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                positive.add(new double[] {3 + random.nextInt(5), random.nextInt(7) - 1});
                negative.add(new double[] {2 - random.nextInt(4), 6 + random.nextInt(5)});
            }
            double best = 0;
            for (int k = 0; k < 4 * 720; k++) {
                double angle = Math.PI * Math.floorDiv(k, 2) / 720;
                double[] r = {Math.cos(angle), Math.sin(angle)};
                double turn = k % 2 == 0 ? 1 : -1;
                double up = between(positive, negative, r[0], r[1]);
                double down = between(opposite(negative), opposite(positive), -turn * r[1], turn * r[0]);
                best = up > 0 && down > 0 ? Math.max(best, Math.hypot(up, down)) : best;
            }
            double largest = OpposedDeltas.largest(positive, negative);
            assertTrue(best <= largest + 1e-9, trial + ": " + best + " " + largest);
            assertTrue(best >= 0.98 * largest, trial + ": " + best + " " + largest);
            found += largest > 0 ? 1 : 0;
        }
        assertTrue(found > 20, "pairs: " + found);
    }

    /** The largest Δ with one class above and the other below. */
    private static double between(List<double[]> upper, List<double[]> lower, double x, double y) {
        double least =
                upper.stream().mapToDouble(p -> p[0] * x + p[1] * y).min().orElseThrow();
        double most = lower.stream().mapToDouble(p -> p[0] * x + p[1] * y).max().orElseThrow();
        return most <= least ? Math.max(0, least) : 0;
    }

    private static List<double[]> opposite(List<double[]> points) {
        return points.stream().map(p -> new double[] {-p[0], -p[1]}).toList();
    }

    @Test
    void twoSamplesAgreeAlongOneDirection() {
        Theorem2 theorem = Theorem2.of(data(new int[] {0, 1}, 1, 3, 0, -1)).orElseThrow();
        // The one direction along which both agree is (4, −1)/√17.
        assertEquals(1 / 17.0, theorem.sumDeltaSquared(), 1e-12);
    }

    /** Δ has the unit of the samples; a power of two changes no digit. */
    @Test
    void corollary2ScalesWithTheSupportVectors() {
        Random random = new Random(21);
        int bounds = 0;
        for (int trial = 0; trial < 60; trial++) {
            int dimension = 2 + trial % 2;
            double[] values = random.doubles(4L * dimension, -1, 1).toArray();
            for (int n = 0; n < 4; n++) {
                values[n * dimension] += n < 2 ? 1.5 : -0.5;
            }
            double bias = random.nextGaussian();
            Answer<Double> one = Corollary2.bound(data(new int[] {0, 0, 1, 1}, values), bias);
            for (int exponent : new int[] {-30, 30}) {
                double unit = Math.scalb(1.0, exponent);
                Answer<Double> other = Corollary2.bound(data(new int[] {0, 0, 1, 1}, scaled(unit, values)), bias);
                if (one instanceof Answer.Value<Double> bound) {
                    assertEquals(bound.value() / unit, number(other), 1e-9 * bound.value() / unit);
                    bounds++;
                } else {
                    assertEquals(one, other);
                }
            }
        }
        assertTrue(bounds > 30, "bounds: " + bounds);
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:e-?\\d+)?");

    private static double[] numbers(String formula) {
        List<Double> found = new ArrayList<>();
        Matcher matcher =
                NUMBER.matcher(formula.replace("²", "").replace("1 / √(1/", "").replace("1 / (", ""));
        while (matcher.find()) {
            found.add(Double.parseDouble(matcher.group()));
        }
        return found.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void theShownFormulasComeToTheShownValues() {
        LinearModel model = new LinearModel(2, true, 1);
        RunSpec spec = spec(data(new int[] {0, 1}, 1, 3, 0, -1), model, Loss.CROSS_ENTROPY, 1, 1, 0);
        TheoremValue second = value(Statement.THEOREM_2, spec, 1, 1, 0);
        double[] printed = numbers(second.formulaAsPrinted());
        assertEquals(printed[3], 1 / Math.sqrt(1 / (printed[0] * printed[0]) + printed[1] * printed[2]), 2e-3);
        assertEquals(number(second.boundAsPrinted()), printed[3], 1e-3);
        TheoremValue corollary = value(Statement.COROLLARY_2, spec, 1, 1, 0);
        double bias = Math.abs(number(corollary.ingredient("B").orElseThrow().value()));
        double delta = number(corollary.ingredient("delta").orElseThrow().value());
        assertEquals(number(corollary.bound()), 1 / (bias * delta), 1e-12);
        double[] shown = numbers(corollary.formula());
        assertEquals(shown[2], 1 / (shown[0] * shown[1]), 2e-3);
    }

    @Test
    void anOwnSettingUndoesTheOutputScaleTwice() {
        double[] theta = {1, 0, 0, 1, 0, 0, 1, 1, 0};
        RunSpec spec = spec(PAIR, new TwoLayerRelu(2, 2, true, false, 5), Loss.CROSS_ENTROPY, theta);
        assertEquals(
                0.1 / 25, OwnSetting.of(Statement.THEOREM_3, spec).descent().stepSize(), 1e-17);
    }

    @Test
    void aThinnedSeriesIsEvenAndKeepsBothEnds() {
        double[] theta = nodes(0, 1);
        RunSpec spec = spec(PAIR, new TwoLayerRelu(2, 3, true, false, 1), Loss.CROSS_ENTROPY, theta);
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i <= 12; i++) {
            snapshots.add(new Snapshot(i, Parameters.of(theta), 0, 0));
        }
        TheoremSeries series = TheoremSeries.of(spec, snapshots, 4, () -> false);
        assertEquals(
                List.of(0L, 4L, 8L, 12L),
                series.points().stream().map(TheoremSeries.Point::iteration).toList());
    }

    @Test
    void aSecondSingularValueIsSeenRelativelyToTheFirst() {
        assertEquals(0.5, new LayerSpectrum(1, List.of(4.0, 2.0)).distanceFromRankOne());
        for (double unit : new double[] {1e-4, 1, 1e4}) {
            assertEquals(0, GramSpectrum.smallest(new double[] {unit, 0}, new double[] {0, 1e-13 * unit}));
            double least = 1e-11 * unit;
            assertEquals(
                    least * least,
                    GramSpectrum.smallest(new double[] {unit, 0}, new double[] {0, least}),
                    1e-9 * least * least);
        }
    }
}
