package org.geodescent.core.train;

import java.util.Optional;

/**
 * The right-hand side of {@code θ' = −∇}, piece by piece: between two switches it is a smooth function of θ, which may
 * be evaluated on either side of the piece's border. Mutable through {@link #switchPiece} and {@link #enter} alone; for
 * one thread.
 */
interface VectorField {
    /** The length of θ. */
    int dimension();

    /** Fills {@code velocity} with θ'. @return a number that is finite exactly if all went well */
    double velocity(double[] theta, double[] velocity);

    /**
     * Above 0 while θ belongs to the present piece, and at or below 0 when a switch is due; continuous, without a unit.
     */
    double slack(double[] theta);

    /**
     * How large errors of each parameter are to be seen: its own size, or that of the parameters it belongs to;
     * positive.
     */
    double[] scales(double[] theta);

    /**
     * Chooses the piece in which the flow goes on from θ, which is moved onto the border that it is next to.
     *
     * @return empty, or why there is no unique way on, as one clause
     */
    Optional<String> switchPiece(double[] theta);

    /** The present piece, for {@link #enter}; immutable by custom. */
    byte[] piece();

    void enter(byte[] piece);
}
