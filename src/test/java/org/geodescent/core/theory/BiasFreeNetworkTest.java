package org.geodescent.core.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.Answer;
import org.junit.jupiter.api.Test;

/** Sums of a bias-free net against exact arithmetic. */
class BiasFreeNetworkTest {
    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    /** {@code Σ w2_i (w1_i·x)_+} without rounding. */
    private static BigDecimal exactScore(BiasFreeNetwork network, double... x) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < network.neurons(); i++) {
            BigDecimal h = BigDecimal.ZERO;
            for (int j = 0; j < x.length; j++) {
                h = h.add(exact(network.hidden(i)[j]).multiply(exact(x[j])));
            }
            sum = sum.add(exact(network.output(i)).multiply(h.max(BigDecimal.ZERO)));
        }
        return sum;
    }

    private static double size(BiasFreeNetwork network, double... x) {
        double size = 0;
        for (int i = 0; i < network.neurons(); i++) {
            size += Math.abs(network.output(i)) * Vectors.norm(network.hidden(i)) * Vectors.norm(x);
        }
        return size;
    }

    @Test
    void theLeastSignedScoreIsBelowTheExactOneAndCloseToIt() {
        Random random = new Random(11);
        for (int trial = 0; trial < 400; trial++) {
            int neurons = 1 + (trial % 4) * (trial % 4) * 9;
            int inputs = 1 + trial % 5;
            double unit = Math.scalb(1.0, random.nextInt(80) - 40);
            boolean whole = trial % 3 == 0;
            double[] hidden = new double[neurons * inputs];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = unit * (whole ? random.nextInt(9) - 4 : random.nextGaussian());
            }
            double[] outputs = new double[neurons];
            for (int i = 0; i < neurons; i++) {
                outputs[i] = whole ? random.nextInt(9) - 4 : random.nextGaussian();
            }
            double[] x = new double[inputs];
            for (int j = 0; j < inputs; j++) {
                x[j] = whole ? random.nextInt(9) - 4 : 1e3 * random.nextGaussian();
            }
            BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(neurons, inputs, hidden), outputs);
            for (int y = -1; y <= 1; y += 2) {
                double least = network.leastSignedScore(y, x);
                BigDecimal exact = exactScore(network, x).multiply(exact(y));
                assertTrue(exact(least).compareTo(exact) <= 0, "trial " + trial);
                double slack = exact.subtract(exact(least)).doubleValue();
                assertTrue(slack <= 1e-13 * size(network, x) + 1e-300, "trial " + trial + ": " + slack);
            }
        }
    }

    /** Products of 1e-340 are lost, whatever they are multiplied by later. */
    @Test
    void whatUnderflowTakesIsAllowedFor() {
        for (double output : new double[] {1, 1e5, 1e300}) {
            for (int neurons : new int[] {1, 10}) {
                double[] hidden = new double[neurons];
                double[] outputs = new double[neurons];
                Arrays.fill(hidden, 1e-170);
                Arrays.fill(outputs, output);
                BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(neurons, 1, hidden), outputs);
                double least = network.leastSignedScore(-1, 1e-170);
                BigDecimal exact = exactScore(network, 1e-170).negate();
                assertTrue(exact(least).compareTo(exact) < 0, output + ": " + least);
                assertTrue(least > -1e-300 * output * neurons, output + ": " + least);
            }
        }
    }

    @Test
    void balancesAndTheirDriftAreThoseOfWholeNumbers() {
        BiasFreeNetwork before = BiasFreeNetwork.of(Matrix.of(3, 2, 3, 4, 6, 8, 0, 5), 2, -10, 13);
        BiasFreeNetwork after = BiasFreeNetwork.of(Matrix.of(3, 2, 3, 4, 0, 7, 5, 12), 1, -10, 13);
        assertEquals(List.of(21.0, 0.0, -144.0), before.balances());
        assertEquals(List.of(24.0, -51.0, 0.0), after.balances());
        assertEquals(new BiasFreeNetwork.Drift(144, 2), BiasFreeNetwork.largestDrift(before, after));
        assertEquals(new BiasFreeNetwork.Drift(0, 0), BiasFreeNetwork.largestDrift(after, after));
        assertEquals(0.5 * (25 + 100 + 25 + 4 + 100 + 169), before.halfSquaredNorm());
        assertEquals(2 * 5 + 10 * 10 + 13 * 5, before.pathNorm());
    }

    /** A net with hidden biases is a net without, of the samples [x; 1]. */
    @Test
    void theBiasIsOneMoreCoordinate() {
        TwoLayerRelu model = new TwoLayerRelu(2, 3, true, false, 4);
        double[] theta = new Random(3)
                .doubles(model.indexOfC() + 1, -1, 1)
                .map(v -> Math.rint(8 * v))
                .toArray();
        theta[model.indexOfC()] = 0;
        Network network = new Network(model, Parameters.of(theta));
        BiasFreeNetwork lifted = BiasFreeNetwork.withBiasColumn(network).orElseThrow();
        assertTrue(BiasFreeNetwork.of(network).isEmpty());
        for (double[] x : new double[][] {{1, 2}, {-3, 0.5}, {0, 0}, {-1, -4}}) {
            assertEquals(network.score(x), lifted.score(x[0], x[1], 1));
        }
    }

    private static final MathContext DIGITS = new MathContext(60);

    private static BigDecimal exactNorm(double... v) {
        BigDecimal squares = BigDecimal.ZERO;
        for (double value : v) {
            squares = squares.add(exact(value).multiply(exact(value)));
        }
        return squares.sqrt(DIGITS);
    }

    /** Every sample of class 1 and every output positive: the interval's upper end is a quotient of two sums. */
    @Test
    void theUpperEndIsAboveTheExactQuotientAndCloseToIt() {
        Random random = new Random(12);
        for (int trial = 0; trial < 200; trial++) {
            int neurons = 1 + trial % 30;
            Matrix x = Matrix.of(3, 2, random.doubles(6, 0.1, 1).toArray());
            BiasFreeNetwork network = BiasFreeNetwork.of(
                    Matrix.of(neurons, 2, random.doubles(2L * neurons, -0.2, 1).toArray()),
                    random.doubles(neurons, 0.1, 1).toArray());
            BigDecimal path = BigDecimal.ZERO;
            BigDecimal half = BigDecimal.ZERO;
            for (int i = 0; i < neurons; i++) {
                BigDecimal norm = exactNorm(network.hidden(i));
                BigDecimal output = exact(network.output(i));
                path = path.add(norm.multiply(output));
                half = half.add(norm.multiply(norm).add(output.multiply(output)).divide(exact(2)));
            }
            BigDecimal least = exactScore(network, x.row(0))
                    .min(exactScore(network, x.row(1)))
                    .min(exactScore(network, x.row(2)));
            if (least.signum() <= 0) {
                continue;
            }
            GapInterval gap = GapCertifier.of(x, 1, 1, 1).at(network);
            assertJustAbove(path.divide(least, DIGITS), GapIntervalTest.value(gap.upper()));
            assertJustAbove(half.divide(least, DIGITS), GapIntervalTest.value(gap.normUpper()));
        }
    }

    private static void assertJustAbove(BigDecimal exact, double bound) {
        assertTrue(exact(bound).compareTo(exact) >= 0, bound + " below " + exact);
        assertEquals(exact.doubleValue(), bound, 1e-12 * bound);
    }

    /** Copies of one sample of norm 4: whatever the weights, the optimal value is ¼ and so is the lower end. */
    @Test
    void theLowerEndIsBelowTheExactValueAndCloseToIt() {
        for (int copies : new int[] {1, 2, 7, 40, 1000}) {
            double[] values = new double[2 * copies];
            int[] y = new int[copies];
            for (int n = 0; n < copies; n++) {
                values[2 * n] = 4;
                y[n] = 1;
            }
            GapCertifier certifier = GapCertifier.of(Matrix.of(copies, 2, values), y);
            for (double weight : new double[] {1e-3, 0.7, 3, 50}) {
                BiasFreeNetwork network = BiasFreeNetwork.of(Matrix.of(1, 2, weight, weight / 3), weight);
                double lower = GapIntervalTest.value(certifier.at(network).lower());
                assertTrue(lower <= 0.25, copies + ": " + lower);
                assertEquals(0.25, lower, 1e-12);
            }
        }
    }

    @Test
    void theMultipliersAreDualFeasibleAndAddUpToTheLowerEnd() {
        Random random = new Random(13);
        for (double unit : new double[] {1e-3, 1, 300}) {
            Matrix x =
                    Matrix.of(5, 2, random.doubles(10, -1, 1).map(v -> unit * v).toArray());
            int[] y = {1, -1, 1, 1, -1};
            GapCertifier certifier = GapCertifier.of(x, y);
            BiasFreeNetwork network = GapIntervalTest.random(random, 6, 2);
            List<Double> lambda = certifier.multipliers(network).orElseThrow();
            double sum = 0;
            for (int n = 0; n < 5; n++) {
                assertTrue(y[n] * lambda.get(n) > 0);
                sum += y[n] * lambda.get(n);
            }
            Answer<Double> lower = certifier.at(network).lower();
            assertEquals(GapIntervalTest.value(lower), sum, 1e-12 * sum);
            double largest = 0;
            for (int i = 0; i < 3600; i++) {
                double[] u = {Math.cos(Math.PI * i / 1800), Math.sin(Math.PI * i / 1800)};
                double left = 0;
                for (int n = 0; n < 5; n++) {
                    left += lambda.get(n) * Math.max(0, Vectors.dot(x.row(n), u));
                }
                largest = Math.max(largest, Math.abs(left));
            }
            assertTrue(largest <= 1 && largest > 0.99, "left side of (16): " + largest);
        }
    }
}
