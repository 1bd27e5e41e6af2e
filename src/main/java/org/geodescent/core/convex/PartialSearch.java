package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.linalg.Vectors;

/** Solves B (14)/(15) for a {@link WorkingSet} until its network reaches all margins. Mutable, for one thread. */
final class PartialSearch {
    private final SolverProblem problem;
    private final double[][] rows;
    private final int[] y;
    private final BooleanSupplier cancelled;
    private final BestInterval best;

    /** The neurons of the last part. */
    private List<FaceNeuron> neurons = List.of();

    /**
     * @param problem of all samples
     * @param rows all samples
     */
    PartialSearch(SolverProblem problem, double[][] rows, int[] y, BooleanSupplier cancelled) {
        this.problem = problem;
        this.rows = rows;
        this.y = y;
        this.cancelled = cancelled;
        this.best = new BestInterval(problem);
    }

    /** Of all samples. */
    BestInterval best() {
        return best;
    }

    List<FaceNeuron> neurons() {
        return neurons;
    }

    /** Ends where no margin is missed any more, or the gap of a part does not close. */
    void run(WorkingSet set) {
        while (!cancelled.getAsBoolean()) {
            int[] chosen = set.indices();
            double[][] part = WorkingSet.rows(rows, chosen);
            DualOracle oracle = DualOracle.of(part, problem.dimension()).found().orElseThrow();
            SolverProblem own = new SolverProblem(part, WorkingSet.labels(y, chosen), oracle);
            MaxMarginSolver solver = new MaxMarginSolver(own, cancelled);
            solver.cold();
            double[] lambda = new double[y.length];
            for (int i = 0; i < chosen.length; i++) {
                lambda[chosen[i]] = solver.best().lambda()[i];
            }
            neurons = solver.best().neurons();
            List<FaceNeuron> placed = placed(chosen);
            best.tryLambda(problem.scaled(lambda));
            best.tryNeurons(placed);
            boolean closed = solver.best().relativeGap() <= MaxMarginProgram.RELATIVE_GAP;
            if (!closed || !set.grow(margins(placed, chosen))) {
                return;
            }
        }
    }

    /** With the signs of all samples. */
    private List<FaceNeuron> placed(int... chosen) {
        List<FaceNeuron> placed = new ArrayList<>();
        for (FaceNeuron neuron : neurons) {
            byte[] signs = new byte[y.length];
            for (int n = 0; n < signs.length; n++) {
                signs[n] = (byte) Math.signum(Vectors.dot(problem.points[n], neuron.u));
            }
            for (int i = 0; i < chosen.length; i++) {
                signs[chosen[i]] = neuron.signs[i];
            }
            placed.add(new FaceNeuron(neuron.sign, neuron.direction, neuron.weight(), signs, problem.points));
        }
        return placed;
    }

    /** Relative to the smallest of the chosen samples. */
    private double[] margins(List<FaceNeuron> placed, int... chosen) {
        double[] margins = problem.trueScores(placed);
        for (int n = 0; n < margins.length; n++) {
            margins[n] = problem.signed(n, margins[n]) / problem.bounds[n];
        }
        double least = Double.POSITIVE_INFINITY;
        for (int n : chosen) {
            least = Math.min(least, margins[n]);
        }
        return Vectors.scaled(margins, 1 / least);
    }
}
