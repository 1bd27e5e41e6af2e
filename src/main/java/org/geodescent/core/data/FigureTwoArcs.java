package org.geodescent.core.data;

/**
 * The points of A's Figure 2, left, as binary32 numbers. The recipe is, for k = 0 … 19 and θ = 2πk/20:
 *
 * <ul>
 *   <li>label 0: {@code (35 + 35 cos θ, 35 + 35 sin(θ − π/2.3))},
 *   <li>label 1: {@code (−35 + 58 cos θ, −35 + 58 sin(θ − π/8))}.
 * </ul>
 *
 * <p>They are stored, not computed: the published script takes NumPy's binary32 sine and cosine, which are not
 * correctly rounded, so that the recipe in Java's arithmetic misses 6 of the 80 numbers in their last bits.
 */
final class FigureTwoArcs {
    private static final float[] LABEL_0 = {
        70.0f, 0.73205566f, 68.28698f, 4.609747f, 63.315598f, 11.46225f, 55.572483f, 20.618788f,
        45.815594f, 31.183062f, 35.0f, 42.120964f, 24.184402f, 52.361816f, 14.427517f, 60.903168f,
        6.6844044f, 66.90894f, 1.7130241f, 69.791245f, 0.0f, 69.267944f, 1.7130203f, 65.39025f,
        6.6844063f, 58.53775f, 14.427523f, 49.381203f, 24.1844f, 38.816944f, 35.0f, 27.879038f,
        45.815598f, 17.638184f, 55.57248f, 9.096834f, 63.315594f, 3.0910606f, 68.28698f, 0.20875168f
    };

    private static final float[] LABEL_1 = {
        23.0f,
        -57.19564f,
        20.161278f,
        -39.55063f,
        11.922985f,
        -21.460167f,
        -0.9084549f,
        -4.6950836f,
        -17.077015f,
        9.103546f,
        -35.000004f,
        18.58501f,
        -52.92299f,
        22.821205f,
        -69.091545f,
        21.397457f,
        -81.92299f,
        14.453125f,
        -90.16128f,
        2.6679878f,
        -93.0f,
        -12.804371f,
        -90.16128f,
        -30.449375f,
        -81.92298f,
        -48.53984f,
        -69.09154f,
        -65.30493f,
        -52.922993f,
        -79.10353f,
        -35.0f,
        -88.58501f,
        -17.077007f,
        -92.821205f,
        -0.90846634f,
        -91.39746f,
        11.922981f,
        -84.45314f,
        20.161278f,
        -72.66799f
    };

    private FigureTwoArcs() {}

    /** 40 points x, y: first those labelled 0. */
    static double[] values() {
        double[] values = new double[LABEL_0.length + LABEL_1.length];
        for (int i = 0; i < LABEL_0.length; i++) {
            values[i] = LABEL_0[i];
        }
        for (int i = 0; i < LABEL_1.length; i++) {
            values[LABEL_0.length + i] = LABEL_1[i];
        }
        return values;
    }
}
