package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.RunSpec;

/**
 * A finished case of a sweep.
 *
 * @param results one per loss, in the order of {@link LossChoice#losses()}
 */
public record SweepRow(SweepCase sweepCase, List<SweepResult> results) {
    public SweepRow {
        results = List.copyOf(results);
    }

    /** Trains a case with each of its losses, on this thread. @throws CancellationException if it is cancelled */
    public static SweepRow of(SweepCase sweepCase, BooleanSupplier cancelled) {
        List<SweepResult> results = new ArrayList<>();
        Coordinates coordinates = sweepCase.experiment().coordinates();
        for (RunSpec spec : sweepCase.experiment().runs()) {
            SweepResult result = SweepResult.of(spec, coordinates, cancelled);
            if (result.outcome() instanceof RunOutcome.Cancelled) {
                throw new CancellationException();
            }
            results.add(result);
        }
        return new SweepRow(sweepCase, results);
    }
}
