package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Vectors;

/**
 * Descends from neurons that satisfy all margins to the optimum of B (14): Newton steps that stop at the first wall of
 * a neuron's face, at the first margin that becomes tight, and where a neuron vanishes. Where the steps end, margins
 * with a λ of the wrong sign are released, and neurons are added at the directions where λ violates the dual
 * constraint. Every iterate is feasible and none is worse than the one before, apart from rounding. Mutable, for one
 * thread.
 */
final class ActiveSetNewton {
    private static final double CONVERGED = 1e-13;
    private static final double NEARLY = 1e-7;

    /** From a larger gap than this another linear program leads on faster than further steps. */
    private static final double NEAR = 0.1;

    private static final int FAR_STEPS = 40;
    private static final int STEPS = 150;

    /**
     * Where full steps hardly change the residual, neurons trade weight along a flat valley: the proximal term is
     * softened tenfold a step, up to this.
     */
    private static final double SOFTEST = 1e4;

    /**
     * So many times in a row may the residual vanish without the gap becoming smaller: while the gap is not sufficient,
     * and once it is.
     */
    private static final int PATIENCE = 15;

    private static final int PATIENCE_WHEN_SUFFICIENT = 2;

    /** A neuron that keeps more than this share of its weight where its step ends has turned and not vanished. */
    private static final double TURNED = 1e-6;

    private final SolverProblem problem;
    private final BestInterval best;
    private final List<FaceNeuron> neurons;
    private final boolean[] tight;
    private double[] lambda;

    /** Whether the last step was a full one. */
    private boolean full;

    private double lastResidual = Double.POSITIVE_INFINITY;

    /** How much softer than usual the proximal term is. */
    private double softness = 1;

    /**
     * How many times in a row the residual has vanished without the gap becoming smaller, and the gap at the last time.
     */
    private int fruitless;

    private double lastGap = 1;

    private ActiveSetNewton(SolverProblem problem, BestInterval best, List<FaceNeuron> neurons, double[] lambda) {
        this.problem = problem;
        this.best = best;
        this.neurons = neurons;
        this.lambda = lambda;
        this.tight = new boolean[lambda.length];
    }

    /**
     * Runs until the gap has closed, nothing is left to change, or the steps are used up.
     *
     * @param best gets every λ and all neurons at which the residual has vanished
     * @param neurons of which none shares a closed cell with another of its sign; modified
     * @param start λ of the unit vectors; not modified
     */
    static void run(
            SolverProblem problem,
            BestInterval best,
            List<FaceNeuron> neurons,
            double[] start,
            BooleanSupplier cancelled) {
        run(problem, best, neurons, start, Integer.MAX_VALUE, cancelled);
    }

    /** The same, with a limit of its own to the steps. */
    static void run(
            SolverProblem problem,
            BestInterval best,
            List<FaceNeuron> neurons,
            double[] start,
            int mostSteps,
            BooleanSupplier cancelled) {
        ActiveSetNewton newton = new ActiveSetNewton(problem, best, neurons, start.clone());
        if (!newton.makeFeasible()) {
            return;
        }
        newton.addMissing(1 + 1e-10);
        int taken = 0;
        while (taken < mostSteps && newton.mayStep(taken) && !cancelled.getAsBoolean() && newton.advance()) {
            taken++;
        }
    }

    private boolean mayStep(int taken) {
        return taken < (best.relativeGap() < NEAR ? Math.max(STEPS, problem.samples()) : FAR_STEPS)
                && !neurons.isEmpty();
    }

    /** Scales the neurons up until every margin is reached, and takes those as tight that λ rests on. */
    private boolean makeFeasible() {
        double[] scores = problem.scores(neurons);
        double least = Double.POSITIVE_INFINITY;
        for (int n = 0; n < scores.length; n++) {
            least = Math.min(least, problem.signed(n, scores[n]) / problem.bounds[n]);
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
            tight[n] = problem.signed(n, lambda[n]) * problem.bounds[n] > 1e-11 * objective
                    || problem.signed(n, scores[n]) < least * problem.bounds[n] * (1 + 1e-12);
            lambda[n] = tight[n] ? lambda[n] : 0;
        }
        return true;
    }

    /** One step, or one correction of the active sets; false if there is nothing more to do. */
    private boolean advance() {
        KktStep step = KktStep.of(problem, neurons, lambda, rows(), softness);
        double residual = step.residual();
        if (!(residual < Double.POSITIVE_INFINITY)) {
            return false;
        }
        if (full && residual < NEARLY) {
            best.tryLambda(lambda);
            best.tryNeurons(neurons);
            if (isGapFinal()) {
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
        softness = full && residual > 0.5 * lastResidual ? Math.min(SOFTEST, 10 * softness) : 1;
        lastResidual = residual;
        if (!removedUnwanted(step)) {
            move(step);
        }
        return true;
    }

    /** To be asked whenever the residual has vanished. */
    private boolean isGapFinal() {
        double gap = best.relativeGap();
        fruitless = gap > 0.9 * lastGap ? fruitless + 1 : 0;
        lastGap = gap;
        int patience = gap <= MaxMarginSolver.SUFFICIENT ? PATIENCE_WHEN_SUFFICIENT : PATIENCE;
        return gap <= MaxMarginSolver.TARGET || fruitless > patience;
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
        boolean met = fraction == limit.fraction();
        full = fraction == 1;
        double weight = met && limit.vanishing() ? neurons.get(limit.blocked()).weight() : 0;
        for (int k = 0; k < neurons.size(); k++) {
            FaceNeuron neuron = neurons.get(k);
            double[] change = step.change(k);
            for (int j = 0; j < change.length; j++) {
                neuron.u[j] += fraction * change[j];
            }
            neuron.updateDirection();
        }
        lambda = step.multipliers();
        if (met) {
            meet(limit, weight);
        }
        dropNegligible();
    }

    /** @param weight of a vanishing neuron, before the step */
    private void meet(StepLimit limit, double weight) {
        if (limit.tightening() >= 0) {
            tight[limit.tightening()] = true;
        }
        if (limit.blocked() >= 0 && limit.wall() >= 0) {
            neurons.get(limit.blocked()).restrict(limit.wall(), problem.points);
        } else if (limit.vanishing() && neurons.get(limit.blocked()).weight() <= TURNED * weight) {
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
            if (tight[n] && problem.signed(n, lambda[n]) < 0) {
                tight[n] = false;
                lambda[n] = 0;
                changed = true;
            }
        }
        return addMissing(1 + Math.max(1e-13, tolerance)) || changed;
    }

    /**
     * Gives a neuron to every direction where λ violates the dual constraint, or widens the face of one that is near.
     */
    private boolean addMissing(double threshold) {
        boolean changed = false;
        for (DirectionMaximum missing : problem.oracle.localMaxima(problem.lambda(lambda), threshold)) {
            changed |= NeuronJoin.add(
                    new FaceNeuron(missing.sign(), missing.direction(), 0, missing.signs(), problem.points),
                    neurons,
                    problem);
        }
        return changed;
    }
}
