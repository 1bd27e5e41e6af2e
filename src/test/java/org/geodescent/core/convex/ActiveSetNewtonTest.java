package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Newton's method from an optimal network that is too long or too short, without a λ. */
class ActiveSetNewtonTest {
    private static final List<String> FAMILIES = List.of("separable", "interleaved", "clusters", "random labels");

    private static SolverProblem problem(String family) {
        ConvexInstance instance = ConvexInstance.of(family, 9, 2);
        double[][] rows = new double[instance.y().length][];
        for (int n = 0; n < rows.length; n++) {
            rows[n] = instance.x().row(n);
        }
        return new SolverProblem(
                rows, instance.y(), DualOracle.of(instance.x()).found().orElseThrow());
    }

    private static List<FaceNeuron> optimum(SolverProblem problem, double factor) {
        MaxMarginSolver solver = new MaxMarginSolver(problem, () -> false);
        solver.cold();
        return solver.best().neurons().stream()
                .map(k -> new FaceNeuron(k.sign, k.direction, factor * k.weight(), k.signs, problem.points))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void theStartReachesTheSmallestMarginExactly() {
        for (String family : FAMILIES) {
            SolverProblem problem = problem(family);
            for (double factor : new double[] {0.01, 0.3, 7}) {
                List<FaceNeuron> neurons = optimum(problem, factor);
                ActiveSetNewton.run(
                        problem, new BestInterval(problem), neurons, new double[problem.samples()], () -> true);
                double[] scores = problem.scores(neurons);
                double least = Double.POSITIVE_INFINITY;
                for (int n = 0; n < scores.length; n++) {
                    least = Math.min(least, problem.signed(n, scores[n]) / problem.bounds[n]);
                }
                assertEquals(1, least, 1e-12, family + " from " + factor);
            }
        }
    }

    /** The margins that are tight there determine λ. */
    @Test
    void anOptimalNetworkIsConfirmedAtOnce() {
        for (String family : FAMILIES) {
            SolverProblem problem = problem(family);
            BestInterval best = new BestInterval(problem);
            AtomicInteger asked = new AtomicInteger();
            ActiveSetNewton.run(
                    problem,
                    best,
                    optimum(problem, 1.5),
                    new double[problem.samples()],
                    () -> asked.incrementAndGet() < 0);
            assertTrue(best.relativeGap() <= MaxMarginSolver.SUFFICIENT, family + ": " + best.relativeGap());
            assertTrue(asked.get() <= 3, family + ": asked " + asked.get() + " times");
        }
    }
}
