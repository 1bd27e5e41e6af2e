package org.geodescent.core.theory;

/** What a theorem says about a quantity for given numbers. */
public sealed interface Bound {
    /** A finite bound. */
    record Value(double value) implements Bound {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a bound of " + value);
            }
        }
    }

    /** {@code value} if it is finite, else that it is beyond the range of numbers. */
    static Bound finite(double value) {
        return Double.isFinite(value) ? new Value(value) : new None("it is beyond the range of numbers");
    }

    /**
     * The theorem says nothing here.
     *
     * @param reason one sentence: which condition fails
     */
    record None(String reason) implements Bound {}
}
