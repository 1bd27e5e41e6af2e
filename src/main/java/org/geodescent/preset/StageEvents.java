package org.geodescent.preset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.train.Snapshot;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;

/** What has happened in runs, at an iteration of their replay. */
public final class StageEvents {
    private static final double FALLEN = 0.9;

    private StageEvents() {}

    /**
     * Whether it has.
     *
     * @param story of the runs as far as it is known
     * @param about the statement whose bound is meant; empty: any
     * @param atEnd whether the replay is at the end of runs that have ended
     */
    public static boolean come(
            Caption.Event event, List<LossRun> runs, Story story, Optional<Statement> about, long now, boolean atEnd) {
        if (event == Caption.Event.END) {
            return atEnd;
        }
        OptionalLong from = from(event, runs, story, about);
        return from.isPresent() && now >= from.getAsLong();
    }

    /** The iteration from which on it has; of the end, where the longest run is now. Empty: not yet, or never. */
    public static OptionalLong from(Caption.Event event, List<LossRun> runs, Story story, Optional<Statement> about) {
        if (runs.isEmpty()) {
            return OptionalLong.empty();
        }
        return switch (event) {
            case END ->
                runs.stream()
                        .mapToLong(run -> run.trajectory().last().iteration())
                        .max();
            case ALL_RIGHT ->
                known(runs.stream().mapToLong(StageEvents::right).max().orElse(Long.MAX_VALUE));
            case FIRST_RIGHT ->
                known(runs.stream().mapToLong(StageEvents::right).min().orElse(Long.MAX_VALUE));
            case LOSS_FALLS -> fallen(runs.get(0));
            case NEURON_ARRIVES -> first(story, each -> each.kind() == RunEvent.Kind.ARRIVAL);
            case BOUND_APPLIES ->
                first(
                        story,
                        each -> each.kind() == RunEvent.Kind.BOUND_APPLIES
                                && about.map(each::isThatApplies).orElse(true));
            case GAP_CLOSES -> first(story, each -> each.kind() == RunEvent.Kind.GAP_CLOSES);
        };
    }

    private static OptionalLong first(Story story, Predicate<RunEvent> kind) {
        return story.events().stream()
                .filter(kind)
                .mapToLong(RunEvent::iteration)
                .min();
    }

    private static OptionalLong known(long iteration) {
        return iteration == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(iteration);
    }

    /** The iteration from which on all samples are right as far as it is measured; none while some are wrong. */
    public static OptionalLong rightFrom(LossRun run) {
        return known(right(run));
    }

    private static long right(LossRun run) {
        int samples = run.spec().data().size();
        long from = Long.MAX_VALUE;
        for (int i = run.measurements().size() - 1; i >= 0; i--) {
            Measurement measured = run.measurements().get(i);
            if (measured != null && measured.correct() < samples) {
                break;
            }
            from = measured == null ? from : measured.iteration();
        }
        return from;
    }

    private static OptionalLong fallen(LossRun run) {
        double start = run.trajectory().get(0).loss();
        return run.trajectory().stream()
                .filter(snapshot -> snapshot.iteration() > 0 && snapshot.loss() <= FALLEN * start)
                .mapToLong(Snapshot::iteration)
                .findFirst();
    }
}
