package org.geodescent.core.loss;

/**
 * {@code e^{−x}} for x ≥ 0 in strict binary64 arithmetic: the same bits on every machine, and several times faster than
 * {@link StrictMath#exp}.
 *
 * <p>{@code x = (64 m + i) ln 2 / 64 − s} with {@code |s| ≤ ln 2 / 128}; then {@code e^{−x} = 2^{−m} 2^{−i/64} e^s},
 * with a table for the second factor and the Taylor polynomial of degree 6 for the third (its remainder is below
 * 3·10⁻²⁰).
 */
public final class DecayingExponential {
    private static final int STEPS_PER_OCTAVE = 64;
    private static final double STEPS_PER_UNIT = STEPS_PER_OCTAVE / 0.6931471805599453;
    // ln 2 / 64 in two parts; the first has 32 trailing zero bits, so that its multiples by up to 2^17 are exact.
    private static final double STEP_HIGH = 0x1.62e42fep-7;
    private static final double STEP_LOW = 0x1.f473de6af278fp-36;
    // Adding 1.5·2^52 rounds to an integer and leaves it in the low bits.
    private static final double ROUNDER = 0x1.8p52;
    // Beyond it the result nears the subnormal numbers, where scaling by exponent bits would be wrong.
    private static final double LAST_NORMAL = 700;

    /** {@code 2^{−i/64}}, rounded. */
    private static final double[] POWERS = new double[STEPS_PER_OCTAVE];
    /** What rounding took from them, relative to them. */
    private static final double[] TAILS = new double[STEPS_PER_OCTAVE];

    static {
        for (int i = 0; i < STEPS_PER_OCTAVE; i++) {
            POWERS[i] = StrictMath.pow(2, -(double) i / STEPS_PER_OCTAVE);
            TAILS[i] = relativeTail(POWERS[i], StrictMath.pow(2, -i));
        }
    }

    private DecayingExponential() {}

    /** t with {@code (root (1 + t))^64 = power}, by one Newton step from the 64th power in twofold precision. */
    private static double relativeTail(double root, double power) {
        double high = root;
        double low = 0;
        for (int i = 0; i < 6; i++) {
            double square = high * high;
            double rest = Math.fma(high, high, -square) + 2 * high * low;
            high = square + rest;
            low = rest - (high - square);
        }
        return ((power - high) - low) / (STEPS_PER_OCTAVE * power);
    }

    /**
     * {@code e^{−x}}, within 0.52 units in the last place (1 where the result is below 10⁻³⁰⁰), so that it rises
     * nowhere by more than one of them; 1 at 0 and 0 at infinity.
     *
     * @param x at least 0; NaN gives NaN, and a negative x no useful number
     */
    public static double at(double x) {
        if (!(x < LAST_NORMAL)) {
            return StrictMath.exp(-x);
        }
        double shifted = x * STEPS_PER_UNIT + ROUNDER;
        long steps = Double.doubleToRawLongBits(shifted);
        double rounded = shifted - ROUNDER;
        double s = (rounded * STEP_HIGH - x) + rounded * STEP_LOW;
        double s2 = s * s;
        double fourth = 1.0 / 24 + s * (1.0 / 120) + s2 * (1.0 / 720);
        int i = (int) steps & (STEPS_PER_OCTAVE - 1);
        double growth = s + (s2 * (0.5 + s * (1.0 / 6) + s2 * fourth) + TAILS[i]);
        // Only the low bits of `steps` count: those above the integer vanish in the shift by 52.
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(POWERS[i]) - ((steps >> 6) << 52));
        return scale + scale * growth;
    }
}
