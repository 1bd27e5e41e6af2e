package org.geodescent.core.convex;

import org.geodescent.core.linalg.Vectors;

/** How a neuron gives way to a force within its face: W = (H + ρ)⁻¹, H the curvature of its length. Immutable. */
final class Response {
    /** How much softer a neuron's length is than its direction: 1/ρ in units of its weight, or of the mean weight. */
    private static final double RADIAL = 1e5;

    private final FaceNeuron neuron;
    private final double[] unit;
    private final double tangential;
    private final double radial;

    /**
     * @param mean weight of all neurons
     * @param softness by which the proximal term of the lengths is divided, at least 1
     */
    Response(FaceNeuron neuron, double mean, double softness) {
        this.neuron = neuron;
        this.unit = coordinates(neuron.direction);
        double weight = neuron.weight();
        this.tangential = weight / (1 + 1 / RADIAL);
        this.radial = softness * RADIAL * Math.max(weight, mean);
    }

    /** Coordinate j of the neuron's own direction. */
    double unit(int j) {
        return unit[j];
    }

    /** Coordinate j of what W makes of a vector, of which {@code along} goes along the neuron. */
    double weighted(double coordinate, double along, int j) {
        return tangential * (coordinate - along * unit[j]) + radial * along * unit[j];
    }

    /** The change of the neuron in R^d under a force of the face's coordinates. */
    double[] change(double... force) {
        double along = Vectors.dot(force, unit);
        double[] change = new double[neuron.u.length];
        for (int j = 0; j < force.length; j++) {
            double move = weighted(force[j], along, j);
            for (int i = 0; i < change.length; i++) {
                change[i] += move * neuron.basis[j][i];
            }
        }
        return change;
    }

    /** The coordinates of a vector's component in the face. */
    double[] coordinates(double... vector) {
        double[] result = new double[neuron.basis.length];
        for (int j = 0; j < result.length; j++) {
            result[j] = Vectors.dot(neuron.basis[j], vector);
        }
        return result;
    }

    /** For a plane the entries 11, 12 and 22 of W in its own coordinates. */
    double[] form() {
        double x = 0;
        double y = 0;
        double[] form = new double[3];
        for (int j = 0; j < unit.length; j++) {
            double[] b = neuron.basis[j];
            x += unit[j] * b[0];
            y += unit[j] * b[1];
            form[0] += tangential * b[0] * b[0];
            form[1] += tangential * b[0] * b[1];
            form[2] += tangential * b[1] * b[1];
        }
        double surplus = radial - tangential;
        form[0] += surplus * x * x;
        form[1] += surplus * x * y;
        form[2] += surplus * y * y;
        return form;
    }
}
