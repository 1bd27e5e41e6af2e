package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

class ArrangementFacesTest {
    private static List<ArrangementFaces.Flat> flats(double[]... rows) {
        return ArrangementFaces.of(Matrix.ofRows(rows), 20_000_000).found().orElseThrow();
    }

    /** How many faces of codimension 0, 1, … there are. */
    private static List<Integer> counts(double[]... rows) {
        int[] counts = new int[rows[0].length + 1];
        int most = 0;
        for (ArrangementFaces.Flat flat : flats(rows)) {
            counts[flat.codimension()] += flat.faces().size();
            most = Math.max(most, flat.codimension());
        }
        return Arrays.stream(Arrays.copyOf(counts, most + 1)).boxed().toList();
    }

    /** The hyperplanes u_i = u_j: faces are the orders of four numbers with ties. */
    @Test
    void facesOfTheBraidArrangementAreOrderedPartitions() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                double[] row = new double[4];
                row[i] = 1;
                row[j] = -1;
                rows.add(row);
            }
        }
        assertEquals(List.of(24, 36, 14, 1), counts(rows.toArray(double[][]::new)));
    }

    /** The mirrors of the cube: 48 triangles, 72 edges, 6 + 8 + 12 corners. */
    @Test
    void theMirrorsOfTheCubeCutTheSphereAsEulerSays() {
        assertEquals(
                List.of(48, 72, 26, 1),
                counts(
                        new double[] {1, 0, 0},
                        new double[] {0, 1, 0},
                        new double[] {0, 0, 1},
                        new double[] {1, 1, 0},
                        new double[] {1, -1, 0},
                        new double[] {1, 0, 1},
                        new double[] {1, 0, -1},
                        new double[] {0, 1, 1},
                        new double[] {0, 1, -1}));
    }

    /** Counts by a linear program for every sign vector. */
    @Test
    void degenerateSamplesHaveTheFacesThatLinearProgramsFind() {
        assertEquals(
                List.of(8, 12, 6, 1),
                counts(
                        new double[] {2, 0, 1},
                        new double[] {-2, 0, -1},
                        new double[] {1, 1, 1},
                        new double[] {0, 3, -1},
                        new double[] {-1, -1, -1},
                        new double[] {3, 3, 3},
                        new double[] {0, 0, 0}));
        assertEquals(
                List.of(30, 70, 60, 20, 1),
                counts(
                        new double[] {1, 0, 2, -1},
                        new double[] {-1, 3, 0, 2},
                        new double[] {2, -2, 1, 1},
                        new double[] {0, 1, -3, 1},
                        new double[] {-2, -1, 1, 3},
                        new double[] {1, 0, 2, -1}));
        assertEquals(
                List.of(48, 120, 116, 54, 12, 1),
                counts(
                        new double[] {1, 0, 0, 2, -1},
                        new double[] {0, 1, -2, 0, 1},
                        new double[] {3, 0, 1, -1, 0},
                        new double[] {-1, 0, 0, -2, 1},
                        new double[] {0, 2, 1, 1, -3},
                        new double[] {1, -1, 0, 1, 2},
                        new double[] {1, 1, -2, 2, 0}));
    }

    /** Whatever whole-numbered direction, it lies on a face that is listed once; with Euler's relation there are no more. */
    @Test
    void everyDirectionLiesOnAListedFace() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            int d = 2 + round % 4;
            double[][] rows = new double[3 + random.nextInt(4)][d];
            for (double[] row : rows) {
                Arrays.setAll(row, j -> random.nextInt(5) - 2);
            }
            Set<List<BitSet>> listed = new HashSet<>();
            int euler = 0;
            for (ArrangementFaces.Flat flat : flats(rows)) {
                for (BitSet active : flat.faces()) {
                    assertTrue(listed.add(List.of(flat.on(), active)));
                    euler += flat.codimension() % 2 == 0 ? 1 : -1;
                }
            }
            // In the plane the origin itself is left out.
            int rank = HyperplaneArrangement.rank(Matrix.ofRows(rows));
            assertEquals(d == 2 && rank > 0 ? 0 : 1, euler, Arrays.deepToString(rows));
            for (int trial = 0; trial < 200; trial++) {
                double[] u = new double[d];
                Arrays.setAll(u, j -> random.nextInt(7) - 3);
                BitSet on = new BitSet();
                BitSet active = new BitSet();
                for (int n = 0; n < rows.length; n++) {
                    on.set(n, Vectors.dot(u, rows[n]) == 0);
                    active.set(n, Vectors.dot(u, rows[n]) > 0);
                }
                assertTrue(
                        (d == 2 && Vectors.isZero(u)) || listed.contains(List.of(on, active)),
                        Arrays.toString(u) + Arrays.deepToString(rows));
            }
        }
    }

    @Test
    void tooManyAreRefused() {
        Matrix x = Matrix.of(4, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1);
        // 14 cells, 24 arcs, 12 rays and the origin.
        assertTrue(ArrangementFaces.of(x, 4 * 51).found().isPresent());
        assertFalse(ArrangementFaces.of(x, 4 * 51 - 1).found().isPresent());
        assertEquals(
                "14 arrangements of 4 samples have too many faces to look at all pushes",
                ArrangementFaces.of(x, 100).reason());
    }
}
