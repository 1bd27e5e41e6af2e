package org.geodescent.core.convex;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** The simplex method that goes on from where it ended, and the columns it sees. */
class KernelSimplexTest {
    private static SolverProblem problem(String family, int samples, long seed, boolean bias) {
        ConvexInstance instance = ConvexInstance.of(family, samples, seed);
        double[][] rows = new double[samples][];
        for (int n = 0; n < samples; n++) {
            rows[n] = bias ? Vectors.withOne(instance.x().row(n)) : instance.x().row(n);
        }
        return new SolverProblem(
                rows, instance.y(), DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow());
    }

    private static List<Atom> atoms(SolverProblem problem) {
        return problem.oracle.seeds().stream()
                .flatMap(place -> List.of(new Atom(place, 1), new Atom(place, -1)).stream())
                .toList();
    }

    /** Feasible on both sides, with one value: that is the optimum. */
    private static double optimum(SolverProblem problem, List<Atom> atoms, KernelSimplex simplex) {
        assertTrue(simplex.solve());
        double[] weights = simplex.weights();
        double[] multipliers = simplex.multipliers();
        double[] scores = new double[problem.samples()];
        double primal = 0;
        for (int k = 0; k < weights.length; k++) {
            assertTrue(weights[k] >= 0);
            primal += weights[k];
            double[] column = problem.column(atoms.get(k));
            Vectors.add(scores, weights[k], column);
            assertTrue(Vectors.dot(column, multipliers) <= 1 + 1e-6);
        }
        double dual = 0;
        for (int n = 0; n < scores.length; n++) {
            assertTrue(multipliers[n] >= 0);
            dual += problem.bounds[n] * multipliers[n];
            assertTrue(scores[n] >= problem.bounds[n] - 1e-7 * primal, scores[n] + " < " + problem.bounds[n]);
        }
        assertEquals(primal, dual, 1e-7 * primal);
        return primal;
    }

    @Test
    void itEndsAtTheOptimumOfOjAlgo() {
        for (String family : List.of("random labels", "interleaved", "clusters", "lattice", "near duplicates")) {
            for (boolean bias : new boolean[] {false, true}) {
                SolverProblem problem = problem(family, 14, 3, bias);
                List<Atom> atoms = atoms(problem);
                LinearColumns columns = LinearColumns.of(problem);
                atoms.forEach(columns::add);
                List<double[]> dense = atoms.stream().map(problem::column).toList();
                double[] costs = new double[dense.size()];
                Arrays.fill(costs, 1);
                LinearMaster.solve(dense, costs, problem.bounds)
                        .ifPresent(known -> assertEquals(
                                Arrays.stream(known.weights()).sum(),
                                optimum(problem, atoms, new KernelSimplex(columns, problem.bounds)),
                                1e-6 * Arrays.stream(known.weights()).sum(),
                                family + " " + bias));
            }
        }
    }

    /** With columns that join it goes on, and without idle ones it stays where it is. */
    @Test
    void itGoesOnFromWhereItEnded() {
        for (boolean bias : new boolean[] {false, true}) {
            SolverProblem problem = problem("random labels", 40, 5, bias);
            List<Atom> atoms = atoms(problem);
            LinearColumns columns = LinearColumns.of(problem);
            KernelSimplex simplex = new KernelSimplex(columns, problem.bounds);
            int first = atoms.size() * 9 / 10;
            atoms.subList(0, first).forEach(columns::add);
            double before = optimum(problem, atoms, simplex);
            atoms.subList(first, atoms.size()).forEach(columns::add);
            double after = optimum(problem, atoms, simplex);
            assertTrue(after <= before * (1 + 1e-9));
            double[] weights = simplex.weights();
            int[] used = IntStream.range(0, weights.length)
                    .filter(k -> weights[k] > 0 || k % 5 == 0)
                    .toArray();
            simplex.keep(used);
            List<Atom> left = Arrays.stream(used).mapToObj(atoms::get).toList();
            assertEquals(after, optimum(problem, left, simplex), 1e-7 * after);
            int[] others = IntStream.range(0, left.size()).skip(1).toArray();
            simplex.keep(others);
            assertTrue(optimum(problem, left.subList(1, left.size()), simplex) >= after * (1 - 1e-7));
        }
    }

    /** Two opposite labels on one ray have no network, and λ no bound. */
    @Test
    void whatHasNoSolutionIsSaid() {
        double[][] rows = {{1, 0}, {2, 0}};
        SolverProblem problem = new SolverProblem(
                rows,
                new int[] {1, -1},
                DualOracle.of(Matrix.ofRows(rows)).found().orElseThrow());
        LinearColumns columns = LinearColumns.of(problem);
        atoms(problem).forEach(columns::add);
        assertFalse(new KernelSimplex(columns, problem.bounds).solve());
    }

    /** What sweeps around the circle sum up is what the entries say. */
    @Test
    void sweepsMultiplyLikeEntries() {
        Random random = new Random(11);
        for (String family : List.of("random labels", "lattice", "antipodal")) {
            SolverProblem problem = problem(family, 13, 2, false);
            LinearColumns sweeps = LinearColumns.of(problem);
            LinearColumns entries = new SpaceColumns(problem);
            for (Atom atom : atoms(problem)) {
                sweeps.add(atom);
                entries.add(atom);
            }
            int[] rows = random.ints(5, 0, problem.samples()).distinct().toArray();
            int[] columns = random.ints(9, 0, sweeps.count()).distinct().toArray();
            double[] mu = random.doubles(rows.length, 0, 1).toArray();
            double[] c = random.doubles(columns.length, 0, 1).toArray();
            for (int n = 0; n < problem.samples(); n++) {
                for (int k = 0; k < sweeps.count(); k++) {
                    assertEquals(entries.entry(n, k), sweeps.entry(n, k), 1e-15);
                }
            }
            double[][] results = new double[4][Math.max(problem.samples(), sweeps.count())];
            sweeps.times(columns, columns.length, c, results[0]);
            entries.times(columns, columns.length, c, results[1]);
            assertArrayEquals(results[1], results[0], 1e-13);
            sweeps.transposed(rows, rows.length, mu, results[2]);
            entries.transposed(rows, rows.length, mu, results[3]);
            assertArrayEquals(results[3], results[2], 1e-13);
        }
    }
}
