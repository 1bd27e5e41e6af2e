package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.work.Patience;
import org.jspecify.annotations.Nullable;

/**
 * One experiment on its way: its losses advance in turns on the training thread, their snapshots are measured on
 * another. Both publish through the same lock.
 */
final class ActiveRun {
    private static final long PUBLISHING_INTERVAL_NANOS = 16_000_000;

    private static final String NOT_FINITE =
            "The loss is not a finite number at the start: choose smaller start weights or points nearer to the origin.";

    private static final String NOT_BEGUN =
            "Training was cancelled before it had begun: undo, or change something, to train.";

    private static final String NO_MEMORY =
            "There is not enough memory to train this: choose fewer hidden nodes, points or steps.";

    private static final String FAILED =
            "Training failed inside Geodescent: undo the last change, or choose other settings.";

    /** Runs that came to their end, with what is measured of them; 32 MB of numbers at most. */
    private static final Remembered<Ended> ENDED = new Remembered<>(4_000_000, Ended::numbers);

    private record Ended(List<LossTrack> tracks, double stepsPerSecond) {
        long numbers() {
            return tracks.stream().mapToLong(LossTrack::numbers).sum();
        }
    }

    private final Experiment experiment;
    private final BiConsumer<ActiveRun, RunState> publisher;
    private final @Nullable ActiveRun predecessor;
    private final long createdAtNanos = System.nanoTime();
    private final List<LossTrack> tracks = new ArrayList<>();
    private volatile double stepsPerSecond;
    private volatile boolean cancelled;
    private volatile boolean measuringCancelled;
    private volatile boolean ended;
    /** Whether there is nothing to train, and so no runs. */
    private volatile boolean blocked;
    /** Whether another run's end is shown in place of training: from there only that one may go on. */
    private volatile boolean broughtBack;

    ActiveRun(Experiment experiment, BiConsumer<ActiveRun, RunState> publisher) {
        this(experiment, publisher, null);
    }

    private ActiveRun(
            Experiment experiment, BiConsumer<ActiveRun, RunState> publisher, @Nullable ActiveRun predecessor) {
        this.experiment = experiment;
        this.publisher = publisher;
        this.predecessor = predecessor;
    }

    /**
     * One that goes on where this one stands when it has ended; both must be run by the same thread, this one first.
     */
    ActiveRun prolonged(Experiment longer) {
        return new ActiveRun(longer, publisher, this);
    }

    Experiment experiment() {
        return experiment;
    }

    /** Ends training; what was recorded is still measured. Once that has ended, ends measuring. */
    void cancel() {
        cancelled = true;
        if (ended && !blocked) {
            measuringCancelled = true;
            publish();
        }
    }

    /** Ends training and measuring: another run takes this one's place. */
    void supersede() {
        measuringCancelled = true;
        cancelled = true;
    }

    boolean ended() {
        return ended;
    }

    long ageInMilliseconds() {
        return (System.nanoTime() - createdAtNanos) / 1_000_000;
    }

    /**
     * Runs to the end, on the training thread.
     *
     * @param measuring handed this run whenever there is something new to measure
     * @param pulse called now and then
     */
    void train(Consumer<ActiveRun> measuring, Runnable pulse) {
        try {
            // The start of thousands of points and nodes takes longer than who cancels wants to wait.
            begin(Patience.during(() -> cancelled, this::opened));
        } catch (CancellationException e) {
            block(NOT_BEGUN);
            return;
        }
        if (!tracks.stream().allMatch(LossTrack::startIsFinite)) {
            block(NOT_FINITE);
            return;
        }
        long publishedAt = System.nanoTime();
        long stepsAtPublication = steps();
        while (!cancelled && tracks.stream().anyMatch(LossTrack::active)) {
            for (LossTrack track : tracks) {
                track.advance(() -> cancelled);
            }
            long now = System.nanoTime();
            if (now - publishedAt >= PUBLISHING_INTERVAL_NANOS) {
                stepsPerSecond = (steps() - stepsAtPublication) * 1e9 / (now - publishedAt);
                publishedAt = now;
                stepsAtPublication = steps();
                // Known by then to whoever reads what is published.
                ended = tracks.stream().noneMatch(LossTrack::active);
                publish();
                measuring.accept(this);
                pulse.run();
            }
        }
        if (cancelled) {
            tracks.forEach(LossTrack::markCancelled);
        }
        ended = true;
        if (stepsPerSecond == 0) {
            stepsPerSecond = steps() * 1e9 / Math.max(1, System.nanoTime() - createdAtNanos);
        }
        if (!cancelled && !broughtBack) {
            ENDED.put(experiment, new Ended(List.copyOf(tracks), stepsPerSecond));
        }
        publish();
        measuring.accept(this);
    }

    /** Ends after an error. @return the sentence that says so */
    String fail(Throwable problem) {
        cancelled = true;
        ended = true;
        return problem instanceof OutOfMemoryError ? NO_MEMORY : FAILED;
    }

    private void block(String reason) {
        blocked = true;
        ended = true;
        publisher.accept(this, new RunState.Blocked(experiment, reason));
    }

    private synchronized void begin(List<LossTrack> opened) {
        tracks.addAll(opened);
    }

    private List<LossTrack> opened() {
        Optional<Ended> before = ENDED.of(experiment);
        if (before.isPresent()) {
            broughtBack = true;
            stepsPerSecond = before.get().stepsPerSecond();
            return before.get().tracks();
        }
        List<LossTrack> earlier = predecessor == null || predecessor.broughtBack ? List.of() : predecessor.tracks;
        List<LossTrack> opened = new ArrayList<>();
        List<RunSpec> specs = experiment.runs();
        Coordinates coordinates = experiment.coordinates();
        for (int i = 0; i < specs.size(); i++) {
            RunSpec spec = specs.get(i);
            opened.add(i < earlier.size() ? earlier.get(i).prolonged(spec) : new LossTrack(spec, coordinates));
        }
        return opened;
    }

    private long steps() {
        return tracks.stream().mapToLong(LossTrack::iteration).sum();
    }

    private synchronized void publish() {
        List<LossRun> runs = tracks.stream().map(LossTrack::state).toList();
        publisher.accept(this, new RunState.Active(experiment, runs, stepsPerSecond, !measuringCancelled));
    }

    /**
     * Measures what has not been measured yet, publishing now and then; on the measuring thread. Ends within
     * milliseconds when that is cancelled, also within a state.
     */
    boolean measure(BooleanSupplier closed) {
        return Patience.during(() -> closed.getAsBoolean() || measuringCancelled, this::measureAll);
    }

    private boolean measureAll() {
        long publishedAt = System.nanoTime();
        boolean unpublished = false;
        boolean progress = true;
        while (progress) {
            progress = false;
            for (LossTrack track : List.copyOf(tracksSoFar())) {
                Patience.check();
                progress |= track.measureNext();
            }
            unpublished |= progress;
            if (unpublished && System.nanoTime() - publishedAt >= PUBLISHING_INTERVAL_NANOS) {
                publishedAt = System.nanoTime();
                unpublished = false;
                publish();
            }
        }
        if (unpublished) {
            publish();
        }
        return true;
    }

    private synchronized List<LossTrack> tracksSoFar() {
        return tracks;
    }
}
