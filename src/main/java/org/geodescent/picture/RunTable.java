package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.work.Patience;
import org.geodescent.figure.file.TableProvenance;
import org.geodescent.io.Decimal;
import org.geodescent.run.Evaluation;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunGaps;
import org.geodescent.session.WeightsJson;

/**
 * Runs as CSV: a line per recorded iteration, every number to its last bit; a quantity that does not exist is an empty
 * cell.
 */
public final class RunTable {
    private final LossRun run;
    private final boolean biasFree;
    private final int networks;
    private final RunGaps certified;

    private RunTable(LossRun run) {
        this.run = run;
        biasFree = RunGaps.isKnown(run.spec().model());
        networks = run.spec().networks();
        certified = RunGaps.of(run.spec());
    }

    /** Curves and weights of one run. */
    public static String trace(LossRun run) {
        RunTable table = new RunTable(run);
        StringBuilder text = new StringBuilder(String.join(",", table.header())).append('\n');
        run.trajectory().forEach(snapshot -> text.append(String.join(",", table.cells(snapshot)))
                .append('\n'));
        return text.toString();
    }

    /**
     * Curves, bounds and weights of all runs of an experiment, with its session in comments behind them.
     *
     * @param runs of the same model, at least one; the first column says which
     * @param session as JSON
     * @param progress told the share that is done, from 0 to 1
     * @throws CancellationException soon after {@code cancelled} turned true
     */
    public static String of(List<LossRun> runs, String session, DoubleConsumer progress, BooleanSupplier cancelled) {
        StringBuilder text = new StringBuilder("run,");
        text.append(String.join(",", new RunTable(runs.get(0)).header()));
        for (Statement statement : Statement.values()) {
            String name = statement.name().toLowerCase(Locale.ROOT).replace("_", "");
            text.append(",%1$sApplies,%1$sBound,%1$sBoundAsPrinted,%1$sMeasured".formatted(name));
        }
        text.append('\n');
        for (int r = 0; r < runs.size(); r++) {
            RunTable table = new RunTable(runs.get(r));
            BoundRecorder bounds = new BoundRecorder();
            int size = table.run.trajectory().size();
            for (int i = 0; i < size; i++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                progress.accept((r + i / (double) size) / runs.size());
                List<String> cells = new ArrayList<>(List.of(table.name()));
                cells.addAll(table.cells(table.run.trajectory().get(i)));
                cells.addAll(table.bounds(bounds, i, cancelled));
                text.append(String.join(",", cells)).append('\n');
            }
        }
        return text.append(TableProvenance.comments(session)).toString();
    }

    private String name() {
        return run.spec().objective().loss() == Loss.CROSS_ENTROPY ? "cross-entropy" : "squared";
    }

    private List<String> header() {
        List<String> names = new ArrayList<>(List.of("iteration", "loss", "gradientNorm", "margin", "lipschitz"));
        if (biasFree) {
            names.addAll(List.of("gapLower", "gapUpper"));
        }
        for (int k = 0; k < networks; k++) {
            String prefix = networks == 1 ? "" : "class_" + (k + 1) + "_";
            if (networks > 1 && biasFree) {
                names.addAll(List.of(prefix + "gapLower", prefix + "gapUpper"));
            }
            WeightsJson.names(run.spec().model()).forEach(name -> names.add(prefix + name));
        }
        return names;
    }

    private List<String> cells(Snapshot snapshot) {
        Classifier classifier = Classifier.of(run.spec().model(), snapshot.parameters());
        Evaluation evaluation = run.coordinates().evaluate(run.spec().model(), snapshot);
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(snapshot.iteration()));
        cells.add(Decimal.format(snapshot.loss()));
        cells.add(Decimal.format(snapshot.gradientNorm()));
        cells.add(Decimal.cell(evaluation.margin()));
        cells.add(Decimal.cell(evaluation.lipschitz()));
        List<GapInterval> gaps = certified.at(snapshot);
        RunGaps.total(gaps).ifPresent(gap -> addEnds(cells, gap));
        for (int k = 0; k < networks; k++) {
            Patience.check();
            if (gaps.size() > 1) {
                addEnds(cells, gaps.get(k));
            }
            for (double value : classifier.networks().get(k).parameters().toArray()) {
                cells.add(Decimal.format(value));
            }
        }
        return cells;
    }

    private static void addEnds(List<String> cells, GapInterval gap) {
        cells.add(Decimal.cell(gap.lower()));
        cells.add(Decimal.cell(gap.upper()));
    }

    /** Four cells a statement, empty where it is about other runs. */
    private List<String> bounds(BoundRecorder recorder, int index, BooleanSupplier cancelled) {
        List<String> cells = new ArrayList<>();
        for (Statement statement : Statement.values()) {
            boolean about = networks == 1
                    && statement.loss() == run.spec().objective().loss()
                    && statement.isAbout(run.spec().model());
            if (!about) {
                cells.addAll(List.of("", "", "", ""));
                continue;
            }
            TheoremValue value = recorder.point(run, index, cancelled).value(statement);
            cells.add(Boolean.toString(value.applies()));
            cells.add(Decimal.cell(value.bound()));
            cells.add(Decimal.cell(value.boundAsPrinted()));
            cells.add(Decimal.cell(value.measured()));
        }
        return cells;
    }
}
