package org.geodescent.core.data;

import java.util.List;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.random.TorchGenerator;

/**
 * The data of the papers' figures. Those of A (Nar and Sastry, <i>Persistency of Excitation for Robustness of Neural
 * Networks</i>) have the bits that the published scripts give them: binary32 numbers, widened. As in the scripts the
 * samples labelled 0 come first; class 0 of every data set is the positive one, named "1". Those of B are printed in
 * the paper.
 */
public final class PaperDatasets {
    /** How many words of the generator {@link #figureOne} takes; the script's first net is drawn after them. */
    public static final int FIGURE_ONE_WORDS = 48;

    private static final List<String> NAMES = List.of("1", "0");
    private static final List<String> SIGNS = List.of("1", "-1");
    private static final long NUMPY_SEED_OF_FIGURE_TWO = 1;

    private PaperDatasets() {}

    /**
     * A, Figure 1: 16 points, the first 8 around (7, 19) labelled 0, then 4 around (0, 5) and 4 around (11, 27)
     * labelled 1; standard deviation ½.
     *
     * @param seed of which only the low 32 bits matter; the script's are 1, 21, 41, 61, 81, 101
     */
    public static Dataset figureOne(long seed) {
        TorchGenerator generator = new TorchGenerator(seed);
        double[] values = new double[32];
        cloud(generator, 8, 7, 19, values, 0);
        cloud(generator, 4, 0, 5, values, 16);
        cloud(generator, 4, 11, 27, values, 24);
        return negativesFirst(8, values);
    }

    /**
     * B, Figures 1 to 7 (Wang and Pilanci, <i>The Convex Geometry of Backpropagation</i>): orthogonal separable, not
     * spike-free; y = (1, −1).
     */
    public static Dataset convexGeometryOrthogonal() {
        return new Dataset(Matrix.of(2, 2, 1.65, -0.47, -0.47, 1.35), new int[] {0, 1}, SIGNS);
    }

    /** B, Figures 8 to 10: spike-free; y = (1, 1), so that nothing is of class −1. */
    public static Dataset convexGeometrySpikeFree() {
        return new Dataset(Matrix.of(2, 2, 1.65, 0.47, 0.47, 1.35), new int[] {0, 0}, SIGNS);
    }

    /**
     * B has no data of more than two classes: two points of each of three, orthogonal separable among them, of which
     * the nearer ones decide.
     */
    public static Dataset convexGeometryThreeClasses() {
        return new Dataset(
                Matrix.of(6, 2, 0, 1.2, 0.52, 1.93, -1.04, -0.6, -2.07, -0.75, 1.04, -0.6, 1.88, -0.68),
                new int[] {0, 0, 1, 1, 2, 2},
                List.of("a", "b", "c"));
    }

    /**
     * A, Theorem 1 has no data of its own: six points around the origin, three of each class, on which a small network
     * converges.
     */
    public static Dataset theorem1() {
        return new Dataset(
                Matrix.of(6, 2, 1, 0.2, 0.3, 1.1, -0.9, 0.6, -0.4, -1, 0.7, -0.8, 0, 0.3),
                new int[] {0, 1, 0, 1, 0, 1},
                SIGNS);
    }

    /**
     * A, Theorem 3 has no data of its own either: (2, 1) and its opposite, each of which in the limit has the nodes of
     * its sign to itself.
     */
    public static Dataset theorem3() {
        return new Dataset(Matrix.of(2, 2, 2, 1, -2, -1), new int[] {0, 1}, SIGNS);
    }

    /** One call of {@code randn(count, 2)}: its size decides how PyTorch draws it. */
    private static void cloud(TorchGenerator generator, int count, float x, float y, double[] values, int at) {
        float[] normals = generator.normals(2 * count);
        for (int i = 0; i < normals.length; i++) {
            values[at + i] = 0.5f * normals[i] + (i % 2 == 0 ? x : y);
        }
    }

    /** A, Figure 2, left: 20 points on an arc labelled 0, then 20 on a larger one labelled 1. */
    public static Dataset figureTwoArcs() {
        return negativesFirst(20, FigureTwoArcs.values());
    }

    /**
     * A, Figure 2, right: points of the line y = 20 x + 10, 20 with x in (3.2, 4] labelled 0, then 20 with x in (1.2,
     * 2] labelled 1. The line is exact only up to binary32 rounding.
     */
    public static Dataset figureTwoLine() {
        TorchGenerator generator = new TorchGenerator(NUMPY_SEED_OF_FIGURE_TWO);
        double[] values = new double[80];
        onLine(generator, 2, values, 40);
        onLine(generator, 4, values, 0);
        return negativesFirst(20, values);
    }

    private static void onLine(TorchGenerator generator, double end, double[] values, int at) {
        for (int n = 0; n < 20; n++) {
            float x = (float) (end - 0.8 * generator.nextNumpyDouble());
            float product = 20 * x;
            values[at + 2 * n] = x;
            values[at + 2 * n + 1] = product + 10;
        }
    }

    private static Dataset negativesFirst(int negatives, double[] values) {
        int[] classes = new int[values.length / 2];
        for (int n = 0; n < negatives; n++) {
            classes[n] = 1;
        }
        return new Dataset(Matrix.of(classes.length, 2, values), classes, NAMES);
    }
}
