package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.io.Decimal;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossRun;
import org.geodescent.session.JsonNames;

/**
 * Whether a run still learns at its end, on what scale of the features it was trained, and what to do if it has come to
 * nothing.
 */
record TrainingHealth(Experiment experiment, LossRun run) {
    /**
     * Adds {@code scaling} and {@code excitation} if there is some, and of ReLUs {@code noNodeActive} and
     * {@code silentNodes}, of several networks a number each.
     */
    ObjectNode put(ObjectNode node) {
        FeatureMap map = run.coordinates().map();
        if (experiment.scaling() != Scaling.NONE) {
            ObjectNode scaling = node.putObject("scaling").put("name", JsonNames.of(experiment.scaling()));
            if (experiment.scaling() != Scaling.UNIT) {
                ArrayNode offset = scaling.putArray("offset");
                map.offset().forEach(offset::add);
                ArrayNode scale = scaling.putArray("scale");
                map.scale().forEach(scale::add);
            }
        }
        Excitation excitation = run.spec().excitation();
        if (!excitation.isNone()) {
            node.putObject("excitation")
                    .put("input", excitation.input())
                    .put("hidden", excitation.hidden())
                    .put("kind", JsonNames.of(excitation.kind()));
        }
        if (!(experiment.model() instanceof TwoLayerRelu) || run.trajectory().isEmpty()) {
            return node;
        }
        node.put("noNodeActive", noneActive());
        if (silent().size() == 1) {
            return node.put("silentNodes", silent().get(0));
        }
        ArrayNode list = node.putArray("silentNodes");
        silent().forEach(list::add);
        return node;
    }

    /** Lines for people; none if all is well and nothing was scaled. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (experiment.scaling() == Scaling.UNIT) {
            lines.add(
                    "scaled               unit: every sample divided by its length; all numbers are about the unit vectors");
        } else if (experiment.scaling() != Scaling.NONE) {
            lines.add(
                    "scaled               %s: (x - m) / s with m = %s, s = %s; weights, loss, gap and theorems are about the scaled features"
                            .formatted(
                                    JsonNames.of(experiment.scaling()),
                                    shown(run.coordinates().map().offset()),
                                    shown(run.coordinates().map().scale())));
        }
        if (!run.spec().excitation().isNone()) {
            lines.add(
                    "excitation           the loss is the mean of those at the highest and the lowest score of perturbed samples");
        }
        if (noneActive() && run.spec().excitation().isNone()) {
            lines.add("active nodes         none" + ofClasses()
                    + ": no hidden node is active on any sample, so its weights move no more; " + cure());
        } else if (run.outcome().orElse(null) instanceof RunOutcome.Diverged) {
            lines.add("because              the step is too large; " + cure());
        } else if (experiment.model() instanceof TwoLayerRelu relu
                && silent().stream().anyMatch(count -> count > 0)) {
            int all = relu.hidden() * silent().size();
            int silent = silent().stream().mapToInt(Integer::intValue).sum();
            lines.add("active nodes         %d of %d; %d active on no sample".formatted(all - silent, all, silent));
        }
        return lines;
    }

    private static String shown(List<Double> numbers) {
        return String.join(", ", numbers.stream().map(x -> NumberText.of(x, 6)).toList());
    }

    private Classifier classifier() {
        return Classifier.of(run.spec().model(), run.trajectory().last().parameters());
    }

    private List<Integer> silent() {
        return classifier().networks().stream()
                .map(network -> network.silentNodes(run.spec().data()))
                .toList();
    }

    private boolean noneActive() {
        return !run.trajectory().isEmpty() && classifier().isSilent(run.spec().data());
    }

    /** Which networks' nodes, if there are several networks. */
    private String ofClasses() {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < classifier().networks().size(); k++) {
            if (classifier().networks().size() > 1
                    && classifier().networks().get(k).isSilent(run.spec().data())) {
                names.add(experiment.data().classNames().get(k));
            }
        }
        return names.isEmpty() ? "" : " for " + String.join(", ", names);
    }

    private String cure() {
        return cure(experiment);
    }

    /** Why there is no state at all, and what to do. */
    String noFiniteStart() {
        String scale = experiment.scaling() == Scaling.NONE
                ? "try --scale " + JsonNames.of(experiment.fittingScaling()) + ", or "
                : "";
        return "the loss is not finite at the start; " + scale + "use smaller data or weights";
    }

    /** What to try where training comes to nothing. */
    static String cure(Experiment experiment) {
        List<String> cures = new ArrayList<>();
        if (experiment.scaling() == Scaling.NONE) {
            cures.add("--scale " + JsonNames.of(experiment.fittingScaling()));
        }
        cures.add(
                "a smaller step (--step " + Decimal.format(experiment.descent().stepSize() / 10) + ")");
        if (experiment.reduction() == Reduction.SUM) {
            cures.add("--reduction mean");
        }
        return "try " + String.join(", or ", cures);
    }
}
