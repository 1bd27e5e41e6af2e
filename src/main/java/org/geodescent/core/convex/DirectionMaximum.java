package org.geodescent.core.convex;

import org.geodescent.core.geometry.ActivationPattern;

/**
 * A direction u of the unit sphere where {@code s·λᵀ(Xu)_+} is largest, on the sphere or on one piece of it. Immutable.
 */
public final class DirectionMaximum {
    private final double value;
    private final int sign;
    private final double[] u;
    private final byte[] signs;

    /**
     * @param value {@code s·λᵀ(Xu)_+}
     * @param sign s, ±1
     * @param u a unit vector of R^d; kept
     * @param signs of x_n·u, exact on the piece that u belongs to: 0 for the samples on whose hinge it lies; kept
     */
    DirectionMaximum(double value, int sign, double[] u, byte... signs) {
        this.value = value;
        this.sign = sign;
        this.u = u;
        this.signs = signs;
    }

    /** {@code s·λᵀ(Xu)_+}, up to the oracle's error bound. */
    public double value() {
        return value;
    }

    /** s: 1 if λᵀ(Xu)_+ is positive, −1 if it is negative. */
    public int sign() {
        return sign;
    }

    /** u, a copy of its d coordinates. */
    public double[] u() {
        return u.clone();
    }

    /** Which samples u activates, {@code 1(Xu ≥ 0)}: those on its hinge count as active. */
    public ActivationPattern pattern() {
        return ActivationPattern.ofSigns(signs);
    }

    /** The exact signs; not to be modified. */
    byte[] signs() {
        return signs;
    }

    /** u itself; not to be modified. */
    double[] direction() {
        return u;
    }
}
