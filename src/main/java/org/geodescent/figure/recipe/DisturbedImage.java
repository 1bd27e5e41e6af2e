package org.geodescent.figure.recipe;

import org.geodescent.figure.Raster;

/**
 * An attacked image.
 *
 * @param name which image
 * @param size of the disturbance, in words
 * @param original as it is
 * @param disturbance enlarged so that it can be seen
 * @param enlargement how much it is enlarged, in words
 * @param disturbed with the disturbance
 * @param scores of both, in words
 */
public record DisturbedImage(
        String name,
        String size,
        Raster original,
        Raster disturbance,
        String enlargement,
        Raster disturbed,
        String scores) {
    /** What stands above the pictures. */
    public String title() {
        return name + ": " + size;
    }
}
