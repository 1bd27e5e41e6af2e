package org.geodescent.core.convex;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.geodescent.core.exact.Dyadic;
import org.geodescent.core.exact.DyadicVector;

/** Lets a {@link PreciseSearch} solve for a {@link WorkingSet} until its network reaches all margins. Immutable. */
final class PrecisePart {
    private final double[][] rows;
    private final int[] y;
    private final BooleanSupplier cancelled;
    private final Dyadic[][] points;

    /**
     * @param rows distinct samples of at most two features, behind each the same positive number
     * @param y ±1
     */
    PrecisePart(double[][] rows, int[] y, BooleanSupplier cancelled) {
        this.rows = rows;
        this.y = y;
        this.cancelled = cancelled;
        this.points = Arrays.stream(rows)
                .map(PreciseSearch::spatial)
                .map(DyadicVector::of)
                .toArray(Dyadic[][]::new);
    }

    /**
     * A search that has ended, for the chosen samples.
     *
     * @param set grows
     * @param start neurons of a network that may be near the optimal one
     */
    PreciseSearch run(WorkingSet set, List<FaceNeuron> start) {
        while (true) {
            int[] chosen = set.indices();
            PreciseSearch search =
                    new PreciseSearch(WorkingSet.rows(rows, chosen), WorkingSet.labels(y, chosen), cancelled);
            search.run(start);
            if (!search.isClosed() || cancelled.getAsBoolean() || !set.grow(search.margins(points, y))) {
                search.reach(points, y);
                return search;
            }
        }
    }
}
