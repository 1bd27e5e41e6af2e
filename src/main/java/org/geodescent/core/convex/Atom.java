package org.geodescent.core.convex;

/** A direction on its face, with the sign of the neurons there. */
record Atom(DirectionMaximum place, int sign) {
    FaceNeuron neuron(double weight, SolverProblem problem) {
        return new FaceNeuron(sign, place.direction(), weight, place.signs(), problem.points);
    }
}
