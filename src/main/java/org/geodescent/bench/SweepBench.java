package org.geodescent.bench;

import java.util.List;
import java.util.stream.LongStream;
import org.geodescent.core.train.StopRule;
import org.geodescent.preset.Presets;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.SweepPlan;
import org.geodescent.run.SweepTable;

/** {@code bench --only sweep}: the table of many seeds of A's Figure 1, both losses, on this thread. */
public final class SweepBench {
    private static final int SEEDS = 200;

    private SweepBench() {}

    /** As {@code sweep} of so many seeds does it. */
    public static List<BenchRow> rows() {
        SweepTable table = table(SEEDS, 60_000);
        table.lines(0, () -> false);
        double seconds = Processor.once(() -> compute(table));
        return List.of(new BenchRow(
                "rowsPerProcessorSecond",
                "sweep of %d seeds of A1, both losses, 60,000 steps".formatted(SEEDS),
                SEEDS * table.linesPerCase() / seconds,
                "rows per processor second"));
    }

    static SweepTable table(int seeds, long steps) {
        Experiment base = Presets.find("a1")
                .orElseThrow()
                .experiment()
                .withLosses(LossChoice.BOTH)
                .withStopRule(new StopRule(steps, 0));
        return new SweepTable(
                SweepPlan.of(base, LongStream.rangeClosed(1, seeds).boxed().toList(), List.of()), false, false);
    }

    static void compute(SweepTable table) {
        for (int i = 0; i < table.cases(); i++) {
            if (table.lines(i, () -> false).size() != table.linesPerCase()) {
                throw new IllegalStateException("case %d has no lines".formatted(i));
            }
        }
    }
}
