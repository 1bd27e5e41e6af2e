package org.geodescent.preset;

import java.util.List;
import java.util.OptionalLong;
import org.geodescent.core.train.Snapshot;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;

/** What has happened in runs, at an iteration of their replay. */
public final class StageEvents {
    private static final double FALLEN = 0.9;

    private StageEvents() {}

    /**
     * Whether it has.
     *
     * @param atEnd whether the replay is at the end of runs that have ended
     */
    public static boolean come(Caption.Event event, List<LossRun> runs, long now, boolean atEnd) {
        if (event == Caption.Event.END) {
            return atEnd;
        }
        OptionalLong from = from(event, runs);
        return from.isPresent() && now >= from.getAsLong();
    }

    /** The iteration from which on it has; of the end, where the longest run is now. Empty: not yet, or never. */
    public static OptionalLong from(Caption.Event event, List<LossRun> runs) {
        if (runs.isEmpty()) {
            return OptionalLong.empty();
        }
        return switch (event) {
            case END ->
                runs.stream()
                        .mapToLong(run -> run.trajectory().last().iteration())
                        .max();
            case ALL_RIGHT ->
                known(runs.stream().mapToLong(StageEvents::rightFrom).max().orElse(Long.MAX_VALUE));
            case FIRST_RIGHT ->
                known(runs.stream().mapToLong(StageEvents::rightFrom).min().orElse(Long.MAX_VALUE));
            case LOSS_FALLS -> fallen(runs.get(0));
        };
    }

    private static OptionalLong known(long iteration) {
        return iteration == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(iteration);
    }

    /** The iteration from which on all samples are right as far as it is measured; none while some are wrong. */
    private static long rightFrom(LossRun run) {
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
