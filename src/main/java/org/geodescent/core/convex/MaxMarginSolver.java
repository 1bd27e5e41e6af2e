package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Solves B (14)/(15): linear programs over the directions known so far, each with those that the last one violates,
 * then Newton's method, which the exact oracle checks and to which it adds what is missing; if that does not close the
 * gap, the next linear program follows. {@link #MANY} samples of the plane have linear programs alone, with
 * directions all around, by an interior-point method whose systems are banded. Mutable, for one thread.
 */
final class MaxMarginSolver {
    /** The relative gap at which the search ends. */
    static final double TARGET = 1e-11;

    /** The relative gap with which it is content where rounding prevents better. */
    static final double SUFFICIENT = 2e-10;

    private static final int LINEAR_PROGRAMS = 40;

    private static final double BOX_COST = 1e4;

    /** From a solution of a similar problem, before the whole search begins. */
    private static final int WARM_PROGRAMS = 4;

    /**
     * With {@link KktStep#MANY} samples and more the whole search takes less than a second such program, or than
     * Newton's steps from a gap larger than this.
     */
    private static final double CLOSE_TO_LAST = 2e-3;

    private static final int WARM_STEPS = 8;

    /** Its smallest margin, where Newton's method may lead on from it. */
    private static final double CLOSE = 0.9;

    /** From so many samples of the plane on the interior-point method begins. */
    static final int MANY = 400;

    /** A smaller gap would ask for more digits than there are. */
    private static final double INTERIOR_GAP = 1e-10;

    /** How close the directions are to each other: neighbours leave a gap of some (2π/4N)²/8. */
    private static final int DIRECTIONS_PER_SAMPLE = 4;

    private static final int INTERIOR_STEPS = 100;

    /** So many linear programs at most; some six are enough. */
    private static final int ROUNDS = 15;

    /** Directions on which λ takes less than this are not looked at. */
    private static final double NEARLY_ACTIVE = 1 - 1e-4;

    /** Directions on which λ takes less than this are not needed in the next linear program. */
    private static final double IDLE = 0.5;

    /** So many linear programs may pass without halving a small gap. */
    private static final int PATIENCE = 4;

    /**
     * A larger gap in space is closed faster by linear programs, which go on from each other, than by Newton's method;
     * few samples have few steps.
     */
    private static final double CLOSE_IN_SPACE = 0.02;

    /**
     * In the plane so many linear programs come before Newton's method: every one halves the angles between directions
     * and best ones.
     */
    private static final int PROGRAMS_IN_PLANE = 3;

    /** Programs with few samples cost little: they may go on for this number divided by that of the samples. */
    private static final int LARGE = 1000;

    private final SolverProblem problem;
    private final BooleanSupplier cancelled;
    private final BestInterval best;
    private final double scale;

    /** What the linear program knows: the directions behind its columns. */
    private final List<Atom> atoms = new ArrayList<>();

    private final LinearColumns columns;
    private final KernelSimplex simplex;

    /** What a bound on every |λ_n| costs; 0 without such bounds. */
    private double boxCost;

    private final double[] average;

    MaxMarginSolver(SolverProblem problem, BooleanSupplier cancelled) {
        this.problem = problem;
        this.cancelled = cancelled;
        this.best = new BestInterval(problem);
        this.average = new double[problem.samples()];
        this.scale = Arrays.stream(problem.bounds).max().orElse(1);
        this.columns = LinearColumns.of(problem);
        this.simplex = new KernelSimplex(columns, bounds());
    }

    BestInterval best() {
        return best;
    }

    /**
     * From a solution of a similar problem; returns whether the gap closed. In the plane Newton's method takes a few
     * steps, where it leads there at all; else a linear program over few directions tells where to begin. With very
     * many samples both take longer than {@link #cold}, and are not tried.
     */
    boolean warm(List<FaceNeuron> neurons, double[] scaledLambda) {
        if (problem.fan().isPresent()) {
            return false;
        }
        List<FaceNeuron> start = NeuronJoin.merged(problem, neurons);
        Optional<PlanarOracle> plane = problem.plane();
        if (plane.isEmpty()) {
            best.tryNeurons(start);
            ActiveSetNewton.run(problem, best, start, scaledLambda, cancelled);
            return done();
        }
        double[] scores = problem.trueScores(start);
        List<Atom> near = NearbyRays.of(problem, plane.get(), start, scores, scaledLambda);
        double least = 1;
        for (int n = 0; n < scores.length; n++) {
            least = Math.min(least, problem.signed(n, scores[n]) / problem.bounds[n]);
        }
        // Scaled up by more, the network is far from the best one.
        if (least > CLOSE) {
            best.tryNeurons(start);
            ActiveSetNewton.run(problem, best, start, scaledLambda, WARM_STEPS, cancelled);
        }
        if (!done()) {
            near.forEach(atom -> addAtom(atom.place(), atom.sign()));
            linearPrograms(many() ? 1 : WARM_PROGRAMS);
        }
        return best.relativeGap() <= SUFFICIENT;
    }

    /** From nothing. Afterwards {@link #best} holds what was reached. */
    void cold() {
        Optional<PlanarOracle> fan = problem.fan();
        fan.ifPresent(this::interior);
        if (fan.isEmpty()) {
            simplex();
        }
    }

    /**
     * Linear programs over directions all around, later also over those that the last one found best in their sectors:
     * the gap becomes smaller with the square of how far the directions are from the best ones.
     */
    private void interior(PlanarOracle oracle) {
        List<DirectionMaximum> dense = oracle.dense(DIRECTIONS_PER_SAMPLE * problem.samples());
        List<DirectionMaximum> found = new ArrayList<>();
        double last = 1;
        for (int round = 0; round < ROUNDS && !cancelled.getAsBoolean(); round++) {
            List<Atom> directions = Stream.concat(dense.stream(), found.stream())
                    .flatMap(place -> Stream.of(new Atom(place, 1), new Atom(place, -1)))
                    .toList();
            InteriorPoint program = new InteriorPoint(new FanColumns(problem, oracle, directions), bounds());
            boolean moves = true;
            for (int steps = 0;
                    moves
                            && program.relativeGap() > INTERIOR_GAP
                            && steps < INTERIOR_STEPS
                            && !cancelled.getAsBoolean();
                    steps++) {
                moves = program.step();
                // The last step may have lost its digits.
                best.tryLambda(signed(program.multipliers()));
            }
            if (cancelled.getAsBoolean()) {
                // Half-way nearly all directions have a weight: to join them takes long.
                return;
            }
            List<FaceNeuron> neurons = NeuronJoin.merged(problem, chosen(program.finish(), directions));
            best.tryNeurons(neurons);
            double gap = best.relativeGap();
            boolean content = gap <= 0.5 * MaxMarginProgram.RELATIVE_GAP;
            if (gap <= SUFFICIENT || (content && gap > 0.5 * last)) {
                return;
            }
            last = gap;
            found.addAll(problem.oracle.localMaxima(best.lambda(), NEARLY_ACTIVE));
            neurons.forEach(k -> found.add(new DirectionMaximum(0, 1, k.direction, k.signs)));
        }
    }

    private void simplex() {
        problem.oracle.seeds().forEach(seed -> {
            addAtom(seed, 1);
            addAtom(seed, -1);
        });
        linearPrograms(LINEAR_PROGRAMS);
    }

    private void linearPrograms(int most) {
        double milestone = 1;
        int since = 0;
        for (int round = 0; round < most && !done() && !cancelled.getAsBoolean(); round++) {
            since = best.relativeGap() < 0.5 * milestone ? 0 : since + 1;
            milestone = since == 0 ? best.relativeGap() : milestone;
            boolean content = milestone < 0.5 * MaxMarginProgram.RELATIVE_GAP;
            if (milestone < 1e-6 && since > (content ? PATIENCE : Math.max(2 * PATIENCE, LARGE / problem.samples()))) {
                return;
            }
            boolean fromLast = most < LINEAR_PROGRAMS;
            Optional<LinearMaster.Solution> solution = linearProgram(fromLast);
            if (solution.isEmpty() && (boxCost > 0 || fromLast)) {
                return;
            }
            if (solution.isEmpty()) {
                boxCost = BOX_COST;
                continue;
            }
            double[] lambda = signed(solution.get().multipliers());
            List<FaceNeuron> neurons =
                    NeuronJoin.merged(problem, chosen(solution.get().weights(), atoms));
            best.tryLambda(lambda);
            best.tryLambda(averaged(lambda));
            best.tryNeurons(neurons);
            List<DirectionMaximum> violated = problem.oracle.localMaxima(problem.lambda(lambda), 1 + 1e-10);
            if (!done() && (violated.isEmpty() || isNear(round, fromLast))) {
                ActiveSetNewton.run(problem, best, neurons, lambda, cancelled);
            }
            if (best.relativeGap() <= SUFFICIENT) {
                return;
            }
            if (problem.dimension() > 2 && boxCost == 0) {
                forgetIdle(solution.get().multipliers());
            }
            violated.forEach(v -> addAtom(v, v.sign()));
            if (violated.isEmpty() && boxCost == 0) {
                return;
            }
            boxCost *= violated.isEmpty() ? 100 : 1;
        }
    }

    /**
     * The mean of the programs' λ, late ones counting most. Where λ is not unique, every program returns a corner of
     * the optimal face, up to its tolerance; their mean lies inside.
     */
    private double[] averaged(double[] lambda) {
        for (int n = 0; n < average.length; n++) {
            average[n] += 0.5 * (lambda[n] - average[n]);
        }
        return average;
    }

    private boolean many() {
        return problem.samples() >= KktStep.MANY;
    }

    private boolean done() {
        return best.relativeGap() <= TARGET;
    }

    /** Whether Newton's method is likely to lead on from a linear program's solution. */
    private boolean isNear(int round, boolean fromLast) {
        if (!many() || boxCost > 0) {
            return true;
        }
        if (fromLast) {
            return best.relativeGap() < CLOSE_TO_LAST;
        }
        return problem.plane().isPresent() ? round >= PROGRAMS_IN_PLANE - 1 : best.relativeGap() < CLOSE_IN_SPACE;
    }

    private void addAtom(DirectionMaximum place, int sign) {
        Atom atom = new Atom(place, sign);
        columns.add(atom);
        atoms.add(atom);
    }

    /**
     * Forgets the directions that are far from a maximum. What the last program rests on stays, so that the next one is
     * no worse, and the oracle finds again what was forgotten in vain. Only in space: in the plane all rays are known
     * from the start, and there are few others.
     */
    private void forgetIdle(double... multipliers) {
        double[] taken = new double[atoms.size()];
        columns.transposed(IntStream.range(0, multipliers.length).toArray(), multipliers.length, multipliers, taken);
        int[] kept =
                IntStream.range(0, taken.length).filter(k -> taken[k] >= IDLE).toArray();
        List<Atom> left = Arrays.stream(kept).mapToObj(atoms::get).toList();
        atoms.clear();
        atoms.addAll(left);
        simplex.keep(kept);
    }

    /**
     * By our own simplex method, which goes on from the last program; by ojAlgo's where that does not end, where the
     * known directions do not bound λ, and for few samples, which have nothing to gain.
     *
     * @param fromLast whether the directions are near those of a similar problem: there it need not be solved
     */
    private Optional<LinearMaster.Solution> linearProgram(boolean fromLast) {
        if (many() && boxCost == 0 && simplex.solve()) {
            return Optional.of(new LinearMaster.Solution(simplex.weights(), simplex.multipliers()));
        }
        if (many() && fromLast) {
            return Optional.empty();
        }
        List<double[]> dense = new ArrayList<>();
        atoms.forEach(atom -> dense.add(problem.column(atom)));
        double[] costs = new double[atoms.size() + (boxCost > 0 ? problem.samples() : 0)];
        Arrays.fill(costs, 0, atoms.size(), 1);
        for (int k = atoms.size(); k < costs.length; k++) {
            costs[k] = boxCost;
            double[] bound = new double[problem.samples()];
            bound[k - atoms.size()] = 1;
            dense.add(bound);
        }
        return LinearMaster.solve(dense, costs, bounds());
    }

    private double[] bounds() {
        return Arrays.stream(problem.bounds).map(bound -> bound / scale).toArray();
    }

    private double[] signed(double[] multipliers) {
        double[] lambda = new double[multipliers.length];
        Arrays.setAll(lambda, n -> problem.signed(n, multipliers[n]));
        return lambda;
    }

    /** @param weights of the directions, and of other columns behind them */
    private List<FaceNeuron> chosen(double[] weights, List<Atom> directions) {
        double largest = Arrays.stream(weights).max().orElse(0);
        List<FaceNeuron> chosen = new ArrayList<>();
        for (int k = 0; k < directions.size(); k++) {
            if (weights[k] > 1e-10 * largest) {
                chosen.add(directions.get(k).neuron(weights[k] * scale, problem));
            }
        }
        return chosen;
    }
}
