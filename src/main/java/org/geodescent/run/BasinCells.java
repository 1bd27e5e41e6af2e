package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinJudge;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one basin map on their way, coarse to fine. Any number of threads may {@link #work}; the finished map
 * does not depend on how many.
 */
final class BasinCells {
    private final BasinStudy study;
    private final int[] order;
    private final AtomicReferenceArray<@Nullable BasinCell> cells;
    private final AtomicInteger next = new AtomicInteger();
    private volatile @Nullable BasinTargets targets;

    /** @param earlier what is computed already, if anything is */
    BasinCells(BasinStudy study, Optional<BasinMap> earlier) {
        this.study = study;
        targets = earlier.map(BasinMap::targets).orElse(null);
        order = BasinMap.order(study.grid());
        cells = new AtomicReferenceArray<>(order.length);
        for (int i = 0; earlier.isPresent() && i < order.length; i++) {
            cells.set(i, earlier.get().cells().get(i));
        }
    }

    /** Finds the targets, unless they are known; before any work. */
    BasinJudge prepare(BooleanSupplier cancelled) {
        BasinTargets known = targets;
        BasinTargets found = known == null ? BasinTargets.of(study.data(), study.sign(), cancelled) : known;
        targets = found;
        return new BasinJudge(study, found);
    }

    /**
     * Computes cells that no other thread has begun, until there are none left.
     *
     * @param judged told after every cell
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    void work(BasinJudge judge, BooleanSupplier cancelled, Runnable judged) {
        for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement()) {
            int cell = order[i];
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            if (cells.get(cell) == null) {
                int columns = study.grid().columns();
                cells.set(cell, judge.judge(cell % columns, cell / columns, cancelled));
                judged.run();
            }
        }
    }

    /** What is computed; empty before the targets are known. */
    Optional<BasinMap> snapshot() {
        BasinTargets found = targets;
        if (found == null) {
            return Optional.empty();
        }
        List<@Nullable BasinCell> copy = new ArrayList<>(order.length);
        int computed = 0;
        for (int i = 0; i < order.length; i++) {
            BasinCell cell = cells.get(i);
            copy.add(cell);
            computed += cell != null ? 1 : 0;
        }
        return Optional.of(new BasinMap(study, found, copy, computed));
    }
}
