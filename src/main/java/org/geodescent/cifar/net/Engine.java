package org.geodescent.cifar.net;

/** Makes {@link Products}: the one way to a tensor library. Thread-safe. */
public interface Engine {
    /**
     * Allocates everything that the products need.
     *
     * @param images at least 1
     * @param scores 1 or 2
     */
    Products products(int images, int scores);
}
