package org.geodescent.figure;

/** The map from the values of one axis to a length along it, and back. */
final class AxisScale {
    private final boolean logarithmic;
    private final double low;
    private final double range;
    private final double start;
    private final double extent;

    /**
     * Maps the minimum to {@code start} and the maximum to {@code start + extent}; the extent is negative for an axis
     * that runs upwards.
     */
    AxisScale(ScaleKind kind, double minimum, double maximum, double start, double extent) {
        logarithmic = kind == ScaleKind.LOGARITHMIC;
        low = forward(minimum);
        range = forward(maximum) - low;
        this.start = start;
        this.extent = extent;
    }

    private double forward(double value) {
        return logarithmic ? StrictMath.log10(value) : value;
    }

    /** NaN or infinite where the value has no place: not positive on a logarithmic axis, or not finite. */
    double toFigure(double value) {
        return start + (forward(value) - low) / range * extent;
    }

    double toData(double position) {
        double value = low + (position - start) / extent * range;
        return logarithmic ? StrictMath.pow(10, value) : value;
    }

    boolean logarithmic() {
        return logarithmic;
    }

    /** Figure units per unit of a linear axis, signed. */
    double slope() {
        return extent / range;
    }
}
