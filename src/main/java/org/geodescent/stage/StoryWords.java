package org.geodescent.stage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;
import org.geodescent.preset.StageEvents;
import org.geodescent.run.LossRun;

/** What has happened last in a replay, in one sentence. */
final class StoryWords {
    private final List<LossRun> runs;
    private final Story story;
    private final long now;

    /**
     * @param runs as far as they are measured
     * @param story of the runs, as far as it is known
     * @param now the iteration that is shown
     */
    StoryWords(List<LossRun> runs, Story story, long now) {
        this.runs = runs;
        this.story = story;
        this.now = now;
    }

    /** Of what has come, the newest; nothing if nothing has, or only at the start. */
    Optional<String> newest() {
        Optional<RunEvent> told = story.events().stream()
                .filter(event -> event.iteration() <= now && event.kind() != RunEvent.Kind.ALL_RIGHT)
                .reduce((before, after) -> after);
        long right = runs.stream()
                .map(StageEvents::rightFrom)
                .flatMapToLong(OptionalLong::stream)
                .filter(from -> from <= now)
                .max()
                .orElse(0);
        if (told.isPresent() && told.get().iteration() >= right) {
            return sentence(told.get());
        }
        return right > 0 ? Optional.of(right(right)) : Optional.empty();
    }

    private String right(long last) {
        int all = runs.get(0).spec().data().size();
        List<LossRun> since = runs.stream()
                .filter(run -> StageEvents.rightFrom(run).orElse(Long.MAX_VALUE) <= now)
                .toList();
        String points = all == 2 ? "both points" : "all %s points".formatted(NumberText.of((long) all));
        String from = "From iteration %s on ".formatted(NumberText.of(last));
        if (runs.size() == 1) {
            return from + points + " are right.";
        }
        List<LossRun> newest = since.stream()
                .filter(run -> StageEvents.rightFrom(run).orElseThrow() == last)
                .toList();
        if (newest.size() > 1) {
            return from + "both losses have " + points + " right.";
        }
        boolean squared = newest.get(0).spec().objective().loss() == Loss.SQUARED;
        return from + (squared ? "the squared loss" : "cross-entropy") + (since.size() > 1 ? ", too," : "") + " has "
                + points + " right.";
    }

    private Optional<String> sentence(RunEvent event) {
        String at = NumberText.of(event.iteration());
        return switch (event.kind()) {
            case ARRIVAL -> {
                List<RunEvent> arrived = upToNow(RunEvent.Kind.ARRIVAL);
                yield Optional.of(
                        arrived.size() == 1
                                ? "N%s has arrived at an extreme point."
                                        .formatted(event.subject().substring(1))
                                : "%d neurons have arrived at extreme points.".formatted(arrived.size()));
            }
            case BOUND_APPLIES -> {
                List<RunEvent> together = upToNow(RunEvent.Kind.BOUND_APPLIES).stream()
                        .filter(each -> each.iteration() == event.iteration())
                        .toList();
                String which = together.stream().map(RunEvent::subject).collect(Collectors.joining(" and "));
                yield Optional.of(
                        "From iteration %s on %s appl%s.".formatted(at, which, together.size() == 1 ? "ies" : "y"));
            }
            case GAP_CLOSES ->
                Optional.of("At iteration %s the gap falls below 1 %%: globally optimal within 1 %%, certified."
                        .formatted(at));
            case ALL_RIGHT, DIVERGENCE -> Optional.empty();
        };
    }

    private List<RunEvent> upToNow(RunEvent.Kind kind) {
        return story.events().stream()
                .filter(event -> event.kind() == kind && event.iteration() <= now)
                .toList();
    }
}
