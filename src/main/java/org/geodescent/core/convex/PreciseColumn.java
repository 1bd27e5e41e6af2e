package org.geodescent.core.convex;

import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;

/**
 * One direction with one sign as a column of the linear program of {@link PreciseMaster}, or the surplus of one margin.
 * Immutable by custom.
 */
final class PreciseColumn {
    /** The direction, so long that the largest entry is near 1, which the cost is of; none for a surplus. */
    final Dyadic[] u;

    /** ±1; 0 for a surplus. */
    final int sign;

    /** What a unit of the column gives to every margin. */
    final Dyadic[] entries;

    /** ‖u‖, rounded up. */
    final Dyadic cost;

    private PreciseColumn(Dyadic[] u, int sign, Dyadic[] entries, Dyadic cost) {
        this.u = u;
        this.sign = sign;
        this.entries = entries;
        this.cost = cost;
    }

    /** @param bits of every number */
    static PreciseColumn of(int bits, Dyadic[] direction, int sign, Dyadic[][] points, int... y) {
        Dyadic[] u = DyadicVector.handy(bits, direction);
        Dyadic[] entries = new Dyadic[points.length];
        for (int n = 0; n < entries.length; n++) {
            Dyadic score = DyadicVector.dot(points[n], u);
            Dyadic active = score.signum() > 0 ? score.rounded(bits) : Dyadic.ZERO;
            entries[n] = sign == y[n] ? active : active.negated();
        }
        // In tiny units a constant and a difference of samples have entries of very different size: pivots would be
        // taken for rounding.
        int size = DyadicVector.magnitude(entries);
        Dyadic[] stretched = DyadicVector.scaled(-size, u);
        return new PreciseColumn(
                stretched,
                sign,
                DyadicVector.scaled(-size, entries),
                DyadicVector.dot(stretched, stretched).rootAbove(bits));
    }

    /** The same direction with the other sign. */
    PreciseColumn opposite() {
        return new PreciseColumn(u, -sign, DyadicVector.negated(entries), cost);
    }

    /** What margin n exceeds 1 by. */
    static PreciseColumn surplus(int n, int samples) {
        Dyadic[] entries = DyadicVector.zero(samples);
        entries[n] = Dyadic.of(-1);
        return new PreciseColumn(new Dyadic[0], 0, entries, Dyadic.ZERO);
    }
}
