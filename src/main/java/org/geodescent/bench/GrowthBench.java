package org.geodescent.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.geodescent.core.convex.MaxMarginProgram;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.PlaneGeometry;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.Stepper;
import org.geodescent.figure.recipe.GrowthPlot;
import org.geodescent.run.SweepTable;

/** {@code bench --only growth}: how the costs grow with samples, hidden nodes, features, steps and seeds. */
public final class GrowthBench {
    private static final int ROUNDS = 5;
    private static final long STEPS = 200;

    private GrowthBench() {}

    /** Each over four sizes, in seconds of this thread, the median of five rounds. */
    public static List<GrowthPlot.Growth> all() {
        return List.of(
                measured("A training step", "samples", sizes(100, 400, 1600, 6400), n -> step(clouds(n, 2), 20)),
                measured("A training step", "hidden nodes", sizes(10, 40, 160, 640), r -> step(clouds(400, 2), r)),
                measured("A training step", "features", sizes(3, 12, 48, 192), d -> step(clouds(100, d), 20)),
                measured("A run of A1", "steps", sizes(1_000, 4_000, 16_000, 64_000), steps -> sweep(1, steps)),
                measured("A sweep of 1,000 steps", "seeds", sizes(10, 40, 160, 640), seeds -> sweep(seeds, 1_000)),
                measured("Exact geometry", "hidden nodes", sizes(20, 60, 180, 540), GrowthBench::geometry),
                measured("The convex program", "samples", sizes(20, 60, 180, 540), GrowthBench::convex));
    }

    private static int[] sizes(int... sizes) {
        return sizes;
    }

    /** Work of a size, and how many units of it that is. */
    private record Work(Runnable work, double units) {}

    private static GrowthPlot.Growth measured(String what, String by, int[] sizes, IntFunction<Work> work) {
        List<GrowthPlot.Cost> costs = new ArrayList<>();
        for (int size : sizes) {
            Work prepared = work.apply(size);
            costs.add(new GrowthPlot.Cost(size, Processor.seconds(ROUNDS, prepared.work()) / prepared.units()));
        }
        return new GrowthPlot.Growth(what, by, costs);
    }

    private static Work step(Dataset data, int hidden) {
        TwoLayerRelu model = new TwoLayerRelu(data.dimension(), hidden, true, true, 1);
        RunSpec spec = LargeBench.experiment(data, model, STEPS).runs().get(0);
        Stepper stepper = Stepper.of(spec, spec.startParameters());
        return new Work(() -> stepper.run(STEPS), STEPS);
    }

    private static Work sweep(int seeds, int steps) {
        SweepTable table = SweepBench.table(seeds, steps);
        return new Work(() -> SweepBench.compute(table), 1);
    }

    private static Work geometry(int hidden) {
        TwoLayerRelu model = new TwoLayerRelu(2, hidden, true, true, 1);
        Network network = new Network(model, new Start.Seeded(Initialisation.SCRIPT, 1, 1, 0).parameters(model));
        return new Work(() -> PlaneGeometry.of(network).lipschitz(), 1);
    }

    private static Work convex(int samples) {
        Dataset data = clouds(samples, 2);
        return new Work(() -> MaxMarginProgram.solve(data, false, Optional.empty(), () -> false), 1);
    }

    private static Dataset clouds(int samples, int dimension) {
        return LargeBench.clouds(samples, samples, Arrays.copyOf(new double[] {0.7}, dimension));
    }
}
