package org.geodescent.core.linalg;

/**
 * A norm of the weights with the two maps that minimising needs. Weights are k·d numbers, W by rows. Stateless; what is
 * handed in is not modified.
 */
public interface Norm {
    /** {@code ‖W‖}. */
    double of(double... weights);

    /** The dual norm {@code max_{‖V‖ ≤ 1} ⟨V, W⟩}. */
    double dual(double... weights);

    /**
     * The proximal map {@code argmin_U ½‖U − W‖_F² + s‖U‖}.
     *
     * @param s at least 0
     */
    double[] shrink(double[] weights, double s);

    /**
     * The proximal map of the square, {@code argmin_U ½‖U − W‖_F² + τ‖U‖²}.
     *
     * @param tau at least 0
     */
    double[] shrinkSquared(double[] weights, double tau);

    /**
     * The disturbance of an input that changes the output most: d numbers of dual length 1 (A (12b): {@code ‖d‖_q ≤ 1};
     * A (17b)). Its negative does as well. If W = 0 every disturbance does, and 0 is given.
     *
     * @param dimension d
     */
    double[] extremeDisturbance(double[] weights, int dimension);

    /** Checks the shape. @throws IllegalArgumentException unless this is a norm of k×d weights */
    void requireFits(int outputs, int dimension);
}
