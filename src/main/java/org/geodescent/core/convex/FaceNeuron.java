package org.geodescent.core.convex;

import org.geodescent.core.linalg.Vectors;

/**
 * A neuron of the solver on one face of the arrangement: the linear space orthogonal to the samples on its hinge, with
 * the pattern of all others. Mutable, for one thread.
 */
final class FaceNeuron {
    /** A sample whose component in the face is below this share lies on the hinge. */
    private static final double ON_HINGE = 1e-14;

    final int sign;
    final byte[] signs;

    /** Not normalised: its length is the neuron's weight in the objective. */
    final double[] u;

    /** A unit vector: the direction of u, also where u = 0. */
    final double[] direction;

    /** Orthonormal, m×d. */
    double[][] basis;

    /**
     * @param sign s = ±1
     * @param direction a unit vector, copied
     * @param weight the length of u
     * @param signs of x_n·u, copied
     */
    FaceNeuron(int sign, double[] direction, double weight, byte[] signs, double[][] points) {
        this.sign = sign;
        this.signs = signs.clone();
        this.direction = direction.clone();
        this.u = direction.clone();
        for (int j = 0; j < u.length; j++) {
            u[j] *= weight;
        }
        this.basis = basis(points);
    }

    double weight() {
        return Vectors.norm(u);
    }

    /** Whether both neurons, of one sign, lie in one closed cell. */
    boolean compatible(FaceNeuron other) {
        if (sign != other.sign) {
            return false;
        }
        for (int n = 0; n < signs.length; n++) {
            if (signs[n] * other.signs[n] < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes over a compatible neuron: on a closed cell the sum of two neurons does what both do, and is no longer than
     * they are together.
     */
    void merge(FaceNeuron other, double[][] points) {
        boolean wider = false;
        for (int n = 0; n < signs.length; n++) {
            if (signs[n] == 0 && other.signs[n] != 0) {
                signs[n] = other.signs[n];
                wider = true;
            }
        }
        for (int j = 0; j < u.length; j++) {
            u[j] += other.u[j];
        }
        updateDirection();
        if (wider) {
            basis = basis(points);
        }
    }

    void updateDirection() {
        double length = weight();
        if (length > 0) {
            for (int j = 0; j < u.length; j++) {
                direction[j] = u[j] / length;
            }
        }
    }

    /** Puts a sample on the hinge and projects the neuron on the smaller face. */
    void restrict(int sample, double[][] points) {
        signs[sample] = 0;
        basis = basis(points);
        project();
    }

    /** Removes what sticks out of the face. */
    void project() {
        double[] projected = new double[u.length];
        for (double[] b : basis) {
            double component = Vectors.dot(b, u);
            for (int j = 0; j < u.length; j++) {
                projected[j] += component * b[j];
            }
        }
        System.arraycopy(projected, 0, u, 0, u.length);
        updateDirection();
    }

    /** An orthonormal basis of the face; samples that are orthogonal to all of it join the hinge. */
    private double[][] basis(double[][] points) {
        int d = u.length;
        double[][] normals = new double[d][];
        int count = 0;
        for (int n = 0; n < signs.length && count < d - 1; n++) {
            if (signs[n] == 0) {
                double[] rest = points[n].clone();
                if (orthogonalise(rest, normals, count) > 1e-12) {
                    normals[count++] = rest;
                }
            }
        }
        double[][] result = new double[d - count][];
        double[][] all = normals;
        int found = count;
        double[] own = direction.clone();
        if (orthogonalise(own, all, found) > 0.1) {
            all[found++] = own;
        }
        while (found < d) {
            double[] best = new double[d];
            double largest = 0;
            for (int j = 0; j < d; j++) {
                double[] axis = new double[d];
                axis[j] = 1;
                double length = orthogonalise(axis, all, found);
                if (length > largest + 1e-3) {
                    largest = length;
                    best = axis;
                }
            }
            all[found++] = best;
        }
        System.arraycopy(all, count, result, 0, d - count);
        for (int n = 0; n < signs.length && count > 0; n++) {
            double squared = 0;
            for (double[] b : result) {
                squared += Vectors.dot(b, points[n]) * Vectors.dot(b, points[n]);
            }
            if (squared <= ON_HINGE * ON_HINGE) {
                signs[n] = 0;
            }
        }
        return result;
    }

    /**
     * Removes the components along the first {@code count} unit vectors, twice, normalises, and returns the length
     * before that.
     */
    private static double orthogonalise(double[] vector, double[][] units, int count) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < count; i++) {
                Vectors.removeComponent(vector, units[i]);
            }
        }
        double length = Vectors.norm(vector);
        for (int j = 0; j < vector.length && length > 0; j++) {
            vector[j] /= length;
        }
        return length;
    }
}
