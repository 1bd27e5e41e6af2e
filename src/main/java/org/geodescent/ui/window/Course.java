package org.geodescent.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What a measurement does one after the other, each as soon as what comes before it is done. */
final class Course extends AnimationTimer {
    private record Leg(Runnable begin, BooleanSupplier done, Duration longest) {}

    private final Deque<Leg> legs = new ArrayDeque<>();
    private @Nullable Leg current;
    private long begunAt;

    /**
     * One more leg.
     *
     * @param begin done once
     * @param done whether the next leg may begin
     * @param longest after which the next one begins in any case
     */
    void then(Runnable begin, BooleanSupplier done, Duration longest) {
        legs.add(new Leg(begin, done, longest));
    }

    /** Something that is over at once. */
    void then(Runnable deed) {
        then(deed, () -> true, Duration.ZERO);
    }

    @Override
    public void handle(long now) {
        Leg leg = current;
        if (leg != null && now - begunAt < leg.longest.toMillis() * 1e6 && !leg.done.getAsBoolean()) {
            return;
        }
        current = legs.poll();
        begunAt = now;
        if (current == null) {
            stop();
        } else {
            current.begin.run();
        }
    }
}
