package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.work.Patience;

/**
 * A run on K ≥ 3 classes (B (7), (8), section 3.1): K outputs with neurons of their own and losses that add up are K
 * independent problems of two classes, one class against the rest. Their runs advance together, so that a state of all
 * is one iteration of each; as soon as one of them can go no further, all stop there.
 *
 * <p>θ is that of the K networks, one after the other in the order of the classes; the loss is the sum of theirs, and
 * so the gradient's squared norm.
 */
final class OneAgainstRest extends TrainingRun {
    private final List<RunSpec> problems;
    /** One per class; all at the same iteration once {@link #goBack} was called. */
    private final List<TrainingRun> runs;
    /** What a cancelled call has left to be undone, which takes longer than who cancels wants to wait. */
    private List<Runnable> waysBack = List.of();

    private long iteration;
    private Optional<RunOutcome> obstacle;

    /**
     * A run that starts at rest. @throws IllegalArgumentException unless {@code start} has the parameters of K networks
     */
    OneAgainstRest(RunSpec spec, Parameters start) {
        super(spec, -1);
        problems = spec.problems();
        int each = spec.model().parameterCount();
        if (start.size() != each * problems.size()) {
            throw new IllegalArgumentException("%d models have %d parameters, the start gives %d"
                    .formatted(problems.size(), each * problems.size(), start.size()));
        }
        List<TrainingRun> all = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            all.add(TrainingRun.of(problems.get(k), start.slice(k * each, (k + 1) * each)));
        }
        runs = all;
        obstacle = firstObstacle();
    }

    private OneAgainstRest(RunSpec spec, OneAgainstRest earlier) {
        super(spec, earlier.iteration);
        problems = spec.problems();
        earlier.goBack();
        runs = new ArrayList<>();
        for (int k = 0; k < problems.size(); k++) {
            runs.add(earlier.runs.get(k).prolonged(problems.get(k)));
        }
        iteration = earlier.iteration;
        obstacle = earlier.obstacle;
    }

    private Optional<RunOutcome> firstObstacle() {
        return runs.stream().flatMap(run -> run.obstacle().stream()).findFirst();
    }

    /** Puts all runs where this one is. */
    private void goBack() {
        waysBack.forEach(Runnable::run);
        waysBack = List.of();
    }

    @Override
    public long iteration() {
        return iteration;
    }

    @Override
    public Optional<RunOutcome> obstacle() {
        return obstacle;
    }

    @Override
    boolean stateIsFinite() {
        goBack();
        return runs.stream().allMatch(TrainingRun::stateIsFinite);
    }

    /** {@inheritDoc} Cancelling loses what was done in this call. */
    @Override
    public boolean advance(long toIteration, BooleanSupplier cancelled) {
        if (iteration >= toIteration) {
            return true;
        }
        if (obstacle.isPresent() || cancelled.getAsBoolean()) {
            return false;
        }
        goBack();
        List<Runnable> before = runs.stream().map(TrainingRun::wayBack).toList();
        long reached = toIteration;
        for (TrainingRun run : runs) {
            if (!run.advance(reached, cancelled)) {
                if (run.obstacle().isEmpty()) {
                    waysBack = before;
                    return false;
                }
                reached = run.iteration();
            }
        }
        for (int k = 0; k < runs.size(); k++) {
            // It was there before another one came to its end, and can be there again.
            if (runs.get(k).iteration() > reached) {
                before.get(k).run();
                if (!runs.get(k).advance(reached, cancelled)) {
                    waysBack = before;
                    return false;
                }
            }
        }
        iteration = reached;
        obstacle = firstObstacle();
        return reached == toIteration;
    }

    @Override
    public Snapshot snapshot() {
        goBack();
        List<Snapshot> all = new ArrayList<>();
        for (TrainingRun run : runs) {
            // Those of thousands of points and nodes take as long together as nobody waits for.
            Patience.check();
            all.add(run.snapshot());
        }
        return new Snapshot(
                iteration,
                Parameters.concatenated(all.stream().map(Snapshot::parameters).toList()),
                sum(all, Snapshot::loss),
                Math.sqrt(sum(all, each -> each.gradientNorm() * each.gradientNorm())));
    }

    /** In the order of the classes: the bits of a sum depend on it. */
    private static double sum(List<Snapshot> all, ToDoubleFunction<Snapshot> number) {
        double sum = 0;
        for (Snapshot each : all) {
            sum += number.applyAsDouble(each);
        }
        return sum;
    }

    @Override
    public Checkpoint checkpoint() {
        goBack();
        List<Checkpoint> all = runs.stream().map(TrainingRun::checkpoint).toList();
        return new Checkpoint(
                iteration,
                Parameters.concatenated(all.stream().map(Checkpoint::parameters).toList()),
                Parameters.concatenated(all.stream().map(Checkpoint::velocity).toList()));
    }

    @Override
    Runnable wayBack() {
        goBack();
        List<Runnable> ways = runs.stream().map(TrainingRun::wayBack).toList();
        long at = iteration;
        Optional<RunOutcome> stuck = obstacle;
        return () -> {
            waysBack = ways;
            iteration = at;
            obstacle = stuck;
        };
    }

    @Override
    public OneAgainstRest prolonged(RunSpec longer) {
        return new OneAgainstRest(longer, this);
    }
}
