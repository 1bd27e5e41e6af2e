package org.geodescent.core.random;

/**
 * PyTorch's {@code randn} for 16 or more contiguous binary32 elements, as its AVX2 code computes it: Box and Muller on
 * blocks of 16 uniforms, with the logarithm, sine and cosine of the Cephes library (Moshier) in binary32, and with
 * fused multiply-adds exactly where the compiler placed them (constants are written as their binary32 values). A
 * platform's own functions would differ in a third of the values.
 */
final class VectorisedNormals {
    /** From so many elements on PyTorch uses this method; also the length of a block. */
    static final int BLOCK = 16;

    private static final int HALF = BLOCK / 2;
    private static final float TWO_PI = 6.2831855f;
    private static final float SQRT_HALF = 0.70710677f;
    private static final float LN2_HIGH = 0.6933594f;
    private static final float LN2_LOW = -2.1219444e-4f;
    private static final float FOUR_OVER_PI = 1.2732395f;

    /** log(1 + m) ≈ m − m²/2 + m³ P(m), highest power first. */
    private static final float[] LOGARITHM = {
        0.070376836f,
        -0.1151461f,
        0.116769984f,
        -0.12420141f,
        0.14249323f,
        -0.16668057f,
        0.20000714f,
        -0.24999994f,
        0.3333333f
    };

    /** −π/4 in three parts, so that the reduced argument loses nothing. */
    private static final float[] MINUS_QUARTER_PI = {-0.78515625f, -2.4187565e-4f, -3.774895e-8f};

    private VectorisedNormals() {}

    /**
     * Fills at least {@link #BLOCK} values. A last, incomplete block is drawn anew together with the values before it.
     */
    static void fill(float[] values, TorchGenerator generator) {
        for (int i = 0; i < values.length; i++) {
            values[i] = generator.nextFloat();
        }
        int whole = values.length / BLOCK * BLOCK;
        for (int start = 0; start < whole; start += BLOCK) {
            transform(values, start);
        }
        if (whole < values.length) {
            int start = values.length - BLOCK;
            for (int i = start; i < values.length; i++) {
                values[i] = generator.nextFloat();
            }
            transform(values, start);
        }
    }

    /** Uniforms to normals in place: the first half of the block becomes the cosines, the second half the sines. */
    private static void transform(float[] values, int start) {
        for (int j = start; j < start + HALF; j++) {
            float radius = (float) StrictMath.sqrt(-2 * logarithm(1 - values[j]));
            float angle = TWO_PI * values[j + HALF];
            int octant = ((int) (angle * FOUR_OVER_PI) + 1) & ~1;
            float reduced = angle;
            for (float part : MINUS_QUARTER_PI) {
                reduced = Math.fma((float) octant, part, reduced);
            }
            float sine = sine(reduced);
            float cosine = cosine(reduced);
            boolean swapped = (octant & 2) != 0;
            float ofCosine = ((octant - 2) & 4) == 0 ? -radius : radius;
            float ofSine = (octant & 4) != 0 ? -radius : radius;
            values[j] = ofCosine * (swapped ? sine : cosine);
            values[j + HALF] = ofSine * (swapped ? cosine : sine);
        }
    }

    /** log x for a normal x in (0, 1]. */
    private static float logarithm(float x) {
        int bits = Float.floatToRawIntBits(x);
        float mantissa = Float.intBitsToFloat((bits & 0x007fffff) | 0x3f000000);
        float exponent = (bits >>> 23) - 126;
        float m = mantissa - 1;
        if (mantissa < SQRT_HALF) {
            exponent -= 1;
            m += mantissa;
        }
        float square = m * m;
        float y = LOGARITHM[0];
        for (int i = 1; i < LOGARITHM.length; i++) {
            y = Math.fma(y, m, LOGARITHM[i]);
        }
        y = Math.fma(y * m, square, exponent * LN2_LOW);
        y -= square * 0.5f;
        return m + y + exponent * LN2_HIGH;
    }

    /** sin x for |x| ≤ π/4. */
    private static float sine(float x) {
        float z = x * x;
        float y = Math.fma(-1.9515296e-4f, z, 0.008332161f);
        y = Math.fma(y, z, -0.16666655f);
        return Math.fma(y * z, x, x);
    }

    /** cos x for |x| ≤ π/4. */
    private static float cosine(float x) {
        float z = x * x;
        float y = Math.fma(2.4433157e-5f, z, -0.0013887316f);
        y = Math.fma(y, z, 0.041666646f);
        return Math.fma(y * z, z, -(z * 0.5f)) + 1;
    }
}
