package org.geodescent.picture;

import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.convex.ConvexOutcome;
import org.geodescent.core.number.NumberText;
import org.geodescent.run.ConvexJob;

/** Says what has become of convex programs that take long. On any thread. */
@FunctionalInterface
public interface LongPrograms {
    /** Seconds; what takes longer is begun only if somebody asks for it. */
    double LONGEST_UNASKED = 60;

    /** Who asks waits for them, unless that would be minutes. */
    LongPrograms HERE = (job, cancelled) -> job.expectedSeconds() > LONGEST_UNASKED
            ? undecided(job, takes(job) + ", too long for a picture in passing")
            : job.run(state -> {}, cancelled);

    /**
     * What is known now.
     *
     * @param cancelled asked now and then by who waits
     * @return one outcome, or one per class if there are more than two
     */
    List<ConvexOutcome> outcomes(ConvexJob job, BooleanSupplier cancelled);

    /** Nothing is known. */
    static List<ConvexOutcome> undecided(ConvexJob job, String reason) {
        int classes = job.data().classNames().size();
        return Collections.nCopies(
                classes <= 2 ? 1 : classes, new ConvexOutcome.Undecided(reason, 0, Double.POSITIVE_INFINITY));
    }

    /** How long, in words. */
    static String takes(ConvexJob job) {
        return "solving it may take " + NumberText.duration(job.expectedSeconds());
    }
}
