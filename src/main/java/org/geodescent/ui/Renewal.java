package org.geodescent.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * When those parts of the window are shown anew that are read, not watched: with the next frame, once, however much has
 * changed by then; but while a replay plays or something is dragged a few times a second, one part a frame, so that no
 * frame has to lay out all of them. What says the same as the pictures does not take turns while it is seen: however
 * few frames there are, it goes with them, all of it in one frame, so that no quantity has two numbers. On the JavaFX
 * thread only.
 */
public final class Renewal {
    /** Faster than this nobody reads. */
    private static final long PERIOD_NANOS = 66_000_000;

    /** Of what is folded away only the answer beside its name is seen. */
    private static final long FOLDED_NANOS = 500_000_000;

    private final BooleanSupplier moving;
    private final List<Part> parts = new ArrayList<>();
    /** When what goes with the pictures has been shown. */
    private long readAt;

    /** @param moving whether what the parts show changes with every frame */
    Renewal(BooleanSupplier moving) {
        this.moving = moving;
    }

    /** A part of the window. */
    public static final class Part {
        /** Null: seen whatever is folded away. */
        private final @Nullable Node node;

        private final long period;
        private final Runnable show;
        /** Whether it takes turns with others. */
        private final boolean inTurn;

        private boolean stale;
        private long shownAt;

        private Part(@Nullable Node node, long period, boolean inTurn, Runnable show) {
            this.node = node;
            this.period = period;
            this.inTurn = inTurn;
            this.show = show;
        }

        /** There is news: the part is shown soon, when what else has changed is known, too. */
        public void need() {
            stale = true;
        }

        private void renew(long now) {
            stale = false;
            shownAt = now;
            show.run();
        }

        private boolean isSeen() {
            return node == null || Sight.has(node);
        }

        private boolean isRead() {
            return stale && !inTurn && isSeen();
        }

        private boolean isDue(long now) {
            return stale && now - shownAt >= (isSeen() ? period : Math.max(period, FOLDED_NANOS));
        }
    }

    /**
     * One more part.
     *
     * @param show shows what there is to be shown by then
     */
    public Part of(Node node, Runnable show) {
        return of(node, PERIOD_NANOS, show);
    }

    /**
     * The same, of a part that costs more.
     *
     * @param periodNanos at least so long between two renewals
     */
    public Part of(Node node, long periodNanos, Runnable show) {
        return added(new Part(node, periodNanos, true, show));
    }

    /** One that says in numbers what the pictures show, which are the same numbers. */
    public Part withPictures(Node node, Runnable show) {
        return added(new Part(node, PERIOD_NANOS, false, show));
    }

    /** The same of one that is seen while what it is about is folded away. */
    public Part withPictures(Runnable show) {
        return added(new Part(null, PERIOD_NANOS, false, show));
    }

    private Part added(Part part) {
        parts.add(part);
        return part;
    }

    /**
     * Once a frame, after the pictures.
     *
     * @param now of the frame, in nanoseconds
     */
    public void pulse(long now) {
        if (moving.getAsBoolean()) {
            List<Part> read = parts.stream().filter(Part::isRead).toList();
            if (!read.isEmpty() && now - readAt >= PERIOD_NANOS) {
                readAt = now;
                read.forEach(part -> part.renew(now));
            }
            parts.stream()
                    .filter(part -> !part.isRead() && part.isDue(now))
                    .min(Comparator.comparingLong(part -> part.shownAt))
                    .ifPresent(part -> part.renew(now));
        } else {
            parts.stream().filter(part -> part.stale).toList().forEach(part -> part.renew(now));
        }
    }
}
