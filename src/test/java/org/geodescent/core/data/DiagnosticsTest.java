package org.geodescent.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.random.TorchReference;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static Diagnostics of(double[][] rows, int... classes) {
        return Diagnostics.of(new Dataset(Matrix.ofRows(rows), classes, List.of("a", "b", "c")));
    }

    @Test
    void paperAFigures() {
        for (long seed : TorchReference.SEEDS) {
            Diagnostics diagnostics = Diagnostics.of(PaperDatasets.figureOne(seed));
            assertEquals(16, diagnostics.samples());
            assertEquals(List.of(8, 8, 0).subList(0, 2), diagnostics.samplesPerClass());
            assertFalse(diagnostics.separable().holds(), "the cloud labelled 0 lies between the two labelled 1");
            assertEquals(2, diagnostics.rank());
        }
        for (Dataset data : List.of(PaperDatasets.figureTwoArcs(), PaperDatasets.figureTwoLine())) {
            Diagnostics diagnostics = Diagnostics.of(data);
            assertTrue(diagnostics.separable().holds());
            assertFalse(diagnostics.orthogonalSeparable());
        }
    }

    /** B's two matrices: Figures 1–7 and 8–10. */
    @Test
    void paperBFigures() {
        Diagnostics first = of(new double[][] {{1.65, -0.47}, {-0.47, 1.35}}, 0, 1);
        assertTrue(first.orthogonalSeparable() && first.separableThroughOrigin().holds());
        Diagnostics second = of(new double[][] {{1.65, 0.47}, {0.47, 1.35}}, 0, 0);
        assertTrue(
                second.orthogonalSeparable() && second.separableThroughOrigin().holds());
        assertEquals(1, second.classes());
        assertEquals(2, second.rank());
    }

    @Test
    void orthogonalityNamesThePair() {
        double[][] rows = {{1, 0}, {2, 1}, {-1, 2}, {0, 3}};
        assertEquals(
                Optional.of(new Diagnostics.SamplePair(1, 3)),
                of(rows, 0, 0, 1, 1).orthogonalityViolation());
        rows[3][0] = -3;
        assertTrue(of(rows, 0, 0, 1, 1).orthogonalSeparable(), "a product of 0 across classes is allowed");
        assertEquals(
                Optional.of(new Diagnostics.SamplePair(0, 2)),
                of(rows, 0, 0, 0, 1).orthogonalityViolation());
        assertEquals(
                Optional.of(new Diagnostics.SamplePair(0, 0)),
                of(new double[][] {{0, 0}}, 0).orthogonalityViolation());
        double[][] three = {{1, 0}, {0, 1}, {-1, -1}};
        assertTrue(of(three, 0, 1, 2).orthogonalSeparable());
    }

    /** 0.1·0.3 − 0.3·0.1 is 0; with the neighbour of 0.1 it is 10⁻¹⁸, far below the rounding of its terms. */
    @Test
    void orthogonalityIsExact() {
        double[][] rows = {{0.1, 0.3}, {-0.3, 0.1}};
        assertTrue(of(rows, 0, 1).orthogonalSeparable());
        rows[1][1] = Math.nextUp(0.1);
        assertFalse(of(rows, 0, 1).orthogonalSeparable());
        double[][] tiny = {{1e-200, 1e-200}, {1e-200, 1e-220}};
        assertTrue(of(tiny, 0, 0).orthogonalSeparable(), "the products underflow, the answer does not");
        assertFalse(of(tiny, 0, 1).orthogonalSeparable());
    }

    @Test
    void biasColumnChangesWhatItShould() {
        Dataset data = new Dataset(
                Matrix.ofRows(new double[] {1, 2}, new double[] {2, 3}, new double[] {5, 6}),
                new int[] {0, 0, 1},
                List.of("a", "b"));
        Diagnostics plain = Diagnostics.of(data);
        Diagnostics biased = Diagnostics.of(data, true);
        assertEquals(2, plain.rank());
        assertEquals(2, biased.rank(), "the samples lie on a line");
        assertTrue(biased.separable().holds());
        assertEquals(biased.separable(), biased.separableThroughOrigin());
        assertTrue(plain.separableThroughOrigin().holds());
        assertEquals(2, biased.dimension());
        Dataset close = new Dataset(
                Matrix.ofRows(new double[] {0.5, 0}, new double[] {-0.5, 0}), new int[] {0, 1}, List.of("a", "b"));
        assertTrue(Diagnostics.of(close).orthogonalSeparable());
        assertFalse(Diagnostics.of(close, true).orthogonalSeparable(), "1 − 0.25 > 0");
    }

    @Test
    void rankOfIntegersIsExactAndOfOthersForgivesRounding() {
        assertEquals(1, MatrixRank.of(new double[][] {{1, 3}, {3, 9}, {0, 0}}));
        assertEquals(2, MatrixRank.of(new double[][] {{1L << 52, (1L << 52) - 1}, {(1L << 52) + 1, 1L << 52}}));
        assertEquals(2, MatrixRank.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
        assertEquals(3, MatrixRank.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 10}}));
        assertEquals(0, MatrixRank.of(new double[][] {{0, 0}, {0, 0}}));
        assertEquals(1, MatrixRank.of(new double[][] {{0.1, 0.3}, {0.3, 0.9}}));
        assertEquals(2, MatrixRank.of(new double[][] {{0.1, 0.3}, {0.3, 0.9000001}}));
        assertEquals(2, MatrixRank.of(new double[][] {{1e-300, 1e300}, {1.5e-300, 1e300}}));
        assertEquals(2, MatrixRank.of(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}, {0.7, 0.8, 0.9}}));
        assertEquals(1, MatrixRank.of(new double[][] {{0.5}, {0.25}}));
        assertEquals(1, MatrixRank.of(new double[][] {{0.5, 0.25, 7.5}}));
    }
}
