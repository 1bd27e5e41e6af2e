package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class MaxMarginProgramTest {
    private static final String[] PLANE = {"separable", "interleaved", "random labels", "clusters", "duplicates"};

    static ConvexOutcome outcome(Matrix x, int[] y, boolean bias) {
        return MaxMarginProgram.solve(x, y, bias, Optional.empty(), () -> false);
    }

    static ConvexOutcome.Solved solved(Matrix x, int[] y, boolean bias) {
        return assertInstanceOf(ConvexOutcome.Solved.class, outcome(x, y, bias));
    }

    @Test
    void agreesWithTheReference() {
        List<ConvexReference> references = ConvexReference.all();
        assertEquals(33, references.size());
        for (ConvexReference reference : references) {
            ConvexOutcome.Solved solution = solved(reference.x(), reference.labels(), false);
            assertTrue(solution.relativeGap() <= 1e-10, () -> reference.id() + " " + solution.relativeGap());
            assertEquals(reference.node().get("arrangements").asInt(), solution.arrangements(), reference.id());
            double optimum = reference.number("optimalValue");
            assertEquals(optimum, solution.primal(), 1e-8 * optimum, reference.id());
            assertEquals(optimum, solution.dual(), 1e-8 * optimum, reference.id());
            if (reference.node().get("lambdaUnique").asBoolean()) {
                double[] expected = ConvexReference.numbers(reference.node().get("lambda"));
                for (int n = 0; n < expected.length; n++) {
                    assertEquals(expected[n], solution.lambda().get(n), 1e-5 * optimum, reference.id());
                }
            }
            if (reference.node().get("neuronsUnique").asBoolean()) {
                assertSameNeurons(reference, solution);
            }
        }
    }

    private static void assertSameNeurons(ConvexReference reference, ConvexOutcome.Solved solution) {
        JsonNode expected = reference.node().get("neurons");
        assertEquals(expected.size(), solution.neurons().size(), reference.id());
        for (JsonNode neuron : expected) {
            double[] u = ConvexReference.numbers(neuron.get("u"));
            double nearest = Double.POSITIVE_INFINITY;
            for (OptimalNeuron own : solution.neurons()) {
                if (own.sign() == neuron.get("sign").asInt()) {
                    nearest = Math.min(nearest, Vectors.norm(Vectors.difference(array(own.u()), u)));
                }
            }
            assertEquals(0, nearest, 1e-5 * reference.number("optimalValue"), reference.id());
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    /** Everything that the answer claims, in plain arithmetic that shares nothing with the solver. */
    static void assertCertified(Matrix x, int[] y, boolean bias, ConvexOutcome.Solved solution) {
        assertTrue(solution.relativeGap() <= MaxMarginProgram.RELATIVE_GAP);
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = bias ? Arrays.copyOf(x.row(n), x.columns() + 1) : x.row(n);
            if (bias) {
                rows[n][x.columns()] = 1;
            }
        }
        double objective = 0;
        for (OptimalNeuron neuron : solution.neurons()) {
            objective += Vectors.norm(array(neuron.u()));
        }
        assertEquals(solution.primal(), objective, 1e-12 * objective);
        double dual = 0;
        for (int n = 0; n < rows.length; n++) {
            double score = 0;
            for (OptimalNeuron neuron : solution.neurons()) {
                score += neuron.sign() * Math.max(0, Vectors.dot(rows[n], array(neuron.u())));
            }
            assertTrue(y[n] * score >= 1 - 1e-14 * objective * (1 + Vectors.norm(rows[n])), "margin " + y[n] * score);
            assertTrue(y[n] * solution.lambda().get(n) >= 0);
            dual += y[n] * solution.lambda().get(n);
        }
        assertEquals(solution.dual(), dual, 1e-12 * dual);
        for (OptimalNeuron neuron : solution.neurons()) {
            double[] u = array(neuron.u());
            for (int n = 0; n < rows.length; n++) {
                double side = neuron.pattern().isActive(n) ? 1 : -1;
                assertTrue(side * Vectors.dot(rows[n], u) >= -1e-12 * Vectors.norm(u) * Vectors.norm(rows[n]));
            }
        }
        Random random = new Random(5);
        double scale = 0;
        for (int n = 0; n < rows.length; n++) {
            scale += Math.abs(solution.lambda().get(n)) * Vectors.norm(rows[n]);
        }
        for (int i = 0; i < 300; i++) {
            double[] u = new double[rows[0].length];
            for (int j = 0; j < u.length; j++) {
                u[j] = random.nextGaussian();
            }
            double value = 0;
            for (int n = 0; n < rows.length; n++) {
                value += solution.lambda().get(n) * Math.max(0, Vectors.dot(rows[n], u));
            }
            assertTrue(Math.abs(value) / Vectors.norm(u) <= 1 + 1e-15 * rows.length * scale);
        }
    }

    @Test
    void everyFamilyIsSolvedOrShownToBeInfeasible() {
        int total = Integer.getInteger("convex.instances", 240);
        int[] plane = {1, 2, 3, 5, 8, 12, 20, 30, 50, 75, 100};
        int[] biased = {1, 2, 3, 5, 8, 12, 16, 20, 25, 30};
        double worst = 0;
        List<String> undecided = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            boolean bias = i % 3 == 2;
            String family = ConvexInstance.FAMILIES.get(i / 3 % ConvexInstance.FAMILIES.size());
            int size = bias ? biased[i / 36 % biased.length] : plane[i / 36 % plane.length];
            ConvexInstance instance = ConvexInstance.of(family, size, i);
            ConvexOutcome outcome = outcome(instance.x(), instance.y(), bias);
            if (outcome instanceof ConvexOutcome.Solved solution) {
                assertCertified(instance.x(), instance.y(), bias, solution);
                worst = Math.max(worst, solution.relativeGap());
            } else if (outcome instanceof ConvexOutcome.Undecided) {
                undecided.add(family + " N=" + size + " bias=" + bias + " seed " + i + ": " + outcome);
            } else {
                assertTrue(
                        family.equals("lattice") || family.equals("collinear"),
                        () -> instance + " was said to be infeasible");
            }
        }
        assertEquals(List.of(), undecided);
        assertTrue(worst <= 1e-8, "largest relative gap " + worst);
    }

    /** A dense search over pairs of directions on the paper's data: no network of two neurons is better. */
    @Test
    void thePapersOptimumIsThatOfAGridSearch() {
        Matrix x = Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35);
        ConvexOutcome.Solved solution = solved(x, new int[] {1, -1}, false);
        assertEquals(1.282432, solution.primal(), 1e-6);
        assertEquals(0.582875, solution.lambda().get(0), 1e-6);
        assertEquals(-0.699557, solution.lambda().get(1), 1e-6);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 2000; i++) {
            for (int k = 0; k < 2000; k++) {
                double[] z = features(x, Math.PI * i / 1000);
                double[] w = features(x, Math.PI * k / 1000);
                // c z₁ − d w₁ = 1 and c z₂ − d w₂ = −1 determine two weights.
                double determinant = -z[0] * w[1] + w[0] * z[1];
                double c = (-w[1] - w[0]) / determinant;
                double d = (-z[0] - z[1]) / determinant;
                if (c >= 0 && d >= 0 && c + d < best) {
                    best = c + d;
                }
            }
        }
        assertTrue(best >= solution.dual());
        assertEquals(solution.primal(), best, 1e-4);
    }

    private static double[] features(Matrix x, double angle) {
        double[] u = {Math.cos(angle), Math.sin(angle)};
        return new double[] {Math.max(0, Vectors.dot(x.row(0), u)), Math.max(0, Vectors.dot(x.row(1), u))};
    }

    @Test
    void rotationPermutationAndScalingDoWhatTheyMust() {
        for (int i = 0; i < 20; i++) {
            ConvexInstance instance = ConvexInstance.of(PLANE[i % PLANE.length], 3 + i, 50 + i);
            double value = solved(instance.x(), instance.y(), false).primal();
            double angle = 0.3 + i;
            Matrix turned = mapped(instance.x(), v -> new double[] {
                Math.cos(angle) * v[0] - Math.sin(angle) * v[1], Math.sin(angle) * v[0] + Math.cos(angle) * v[1]
            });
            assertEquals(value, solved(turned, instance.y(), false).primal(), 1e-7 * value);
            Matrix larger = mapped(instance.x(), v -> new double[] {3 * v[0], 3 * v[1]});
            assertEquals(value / 3, solved(larger, instance.y(), false).primal(), 1e-7 * value);
            List<Integer> order = new ArrayList<>();
            for (int n = 0; n < instance.y().length; n++) {
                order.add(n);
            }
            Collections.shuffle(order, new Random(i));
            Matrix shuffled =
                    Matrix.ofRows(order.stream().map(n -> instance.x().row(n)).toArray(double[][]::new));
            int[] labels = order.stream().mapToInt(n -> instance.y()[n]).toArray();
            assertEquals(value, solved(shuffled, labels, false).primal(), 1e-7 * value);
            int[] flipped = Arrays.stream(instance.y()).map(v -> -v).toArray();
            assertEquals(value, solved(instance.x(), flipped, false).primal(), 1e-7 * value);
        }
    }

    private static Matrix mapped(Matrix x, UnaryOperator<double[]> map) {
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = map.apply(x.row(n));
        }
        return Matrix.ofRows(rows);
    }

    @Test
    void infeasibleDataAreNamed() {
        assertInfeasible(Matrix.of(2, 2, 1, 2, 0, 0), false, List.of(1), "sample 2 is the origin");
        assertInfeasible(Matrix.of(2, 2, 1, 2, 2, 4), false, List.of(0, 1), "samples 1 and 2 lie on one ray");
        assertInfeasible(Matrix.of(2, 2, 1, 2, 1, 2), true, List.of(0, 1), "samples 1 and 2 coincide");
        assertInstanceOf(ConvexOutcome.Solved.class, outcome(Matrix.of(2, 2, 1, 2, 2, 4), new int[] {1, -1}, true));
        assertInstanceOf(ConvexOutcome.Solved.class, outcome(Matrix.of(2, 2, 1, 2, -1, -2), new int[] {1, -1}, false));
        // Three antipodal pairs whose positive ends surround the origin.
        Matrix pairs = Matrix.of(6, 2, 1, 0, -2, 0, -1, 1, 1, -1, -1, -1, 3, 3);
        ConvexOutcome.Infeasible infeasible = assertInstanceOf(
                ConvexOutcome.Infeasible.class, outcome(pairs, new int[] {1, -1, 1, -1, 1, -1}, false));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), infeasible.samples());
        assertTrue(infeasible.reason().contains("antipodal"), infeasible.reason());
        assertInstanceOf(ConvexOutcome.Solved.class, outcome(pairs, new int[] {1, -1, 1, -1, -1, 1}, false));
    }

    private static void assertInfeasible(Matrix x, boolean bias, List<Integer> samples, String reason) {
        ConvexOutcome.Infeasible infeasible =
                assertInstanceOf(ConvexOutcome.Infeasible.class, outcome(x, new int[] {1, -1}, bias));
        assertEquals(samples, infeasible.samples());
        assertTrue(infeasible.reason().startsWith(reason), infeasible.reason());
    }

    @Test
    void classesAreIndependentProblems() {
        Dataset data = new Dataset(
                Matrix.of(4, 2, 1, 0.2, 0.1, 1, -1, -0.3, -0.8, -0.9), new int[] {0, 1, 2, 2}, List.of("a", "b", "c"));
        List<ConvexOutcome> outcomes = MaxMarginProgram.solveClasses(data, false, () -> false);
        assertEquals(3, outcomes.size());
        int[][] labels = {{1, -1, -1, -1}, {-1, 1, -1, -1}, {-1, -1, 1, 1}};
        for (int k = 0; k < 3; k++) {
            assertEquals(outcome(data.features(), labels[k], false), outcomes.get(k));
        }
        assertEquals(MaxMarginProgram.solve(data, false), outcomes.get(0));
    }

    @Test
    void moreThanThreeDimensionsAreEnumeratedOrRefused() {
        Random random = new Random(8);
        double[] values = random.doubles(8 * 4, -1, 1).toArray();
        Matrix x = Matrix.of(8, 4, values);
        int[] y = {1, -1, -1, 1, -1, 1, -1, 1};
        assertCertified(x, y, false, solved(x, y, false));
        Matrix many = Matrix.of(60, 5, random.doubles(300, -1, 1).toArray());
        int[] labels = new int[60];
        Arrays.fill(labels, 1);
        labels[0] = -1;
        ConvexOutcome.Undecided refused = assertInstanceOf(ConvexOutcome.Undecided.class, outcome(many, labels, false));
        assertTrue(refused.reason().contains("at most"), refused.reason());
    }

    @Test
    void cancellingLeavesABoundAndSaysSo() {
        ConvexInstance instance = ConvexInstance.of("random labels", 30, 6);
        ConvexOutcome.Undecided undecided = assertInstanceOf(
                ConvexOutcome.Undecided.class,
                MaxMarginProgram.solve(instance.x(), instance.y(), false, Optional.empty(), () -> true));
        assertEquals("cancelled", undecided.reason());
        assertFalse(undecided.lower() > undecided.upper());
    }

    @Test
    void tooManySamplesAreRefusedInOneSentence() {
        int size = MaxMarginProgram.MOST_SPATIAL_SAMPLES + 1;
        Matrix x = Matrix.of(size, 2, new Random(1).doubles(2L * size, -1, 1).toArray());
        int[] y = new int[size];
        Arrays.fill(y, 1);
        ConvexOutcome.Undecided refused = assertInstanceOf(ConvexOutcome.Undecided.class, outcome(x, y, true));
        assertEquals(
                "1001 samples of dimension 3 (a bias counts) are too many; at most 1000 are solved", refused.reason());
        assertEquals(Double.POSITIVE_INFINITY, refused.upper());
    }
}
