package org.geodescent.run;

/** A measured number, or why there is none. */
public sealed interface Quantity {
    /** A finite number. */
    record Value(double value) implements Quantity {}

    /** None; the reason is one clause without a full stop. */
    record None(String reason) implements Quantity {}

    /** {@code value} if it is finite, else none because of {@code reason}. */
    static Quantity finite(double value, String reason) {
        return Double.isFinite(value) ? new Value(value) : new None(reason);
    }
}
