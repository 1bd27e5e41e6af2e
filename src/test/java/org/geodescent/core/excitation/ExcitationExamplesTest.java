package org.geodescent.core.excitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.geodescent.core.linalg.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class ExcitationExamplesTest {
    private static final List<ExcitationExample> EXAMPLES = List.of(
            AttenuatedRegression.standard(1),
            SystemIdentification.standard(1),
            new StochasticGradient(0.9, 20, 0.1, 10_000, 1),
            TwoArmedBandit.standard(1));

    @Test
    void attenuatedErrorsEndAtTheKnownProduct() {
        for (long seed = 1; seed <= 5; seed++) {
            AttenuatedRegression example = AttenuatedRegression.standard(seed);
            SingularValueDecomposition svd = SingularValueDecomposition.of(example.inputs());
            double share = svd.value(1) / svd.value(0);
            List<ExcitationTrace> traces = example.traces(() -> false);
            for (int i = 0; i < traces.size(); i++) {
                double alpha = example.attenuations().get(i);
                double error = 1;
                for (long t = 0; t < example.steps(); t++) {
                    error *= 1 - example.rate() * share * share * StrictMath.pow(alpha, 2.0 * t);
                }
                assertEquals(error, 1 - traces.get(i).last().estimate(), 1e-10);
            }
        }
    }

    @Test
    void theExcitationOfAnAttenuatedRegressionIsAGeometricSeries() {
        AttenuatedRegression example = AttenuatedRegression.standard(3);
        SingularValueDecomposition svd = SingularValueDecomposition.of(example.inputs());
        double first = example.rate() * StrictMath.pow(svd.value(1) / svd.value(0), 2);
        List<ExcitationTrace> traces = example.traces(() -> false);
        assertEquals(first * example.steps(), traces.get(0).last().excitation(), 1e-9);
        assertEquals(first / (1 - 0.99 * 0.99), traces.get(1).last().excitation(), 1e-9);
        assertEquals(first / (1 - 0.9 * 0.9), traces.get(2).last().excitation(), 1e-9);
        assertTrue(traces.get(0).persistent() && !traces.get(1).persistent());
    }

    /** Mean and variance of θ follow from those of a draw; over many seeds the estimates have just these. */
    @Test
    void stochasticGradientsAreWhereTheirMomentsSay() {
        double[] squares = new double[3];
        double[] distances = new double[3];
        int games = 400;
        for (long seed = 1; seed <= games; seed++) {
            StochasticGradient example = new StochasticGradient(0.9, 20, 0.1, 1_000, seed);
            double[] targets = example.targets();
            double noise = 0;
            for (double target : targets) {
                noise += (target - example.truth()) * (target - example.truth()) / targets.length;
            }
            List<ExcitationTrace> traces = example.traces(() -> false);
            for (int i = 0; i < 3; i++) {
                double mean = 0;
                double variance = 0;
                double sum = 0;
                for (int t = 0; t < 1_000; t++) {
                    double a = 0.1 * (i == 0 ? 1 / (1 + t / 20.0) : i == 1 ? 1 : StrictMath.pow(0.9, t));
                    mean += a * (example.truth() - mean);
                    variance = (1 - a) * (1 - a) * variance + a * a * noise;
                    sum += a;
                }
                double error = traces.get(i).last().estimate() - mean;
                squares[i] += error * error / variance / games;
                distances[i] += Math.abs(traces.get(i).last().estimate() - example.truth()) / games;
                assertEquals(sum, traces.get(i).last().excitation(), 1e-9);
            }
        }
        for (double square : squares) {
            assertEquals(1, square, 0.25);
        }
        assertTrue(distances[0] < 0.03 && distances[1] > 0.07 && distances[2] > 0.25, Arrays.toString(distances));
    }

    @Test
    void onlyARichInputIdentifiesTheSystem() {
        for (long seed = 1; seed <= 20; seed++) {
            SystemIdentification example = SystemIdentification.standard(seed);
            List<ExcitationTrace> traces = example.traces(() -> false);
            assertEquals(0.8, traces.get(0).last().estimate(), 1e-9);
            for (ExcitationTrace poor : traces.subList(1, 3)) {
                assertTrue(Math.abs(poor.last().estimate() - 0.8) > 0.05, poor.condition());
                ExcitationTrace.Point half = poor.points().stream()
                        .filter(point -> point.time() >= 1_000)
                        .findFirst()
                        .orElseThrow();
                assertEquals(half.estimate(), poor.last().estimate(), 1e-12);
                assertEquals(half.excitation(), poor.last().excitation(), 1e-12);
            }
        }
    }

    @Test
    void withoutInputAndWithTheRightEstimateNothingEverHappens() {
        SystemIdentification example = new SystemIdentification(0.5, 0.5, 1, 0.9, 0.1, 1000, 1);
        for (ExcitationTrace trace : example.traces(() -> false)) {
            assertEquals(0.5, trace.last().estimate(), 0);
        }
        // Σ δ x̂² = δ / (1 − θ²) for x̂_t = θ^t.
        assertEquals(0.1 / 0.75, example.traces(() -> false).get(2).last().excitation(), 1e-12);
    }

    @Test
    void exploringOnceFailsAtLeastAsOftenAsABadBeginning() {
        TwoArmedBandit bandit = new TwoArmedBandit(0.6, 0.4, 3_000, 1);
        int games = 600;
        int once = bandit.failures(TwoArmedBandit.Exploration.ONCE, games, () -> false);
        // The better arm pays nothing at first (0.4) and the other one does (0.4): it is never pulled again. Three
        // deviations of 0.015.
        assertTrue(once > games * (0.16 - 0.045), () -> once + " of " + games);
        assertTrue(bandit.failures(TwoArmedBandit.Exploration.CONSTANT_SHARE, games, () -> false) <= 3);
        int logarithmic = bandit.failures(TwoArmedBandit.Exploration.LOGARITHMIC, games, () -> false);
        assertTrue(logarithmic < once / 3, () -> logarithmic + " of " + games);
    }

    @Test
    void schedulesArePulledAsDemanded() {
        List<ExcitationTrace> traces = TwoArmedBandit.standard(7).traces(() -> false);
        assertTrue(traces.get(0).last().excitation() >= 500);
        assertTrue(traces.get(1).last().excitation() >= 36);
    }

    @Test
    void tracesAreTheSameEveryTimeAndRise() {
        for (ExcitationExample example : EXAMPLES) {
            List<ExcitationTrace> traces = example.traces(() -> false);
            assertEquals(traces, example.traces(() -> false));
            assertEquals(3, traces.size());
            for (ExcitationTrace trace : traces) {
                assertEquals(10_000, trace.last().time());
                for (int i = 1; i < trace.points().size(); i++) {
                    ExcitationTrace.Point before = trace.points().get(i - 1);
                    ExcitationTrace.Point after = trace.points().get(i);
                    assertTrue(after.time() > before.time() && after.excitation() >= before.excitation());
                }
            }
        }
    }

    @Test
    void allCanBeCancelledAndRefuseNonsense() {
        for (ExcitationExample example : EXAMPLES) {
            assertThrows(CancellationException.class, () -> example.traces(() -> true));
        }
        assertThrows(
                IllegalArgumentException.class, () -> new AttenuatedRegression(List.of(Double.NaN), 8, 0.1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new SystemIdentification(1, 0, 1, 0.9, 0.1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new TwoArmedBandit(0.4, 0.6, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new TwoArmedBandit(0.6, 0.4, 0, 1));
    }
}
