package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;

/** {@code x·X + y·Y + h} with exact coefficients. */
record ExactForm(Dyadic x, Dyadic y, Dyadic h) {
    ExactForm plus(ExactForm other) {
        return new ExactForm(x.plus(other.x), y.plus(other.y), h.plus(other.h));
    }

    ExactForm negated() {
        return new ExactForm(x.negated(), y.negated(), h.negated());
    }

    boolean isZero() {
        return x.signum() == 0 && y.signum() == 0 && h.signum() == 0;
    }

    Dyadic slopeAlong(Line line) {
        return Dyadic.determinant(x, y, line.exactA(), line.exactB());
    }

    /** The sign of this form where two lines cross. */
    int signAtCrossing(Line p, Line q) {
        Dyadic pa = p.exactA();
        Dyadic pb = p.exactB();
        Dyadic pc = p.exactC();
        Dyadic qa = q.exactA();
        Dyadic qb = q.exactB();
        Dyadic qc = q.exactC();
        Dyadic sum = x.times(Dyadic.determinant(pb, pc, qb, qc))
                .plus(y.times(Dyadic.determinant(pc, pa, qc, qa)))
                .plus(h.times(Dyadic.determinant(pa, pb, qa, qb)));
        return sum.signum() * Dyadic.determinant(pa, pb, qa, qb).signum();
    }

    /** This form rounded to about 106 bits. */
    AffineForm rounded() {
        return rounded(0);
    }

    /** A positive multiple of this form, whose gradient must not be zero, with a gradient of order 1, rounded. */
    AffineForm roundedToUnitGradient() {
        int magnitude = x.signum() == 0
                ? y.magnitude()
                : y.signum() == 0 ? x.magnitude() : Math.max(x.magnitude(), y.magnitude());
        return rounded(-magnitude);
    }

    private AffineForm rounded(int shift) {
        return new AffineForm(rounded(x, shift), rounded(y, shift), rounded(h, shift));
    }

    private static DoubleDouble rounded(Dyadic value, int shift) {
        double high = value.toDouble(shift);
        double low =
                Double.isFinite(high) ? value.minus(Dyadic.of(high, -shift)).toDouble(shift) : 0;
        return new DoubleDouble(high, low);
    }
}
