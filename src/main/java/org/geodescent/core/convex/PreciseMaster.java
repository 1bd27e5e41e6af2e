package org.geodescent.core.convex;

import java.util.Arrays;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;

/**
 * The linear program {@code min Σ cost_k c_k} subject to {@code A c ≥ 1, c ≥ 0} over the columns that have entered so
 * far, by the revised simplex method with hundreds of bits: where samples are nearly parallel, terms may be 10²⁰ times
 * their sum, and there are 10⁶⁰ to lose. Mutable, for one thread.
 */
final class PreciseMaster {
    /** Of every number, where features are not smaller than the constant behind them. */
    static final int LEAST_BITS = 320;

    /** What is smaller than this, relative to the largest of its kind, is rounding. */
    private static final int NEGLIGIBLE = -160;

    /** Margins are asked for that differ by so little, lest several weights vanish at once. */
    private static final int APART = -50;

    private final int bits;
    private final PreciseColumn[] basis;

    /** B⁻¹. */
    private final Dyadic[][] inverse;

    /** The weights of the basis. */
    private final Dyadic[] weights;

    /** μ = y λ. */
    private Dyadic[] multipliers;

    /**
     * @param bits of every number
     * @param start one column for every margin, which give them any values if every column may have either sign:
     *     column n is not 0 at margin n, and exchanging them in turn never meets a 0
     */
    PreciseMaster(int bits, PreciseColumn... start) {
        this.bits = bits;
        int size = start.length;
        basis = start.clone();
        inverse = new Dyadic[size][size];
        weights = new Dyadic[size];
        multipliers = DyadicVector.zero(size);
        for (int i = 0; i < size; i++) {
            inverse[i] = DyadicVector.zero(size);
            inverse[i][i] = Dyadic.of(1);
            // Any numbers without structure do.
            weights[i] = Dyadic.of(1 + Math.scalb((i * 0.6180339887498949) % 1, APART));
        }
        for (int i = 0; i < size; i++) {
            exchange(i, start[i], transformed(start[i]));
        }
        for (int i = 0; i < size; i++) {
            if (weights[i].signum() < 0) {
                basis[i] = basis[i].opposite();
                weights[i] = weights[i].negated();
                inverse[i] = DyadicVector.negated(inverse[i]);
            }
        }
        price();
    }

    /** Of every number. */
    int bits() {
        return bits;
    }

    PreciseColumn column(int i) {
        return basis[i];
    }

    /** c of a column of the basis. */
    Dyadic weight(int i) {
        return weights[i];
    }

    /** μ: at least 0 up to rounding once no surplus may enter. */
    Dyadic[] multipliers() {
        return multipliers;
    }

    /** By how much the multipliers exceed what the column costs, as a share of the cost; of a surplus, absolutely. */
    double excess(PreciseColumn column) {
        double excess =
                DyadicVector.dot(multipliers, column.entries).minus(column.cost).toDouble();
        return column.sign == 0 ? excess : excess / column.cost.toDouble();
    }

    /**
     * Lets a column enter the basis.
     *
     * @return false if the program stays as it is, because only rounding would let it
     */
    boolean enter(PreciseColumn column) {
        Dyadic[] change = transformed(column);
        int largest = DyadicVector.magnitude(change);
        int leaving = -1;
        Dyadic least = Dyadic.ZERO;
        for (int i = 0; i < change.length; i++) {
            if (change[i].signum() > 0 && change[i].magnitude() > largest + NEGLIGIBLE) {
                Dyadic step = weights[i].dividedBy(change[i], bits);
                if (leaving < 0 || step.compareTo(least) < 0) {
                    leaving = i;
                    least = step;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        Dyadic price = DyadicVector.dot(multipliers, column.entries).minus(column.cost);
        exchange(leaving, column, change);
        // μ' = μ − price · (row of the new inverse).
        multipliers = rounded(DyadicVector.plus(multipliers, price.negated(), inverse[leaving]));
        return true;
    }

    /** Sums the multipliers again from the basis. */
    void price() {
        Dyadic[] sum = DyadicVector.zero(basis.length);
        for (int i = 0; i < basis.length; i++) {
            sum = DyadicVector.plus(sum, basis[i].cost, inverse[i]);
        }
        multipliers = rounded(sum);
    }

    /** B⁻¹ a. */
    private Dyadic[] transformed(PreciseColumn column) {
        Dyadic[] result = new Dyadic[inverse.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = DyadicVector.dot(inverse[i], column.entries).rounded(bits);
        }
        return result;
    }

    private void exchange(int row, PreciseColumn column, Dyadic... change) {
        Dyadic pivot = change[row];
        inverse[row] =
                Arrays.stream(inverse[row]).map(v -> v.dividedBy(pivot, bits)).toArray(Dyadic[]::new);
        weights[row] = weights[row].dividedBy(pivot, bits);
        for (int i = 0; i < change.length; i++) {
            if (i != row && change[i].signum() != 0) {
                Dyadic factor = change[i].negated();
                inverse[i] = rounded(DyadicVector.plus(inverse[i], factor, inverse[row]));
                weights[i] = weights[i].plus(factor.times(weights[row])).rounded(bits);
            }
        }
        basis[row] = column;
    }

    private Dyadic[] rounded(Dyadic... vector) {
        return Arrays.stream(vector).map(v -> v.rounded(bits)).toArray(Dyadic[]::new);
    }
}
