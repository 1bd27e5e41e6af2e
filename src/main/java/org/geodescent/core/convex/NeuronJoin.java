package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Joins neurons of one sign in one closed cell, which never makes Σ‖u‖ larger. */
final class NeuronJoin {
    private NeuronJoin() {}

    /** Joins all that can be joined, heavy ones first; takes the neurons over and modifies them. */
    static List<FaceNeuron> merged(SolverProblem problem, List<FaceNeuron> neurons) {
        List<FaceNeuron> ordered = new ArrayList<>(neurons);
        ordered.sort(Comparator.comparingDouble(FaceNeuron::weight).reversed());
        List<FaceNeuron> result = new ArrayList<>();
        for (FaceNeuron neuron : ordered) {
            add(neuron, result, problem);
        }
        return result;
    }

    /**
     * Joins a neuron with the first of several that shares a closed cell with it; else appends it.
     *
     * @param neurons modified
     * @return whether there is a new neuron, or one with a wider face
     */
    static boolean add(FaceNeuron neuron, List<FaceNeuron> neurons, SolverProblem problem) {
        for (FaceNeuron other : neurons) {
            if (other.compatible(neuron)) {
                byte[] before = other.signs.clone();
                other.merge(neuron, problem.points);
                return !Arrays.equals(before, other.signs);
            }
        }
        neurons.add(neuron);
        return true;
    }
}
