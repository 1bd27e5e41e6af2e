package org.geodescent.core.geometry;

import org.geodescent.core.exact.DoubleDouble;
import org.geodescent.core.exact.Dyadic;

/** Exact signs of small determinants of lines. */
final class Predicates {
    private Predicates() {}

    /**
     * The sign of {@code a_p b_q − b_p a_q}: positive if q's direction lies anticlockwise of p's, 0 if they are
     * parallel.
     */
    static int turn(Line p, Line q, boolean comfortable) {
        if (comfortable) {
            return sign(DoubleDouble.determinant(p.a, p.b, q.a, q.b));
        }
        return Dyadic.determinant(p.exactA(), p.exactB(), q.exactA(), q.exactB())
                .signum();
    }

    /**
     * Orders lines by the angle of their direction, parallel ones so that the positive side of an earlier line lies
     * within the positive side of a later one; 0 only for the same line.
     */
    static int compare(Line p, Line q, boolean comfortable) {
        int turn = turn(p, q, comfortable);
        return turn != 0 ? -turn : compareOffsets(p, q, comfortable);
    }

    /** The sign of {@code c_p/|N_p| − c_q/|N_q|} for parallel lines (whose normals then point the same way). */
    private static int compareOffsets(Line p, Line q, boolean comfortable) {
        boolean byA = Math.abs(p.a) >= Math.abs(p.b);
        if (comfortable) {
            double sizeP = Math.abs(byA ? p.a : p.b);
            double sizeQ = Math.abs(byA ? q.a : q.b);
            return sign(DoubleDouble.determinant(p.c, sizeP, q.c, sizeQ));
        }
        Dyadic normalP = byA ? p.exactA() : p.exactB();
        Dyadic normalQ = byA ? q.exactA() : q.exactB();
        int sign = Dyadic.determinant(p.exactC(), normalP, q.exactC(), normalQ).signum();
        return normalP.signum() * sign;
    }

    /**
     * The exact sign of the determinant of the rows {@code (a, b, c)} of three lines: 0 if they meet in one point (or
     * two of them are the same, or all are parallel).
     */
    static int concurrency(Line p, Line q, Line r, boolean comfortable) {
        if (comfortable) {
            DoubleDouble pq = minor(p.a, p.b, q.a, q.b).times(r.c);
            DoubleDouble qr = minor(p.b, p.c, q.b, q.c).times(r.a);
            DoubleDouble rp = minor(p.c, p.a, q.c, q.a).times(r.b);
            double value = pq.plus(qr).plus(rp).high();
            double size = Math.abs(pq.high()) + Math.abs(qr.high()) + Math.abs(rp.high());
            // Six operations with relative errors below 2^−101 each.
            if (Math.abs(value) > 0x1p-96 * size) {
                return sign(value);
            }
        }
        return exactConcurrency(p, q, r);
    }

    /** {@code a·d − b·c}: the products are exact, so its relative error is that of one subtraction. */
    private static DoubleDouble minor(double a, double b, double c, double d) {
        return DoubleDouble.product(a, d).minus(DoubleDouble.product(b, c));
    }

    private static int exactConcurrency(Line p, Line q, Line r) {
        Dyadic ap = p.exactA();
        Dyadic bp = p.exactB();
        Dyadic cp = p.exactC();
        Dyadic aq = q.exactA();
        Dyadic bq = q.exactB();
        Dyadic cq = q.exactC();
        Dyadic pq = Dyadic.determinant(ap, bp, aq, bq).times(r.exactC());
        Dyadic qr = Dyadic.determinant(bp, cp, bq, cq).times(r.exactA());
        Dyadic rp = Dyadic.determinant(cp, ap, cq, aq).times(r.exactB());
        return pq.plus(qr).plus(rp).signum();
    }

    static int sign(double value) {
        return value > 0 ? 1 : value < 0 ? -1 : 0;
    }
}
