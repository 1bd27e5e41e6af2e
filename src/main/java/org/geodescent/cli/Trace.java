package org.geodescent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Optional<GapCertifier> certifier = biasFree && networks == 1
                ? Optional.of(GapCertifier.of(run.spec().data()))
                : Optional.empty();
        StringBuilder text = new StringBuilder("iteration,loss,gradientNorm,margin,lipschitz");
        text.append(certifier.isPresent() ? ",gapLower,gapUpper" : "");
        for (int k = 0; k < networks; k++) {
            String prefix = networks == 1 ? "" : "class_" + (k + 1) + "_";
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
            if (certifier.isPresent()) {
                GapInterval gap = certifier
                        .get()
                        .at(BiasFreeNetwork.of(classifier.networks().get(0)).orElseThrow());
                cells.add(Decimal.cell(gap.lower()));
                cells.add(Decimal.cell(gap.upper()));
            }
            for (double value : snapshot.parameters().toArray()) {
                cells.add(Decimal.format(value));
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }
}
