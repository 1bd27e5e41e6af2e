package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Matrix;
import org.junit.jupiter.api.Test;

class ConvexDiagnosticsTest {
    private static ConvexDiagnostics of(Matrix x, boolean bias) {
        return ConvexDiagnostics.of(new Dataset(x, new int[x.rows()], List.of("only")), bias);
    }

    @Test
    void thePapersData() {
        ConvexDiagnostics orthogonal = of(Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35), false);
        assertFalse(orthogonal.spikeFree());
        assertEquals(
                List.of(0, 1), orthogonal.spikeFreeViolation().orElseThrow().samples());
        assertTrue(of(Matrix.of(2, 2, 1.65, 0.47, 0.47, 1.35), false).spikeFree());
        assertEquals(Optional.of(4), orthogonal.arrangements());
        assertEquals(4, orthogonal.coverBound().intValueExact());
    }

    /** Nothing cuts the space: it is one cell. */
    @Test
    void withoutSamplesThereIsOneCell() {
        for (int dimension = 1; dimension <= 4; dimension++) {
            for (boolean bias : new boolean[] {false, true}) {
                ConvexDiagnostics none = of(Matrix.of(0, dimension), bias);
                assertEquals(Optional.of(1), none.arrangements());
                assertEquals(1, none.coverBound().intValueExact());
                assertTrue(none.spikeFree());
            }
        }
    }

    @Test
    void raysCountOnceAndTheRightAngleIsAllowed() {
        assertTrue(of(Matrix.of(3, 2, 1, 0, 0, 1, 0, 5), false).spikeFree());
        assertTrue(of(Matrix.of(3, 2, 1, 0, 0, 0, 3, 0), false).spikeFree());
        assertFalse(of(Matrix.of(2, 2, 1, 0, -Double.MIN_VALUE, 1), false).spikeFree());
        ConvexDiagnostics antipodal = of(Matrix.of(2, 2, 1, 2, -2, -4), false);
        assertEquals(
                "the directions of samples 1, 2 are linearly dependent",
                antipodal.spikeFreeViolation().orElseThrow().reason());
        assertEquals(
                3,
                of(Matrix.of(3, 2, 1, 2, 2, 3, 5, 1), false)
                        .spikeFreeViolation()
                        .orElseThrow()
                        .samples()
                        .size());
    }

    /**
     * Definition 2 itself: the least z with Xz = (Xu)_+ must not be longer than u, at many u. In the plane with two
     * independent samples z is unique.
     */
    @Test
    void agreesWithTheDefinitionInThePlane() {
        Random random = new Random(1);
        for (int trial = 0; trial < 300; trial++) {
            double[] x = random.doubles(4, -1, 1).toArray();
            double determinant = x[0] * x[3] - x[1] * x[2];
            double longest = 0;
            for (int i = 0; i < 720; i++) {
                double angle = Math.PI * i / 360;
                double p = Math.max(0, x[0] * Math.cos(angle) + x[1] * Math.sin(angle));
                double q = Math.max(0, x[2] * Math.cos(angle) + x[3] * Math.sin(angle));
                longest = Math.max(
                        longest, Math.hypot((x[3] * p - x[1] * q) / determinant, (x[0] * q - x[2] * p) / determinant));
            }
            if (Math.abs(longest - 1) > 1e-3 || longest <= 1 + 1e-12) {
                assertEquals(longest <= 1 + 1e-12, of(Matrix.of(2, 2, x), false).spikeFree(), "trial " + trial);
            }
        }
    }

    @Test
    void tooManyArrangementsAreNotCounted() {
        Random random = new Random(2);
        ConvexDiagnostics diagnostics = of(Matrix.of(60, 6, random.doubles(360).toArray()), false);
        assertTrue(diagnostics.arrangements().isEmpty());
        assertTrue(diagnostics.arrangementsRefusal().orElseThrow().contains("60 samples of rank 6"));
    }
}
