package org.geodescent.stage;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.RunOutcome;
import org.geodescent.core.train.Start;
import org.geodescent.picture.RunReading;
import org.geodescent.picture.Story;
import org.geodescent.preset.Caption;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.preset.StageEvents;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.run.LossRun;

/** Chooses the one sentence that says what can be seen now. */
public final class Captions {
    private Captions() {}

    /**
     * The sentence.
     *
     * @param runs of the experiment, as far as they have come
     * @param story of the runs; none while it is not known
     * @param shown their classifiers in the plane
     * @param now the iteration that is shown
     * @param atEnd whether the replay is at the end of runs that have ended
     */
    public static String of(
            Experiment experiment, List<LossRun> runs, Story story, List<RunReading> shown, long now, boolean atEnd) {
        Optional<String> wrong = wrong(experiment, runs, shown);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<Preset> preset = Presets.of(experiment);
        Optional<String> staged = preset.flatMap(each -> staged(runs, story, each, now, atEnd));
        if (staged.isPresent()) {
            return staged.get();
        }
        String usual = experiment.losses() == LossChoice.BOTH ? both(experiment, atEnd) : single(experiment, atEnd);
        if (atEnd) {
            return preset.isPresent() && experiment.losses() != LossChoice.BOTH
                    ? preset.get().caption()
                    : usual;
        }
        Optional<String> own = preset.map(Preset::caption);
        boolean told = preset.isPresent() && !preset.get().staging().captions().isEmpty();
        Optional<String> newest = told ? own : new StoryWords(runs, story, now).newest();
        return newest.or(() -> own).orElse(usual);
    }

    /** What is wrong, which is said before anything else; empty if nothing is. */
    public static Optional<String> wrong(Experiment experiment, List<LossRun> runs, List<RunReading> shown) {
        List<RunReading> silent = silent(shown);
        return experiment
                .obstacle()
                .or(() -> undetermined(runs))
                .or(() -> silent.isEmpty() ? Optional.empty() : Optional.of(silent(experiment, silent)));
    }

    /** Those that have come to rest, after their start. */
    public static List<RunReading> silent(List<RunReading> shown) {
        return shown.stream()
                .filter(run -> run.silent() && run.snapshot().iteration() > 0)
                .toList();
    }

    /** With both losses it may be so with one of them only. */
    private static String silent(Experiment experiment, List<RunReading> silent) {
        String whose = silent.size() == 1 && experiment.losses() == LossChoice.BOTH
                ? "Of the " + (silent.get(0).objective().loss() == Loss.SQUARED ? "squared loss" : "cross-entropy")
                        + ", no"
                : "No";
        boolean several = experiment.data().classNames().size() > 2;
        return whose + (several ? " neuron of a class’s network" : " neuron")
                + " is active on any point any more: nothing more is learnt.";
    }

    /**
     * Gradient flow can come to a state from which it may go on in several ways; steps of gradient descent would choose
     * one by rounding.
     */
    private static Optional<String> undetermined(List<LossRun> runs) {
        for (LossRun run : runs) {
            if (run.outcome().orElse(null) instanceof RunOutcome.Undetermined undetermined) {
                return Optional.of("Gradient flow ends at iteration %s, since it is not determined from there on: %s."
                        .formatted(NumberText.of(undetermined.steps()), undetermined.reason()));
            }
        }
        return Optional.empty();
    }

    /** Of what a preset says after its first sentence, the last whose moment has come. */
    private static Optional<String> staged(List<LossRun> runs, Story story, Preset preset, long now, boolean atEnd) {
        Optional<String> text = Optional.empty();
        for (Caption caption : preset.staging().captions()) {
            boolean come = now >= caption.from()
                    && caption.moment()
                            .map(event -> StageEvents.come(event, runs, story, preset.bound(), now, atEnd))
                            .orElse(true);
            text = come ? Optional.of(caption.text()) : text;
        }
        return text;
    }

    private static String both(Experiment experiment, boolean atEnd) {
        if (!experiment.descent().excitation().isNone()) {
            return experiment.descent().excitation().crossEntropyToo()
                    ? "Both losses see perturbed samples: every one counts with its highest and its lowest score."
                    : "The squared loss sees perturbed samples, the cross-entropy plain ones: compare the two discs.";
        }
        if (experiment.squaredStart().isPresent()) {
            return "Same data, same network; each loss from its own start, as published.";
        }
        if (atEnd && experiment.start() instanceof Start.Seeded) {
            return "Same data, same network, same start. Only the loss differs: compare the two discs.";
        }
        return "Same data, same network, same start. Only the loss differs.";
    }

    private static String deep(DeepLinear model, boolean crossEntropy) {
        if (model.weightDecay().stream().allMatch(mu -> mu > 0)) {
            return "Weight decay removes what the loss does not push: of every layer one direction is left.";
        }
        return crossEntropy
                ? "In every layer cross-entropy lets one direction grow, slowly and without limit, and leaves the others behind."
                : "Without weight decay the squared loss leaves the other directions of every layer where they are.";
    }

    private static String single(Experiment experiment, boolean atEnd) {
        if (experiment.data().classNames().size() > 2) {
            return "Every class has a network of its own, trained against the rest: the largest score names the class.";
        }
        boolean crossEntropy = experiment.losses() == LossChoice.CROSS_ENTROPY;
        if (experiment.model() instanceof DeepLinear deep) {
            return deep(deep, crossEntropy);
        }
        if (experiment.model() instanceof LinearModel) {
            return crossEntropy
                    ? "A straight boundary: cross-entropy keeps turning it, ever more slowly, towards the points nearest to it."
                    : "A straight boundary: the squared loss weighs every point, near or far, and settles.";
        }
        if (crossEntropy) {
            return atEnd
                    ? "Cross-entropy has almost stopped pushing: the few points with the smallest scores hold the boundary."
                    : "Cross-entropy pushes a point only until it is classified well, and then ever more weakly.";
        }
        return "The squared loss pushes every point until its score is exactly the target.";
    }
}
