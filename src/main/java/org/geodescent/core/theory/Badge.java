package org.geodescent.core.theory;

import java.util.List;

/** How far a bound may be trusted; no bound is shown without it. */
public sealed interface Badge {
    /** Every hypothesis that can be checked holds, and the bound is finite. */
    record Applies() implements Badge {}

    /**
     * The hypotheses hold, but the bound says nothing.
     *
     * @param reason one clause without a full stop
     */
    record VoidBound(String reason) implements Badge {}

    /**
     * The run is outside the theorem.
     *
     * @param differences one clause per difference from its setting, at least one
     */
    record Outside(List<String> differences) implements Badge {
        public Outside {
            differences = List.copyOf(differences);
        }
    }
}
