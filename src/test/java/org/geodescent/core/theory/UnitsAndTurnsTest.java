package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Diagnostics;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.TrainingMode;
import org.junit.jupiter.api.Test;

/** What the theorems say does not depend on units, nor on where the plane lies in a larger space. */
class UnitsAndTurnsTest {
    private static final int[] CLASSES = {0, 0, 1, 1};
    private static final double[] SEPARATE = {3, 1, 5, 2, 1, 0, -1, 3};

    private static Dataset plane(double unit, double shift, int[] classes, double... xy) {
        double[] x = new double[xy.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = unit * xy[k] + shift;
        }
        return new Dataset(Matrix.of(classes.length, 2, x), classes, List.of("1", "-1"));
    }

    /** A node, the opposite one and twice the first: never more than two of them at one point. */
    @Test
    void activeNodesAreThoseOfOnePoint() {
        double[] theta = {1, 0, 0, -1, 0, 0, 2, 0, 0, 0, 0, 0, 1, 1, 1, 0};
        HiddenLayer parallel = HiddenLayer.of(new Network(new TwoLayerRelu(3, 3, true, false, 1), Parameters.of(theta)))
                .orElseThrow();
        assertEquals(Answer.of(2.0), ActiveNodes.largestNumber(parallel));
        theta[4] = 1;
        theta[8] = 1;
        HiddenLayer independent = HiddenLayer.of(
                        new Network(new TwoLayerRelu(3, 3, true, false, 1), Parameters.of(theta)))
                .orElseThrow();
        assertEquals(Answer.of(3.0), ActiveNodes.largestNumber(independent));
    }

    private static boolean covers(double size, double length, double sine) {
        LabelCover cover = LabelCover.of(
                BiasFreeNetwork.of(Matrix.of(1, 2, size, 0), 1),
                Matrix.of(2, 2, 1, 0, length * sine, length),
                new double[] {0.5, 0.5},
                1,
                1);
        return cover.positive().neuron().isPresent();
    }

    @Test
    void aNeuronCoversWhatLiesOnItsHinge() {
        for (double size : new double[] {1e-3, 1, 1e3}) {
            for (double length : new double[] {1e-3, 1, 1e3}) {
                assertTrue(covers(size, length, 0.5e-9));
                assertTrue(covers(size, length, -0.9e-9));
                assertTrue(!covers(size, length, -1.1e-9));
            }
        }
    }

    /** In large units w is short, and of all hyperplanes that separate the samples by 1 the one with the least |b| wins. */
    @Test
    void theBiasOfTheorem2IsNoRoundingInLargeUnits() {
        for (double unit : new double[] {1e5, 1e7, 1e9}) {
            Theorem2 theorem = Theorem2.of(plane(unit, 0, CLASSES, SEPARATE)).orElseThrow();
            assertEquals(-1.75, theorem.bias(), 1e-6);
        }
    }

    /** Far from the origin the differences of the projections decide, not their size. */
    @Test
    void supportVectorsFarFromTheOriginAreThoseOfExactProjections() {
        Dataset data = plane(1, 0x1p32, CLASSES, SEPARATE);
        Theorem2 theorem = Theorem2.of(data).orElseThrow();
        double[] w = theorem.limit().w();
        BigDecimal[] projections = new BigDecimal[data.size()];
        Arrays.setAll(projections, n -> new BigDecimal(w[0])
                .multiply(new BigDecimal(data.feature(n, 0)))
                .add(new BigDecimal(w[1]).multiply(new BigDecimal(data.feature(n, 1)))));
        List<Integer> support = new ArrayList<>();
        for (int n = 0; n < projections.length; n++) {
            BigDecimal least = projections[n];
            for (int m = 0; m < projections.length; m++) {
                boolean nearer = data.sign(n) * projections[m].compareTo(least) < 0;
                least = data.sign(m) == data.sign(n) && nearer ? projections[m] : least;
            }
            if (Math.abs(projections[n].subtract(least).doubleValue()) < 1e-6) {
                support.add(n);
            }
        }
        assertEquals(support, theorem.support());
        assertTrue(support.size() < 4);
    }

    @Test
    void aSampleAtTheOriginIsNamed() {
        assertEquals(
                "Not orthogonal separable: sample 2 has one label and x·x′ = 0, not above 0.",
                DualStatements.sentence(Matrix.of(2, 2, 1, 1, 0, 0), new Diagnostics.SamplePair(1, 1), 1, 1));
    }

    /** Three dimensions of which the points use two, in a basis of halves and thirds: the claim is that of the plane. */
    @Test
    void twoDirectionsClaimTheSameInATurnedPlane() {
        double[] first = {2 / 3.0, 2 / 3.0, 1 / 3.0};
        double[] second = {-2 / 3.0, 1 / 3.0, 2 / 3.0};
        Random random = new Random(8);
        int found = 0;
        for (int trial = 0; trial < 100; trial++) {
            List<double[]> positive = new ArrayList<>();
            List<double[]> negative = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                positive.add(new double[] {3 + random.nextInt(5), random.nextInt(7) - 1});
                negative.add(new double[] {2 - random.nextInt(4), 6 + random.nextInt(5)});
            }
            double flat = OpposedDeltas.largest(positive, negative);
            double turned = OpposedDeltas.largest(within(first, second, positive), within(first, second, negative));
            assertEquals(flat, turned, 1e-9, "trial " + trial);
            found += flat > 0 ? 1 : 0;
        }
        assertTrue(found > 20, "pairs: " + found);
    }

    private static List<double[]> within(double[] first, double[] second, List<double[]> points) {
        List<double[]> result = new ArrayList<>();
        for (double[] point : points) {
            double[] x = new double[3];
            for (int j = 0; j < 3; j++) {
                x[j] = point[0] * first[j] + point[1] * second[j];
            }
            result.add(x);
        }
        return result;
    }

    private static BasinCell end(Dataset data, double degrees, double scale) {
        BasinStudy study =
                new BasinStudy(data, 1, new Descent(0.01, 0, TrainingMode.GRADIENT_FLOW), 3_000, BasinGrid.DEFAULT);
        return new BasinJudge(study, new BasinTargets(List.of(), true))
                .judge(study.startAt(degrees, scale), () -> false);
    }

    @Test
    void aNeuronIsHeldInAnyUnit() {
        for (double unit : new double[] {0.3, 1, 4}) {
            BasinCell cell = end(plane(unit, 0, new int[] {1, 0}, 0, 1, 1, 1), -20, 0.1);
            assertEquals(new BasinLimit.Spurious(OptionalInt.of(0)), cell.limit());
            assertEquals(0, cell.degrees(), 0.1);
        }
    }

    /** Samples of both labels on both axes: at the optimum of a neuron that sees all, their forces cancel. */
    @Test
    void forcesCancelInAnyUnit() {
        int[] classes = {0, 0, 1, 0, 0, 0, 1};
        for (double unit : new double[] {0.3, 1, 10}) {
            BasinCell cell = end(plane(unit, 0, classes, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1), 30, 0.3);
            assertEquals(new BasinLimit.Spurious(OptionalInt.empty()), cell.limit());
        }
    }
}
