package org.geodescent.core.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SingularValueDecompositionTest {
    @Test
    void itMultipliesOutToTheMatrixWithOrthonormalVectors() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int rows = 1 + random.nextInt(9);
            int columns = 1 + random.nextInt(9);
            double scale = StrictMath.pow(10, random.nextInt(600) - 300);
            double[] entries =
                    random.doubles((long) rows * columns, -scale, scale).toArray();
            Matrix a = Matrix.of(rows, columns, entries);
            SingularValueDecomposition svd = SingularValueDecomposition.of(a);
            assertEquals(Math.min(rows, columns), svd.count());
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    double sum = 0;
                    for (int k = 0; k < svd.count(); k++) {
                        sum += svd.value(k) * svd.left(k)[i] * svd.right(k)[j];
                    }
                    assertEquals(a.get(i, j), sum, 1e-13 * scale);
                }
            }
            assertOrthonormal(svd);
        }
    }

    private static void assertOrthonormal(SingularValueDecomposition svd) {
        for (int k = 0; k < svd.count(); k++) {
            assertTrue(k == 0 || svd.value(k) <= svd.value(k - 1));
            for (int l = 0; l <= k; l++) {
                assertEquals(k == l ? 1 : 0, Vectors.dot(svd.left(k), svd.left(l)), 1e-12);
                assertEquals(k == l ? 1 : 0, Vectors.dot(svd.right(k), svd.right(l)), 1e-12);
            }
        }
    }

    @Test
    void hilbertsMatrixKeepsItsSmallestSingularValue() {
        double[] entries = new double[36];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                entries[6 * i + j] = 1.0 / (i + j + 1);
            }
        }
        double[] values =
                SingularValueDecomposition.of(Matrix.of(6, 6, entries)).values();
        // The eigenvalues of Hilbert's matrix of order 6, as tables give them.
        assertEquals(1.618899858924339, values[0], 1e-14);
        assertEquals(1.08279948456555e-7, values[5], 1e-16);
    }

    @Test
    void ofRankOneTheSecondSingularValueIsRounding() {
        double[] u = {1, -2, 3};
        double[] v = {0.1, 7, 1e-5, 2};
        double[] entries = new double[12];
        for (int i = 0; i < 12; i++) {
            entries[i] = u[i / 4] * v[i % 4];
        }
        SingularValueDecomposition svd = SingularValueDecomposition.of(Matrix.of(3, 4, entries));
        assertTrue(svd.distanceFromRankOne() < 1e-15);
        assertEquals(Vectors.norm(u) * Vectors.norm(v), svd.value(0), 1e-13);
    }

    @Test
    void aMatrixOfZerosHasRankZero() {
        SingularValueDecomposition svd = SingularValueDecomposition.of(Matrix.of(2, 3, new double[6]));
        assertArrayEquals(new double[2], svd.values(), 0);
        assertEquals(0, svd.distanceFromRankOne(), 0);
    }

    @Test
    void emptyAndInfiniteMatricesAreRefused() {
        Matrix empty = Matrix.of(0, 3);
        Matrix notANumber = Matrix.of(1, 2, 1, Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> SingularValueDecomposition.of(empty));
        assertThrows(IllegalArgumentException.class, () -> SingularValueDecomposition.of(notANumber));
    }
}
