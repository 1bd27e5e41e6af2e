package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;

/** {@code x·X + y·Y + h} with coefficients of about 106 bits: f in one face, or the change of f across one line. */
record AffineForm(DoubleDouble x, DoubleDouble y, DoubleDouble h) {
    static final AffineForm ZERO = new AffineForm(DoubleDouble.ZERO, DoubleDouble.ZERO, DoubleDouble.ZERO);

    AffineForm plus(AffineForm other) {
        return new AffineForm(x.plus(other.x), y.plus(other.y), h.plus(other.h));
    }

    AffineForm negated() {
        return new AffineForm(x.negated(), y.negated(), h.negated());
    }

    /** The derivative along a line's direction {@code (b, −a)}. */
    DoubleDouble slopeAlong(Line line) {
        return x.times(line.b).minus(y.times(line.a));
    }
}
