package org.geodescent.core.convex;

import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;

/**
 * One direction with one sign as a column of the linear program of {@link PreciseMaster}, or the surplus of one margin.
 * Immutable by custom.
 */
final class PreciseColumn {
    /** The direction, of any length, for all of which the cost is counted; none for a surplus. */
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

    static PreciseColumn of(Dyadic[] direction, int sign, Dyadic[][] points, int... y) {
        Dyadic[] u = DyadicVector.handy(PreciseMaster.BITS, direction);
        Dyadic[] entries = new Dyadic[points.length];
        for (int n = 0; n < entries.length; n++) {
            Dyadic score = DyadicVector.dot(points[n], u);
            Dyadic active = score.signum() > 0 ? score.rounded(PreciseMaster.BITS) : Dyadic.ZERO;
            entries[n] = sign == y[n] ? active : active.negated();
        }
        return new PreciseColumn(u, sign, entries, DyadicVector.dot(u, u).rootAbove(PreciseMaster.BITS));
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
