package org.geodescent.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.theory.Statement;
import org.geodescent.core.theory.TheoremEvaluator;
import org.geodescent.core.theory.TheoremValue;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.io.Decimal;

/**
 * The CSV of a sweep: a line per seed, combination of values, and loss; a quantity that does not exist is an empty
 * cell. The last cell says whether no hidden node is active on any sample, so that nothing is learnt any more.
 */
public final class SweepTable implements CaseTable {
    private static final String DIVERGED = "diverged";

    private final SweepPlan plan;
    private final List<String> header = new ArrayList<>();
    private final Optional<GapCertifier> certifier;
    private final boolean biasFree;
    private final boolean theorems;

    /**
     * @param biasFree whether B's gap interval is computed, of two classes; else its cells are empty
     * @param theorems whether the bounds of A's Theorems 1 to 3 are, as corrected; a cell is empty where the theorem
     *     does not apply
     */
    public SweepTable(SweepPlan plan, boolean biasFree, boolean theorems) {
        this.plan = plan;
        this.biasFree = biasFree;
        this.theorems = theorems;
        header.add("seed");
        for (SweepAxis axis : plan.axes()) {
            header.add(axis.parameter().key());
        }
        header.addAll(List.of("loss", "steps", "stopped", "finalLoss", "trainingAccuracy", "margin", "lipschitz"));
        if (biasFree) {
            header.addAll(List.of("gapLower", "gapUpper"));
        }
        if (theorems) {
            header.addAll(List.of("theorem1Bound", "theorem2Bound", "theorem3Bound"));
        }
        header.add("noNodeActive");
        certifier = biasFree
                        && !plan.cases().isEmpty()
                        && plan.cases().get(0).experiment().data().classNames().size() == 2
                ? Optional.of(GapCertifier.of(plan.cases().get(0).experiment().trainingData()))
                : Optional.empty();
    }

    @Override
    public String header() {
        return String.join(",", header);
    }

    @Override
    public int cases() {
        return plan.cases().size();
    }

    /** The seed and the values that are varied. */
    @Override
    public int keyCells() {
        return 1 + plan.axes().size();
    }

    @Override
    public String key(int index) {
        return key(plan.cases().get(index));
    }

    /** One per loss. */
    @Override
    public int linesPerCase() {
        return plan.cases().get(0).experiment().runs().size();
    }

    @Override
    public List<String> lines(int index, BooleanSupplier cancelled) {
        return lines(SweepRow.of(plan.cases().get(index), cancelled));
    }

    /** Whether the run of a line diverged. */
    public boolean diverged(String line) {
        return line.split(",", -1)[header.indexOf("stopped")].equals(DIVERGED);
    }

    /** Whether the run of a line ended with no hidden node active on any sample. */
    public boolean silent(String line) {
        return line.endsWith("," + true);
    }

    /** The lines of a finished case, one per loss. */
    public List<String> lines(SweepRow row) {
        return row.results().stream().map(result -> line(row, result)).toList();
    }

    private static String key(SweepCase sweepCase) {
        StringBuilder key = new StringBuilder(Long.toString(sweepCase.seed()));
        for (double value : sweepCase.values()) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            key.append(',').append(whole ? Long.toString((long) value) : Decimal.format(value));
        }
        return key.toString();
    }

    private String line(SweepRow row, SweepResult result) {
        List<String> cells = new ArrayList<>();
        cells.add(key(row.sweepCase()));
        cells.add(result.loss() == Loss.CROSS_ENTROPY ? "ce" : "se");
        cells.add(Long.toString(result.outcome().steps()));
        cells.add(stopped(result.outcome()));
        SweepResult.End end = result.end().orElse(null);
        if (end == null) {
            cells.addAll(List.of("", "", "", ""));
        } else {
            cells.add(Decimal.format(end.finalLoss()));
            cells.add(Decimal.format(end.accuracy()));
            cells.add(Decimal.cell(end.evaluation().margin()));
            cells.add(Decimal.cell(end.evaluation().lipschitz()));
        }
        if (biasFree) {
            addGap(cells, certifier.flatMap(of -> result.end().flatMap(each -> gap(of, each.classifier()))));
        }
        if (theorems) {
            addBounds(cells, row, result);
        }
        cells.add(result.end()
                .filter(last -> last.classifier().spec() instanceof TwoLayerRelu)
                .map(last -> Boolean.toString(last.silent()))
                .orElse(""));
        return String.join(",", cells);
    }

    private static void addBounds(List<String> cells, SweepRow row, SweepResult result) {
        Optional<List<TheoremValue>> values = result.end()
                .filter(end -> end.classifier().tellsTwoClasses())
                .map(end -> TheoremEvaluator.evaluate(
                        row.sweepCase().experiment().runs().stream()
                                .filter(spec -> spec.objective().loss() == result.loss())
                                .findFirst()
                                .orElseThrow(),
                        end.snapshot()));
        for (Statement statement : List.of(Statement.THEOREM_1, Statement.THEOREM_2, Statement.THEOREM_3)) {
            cells.add(values.stream()
                    .flatMap(List::stream)
                    .filter(value -> value.statement() == statement && value.applies())
                    .map(value -> Decimal.cell(value.bound()))
                    .findFirst()
                    .orElse(""));
        }
    }

    private static Optional<GapInterval> gap(GapCertifier certifier, Classifier classifier) {
        return BiasFreeNetwork.of(classifier.networks().get(0)).map(certifier::at);
    }

    private static void addGap(List<String> cells, Optional<GapInterval> gap) {
        cells.add(gap.map(g -> Decimal.cell(g.lower())).orElse(""));
        cells.add(gap.map(g -> Decimal.cell(g.upper())).orElse(""));
    }

    private static String stopped(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Diverged ? DIVERGED : "completed";
    }
}
