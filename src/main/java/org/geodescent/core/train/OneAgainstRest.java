package org.geodescent.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.geodescent.core.model.Parameters;

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
    /** One per class, all at the same iteration. */
    private List<TrainingRun> runs;

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
    }

    private OneAgainstRest(RunSpec spec, OneAgainstRest earlier) {
        super(spec, earlier.iteration());
        problems = spec.problems();
        runs = copies(earlier.runs);
    }

    /** Runs that stand where these stand; these can be gone back to. */
    private List<TrainingRun> copies(List<TrainingRun> originals) {
        List<TrainingRun> copies = new ArrayList<>();
        for (int k = 0; k < originals.size(); k++) {
            copies.add(originals.get(k).prolonged(problems.get(k)));
        }
        return copies;
    }

    @Override
    public long iteration() {
        return runs.get(0).iteration();
    }

    @Override
    public Optional<RunOutcome> obstacle() {
        return runs.stream().flatMap(run -> run.obstacle().stream()).findFirst();
    }

    @Override
    boolean stateIsFinite() {
        return runs.stream().allMatch(TrainingRun::stateIsFinite);
    }

    /** {@inheritDoc} Cancelling loses what was done in this call. */
    @Override
    public boolean advance(long toIteration, BooleanSupplier cancelled) {
        if (iteration() >= toIteration) {
            return true;
        }
        if (obstacle().isPresent()) {
            return false;
        }
        List<TrainingRun> ahead = new ArrayList<>();
        long reached = toIteration;
        for (int k = 0; k < runs.size(); k++) {
            // A copy of a large network takes as long as a step of it.
            if (cancelled.getAsBoolean()) {
                return leave();
            }
            TrainingRun run = runs.get(k).prolonged(problems.get(k));
            ahead.add(run);
            if (!run.advance(reached, cancelled)) {
                if (run.obstacle().isEmpty()) {
                    return leave();
                }
                reached = run.iteration();
            }
        }
        for (int k = 0; k < ahead.size(); k++) {
            // It was there before another one came to its end, and can be there again.
            if (ahead.get(k).iteration() > reached) {
                TrainingRun again = runs.get(k).prolonged(problems.get(k));
                again.advance(reached, () -> false);
                ahead.set(k, again);
            }
        }
        runs = ahead;
        return reached == toIteration;
    }

    /** What these runs share with their copies, they take back. @return false */
    private boolean leave() {
        if (spec.descent().isFlow()) {
            runs = copies(runs);
        }
        return false;
    }

    @Override
    public Snapshot snapshot() {
        List<Snapshot> all = runs.stream().map(TrainingRun::snapshot).toList();
        return new Snapshot(
                iteration(),
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
        List<Checkpoint> all = runs.stream().map(TrainingRun::checkpoint).toList();
        return new Checkpoint(
                iteration(),
                Parameters.concatenated(all.stream().map(Checkpoint::parameters).toList()),
                Parameters.concatenated(all.stream().map(Checkpoint::velocity).toList()));
    }

    @Override
    public OneAgainstRest prolonged(RunSpec longer) {
        return new OneAgainstRest(longer, this);
    }
}
