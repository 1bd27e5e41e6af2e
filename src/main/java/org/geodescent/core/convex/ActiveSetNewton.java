package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Vectors;

/**
 * Descends from neurons that satisfy all margins to the optimum of B (14): Newton steps that stop at the first wall of a neuron's face, at the first margin that becomes
 * tight, and where a neuron vanishes. Where the steps end, margins with a λ of the wrong sign are released, and neurons are added at the directions
 * where λ violates the dual constraint. Every iterate is feasible and none is worse than the one before, apart from rounding. Mutable, for one thread.
 */
final class ActiveSetNewton {
    private static final double CONVERGED = 1e-13;
    private static final double NEARLY = 1e-7;
    private static final int STALLED = 5;

    private final SolverProblem problem;
    private final BestInterval best;
    private final List<FaceNeuron> neurons;
    private final boolean[] tight;
    private double[] lambda;

    /** Whether the last step was a full one. */
    private boolean full;

    /** How many full steps in a row have not brought the residual down, and the residual before the last. */
    private int stalled;

    private double lastResidual = Double.POSITIVE_INFINITY;

    private ActiveSetNewton(SolverProblem problem, BestInterval best, List<FaceNeuron> neurons, double[] lambda) {
        this.problem = problem;
        this.best = best;
        this.neurons = neurons;
        this.lambda = lambda;
        this.tight = new boolean[lambda.length];
    }

    /** Joins the neurons of one closed cell, heavy ones first; takes them over and modifies them. */
    static List<FaceNeuron> merged(SolverProblem problem, List<FaceNeuron> neurons) {
        List<FaceNeuron> ordered = new ArrayList<>(neurons);
        ordered.sort(Comparator.comparingDouble(FaceNeuron::weight).reversed());
        List<FaceNeuron> result = new ArrayList<>();
        for (FaceNeuron neuron : ordered) {
            join(problem, result, neuron);
        }
        return result;
    }

    private static boolean join(SolverProblem problem, List<FaceNeuron> neurons, FaceNeuron neuron) {
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

    /**
     * Runs until the gap has closed, nothing is left to change, or the steps are used up.
     *
     * @param neurons of which none shares a closed cell with another of its sign; modified
     * @param start λ of the unit vectors; not modified
     * @return the steps taken
     */
    static int run(
            SolverProblem problem,
            BestInterval best,
            List<FaceNeuron> neurons,
            double[] start,
            int steps,
            BooleanSupplier cancelled) {
        ActiveSetNewton newton = new ActiveSetNewton(problem, best, neurons, start.clone());
        if (!newton.makeFeasible()) {
            return 0;
        }
        newton.addMissing(1 + 1e-10);
        int taken = 0;
        while (taken < steps && !neurons.isEmpty() && !cancelled.getAsBoolean() && newton.advance()) {
            taken++;
        }
        return taken;
    }

    /** Scales the neurons up until every margin is reached, and takes those as tight that λ rests on. */
    private boolean makeFeasible() {
        double[] scores = problem.scores(neurons);
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < scores.length; n++) {
            least = Math.min(least, problem.labels[n] * scores[n] / problem.bounds[n]);
        }
        if (!(least > 1e-3)) {
            return false;
        }
        for (FaceNeuron neuron : neurons) {
            for (int j = 0; j < neuron.u.length; j++) {
                neuron.u[j] /= least;
            }
        }
        double objective = 0;
        for (int n = 0; n < scores.length; n++) {
            objective += Math.abs(lambda[n]) * problem.bounds[n];
        }
        for (int n = 0; n < scores.length; n++) {
            tight[n] = lambda[n] * problem.labels[n] * problem.bounds[n] > 1e-11 * objective
                    || problem.labels[n] * scores[n] < least * problem.bounds[n] * (1 + 1e-12);
            lambda[n] = tight[n] ? lambda[n] : 0;
        }
        return true;
    }

    /** One step, or one correction of the active sets; false if there is nothing more to do. */
    private boolean advance() {
        KktStep step = new KktStep(problem, neurons, lambda, rows());
        double residual = step.residual();
        if (!(residual < Double.POSITIVE_INFINITY)) {
            return false;
        }
        if (full && residual < NEARLY) {
            best.tryLambda(lambda);
            best.tryNeurons(neurons);
            if (best.relativeGap() <= MaxMarginSolver.TARGET) {
                return false;
            }
            if (corrected(10 * residual)) {
                full = false;
                return true;
            }
            if (residual < CONVERGED) {
                return false;
            }
        }
        stalled = full && residual > 0.97 * lastResidual ? stalled + 1 : 0;
        lastResidual = residual;
        if (stalled > STALLED) {
            return false;
        }
        if (!removedUnwanted(step)) {
            move(step);
        }
        return true;
    }

    private int[] rows() {
        int[] rows = new int[tight.length];
        int count = 0;
        for (int n = 0; n < tight.length; n++) {
            if (tight[n]) {
                rows[count++] = n;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** Removes the neurons without weight that the step would shorten. */
    private boolean removedUnwanted(KktStep step) {
        boolean removed = false;
        for (int k = neurons.size() - 1; k >= 0; k--) {
            FaceNeuron neuron = neurons.get(k);
            if (neuron.weight() == 0 && !(Vectors.dot(neuron.direction, step.change(k)) > 0)) {
                neurons.remove(k);
                removed = true;
            }
        }
        return removed;
    }

    private void move(KktStep step) {
        double[] scoreChanges = step.scoreChanges();
        StepLimit limit = StepLimit.of(problem, neurons, tight, step, scoreChanges);
        double fraction = step.residual() < 1e-8
                ? limit.fraction()
                : LineSearch.fraction(neurons, tight, step, scoreChanges, limit.fraction());
        full = fraction == 1;
        for (int k = 0; k < neurons.size(); k++) {
            FaceNeuron neuron = neurons.get(k);
            double[] change = step.change(k);
            for (int j = 0; j < change.length; j++) {
                neuron.u[j] += fraction * change[j];
            }
            neuron.updateDirection();
        }
        lambda = step.multipliers();
        if (fraction == limit.fraction()) {
            meet(limit);
        }
        dropNegligible();
    }

    private void meet(StepLimit limit) {
        if (limit.tightening() >= 0) {
            tight[limit.tightening()] = true;
        }
        if (limit.blocked() >= 0 && limit.wall() >= 0) {
            neurons.get(limit.blocked()).restrict(limit.wall(), problem.points);
        } else if (limit.blocked() >= 0) {
            neurons.remove(limit.blocked());
        }
    }

    private void dropNegligible() {
        double largest = 0;
        for (FaceNeuron neuron : neurons) {
            largest = Math.max(largest, neuron.weight());
        }
        double negligible = 1e-15 * largest;
        neurons.removeIf(neuron -> neuron.weight() > 0 && !(neuron.weight() > negligible));
    }

    private boolean corrected(double tolerance) {
        boolean changed = false;
        for (int n = 0; n < tight.length; n++) {
            if (tight[n] && lambda[n] * problem.labels[n] < 0) {
                tight[n] = false;
                lambda[n] = 0;
                changed = true;
            }
        }
        return addMissing(1 + Math.max(1e-13, tolerance)) || changed;
    }

    /** Gives a neuron to every direction where λ violates the dual constraint, or widens the face of one that is near. */
    private boolean addMissing(double threshold) {
        boolean changed = false;
        for (DirectionMaximum missing : problem.oracle.localMaxima(problem.lambda(lambda), threshold)) {
            changed |= join(
                    problem,
                    neurons,
                    new FaceNeuron(missing.sign(), missing.direction(), 0, missing.signs(), problem.points));
        }
        return changed;
    }
}
