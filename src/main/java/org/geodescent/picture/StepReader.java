package org.geodescent.picture;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.linalg.Box;
import org.geodescent.core.model.Classifier;
import org.geodescent.core.model.Composition;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Network;
import org.geodescent.core.number.Answer;
import org.geodescent.core.train.GradientStep;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Trajectory;
import org.geodescent.figure.recipe.InputPlaneScene;
import org.geodescent.figure.recipe.Palette;
import org.geodescent.figure.recipe.PlaneLayer;
import org.geodescent.figure.recipe.StepScene;
import org.geodescent.figure.recipe.TrainedClassifier;
import org.geodescent.run.LossRun;
import org.geodescent.session.StepView;
import org.jspecify.annotations.Nullable;

/** Slow motion of a gradient step in the input plane. Keeps the last step: its captions follow each other. */
final class StepReader {
    /** A step is drawn a power of ten times as far, so that something moves by this share of the view. */
    private static final double SEEN = 0.02;

    private static final double MOST_ENLARGED = 1e9;

    private @Nullable Key lastKey;
    private Answer<GradientStep> last = Answer.none("nothing is trained yet");

    /** What a step is of: the trajectory stays the same object as long as nothing is trained. */
    private record Key(Trajectory trajectory, RunSpec spec, int ofClass, long iteration) {
        @SuppressWarnings("ReferenceEquality") // as above
        boolean isSame(@Nullable Key other) {
            return other != null
                    && trajectory == other.trajectory
                    && spec.equals(other.spec)
                    && ofClass == other.ofClass
                    && iteration == other.iteration;
        }
    }

    /** What there is to read; empty unless the moment is looked at in slow motion. */
    Optional<StepReading> read(Moment moment, BooleanSupplier cancelled) {
        Optional<StepView> view = moment.look().plane().step();
        if (view.isEmpty()) {
            return Optional.empty();
        }
        List<LossRun> runs = moment.runs();
        int each = runs.isEmpty() ? 1 : runs.get(0).spec().networks();
        int problems = runs.size() * each;
        int problem = view.get().problem() < problems ? view.get().problem() : 0;
        if (runs.isEmpty()) {
            return Optional.of(absent(0, problem, problems, "", "There is no step yet: nothing is trained."));
        }
        LossRun run = runs.get(problem / each);
        long k = Math.min(moment.iteration(), run.trajectory().last().iteration());
        String loss = Palette.name(run.spec().objective().loss());
        String name = each == 1
                ? loss
                : "class " + moment.experiment().data().shownName(problem % each) + " against the rest";
        Optional<String> without = without(run);
        if (without.isPresent()) {
            return Optional.of(absent(k, problem, problems, name, without.get()));
        }
        Answer<GradientStep> step = step(run, problem % each, k, cancelled);
        String sentence = step.found()
                .map(found -> StepWords.of(found, view.get().caption()))
                .orElse("There is no step from iteration %d: %s. Go to an earlier one.".formatted(k, step.reason()));
        return Optional.of(new StepReading(k, problem, problems, name, step, sentence));
    }

    private static StepReading absent(long k, int problem, int problems, String name, String sentence) {
        return new StepReading(k, problem, problems, name, Answer.none("there is none"), sentence);
    }

    private static Optional<String> without(LossRun run) {
        if (run.spec().descent().isFlow()) {
            return Optional.of("Gradient flow has no steps: choose gradient descent to see one in slow motion.");
        }
        return run.spec().model() instanceof DeepLinear
                ? Optional.of("Slow motion is of two-layer networks and of linear models: choose one of them.")
                : Optional.empty();
    }

    private Answer<GradientStep> step(LossRun run, int ofClass, long iteration, BooleanSupplier cancelled) {
        Key key = new Key(run.trajectory(), run.spec(), ofClass, iteration);
        if (!key.isSame(lastKey)) {
            LossRun problem = run.spec().networks() == 1 ? run : run.ofClass(ofClass);
            last = GradientStep.at(problem.spec(), problem.trajectory(), iteration, cancelled);
            if (cancelled.getAsBoolean()) {
                lastKey = null;
                throw new CancellationException();
            }
            lastKey = key;
        }
        return last;
    }

    /**
     * The scene in slow motion: the network of the step alone, before it and, with the last caption, after it.
     *
     * @param reading with a step
     */
    static InputPlaneScene scene(InputPlaneScene still, Moment moment, StepReading reading, StepView view) {
        GradientStep step = reading.step().found().orElseThrow();
        FeatureMap map = moment.experiment().coordinates().map();
        Box box = still.viewport();
        boolean last = view.caption() == StepScene.STEP;
        StepScene once = new StepScene(view.caption(), step, map, 1);
        double enlarged = last ? enlarged(once, box) : 1;
        int classes = still.data().classNames().size();
        int k = reading.problem() % classes;
        Dataset data = classes > 2 ? still.data().oneAgainstRest(k) : still.data();
        TrainedClassifier before = classifier(step, step.networkBefore(), map, data);
        Set<PlaneLayer> layers = EnumSet.of(PlaneLayer.BOUNDARIES);
        if (view.caption() >= StepScene.SIDES) {
            layers.add(PlaneLayer.HINGES);
        } else if (view.caption() == StepScene.PUSHES) {
            layers.add(PlaneLayer.PUSHES);
        }
        if (still.layers().contains(PlaneLayer.REGIONS) && classes == 2) {
            layers.add(PlaneLayer.REGIONS);
        }
        return new InputPlaneScene(
                still.data(),
                List.of(last ? classifier(step, step.networkAfter(enlarged), map, data) : before),
                last ? List.of(before) : List.of(),
                layers,
                box,
                Optional.empty(),
                still.equalScales(),
                Optional.empty(),
                List.of(),
                Optional.of(new StepScene(once.caption(), step, map, enlarged)),
                classes > 2 ? Optional.of(k) : Optional.empty(),
                Optional.empty());
    }

    private static TrainedClassifier classifier(GradientStep step, Network network, FeatureMap map, Dataset data) {
        Classifier shown = Composition.of(new Classifier(List.of(network)), map);
        return TrainedClassifier.of(step.spec().objective(), shown, data);
    }

    private static double enlarged(StepScene once, Box box) {
        double moved = once.moved(box);
        double m = 1;
        while (moved > 0 && m * moved < SEEN * Math.min(box.width(), box.height()) && m < MOST_ENLARGED) {
            m *= 10;
        }
        return m;
    }
}
