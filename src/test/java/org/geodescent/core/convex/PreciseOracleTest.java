package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** Local maxima without rounding, against those of double precision, and in other units. */
class PreciseOracleTest {
    private static final double THRESHOLD = 1e-3;

    private final Random random = new Random(1);

    private double[][] rows(int samples) {
        double[][] rows = new double[samples][];
        for (int n = 0; n < samples; n++) {
            rows[n] = random.doubles(3, -1, 1).toArray();
        }
        // A sample and a multiple of its opposite share their circle.
        rows[1] = Vectors.scaled(rows[0], -0.5);
        return rows;
    }

    private static List<PreciseOracle.Piece> maxima(double[][] rows, double[] lambda, double threshold) {
        return new PreciseOracle(rows).maxima(DyadicVector.of(lambda), threshold);
    }

    private static double[] values(List<PreciseOracle.Piece> pieces) {
        return pieces.stream()
                .mapToDouble(piece -> piece.sign() * piece.value().toDouble())
                .sorted()
                .toArray();
    }

    @Test
    void theyAreThoseOfDoublePrecision() {
        for (int trial = 0; trial < 12; trial++) {
            double[][] rows = rows(5 + trial % 4);
            double[] lambda = random.doubles(rows.length, -1, 1).toArray();
            double[] expected = DualOracle.of(rows, 3).found().orElseThrow().localMaxima(lambda, THRESHOLD).stream()
                    .mapToDouble(place -> place.sign() * place.value())
                    .sorted()
                    .toArray();
            assertTrue(expected.length > 1);
            assertArrayEquals(expected, values(maxima(rows, lambda, THRESHOLD)), 1e-12);
        }
    }

    /** A power of two for the samples, and its inverse for λ, change no digit. */
    @Test
    void unitsDoNotMatter() {
        for (int trial = 0; trial < 6; trial++) {
            double[][] rows = rows(6);
            double[] lambda = random.doubles(rows.length, -1, 1).toArray();
            double[] expected = values(maxima(rows, lambda, THRESHOLD));
            for (double unit : new double[] {0x1p-20, 0x1p20}) {
                double[][] larger = Arrays.stream(rows)
                        .map(row -> Vectors.scaled(row, unit))
                        .toArray(double[][]::new);
                assertArrayEquals(expected, values(maxima(larger, Vectors.scaled(lambda, 1 / unit), THRESHOLD)));
            }
        }
    }

    /** What is only just above the threshold is found. */
    @Test
    void allAboveTheThresholdAreFound() {
        for (int trial = 0; trial < 6; trial++) {
            double[][] rows = rows(6);
            double[] lambda = random.doubles(rows.length, -1, 1).toArray();
            List<PreciseOracle.Piece> all = maxima(rows, lambda, THRESHOLD);
            for (PreciseOracle.Piece piece : all) {
                double value = piece.value().toDouble();
                long expected = all.stream()
                        .map(PreciseOracle.Piece::value)
                        .map(Dyadic::toDouble)
                        .filter(v -> v >= value)
                        .count();
                assertEquals(
                        expected, maxima(rows, lambda, Math.nextDown(value)).size());
            }
        }
    }

    /** Where gradients lie exactly on walls. */
    @Test
    void onAxesTheValueIsTheLengthOfLambda() {
        double[][] axes = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (double[] lambda : new double[][] {{3, 4, 12}, {3, 4, 0}, {0, 3, 4}, {4, 0, 3}, {5, 0, 0}, {0, 0, 5}}) {
            double[] values = values(maxima(axes, lambda, THRESHOLD));
            assertEquals(Vectors.norm(lambda), values[values.length - 1], 1e-15);
        }
    }
}
