package org.geodescent.core.train;

import static org.geodescent.core.train.GradientFlowTest.CROSS_ENTROPY;
import static org.geodescent.core.train.GradientFlowTest.ONE;
import static org.geodescent.core.train.GradientFlowTest.SQUARED;
import static org.geodescent.core.train.GradientFlowTest.assertUndetermined;
import static org.geodescent.core.train.GradientFlowTest.at;
import static org.geodescent.core.train.GradientFlowTest.flow;
import static org.geodescent.core.train.GradientFlowTest.given;
import static org.geodescent.core.train.GradientFlowTest.spec;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

/** Flow on hinges knows no units and no order of the nodes; and what it is made of, against what it is said to be. */
class FlowUnitsTest {
    /** Samples c times as long, weights √c times as small and times c times as short: the same outputs. */
    private static RunSpec scaled(
            int exponent, int[] y, double[] x, TwoLayerRelu model, Objective objective, double unit, double... theta) {
        double root = Math.scalb(1.0, exponent);
        double[] samples = x.clone();
        for (int k = 0; k < samples.length; k++) {
            samples[k] *= root * root;
        }
        double[] weights = theta.clone();
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= root;
        }
        Matrix features = Matrix.of(y.length, model.inputs(), samples);
        return spec(features, y, model, objective, flow(unit / (root * root)), given(weights));
    }

    private static void assertSameInAllUnits(
            int iterations, int[] y, double[] x, TwoLayerRelu model, Objective objective, double... theta) {
        double[] one = at(scaled(0, y, x, model, objective, 0.01, theta), iterations);
        for (int exponent : new int[] {-30, 30}) {
            double[] other = at(scaled(exponent, y, x, model, objective, 0.01, theta), iterations);
            for (int i = 0; i < one.length; i++) {
                assertEquals(one[i], Math.scalb(other[i], exponent), 1e-7, exponent + ": " + i);
            }
        }
    }

    @Test
    void slidingKnowsNoUnits() {
        double[] axis = {0, 1, 1, 1};
        int[] mixed = {-1, 1};
        assertSameInAllUnits(300, mixed, axis, ONE, SQUARED, 0.1, 0, 0, 0.1, 0);
        assertSameInAllUnits(300, mixed, axis, ONE, SQUARED, 0.1, -0.02, 0, 0.1, 0);
        TwoLayerRelu two = new TwoLayerRelu(2, 2, false, false, 1);
        double[] slanting = {0, 1, 1, 0.2};
        assertSameInAllUnits(300, mixed, slanting, two, SQUARED, 0.1, 0, 0.5, 0.6, 0, 0, 0.1, -0.5, 0);
    }

    @Test
    void passingThroughZeroKnowsNoUnits() {
        double[] x = {-0.7, 1.5, -0.7, -1.1, 1.1, 0.7};
        assertSameInAllUnits(200, new int[] {-1, 1, 1}, x, ONE, CROSS_ENTROPY, 0.006, -0.004, 0, -0.055, 0);
        double[] dying = {1, 0.1, 1, 0, 1, -0.1};
        assertSameInAllUnits(300, new int[] {-1, -1, -1}, dying, ONE, SQUARED, 0.1, 0, 0, 1, 0);
    }

    @Test
    void severalWaysAreSeveralInAllUnits() {
        double[] three = {1, 0, -0.5, 0.9, -0.5, -0.9};
        double[] caught = {
            -0.568, -2.1638, 0.4535, -0.704, 0.4371, 0.9813, -0.3179, -0.0605, 1.6691, 0.1629, 1.3295, 0.8084
        };
        for (int exponent : new int[] {-30, 0, 30}) {
            assertUndetermined(
                    "node 1 can go on in 3 ways from the hinges of 3 samples, on which it stands",
                    scaled(exponent, new int[] {1, -1, -1}, three, ONE, CROSS_ENTROPY, 0.01, 0.1, 0, 0, -0.5, 0));
            int[] y = {1, -1, 1, 1, -1, 1};
            assertUndetermined(
                    "node 1 can go on in 2 ways from the hinges of 6 samples, on which it stands",
                    scaled(exponent, y, caught, ONE, CROSS_ENTROPY, 0.01, -0.0552, 0.092, 0, -0.6093, 0));
            assertUndetermined(
                    "node 1 is free to leave the hinge along which it slid to either side",
                    scaled(
                            exponent,
                            new int[] {1, 1},
                            new double[] {1, 0, -0.5, 1},
                            ONE,
                            CROSS_ENTROPY,
                            0.01,
                            0,
                            0.5,
                            0,
                            -0.05,
                            0));
        }
    }

    /** Of two nodes, one starts on a hinge that lets it go to neither side, and stays; which one it is does not matter. */
    @Test
    void aNodeOnAHingeStaysOnItsSideWhateverTheOthersDo() {
        TwoLayerRelu two = new TwoLayerRelu(2, 2, false, false, 1);
        Matrix x = Matrix.of(1, 2, 1, 0);
        double[] first =
                at(spec(x, new int[] {1}, two, SQUARED, flow(0.01), given(0, 0.5, 0.3, 0, 0, 0, 0.7, 0.3, 0)), 50);
        double[] second =
                at(spec(x, new int[] {1}, two, SQUARED, flow(0.01), given(0.3, 0, 0, 0.5, 0, 0, 0.3, 0.7, 0)), 50);
        int[] swapped = {2, 3, 0, 1, 5, 4, 7, 6, 8};
        for (int i = 0; i < swapped.length; i++) {
            assertEquals(first[i], second[swapped[i]], 1e-12, "parameter " + i);
        }
        assertEquals(0, first[0]);
        assertTrue(first[2] > 0.31);
    }

    /** Driven into the origin, beyond which nothing moves it; the other one is on that side already. */
    @Test
    void aNodeThatComesToRestDoesSoWhateverItsPlace() {
        TwoLayerRelu two = new TwoLayerRelu(2, 2, false, false, 1);
        Matrix x = Matrix.of(3, 2, 1, 0.1, 1, 0, 1, -0.1);
        int[] y = {-1, -1, -1};
        double[] first = at(spec(x, y, two, SQUARED, flow(0.05), given(0.1, 0, -0.3, 0, 0, 0, 1, 0.3, 0)), 400);
        double[] second = at(spec(x, y, two, SQUARED, flow(0.05), given(-0.3, 0, 0.1, 0, 0, 0, 0.3, 1, 0)), 400);
        assertEquals(0, Math.hypot(first[0], first[1]), 1e-9);
        assertEquals(0, Math.hypot(second[2], second[3]), 1e-9);
        assertEquals(first[6], second[7], 1e-12);
        assertTrue(first[6] > 0.99);
        assertEquals(-0.3, second[0]);
        assertEquals(-0.3, first[2]);
    }

    private static String choice(double drift, double below, double above, int before) {
        List<double[]> normals = List.of(new double[] {0.6, 0.8});
        double[] velocity = {0.6 * drift, 0.8 * drift};
        NodePull pull = new NodePull(velocity, new double[] {below}, new double[] {above});
        HingeChoice choice = HingeChoice.of(normals, pull, new byte[] {(byte) before}, false);
        return choice instanceof HingeChoice.Sides sides ? String.valueOf(sides.of(0)) : "open";
    }

    /** By the normal velocities beside the hinge. */
    @Test
    void aSingleHingeIsCrossedFollowedOrLeft() {
        assertEquals("1", choice(1, -0.5, -0.5, -1));
        assertEquals("1", choice(-1, 2, 2, -1));
        assertEquals("-1", choice(1, -2, -2, 1));
        assertEquals("0", choice(1, 0, -2, 1));
        assertEquals("0", choice(0, 2, -2, -1));
        assertEquals("-1", choice(1, -2, 0, -1));
        assertEquals("1", choice(1, -2, 2, 1));
        assertEquals("open", choice(1, -2, 2, 0));
    }

    @Test
    void samplesOfOneLineShareAGroupInAnyUnit() {
        for (double unit : new double[] {1e-9, 1, 1e9}) {
            double[] x = {1, 2, 2, 4, -3, -6, 2, -1, 1, 2 + 1e-8, 0, 0};
            for (int k = 0; k < x.length; k++) {
                x[k] *= unit;
            }
            HingeGroups groups =
                    new HingeGroups(new Dataset(Matrix.of(6, 2, x), new int[6], List.of("1", "-1")), false);
            assertEquals(3, groups.count());
            assertEquals(
                    List.of(0, 0, 0, 1, 2, -1),
                    List.of(
                            groups.groupOf(0),
                            groups.groupOf(1),
                            groups.groupOf(2),
                            groups.groupOf(3),
                            groups.groupOf(4),
                            groups.groupOf(5)));
            assertEquals(-3 * Math.sqrt(5) * unit, groups.factor(2), 1e-12 * unit);
            assertEquals(0, groups.factor(5));
        }
    }

    /** Φ = −Σ c_i (ξ_i·u) on (0.8, −0.6), which is 0.8 beyond the first hinge, is the lowest; the unit is 3. */
    @Test
    void theLowestRayIsTheSteepestWayDown() {
        HingeFan fan = new HingeFan(List.of(new double[] {1, 0}, new double[] {0.6, 0.8}));
        NodePull pull = new NodePull(new double[2], new double[2], new double[] {2, 1});
        assertEquals(-1.6 / 3, fan.lowest(pull), 1e-12);
        NodePull drift = new NodePull(new double[] {0, 3}, new double[2], new double[] {2, 1});
        assertEquals(-(3 + 0.8) / 6, fan.lowest(drift), 1e-12);
    }

    private static HingeFan fan(int hinges) {
        Random random = new Random(9);
        List<double[]> normals = new ArrayList<>();
        for (int i = 0; i < hinges; i++) {
            normals.add(Vectors.normalised(random.doubles(3, -1, 1).toArray()));
        }
        return new HingeFan(normals);
    }

    /** Pairs of hinges in space: 199 · 100 = 19,900 of 200, and 20,100 of 201. */
    @Test
    void twentyThousandSetsOfHingesAreNotTooMany() {
        assertFalse(fan(200).isTooLarge());
        assertTrue(fan(201).isTooLarge());
    }
}
