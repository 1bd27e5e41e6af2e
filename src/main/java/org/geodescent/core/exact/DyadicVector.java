package org.geodescent.core.exact;

import java.util.Arrays;

/** Arithmetic with vectors of exact numbers. Immutable by custom: no array that is handed in or out is modified. */
public final class DyadicVector {
    private DyadicVector() {}

    public static Dyadic[] of(double... vector) {
        return Arrays.stream(vector).mapToObj(Dyadic::of).toArray(Dyadic[]::new);
    }

    public static Dyadic[] zero(int dimension) {
        Dyadic[] zero = new Dyadic[dimension];
        Arrays.fill(zero, Dyadic.ZERO);
        return zero;
    }

    public static double[] toDoubles(Dyadic... vector) {
        return Arrays.stream(vector).mapToDouble(Dyadic::toDouble).toArray();
    }

    public static Dyadic dot(Dyadic[] a, Dyadic... b) {
        Dyadic sum = Dyadic.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.plus(a[j].times(b[j]));
        }
        return sum;
    }

    /** {@code a + factor · b}. */
    public static Dyadic[] plus(Dyadic[] a, Dyadic factor, Dyadic... b) {
        Dyadic[] sum = new Dyadic[a.length];
        for (int j = 0; j < a.length; j++) {
            sum[j] = a[j].plus(factor.times(b[j]));
        }
        return sum;
    }

    public static Dyadic[] times(Dyadic factor, Dyadic... vector) {
        return Arrays.stream(vector).map(factor::times).toArray(Dyadic[]::new);
    }

    public static Dyadic[] negated(Dyadic... vector) {
        return Arrays.stream(vector).map(Dyadic::negated).toArray(Dyadic[]::new);
    }

    /** a × b of R³. */
    public static Dyadic[] cross(Dyadic[] a, Dyadic... b) {
        return new Dyadic[] {
            Dyadic.determinant(a[1], a[2], b[1], b[2]),
            Dyadic.determinant(a[2], a[0], b[2], b[0]),
            Dyadic.determinant(a[0], a[1], b[0], b[1])
        };
    }

    /** {@link Dyadic#magnitude} of the largest component; 0 if all are 0. */
    public static int magnitude(Dyadic... vector) {
        return Arrays.stream(vector)
                .filter(v -> v.signum() != 0)
                .mapToInt(Dyadic::magnitude)
                .max()
                .orElse(0);
    }

    /** {@code 2^shift · vector}. */
    public static Dyadic[] scaled(int shift, Dyadic... vector) {
        return Arrays.stream(vector).map(v -> v.scaled(shift)).toArray(Dyadic[]::new);
    }

    /** Divided by a power of two so that the largest component is near 1. */
    public static Dyadic[] handy(Dyadic... vector) {
        return scaled(-magnitude(vector), vector);
    }

    /** The same, every component with so many bits. */
    public static Dyadic[] handy(int bits, Dyadic... vector) {
        return handy(Arrays.stream(vector).map(v -> v.rounded(bits)).toArray(Dyadic[]::new));
    }
}
