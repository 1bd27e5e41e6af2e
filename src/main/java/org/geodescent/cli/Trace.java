package org.geodescent.cli;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.theory.BiasFreeNetwork;
import org.geodescent.core.theory.GapCertifier;
import org.geodescent.core.theory.GapInterval;
import org.geodescent.core.train.Snapshot;
import org.geodescent.io.Decimal;
import org.geodescent.run.Evaluation;
import org.geodescent.run.LossRun;
import org.geodescent.session.WeightsJson;

/** The CSV of {@code --trace}: a line per recorded iteration; a quantity that does not exist is an empty cell. */
final class Trace {
    private Trace() {}

    static String csv(LossRun run) {
        boolean biasFree = run.spec().model() instanceof TwoLayerRelu relu && !relu.hiddenBias() && !relu.outputBias();
        int networks = run.spec().networks();
        List<GapCertifier> certifiers = biasFree
                ? run.spec().problems().stream()
                        .map(problem -> GapCertifier.of(problem.data()))
                        .toList()
                : List.of();
        StringBuilder text = new StringBuilder("iteration,loss,gradientNorm,margin,lipschitz");
        text.append(certifiers.isEmpty() ? "" : ",gapLower,gapUpper");
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
            List<GapInterval> gaps = gaps(certifiers, classifier);
            if (gaps.size() == 1) {
                addEnds(cells, gaps.get(0));
            } else if (!gaps.isEmpty()) {
                addEnds(cells, GapInterval.sum(gaps));
            }
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

    /** One per network; none if the networks have biases. */
    private static List<GapInterval> gaps(List<GapCertifier> certifiers, Classifier classifier) {
        List<GapInterval> gaps = new ArrayList<>();
        for (int k = 0; k < certifiers.size(); k++) {
            BiasFreeNetwork network =
                    BiasFreeNetwork.of(classifier.networks().get(k)).orElseThrow();
            gaps.add(certifiers.get(k).at(network));
        }
        return gaps;
    }

    private static void addEnds(List<String> cells, GapInterval gap) {
        cells.add(Decimal.cell(gap.lower()));
        cells.add(Decimal.cell(gap.upper()));
    }
}
