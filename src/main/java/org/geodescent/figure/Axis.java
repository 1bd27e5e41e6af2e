package org.geodescent.figure;

/**
 * One axis of a panel.
 *
 * @param label what the axis measures, with its unit if it has one; never empty unless the axis is hidden
 * @param scale linear or logarithmic
 * @param minimum smallest value shown; positive on a logarithmic axis
 * @param maximum largest value shown, above the minimum
 * @param visible whether ticks and label are drawn
 */
public record Axis(String label, ScaleKind scale, double minimum, double maximum, boolean visible) {
    public Axis {
        if (!(maximum > minimum && minimum > Double.NEGATIVE_INFINITY && maximum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("axis \"%s\" from %s to %s".formatted(label, minimum, maximum));
        }
        if (scale == ScaleKind.LOGARITHMIC && !(minimum > 0)) {
            throw new IllegalArgumentException(
                    "logarithmic axis \"%s\" starts at %s; it must be positive".formatted(label, minimum));
        }
        if (visible && label.isBlank()) {
            throw new IllegalArgumentException("a visible axis needs a label");
        }
    }

    public static Axis linear(String label, double minimum, double maximum) {
        return new Axis(label, ScaleKind.LINEAR, minimum, maximum, true);
    }

    public static Axis logarithmic(String label, double minimum, double maximum) {
        return new Axis(label, ScaleKind.LOGARITHMIC, minimum, maximum, true);
    }
}
