package org.geodescent.core.model;

import java.util.Arrays;
import java.util.List;

/** An immutable parameter vector θ, laid out as its {@link ModelSpec} says. Value equality by bits. */
public final class Parameters {
    private final double[] values;

    private Parameters(double[] values) {
        this.values = values;
    }

    /** A copy of {@code values}. */
    public static Parameters of(double... values) {
        return new Parameters(values.clone());
    }

    /** All numbers of these, one after the other. */
    public static Parameters concatenated(List<Parameters> parts) {
        return new Parameters(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.values))
                .toArray());
    }

    /** The numbers at the positions from {@code from} up to, but not at, {@code to}. */
    public Parameters slice(int from, int to) {
        return new Parameters(Arrays.copyOfRange(values, from, to));
    }

    public int size() {
        return values.length;
    }

    public double get(int position) {
        return values[position];
    }

    /** A copy of the numbers. */
    public double[] toArray() {
        return values.clone();
    }

    /** The numbers themselves, for this package's evaluations only; never written to. */
    double[] shared() {
        return values;
    }

    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Parameters" + Arrays.toString(values);
    }
}
