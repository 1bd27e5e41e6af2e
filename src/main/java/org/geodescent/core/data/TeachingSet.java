package org.geodescent.core.data;

import org.geodescent.core.random.TorchGenerator;

/**
 * Seven sets of points in the plane, of two classes or three, each made to show one thing. Every seed gives the same
 * points each time, and every seed gives points with the property stated, exactly and not only probably.
 */
public enum TeachingSet {
    /** Two interlocking half circles, 20 samples each: no straight line separates them. */
    TWO_MOONS,
    /** Four clusters of 8 around (±2, ±2); the class is the sign of x·y: no straight line separates them. */
    XOR,
    /**
     * Two arms of 30 samples that wind around each other, each the other's image under a half turn: not linearly
     * separable.
     */
    SPIRAL,
    /** Two clusters of 10 in opposite quadrants: orthogonal separable (B 3.1). */
    ORTHOGONAL_SEPARABLE,
    /**
     * 6 samples of each class on two rays from the origin with an acute angle between them, a class on each ray. In the
     * plane X of rank 2 is spike-free (B Definition 2) just if its samples lie on two such rays, at most a right angle
     * apart.
     */
    SPIKE_FREE,
    /**
     * 8 samples of each class, all exactly on a line beside the origin, so that the support vectors agree in the
     * direction across it: the case in which A's Theorem 2 predicts a poor margin.
     */
    COLLINEAR_SUPPORT_VECTORS,
    /**
     * Three arms of 14 samples that bend around the origin, a class each: no straight line cuts an arm off from the
     * others.
     */
    PINWHEEL;

    /** The points of one seed, of which only the low 32 bits matter. */
    public Dataset generate(long seed) {
        TorchGenerator generator = new TorchGenerator(seed);
        return switch (this) {
            case TWO_MOONS -> TeachingRecipes.twoMoons(generator);
            case XOR -> TeachingRecipes.xor(generator);
            case SPIRAL -> TeachingRecipes.spiral(generator);
            case ORTHOGONAL_SEPARABLE -> TeachingRecipes.orthogonalSeparable(generator);
            case SPIKE_FREE -> TeachingRecipes.spikeFree(generator);
            case COLLINEAR_SUPPORT_VECTORS -> TeachingRecipes.collinear(generator);
            case PINWHEEL -> TeachingRecipes.pinwheel(generator);
        };
    }
}
