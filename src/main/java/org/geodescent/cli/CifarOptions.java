package org.geodescent.cli;

import org.geodescent.io.InputException;
import org.geodescent.run.Workers;
import org.jspecify.annotations.Nullable;

/** Option values that the commands about images share. */
final class CifarOptions {
    private static final int MOST_THREADS = 256;

    private CifarOptions() {}

    static int threads(@Nullable Integer asked) throws InputException {
        if (asked == null) {
            return Workers.usual();
        }
        if (asked < 1 || asked > MOST_THREADS) {
            throw new InputException("--threads: %d; it must be from 1 to %d".formatted(asked, MOST_THREADS));
        }
        return asked;
    }

    /** @param least images of a set that the command can work with */
    static int limit(@Nullable Integer asked, int least) throws InputException {
        if (asked == null) {
            return Integer.MAX_VALUE;
        }
        if (asked < least) {
            throw new InputException("--limit: %d; it must be at least %d%s"
                    .formatted(asked, least, least > 1 ? ", a plane and a horse" : ""));
        }
        return asked;
    }
}
