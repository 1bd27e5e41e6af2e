package org.geodescent.lesson;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.geodescent.core.loss.Loss;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;
import org.geodescent.preset.StageEvents;
import org.geodescent.run.LossRun;
import org.geodescent.run.Measurement;

/** When what a step waits for comes in runs that have ended. What comes out depends on the runs alone. */
public final class LessonMoments {
    private LessonMoments() {}

    /** Whether runs have ended and are measured to their ends, so that what comes when is known. */
    public static boolean areComplete(List<LossRun> runs) {
        return !runs.isEmpty()
                && runs.stream()
                        .allMatch(run -> run.outcome().isPresent()
                                && run.measurements().size() == run.trajectory().size()
                                && !run.measurements().contains(null));
    }

    /**
     * The recorded iteration at which it comes.
     *
     * @param runs that are complete
     * @param story what is told of them
     * @param after only what comes after this iteration
     * @return empty: it does not come in these runs, or the replay does not bring it
     */
    public static OptionalLong of(LessonWait wait, List<LossRun> runs, Story story, long after) {
        if (wait instanceof LessonWait.Iteration iteration) {
            return OptionalLong.of(Math.min(iteration.at(), LossRun.end(runs)));
        }
        return wait instanceof LessonWait.Event event ? of(event.event(), runs, story, after) : OptionalLong.empty();
    }

    private static OptionalLong of(LessonEvent event, List<LossRun> runs, Story story, long after) {
        if (event.staged().isPresent()) {
            return StageEvents.from(event.staged().get(), runs, story, Optional.empty());
        }
        Optional<RunEvent.Kind> kind = event.told();
        if (kind.isPresent()) {
            return story.events().stream()
                    .filter(each -> each.kind() == kind.get() && each.iteration() > after)
                    .mapToLong(RunEvent::iteration)
                    .findFirst();
        }
        return event == LessonEvent.SQUARED_MARGIN_PASSES ? squaredPasses(runs) : OptionalLong.empty();
    }

    /** Both are measured at the same iterations as long as both runs go on. */
    private static OptionalLong squaredPasses(List<LossRun> runs) {
        Optional<LossRun> entropy = of(Loss.CROSS_ENTROPY, runs);
        Optional<LossRun> squared = of(Loss.SQUARED, runs);
        if (entropy.isEmpty() || squared.isEmpty()) {
            return OptionalLong.empty();
        }
        List<Measurement> below = entropy.get().measurements();
        List<Measurement> above = squared.get().measurements();
        OptionalLong from = OptionalLong.empty();
        for (int i = Math.min(below.size(), above.size()) - 1; i >= 0; i--) {
            Measurement ce = below.get(i);
            Measurement se = above.get(i);
            if (ce == null || se == null || !isAbove(se.margin(), ce.margin())) {
                break;
            }
            from = OptionalLong.of(Math.max(ce.iteration(), se.iteration()));
        }
        return from;
    }

    private static Optional<LossRun> of(Loss loss, List<LossRun> runs) {
        return runs.stream()
                .filter(run -> run.spec().objective().loss() == loss)
                .findFirst();
    }

    private static boolean isAbove(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() && above.getAsDouble() > below.getAsDouble();
    }
}
