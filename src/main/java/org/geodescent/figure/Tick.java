package org.geodescent.figure;

/**
 * A place on an axis.
 *
 * @param value inside the axis's range
 * @param label empty for a minor tick
 */
public record Tick(double value, String label) {
    public boolean major() {
        return !label.isEmpty();
    }
}
