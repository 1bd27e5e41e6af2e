package org.geodescent.core.convex;

import java.util.List;

/** The best λ and the best neurons that a solver has come by, and the gap between them. Mutable, for one thread. */
final class BestInterval {
    private final SolverProblem problem;
    private double lower;
    private double upper = Double.POSITIVE_INFINITY;
    private double[] lambda;
    private List<FaceNeuron> neurons = List.of();

    BestInterval(SolverProblem problem) {
        this.problem = problem;
        this.lambda = new double[problem.samples()];
    }

    /** Looks at a λ of the unit vectors. */
    void tryLambda(double[] scaled) {
        double[] candidate = problem.lambda(scaled);
        double sum = 0;
        for (int n = 0; n < candidate.length; n++) {
            sum += problem.signed(n, candidate[n]);
        }
        double value = sum / problem.oracle.maximise(candidate).value();
        if (value > lower && value < Double.POSITIVE_INFINITY) {
            lower = value;
            lambda = candidate;
        }
    }

    /** Looks at neurons, which it copies and joins within every closed cell. */
    void tryNeurons(List<FaceNeuron> candidates) {
        double[] scores = problem.trueScores(candidates);
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < scores.length; n++) {
            least = Math.min(least, problem.signed(n, scores[n]) / problem.bounds[n]);
        }
        double sum = 0;
        for (FaceNeuron neuron : candidates) {
            sum += neuron.weight();
        }
        if (least > 0 && sum / least < upper) {
            upper = sum / least;
            List<FaceNeuron> copies = candidates.stream()
                    .map(k -> new FaceNeuron(k.sign, k.direction, k.weight(), k.signs, problem.points))
                    .toList();
            neurons = NeuronJoin.merged(problem, copies);
        }
    }

    /** {@code (upper − lower) / upper}; 1 while there is no upper end. */
    double relativeGap() {
        return upper < Double.POSITIVE_INFINITY ? Math.max(0, (upper - lower) / upper) : 1;
    }

    /** Of the samples themselves, not divided by h(λ). */
    double[] lambda() {
        return lambda;
    }

    /** Not divided by their smallest margin. */
    List<FaceNeuron> neurons() {
        return neurons;
    }
}
