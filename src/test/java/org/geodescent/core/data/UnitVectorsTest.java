package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class UnitVectorsTest {
    private static Dataset data(double[]... rows) {
        return new Dataset(Matrix.ofRows(rows), new int[rows.length], List.of("a", "b"));
    }

    private static Matrix unit(double... row) {
        return UnitVectors.of(data(row)).features();
    }

    @Test
    void everySampleHasItsOwnLength() {
        Dataset unit = UnitVectors.of(data(new double[] {3, -4}, new double[] {0, 7}, new double[] {-0.5, 0}));
        assertEquals(
                Matrix.ofRows(new double[] {0.6, -0.8}, new double[] {0, 1}, new double[] {-1, 0}), unit.features());
        assertEquals(List.of("a", "b"), unit.classNames());
    }

    /** The direction alone counts, from the smallest numbers to the largest. */
    @Test
    void noSizeLosesDigits() {
        for (int exponent = -1074; exponent <= 1021; exponent += 5) {
            double one = Math.scalb(1.0, exponent);
            assertEquals(Matrix.ofRows(new double[] {0.6, 0, 0.8}), unit(3 * one, 0, 4 * one), "2^" + exponent);
        }
        double[] mixed =
                unit(Double.MAX_VALUE, Double.MAX_VALUE, Double.MIN_VALUE).row(0);
        assertEquals(1, Vectors.norm(mixed), 1e-15);
        assertEquals(Math.sqrt(0.5), mixed[0], 1e-15);
    }

    @Test
    void whatHasNoDirectionIsFoundAndStays() {
        Dataset data = data(new double[] {1, 0}, new double[] {0, -0.0}, new double[] {0, 0});
        assertEquals(Optional.of(1), UnitVectors.zero(data));
        assertEquals(0, UnitVectors.of(data).feature(1, 0));
        assertEquals(Optional.empty(), UnitVectors.zero(data(new double[] {0, Double.MIN_VALUE})));
    }
}
