package org.geodescent.core.convex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.geometry.HyperplaneArrangement;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * B's convex max-margin program (14) and its dual (15): the smallest {@code Σ‖u‖} of a bias-free two-layer ReLU network
 * of any width that has {@code y_n f(x_n) ≥ 1} for all samples. Every answer carries its own proof; the same input
 * gives the same bits. Takes from under a millisecond for some ten samples to {@link #expectedSeconds} for the most;
 * safe on any thread.
 */
public final class MaxMarginProgram {
    /** A solution's relative gap is at most this. */
    public static final double RELATIVE_GAP = 1e-8;

    /**
     * More samples of the plane are refused: the search would take minutes, and the optima are too large for its
     * digits.
     */
    public static final int MOST_PLANAR_SAMPLES = 2_000;

    /** More samples of three or more dimensions, the bias counted, are refused: they have about N² cells. */
    public static final int MOST_SPATIAL_SAMPLES = 1_000;

    private MaxMarginProgram() {}

    /**
     * Roughly how many seconds a problem takes whose classes overlap, on a laptop; separate classes take a small part
     * of it. Measured: 6 s for 1,000 samples of the plane, 12 to 25 s for 2,000; 1 s for 100 with a bias, 9 s for
     * 200, with the fourth power of their number; beyond three dimensions half a millisecond per cell that there can
     * be.
     *
     * @param samples N
     * @param dimension d, the bias counted
     */
    public static double expectedSeconds(int samples, int dimension) {
        if (dimension > 3) {
            double cells = HyperplaneArrangement.coverBound(Math.max(1, samples), dimension)
                    .doubleValue();
            // Of more it is refused at once.
            return cells > HyperplaneArrangement.MAX_CELLS ? 0 : 5e-4 * cells;
        }
        if (dimension > 2) {
            return StrictMath.pow(samples / 100.0, 4);
        }
        return samples < MaxMarginSolver.MANY ? StrictMath.pow(samples / 585.0, 3) : StrictMath.pow(samples / 420.0, 2);
    }

    private static Optional<ConvexOutcome> tooLarge(int samples, int dimension) {
        int most = dimension > 2 ? MOST_SPATIAL_SAMPLES : MOST_PLANAR_SAMPLES;
        String reason = "%d samples of dimension %d%s are too many; at most %d are solved"
                .formatted(samples, dimension, dimension > 2 ? " (a bias counts)" : "", most);
        return samples > most
                ? Optional.of(new ConvexOutcome.Undecided(reason, 0, Double.POSITIVE_INFINITY))
                : Optional.empty();
    }

    /**
     * Solves for two classes: class 0 against all others.
     *
     * @param bias whether to append a 1 to every sample, which gives the neurons a bias
     */
    public static ConvexOutcome solve(Dataset data, boolean bias) {
        return solve(data, bias, Optional.empty(), () -> false);
    }

    /** As {@link #solve(Matrix, int[], boolean, Optional, BooleanSupplier)}, class 0 against all others. */
    public static ConvexOutcome solve(
            Dataset data, boolean bias, Optional<ConvexOutcome.Solved> previous, BooleanSupplier cancelled) {
        return solve(data.features(), data.signs(), bias, previous, cancelled);
    }

    /**
     * Solves (7)/(8) for K classes: K independent problems, class k against all others.
     *
     * @return one outcome per class, in their order, also for classes without samples
     */
    public static List<ConvexOutcome> solveClasses(Dataset data, boolean bias, BooleanSupplier cancelled) {
        List<ConvexOutcome> outcomes = new ArrayList<>();
        for (int k = 0; k < data.classNames().size(); k++) {
            if (k > 0 && cancelled.getAsBoolean()) {
                outcomes.add(new ConvexOutcome.Undecided("cancelled", 0, Double.POSITIVE_INFINITY));
                continue;
            }
            int own = k;
            int[] y = IntStream.range(0, data.size())
                    .map(n -> data.classOf(n) == own ? 1 : -1)
                    .toArray();
            outcomes.add(solve(data.features(), y, bias, Optional.empty(), cancelled));
        }
        return List.copyOf(outcomes);
    }

    /**
     * Solves, from the previous solution where that helps: after a sample has been moved a little this takes a fraction
     * of the time.
     *
     * @param x N×d, finite
     * @param y N labels, ±1
     * @param bias whether to append a 1 to every sample
     * @param previous of a problem with as many samples in the same order and of the same dimension; else it is ignored
     * @param cancelled asked now and then; true ends the search with {@link ConvexOutcome.Undecided}. A linear program
     *     that is under way ends early only if its thread is interrupted
     * @return {@link ConvexOutcome.Undecided} at once for more than {@link #MOST_PLANAR_SAMPLES} or
     *     {@link #MOST_SPATIAL_SAMPLES} samples
     */
    public static ConvexOutcome solve(
            Matrix x, int[] y, boolean bias, Optional<ConvexOutcome.Solved> previous, BooleanSupplier cancelled) {
        check(x, y);
        Optional<ConvexOutcome> refusal = tooLarge(x.rows(), x.columns() + (bias ? 1 : 0));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        double scale = scale(x, bias);
        double[][] rows = rows(x, bias, scale);
        Feasibility feasibility = Feasibility.of(rows, y);
        if (feasibility.obstacle().isPresent()) {
            return feasibility.obstacle().get();
        }
        if (rows.length == 0) {
            return new ConvexOutcome.Solved(0, 0, List.of(), List.of(), 1, false);
        }
        return solve(rows, y, feasibility.essential(), scale, bias, previous, cancelled);
    }

    /**
     * Where some network reaches all margins.
     *
     * @param rows divided by the scale, a constant behind each if there is a bias
     * @param needed the samples that imply all others
     */
    private static ConvexOutcome solve(
            double[][] rows,
            int[] y,
            List<Integer> needed,
            double scale,
            boolean bias,
            Optional<ConvexOutcome.Solved> previous,
            BooleanSupplier cancelled) {
        int dimension = rows[0].length;
        Answer<DualOracle> construction = DualOracle.of(rows, dimension);
        if (construction instanceof Answer.None<DualOracle> refused) {
            return new ConvexOutcome.Undecided(refused.reason(), 0, Double.POSITIVE_INFINITY);
        }
        DualOracle whole = construction.found().orElseThrow();
        int[] kept = needed.stream().mapToInt(n -> n).toArray();
        double[][] essential = WorkingSet.rows(rows, kept);
        int[] labels = WorkingSet.labels(y, kept);
        DualOracle oracle = kept.length == rows.length ? whole : oracle(essential, dimension);
        SolverProblem problem = new SolverProblem(essential, labels, oracle);
        WorkingSet set = dimension > 2 ? WorkingSet.of(essential, labels) : WorkingSet.all(kept.length);
        boolean precise = bias && dimension <= 3;
        List<FaceNeuron> start = List.of();
        ConvexOutcome outcome = new ConvexOutcome.Undecided("", 0, Double.POSITIVE_INFINITY);
        if (!set.isWhole()) {
            PartialSearch search = new PartialSearch(problem, essential, labels, cancelled);
            search.run(set);
            start = search.neurons();
            outcome = new Certificate(rows, y, kept, whole, scale, false).certify(search.best(), cancelled);
        }
        if (outcome instanceof ConvexOutcome.Undecided && (set.isWhole() || !(precise || cancelled.getAsBoolean()))) {
            MaxMarginSolver solver = new MaxMarginSolver(problem, cancelled);
            boolean warm = previous.isPresent()
                    && previous.get().lambda().size() == rows.length
                    && warm(solver, problem, previous.get(), kept, scale);
            if (!warm) {
                // Nothing that the other samples' solution has led to may be part of the answer.
                solver = new MaxMarginSolver(problem, cancelled);
                solver.cold();
            }
            start = solver.best().neurons();
            outcome = new Certificate(rows, y, kept, whole, scale, warm).certify(solver.best(), cancelled);
        }
        if (precise && outcome instanceof ConvexOutcome.Undecided undecided && !cancelled.getAsBoolean()) {
            PreciseSearch search = new PrecisePart(essential, labels, cancelled).run(set, start);
            int[] seen = Arrays.stream(set.indices()).map(i -> kept[i]).toArray();
            return search.outcome(rows, seen, scale, whole.arrangements(), undecided);
        }
        return outcome;
    }

    /** Samples without repetitions never have more cells than the samples themselves. */
    private static DualOracle oracle(double[][] rows, int dimension) {
        return DualOracle.of(rows, dimension).found().orElseThrow();
    }

    private static boolean warm(
            MaxMarginSolver solver, SolverProblem problem, ConvexOutcome.Solved previous, int[] kept, double scale) {
        double[] lambda = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            lambda[i] = previous.lambda().get(kept[i]) / scale;
        }
        List<FaceNeuron> neurons = new ArrayList<>();
        for (OptimalNeuron neuron : previous.neurons()) {
            if (neuron.u().size() != problem.dimension()) {
                return false;
            }
            double[] u = neuron.u().stream().mapToDouble(v -> v * scale).toArray();
            neurons.add(WarmStart.place(problem, u, neuron.sign()));
        }
        return solver.warm(neurons, problem.scaled(lambda));
    }

    private static void check(Matrix x, int[] y) {
        if (x.rows() != y.length) {
            throw new IllegalArgumentException("%d samples but %d labels".formatted(x.rows(), y.length));
        }
        for (int n = 0; n < y.length; n++) {
            if (y[n] != 1 && y[n] != -1) {
                throw new IllegalArgumentException(
                        "the label of sample %d is %d; labels are 1 and −1".formatted(n + 1, y[n]));
            }
            for (int j = 0; j < x.columns(); j++) {
                if (!Double.isFinite(x.get(n, j))) {
                    throw new IllegalArgumentException(
                            "coordinate %d of sample %d is %s".formatted(j + 1, n + 1, x.get(n, j)));
                }
            }
        }
    }

    /** The power of two by which the samples are divided, so that no product overflows or underflows. */
    private static double scale(Matrix x, boolean bias) {
        double largest = bias ? 1 : 0;
        for (int n = 0; n < x.rows(); n++) {
            largest = Math.max(largest, Vectors.norm(x.row(n)));
        }
        int exponent = Math.max(-1000, Math.min(1000, Math.getExponent(largest)));
        return Math.scalb(1.0, exponent);
    }

    private static double[][] rows(Matrix x, boolean bias, double scale) {
        double[][] rows = new double[x.rows()][];
        for (int n = 0; n < rows.length; n++) {
            double[] row = x.row(n);
            rows[n] = bias ? Vectors.withOne(row) : row;
            for (int j = 0; j < rows[n].length; j++) {
                rows[n][j] /= scale;
            }
        }
        return rows;
    }
}
