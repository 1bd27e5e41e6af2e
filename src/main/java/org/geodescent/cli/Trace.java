package org.geodescent.cli;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.Snapshot;
import org.geodescent.io.Decimal;
import org.geodescent.run.Evaluation;
import org.geodescent.run.LossRun;
import org.geodescent.run.RunGaps;
import org.geodescent.session.WeightsJson;

/** The CSV of {@code --trace}: a line per recorded iteration; a quantity that does not exist is an empty cell. */
final class Trace {
    private Trace() {}

    static String csv(LossRun run) {
        boolean biasFree = RunGaps.isKnown(run.spec().model());
        int networks = run.spec().networks();
        RunGaps certified = RunGaps.of(run.spec());
        StringBuilder text = new StringBuilder("iteration,loss,gradientNorm,margin,lipschitz");
        text.append(biasFree ? ",gapLower,gapUpper" : "");
        for (int k = 0; k < networks; k++) {
            String prefix = networks == 1 ? "" : "class_" + (k + 1) + "_";
            text.append(networks > 1 && biasFree ? "," + prefix + "gapLower," + prefix + "gapUpper" : "");
            WeightsJson.names(run.spec().model())
                    .forEach(name -> text.append(',').append(prefix).append(name));
        }
        text.append('\n');
        for (Snapshot snapshot : run.trajectory()) {
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
                if (gaps.size() > 1) {
                    addEnds(cells, gaps.get(k));
                }
                for (double value : classifier.networks().get(k).parameters().toArray()) {
                    cells.add(Decimal.format(value));
                }
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    private static void addEnds(List<String> cells, GapInterval gap) {
        cells.add(Decimal.cell(gap.lower()));
        cells.add(Decimal.cell(gap.upper()));
    }
}
