package org.geodescent.run;

import java.util.List;

/**
 * A finished case of a sweep.
 *
 * @param results one per loss, in the order of {@link LossChoice#losses()}
 */
public record SweepRow(SweepCase sweepCase, List<SweepResult> results) {
    public SweepRow {
        results = List.copyOf(results);
    }
}
