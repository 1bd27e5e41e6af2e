package org.geodescent.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.linalg.Matrix;

/**
 * {@code bench --only convex}: the convex program (14) on random points of the plane, with d = 3 after a bias column.
 */
public final class ConvexBench {
    /** A family of labelled points. */
    public enum Family {
        SEPARABLE("separable"),
        ORTHOGONAL_SEPARABLE("orthogonal separable"),
        RANDOM_LABELS("random labels"),
        INTERLEAVED("interleaved");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What is solved: {@code d} counts the bias column. */
    public record Problem(int d, Family family, int n) {}

    /** Of the times of several seeds, each the median of its repetitions: the median, and that of the worst seed. */
    public record Times(double medianMs, double maxMs, int problems, int repetitions) {}

    /** How the times are to be understood, in one sentence. */
    public static final String MEASURE =
            "milliseconds of processor time of one thread; a seed's time is the median of its repetitions, the worst is that of the slowest seed";

    private static final long MILLISECOND = 1_000_000L;
    private static final int MOST_SEEDS = 40;
    private static final int FEWEST_SEEDS = 3;
    private static final int MOST_REPETITIONS = 301;

    private ConvexBench() {}

    public static List<Problem> all() {
        List<Problem> problems = new ArrayList<>();
        for (Family family : Family.values()) {
            for (int n : new int[] {2, 10, 30, 100, 300}) {
                problems.add(new Problem(2, family, n));
            }
        }
        for (Family family : List.of(Family.SEPARABLE, Family.RANDOM_LABELS, Family.INTERLEAVED)) {
            for (int n : new int[] {2, 10, 30, 60}) {
                problems.add(new Problem(3, family, n));
            }
        }
        return problems;
    }

    /**
     * Solves the smallest problems in turn, many thousands, half the time those with d = 3: the first to be measured
     * must not be slower than the later ones only for being the first.
     */
    public static void warmUp(long milliseconds) {
        for (int d = 3; d >= 2; d--) {
            int dimension = d;
            List<Problem> small = all().stream()
                    .filter(problem -> problem.d() == dimension && problem.n() <= 10)
                    .toList();
            long end = Processor.nanoseconds() + milliseconds * MILLISECOND / 2;
            for (int i = 0; Processor.nanoseconds() < end; i++) {
                nanoseconds(small.get(i % small.size()), i / small.size() % MOST_SEEDS);
            }
        }
    }

    /**
     * Solves the problems of seeds 0, 1, …, 39 again and again, after half the time for warming up. All times are
     * processor time of this thread: other programs, the compiler and the garbage collector do not count, and a seed's
     * median over its repetitions leaves out what is left of them.
     *
     * @param budgetMs no new seed is begun after so long, once three are solved, and no new repetition
     */
    public static Times measure(Problem problem, long budgetMs) {
        long warmedUp = Processor.nanoseconds() + budgetMs * MILLISECOND / 2;
        for (int seed = 0; seed == 0 || Processor.nanoseconds() < warmedUp; seed++) {
            nanoseconds(problem, seed % MOST_SEEDS);
        }
        long end = Processor.nanoseconds() + budgetMs * MILLISECOND;
        List<List<Long>> times = new ArrayList<>();
        while (times.size() < MOST_SEEDS && (times.size() < FEWEST_SEEDS || Processor.nanoseconds() < end)) {
            times.add(new ArrayList<>(List.of(nanoseconds(problem, times.size()))));
        }
        int repetitions = 1;
        for (; repetitions < MOST_REPETITIONS && Processor.nanoseconds() < end; repetitions++) {
            for (int seed = 0; seed < times.size(); seed++) {
                times.get(seed).add(nanoseconds(problem, seed));
            }
        }
        double[] medians =
                times.stream().mapToDouble(ConvexBench::median).sorted().toArray();
        return new Times(
                medians[medians.length / 2] / MILLISECOND,
                medians[medians.length - 1] / MILLISECOND,
                medians.length,
                repetitions);
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long nanoseconds(Problem problem, int seed) {
        int[] y = new int[problem.n()];
        Matrix x = points(problem, seed, y);
        long start = Processor.nanoseconds();
        ConvexOutcome outcome = MaxMarginProgram.solve(x, y, problem.d() == 3, Optional.empty(), () -> false);
        long elapsed = Processor.nanoseconds() - start;
        if (!(outcome instanceof ConvexOutcome.Solved)) {
            throw new IllegalStateException("%s with seed %d is not solved: %s".formatted(problem, seed, outcome));
        }
        return elapsed;
    }

    /**
     * The samples of a problem.
     *
     * @param y gets the labels
     */
    public static Matrix points(Problem problem, int seed, int... y) {
        Random random = new Random(
                31L * (31L * seed + y.length) + problem.family().title().hashCode());
        double[][] x = new double[y.length][];
        for (int n = 0; n < y.length; n++) {
            double[] gaussian = {random.nextGaussian(), random.nextGaussian()};
            double radius = 0.5 + random.nextDouble();
            double turn = random.nextDouble();
            y[n] = random.nextBoolean() ? 1 : -1;
            x[n] = switch (problem.family()) {
                case SEPARABLE -> {
                    y[n] = 0.6 * gaussian[0] + 0.8 * gaussian[1] > 0 ? 1 : -1;
                    yield new double[] {gaussian[0] + 0.12 * y[n], gaussian[1] + 0.16 * y[n]};
                }
                case ORTHOGONAL_SEPARABLE -> polar(radius, Math.PI * ((y[n] > 0 ? 0.25 : 1.25) + 0.45 * (turn - 0.5)));
                case RANDOM_LABELS -> gaussian;
                case INTERLEAVED -> {
                    y[n] = n % 2 == 0 ? 1 : -1;
                    yield polar(radius, 2 * Math.PI * (n + 0.3 * turn) / y.length);
                }
            };
        }
        return Matrix.ofRows(x);
    }

    private static double[] polar(double radius, double angle) {
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }
}
