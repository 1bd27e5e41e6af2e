package org.geodescent.core.model;

/** Guards for the shapes; NaN fails every one of them. */
final class Shapes {
    private Shapes() {}

    static void require(boolean holds, String name, long value, String cure) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + cure);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be positive and finite");
        }
    }
}
