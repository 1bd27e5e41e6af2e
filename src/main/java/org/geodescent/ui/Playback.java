package org.geodescent.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.geodescent.picture.Pace;
import org.geodescent.picture.RunEvent;
import org.geodescent.picture.Story;

/**
 * Where the replay stands on the log-time rail. Position is {@code log10(1 + iteration)}, from 0 to the end of the run
 * that is there. Advanced by the frame clock; on the JavaFX thread only.
 */
public final class Playback {
    /** Shortest and longest time over which a run may be replayed, in seconds. */
    public static final double SHORTEST_SECONDS = 2;

    public static final double LONGEST_SECONDS = 60;
    /** With reduced motion a replay has so many steps. */
    public static final int FEW_STEPS = 12;

    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyDoubleWrapper end = new ReadOnlyDoubleWrapper(0);
    private final BooleanProperty playing = new SimpleBooleanProperty(false);
    private final BooleanProperty live = new SimpleBooleanProperty(false);
    private final DoubleProperty seconds = new SimpleDoubleProperty(8);
    /**
     * Where the replay wants to be: beyond the end while a new run has not come as far; infinite after it was shown to
     * the end.
     */
    private double wanted;

    /** When something happens, the replay is so much slower for so many seconds. */
    private static final double SLOW = 0.5;

    private static final double SLOW_SECONDS = 0.6;

    private final ReadOnlyObjectWrapper<Story> story = new ReadOnlyObjectWrapper<>(Story.NONE);
    private double slowFor;
    private boolean reducedMotion;
    /** Where the replay will end, as it was known last. */
    private double last;

    private double farthest;

    private final StringProperty remark = new SimpleStringProperty("");

    public Playback() {
        position.addListener((property, before, after) -> farthest = Math.max(farthest, after.doubleValue()));
        playing.addListener((property, before, moves) -> {
            // A replay that is paused between two steps stays at what is seen.
            if (!moves && wanted <= end.get()) {
                wanted = Math.min(wanted, position.get());
            }
        });
    }

    public static double positionOf(long iteration) {
        return Pace.positionOf(iteration);
    }

    /** The iteration at a position, rounded down, forgiving rounding errors of the logarithm. */
    public static long iterationAt(double position) {
        return Pace.iterationAt(position);
    }

    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** The position of the newest iteration that there is. */
    public ReadOnlyDoubleProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Whether the replay moves. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether the newest state is shown instead of the replay. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** How long a replay from the start to the end takes. */
    public DoubleProperty secondsProperty() {
        return seconds;
    }

    /** What happens in the run that has ended; {@link Story#NONE} while that is not known. */
    public ReadOnlyObjectProperty<Story> storyProperty() {
        return story.getReadOnlyProperty();
    }

    /** What is said of this experiment in the place of a caption; empty as a rule, and after every change. */
    public StringProperty remarkProperty() {
        return remark;
    }

    /** Sets at which pace the run is replayed: without a story evenly in log time. */
    public void setStory(Story next) {
        story.set(next);
    }

    public long iteration() {
        return iterationAt(position.get());
    }

    /** Sets whether a replay goes on in a few steps instead of in every frame. */
    public void setReducedMotion(boolean reduced) {
        reducedMotion = reduced;
    }

    /** Another run begins, of which nothing has been shown. */
    public void forget() {
        farthest = 0;
    }

    /** The farthest position of this run that has been shown. */
    public double farthest() {
        return farthest;
    }

    /**
     * Up to where lines over time are drawn in a picture of an iteration: not beyond it while the run is shown for the
     * first time, and up to what has been shown of it before.
     */
    public long drawnUpTo(long iteration) {
        return position.get() >= farthest ? iteration : Math.max(iteration, iterationAt(farthest));
    }

    /** Tells how far the run has come. Live mode follows, and so does a replay that was shown to the end. */
    public void setEnd(long newestIteration) {
        end.set(positionOf(newestIteration));
        position.set(live.get() ? end.get() : Math.min(shown(), end.get()));
        farthest = Math.max(farthest, position.get());
    }

    /** Where the replay is seen: where it is, or the step that it has reached. */
    private double shown() {
        if (!reducedMotion || !playing.get() || wanted == Double.POSITIVE_INFINITY) {
            return wanted;
        }
        Pace pace = story.get().pace();
        double share = isTold() ? pace.shareAt(wanted) : wanted / Math.max(last, 1e-9);
        double step = Math.min(1, Math.floor(FEW_STEPS * share + 1e-9) / FEW_STEPS);
        return isTold() ? pace.positionAt(step) : step * last;
    }

    /** Whether the pace of this run is known: a story of another run is none, as the run has just begun anew. */
    private boolean isTold() {
        Pace pace = story.get().pace();
        return pace.end() > 0 && Math.abs(pace.end() - end.get()) < 1e-9;
    }

    /** Goes to a position by hand: ends live mode, and leaves playing as it is. */
    public void seek(double target) {
        live.set(false);
        wanted = target >= end.get() && target > 0 ? Double.POSITIVE_INFINITY : Math.max(0, target);
        position.set(Math.min(wanted, end.get()));
    }

    public void seekIteration(long iteration) {
        seek(positionOf(iteration));
    }

    /** Plays from the start. */
    public void restart() {
        live.set(false);
        wanted = 0;
        position.set(0);
        playing.set(true);
    }

    /**
     * Moves the replay on.
     *
     * @param elapsedSeconds since the last frame, of the wall clock; at least 0
     * @param finalPosition where the replay will end when the run is complete: the pace is set by it, so that a run
     *     that is still growing is not replayed too slowly
     * @param complete whether the run has ended
     */
    public void advance(double elapsedSeconds, double finalPosition, boolean complete) {
        if (!playing.get() || live.get()) {
            return;
        }
        last = finalPosition;
        double next = next(Math.min(elapsedSeconds, 0.25), finalPosition);
        if (wanted <= end.get()) {
            wanted = Math.min(next, end.get());
        }
        position.set(Math.min(shown(), end.get()));
        if (complete && next >= end.get()) {
            playing.set(false);
            wanted = Double.POSITIVE_INFINITY;
        }
    }

    /** Where the replay is after so many seconds. */
    private double next(double elapsed, double finalPosition) {
        double slow = Math.min(slowFor, elapsed);
        slowFor -= slow;
        double share = (elapsed - (1 - SLOW) * slow) / seconds.get();
        double now = Math.min(wanted, end.get());
        Pace pace = story.get().pace();
        boolean told = isTold();
        double next = told ? pace.positionAt(pace.shareAt(now) + share) : now + share * Math.max(finalPosition, 1e-9);
        for (RunEvent event : story.get().events()) {
            double at = positionOf(event.iteration());
            slowFor = told && at > now && at <= next ? SLOW_SECONDS : slowFor;
        }
        return next;
    }
}
