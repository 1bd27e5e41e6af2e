package org.geodescent.run;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.FeatureMap;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.data.UnitVectors;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.loss.Objective;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.ExcitedModels;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Start;
import org.geodescent.core.train.StopRule;

/**
 * What the laboratory holds: points, model, losses and how they are trained. Immutable; every edit makes a new one,
 * which is what undo goes back to. It may be unfinished: points of one class only, or none.
 *
 * @param title one line
 * @param data the points, in the coordinates in which they are shown
 * @param origin where they come from
 * @param model the shape of the classifier
 * @param losses which losses are trained
 * @param reduction sum or mean
 * @param descent step size and momentum
 * @param start the start of every loss that has none of its own
 * @param squaredStart the start of the squared loss if it is not the common one, as in A's published Figure 1
 * @param stopRule when a run ends
 * @param scaling what is done to the coordinates before training
 */
public record Experiment(
        String title,
        Dataset data,
        DataOrigin origin,
        ModelSpec model,
        LossChoice losses,
        Reduction reduction,
        Descent descent,
        Start start,
        Optional<Start> squaredStart,
        StopRule stopRule,
        Scaling scaling) {

    /** An experiment that is trained on its points as they are. */
    public Experiment(
            String title,
            Dataset data,
            DataOrigin origin,
            ModelSpec model,
            LossChoice losses,
            Reduction reduction,
            Descent descent,
            Start start,
            Optional<Start> squaredStart,
            StopRule stopRule) {
        this(title, data, origin, model, losses, reduction, descent, start, squaredStart, stopRule, Scaling.NONE);
    }

    /** Why the points cannot be trained on, in one sentence that says what to do; empty if they can. */
    public Optional<String> obstacle() {
        if (data.size() == 0) {
            return Optional.of("Place points of two classes to start.");
        }
        if (data.inhabitedClasses() < 2 && !learnsOneClass()) {
            return Optional.of("Every point is of one class: place at least one point of the other class.");
        }
        if (data.dimension() != model.inputs()) {
            return Optional.of(
                    "The points have %d coordinates, the model takes %d.".formatted(data.dimension(), model.inputs()));
        }
        if (descent.isFlow() && model instanceof DeepLinear) {
            return Optional.of(
                    "Gradient flow is computed for linear models and two-layer networks: choose gradient descent, or another model.");
        }
        Optional<String> excited = ExcitedModels.whyNot(model, descent.excitation());
        if (excited.isPresent()) {
            return excited;
        }
        Optional<Integer> zero = scaling == Scaling.UNIT ? UnitVectors.zero(data) : Optional.empty();
        if (zero.isPresent()) {
            return Optional.of(
                    "Point %d is 0 in every feature and has no direction: move or delete it, or train without unit vectors."
                            .formatted(zero.get() + 1));
        }
        if (scaling.centres() && !model.takesOffsets()) {
            return Optional.of(
                    "Centring moves the origin, through which everything of a model without biases passes: scale without centring, or choose a model with biases.");
        }
        return Optional.empty();
    }

    /**
     * Why what is about two classes has nothing to say, in one sentence that says what to do; empty if there are no
     * more than two.
     *
     * @param subject of the sentence, in the plural
     */
    public Optional<String> moreThanTwoClasses(String subject) {
        int classes = data.classNames().size();
        return classes <= 2
                ? Optional.empty()
                : Optional.of("%s are about two classes and there are %d: undo, or open points of two classes."
                        .formatted(subject, classes));
    }

    /**
     * Why neither margin nor Lipschitz constant nor cells of the classifier are computed, in one sentence that says
     * what to do; empty if they are.
     */
    public Optional<String> unmeasured() {
        boolean several = data.classNames().size() > 2;
        if (data.dimension() == 2 || (!several && !(model instanceof TwoLayerRelu))) {
            return Optional.empty();
        }
        return Optional.of(
                "Boundary, margin and Lipschitz constant %s are exact in the plane only, and these points have %d features: open two of them, or choose a linear model%s."
                        .formatted(
                                several ? "of several classes" : "of ReLU networks",
                                data.dimension(),
                                several ? " of two classes" : ""));
    }

    /**
     * Without biases no constant classifies everything, so that one class is a problem of its own (B, Figures 8 to 10).
     */
    private boolean learnsOneClass() {
        return model instanceof TwoLayerRelu relu && !relu.hiddenBias() && !relu.outputBias();
    }

    /**
     * One run per loss, in the order of {@link LossChoice#losses()}. Points of one class only can be run, though
     * {@link #obstacle} advises against it.
     *
     * @throws IllegalArgumentException if there are no points, fewer than two classes, or points and model do not fit
     */
    public List<RunSpec> runs() {
        return losses.losses().stream().map(this::run).toList();
    }

    /** What puts features of any size into the range for which start weights are made, and suits the model. */
    public Scaling fittingScaling() {
        return model.takesOffsets() ? Scaling.STANDARD : Scaling.MAX_ABS;
    }

    /** Where everything is measured, and what is done to the points from there before training. */
    public Coordinates coordinates() {
        return new Coordinates(shownData(), FeatureMap.of(scaling, data));
    }

    /** The points as pictures and measurements have them: as they are given, or their unit vectors. */
    public Dataset shownData() {
        return scaling == Scaling.UNIT ? UnitVectors.of(data) : data;
    }

    /** The points that gradient descent sees; the same object if they are not scaled. */
    public Dataset trainingData() {
        return scaling == Scaling.NONE ? data : coordinates().trainingData();
    }

    /** Whether this differs from a shorter experiment only in a stop rule that lets it go on. */
    public boolean prolongs(Experiment shorter) {
        return stopRule.prolongs(shorter.stopRule)
                && withStopRule(shorter.stopRule).equals(shorter);
    }

    private RunSpec run(Loss loss) {
        Start own = loss == Loss.SQUARED ? squaredStart.orElse(start) : start;
        return new RunSpec(trainingData(), model, new Objective(loss, reduction), descent, own, stopRule);
    }

    public Experiment withData(Dataset other, DataOrigin otherOrigin) {
        int networks = RunSpec.networks(other);
        return new Experiment(
                title,
                other,
                otherOrigin,
                model,
                losses,
                reduction,
                descent,
                start.forNetworks(networks, model),
                squaredStart.map(own -> own.forNetworks(networks, model)),
                stopRule,
                scaling);
    }

    public Experiment withModel(ModelSpec other) {
        return new Experiment(
                title, data, origin, other, losses, reduction, descent, start, squaredStart, stopRule, scaling);
    }

    public Experiment withLosses(LossChoice other) {
        return new Experiment(
                title, data, origin, model, other, reduction, descent, start, squaredStart, stopRule, scaling);
    }

    public Experiment withReduction(Reduction other) {
        return new Experiment(
                title, data, origin, model, losses, other, descent, start, squaredStart, stopRule, scaling);
    }

    public Experiment withDescent(Descent other) {
        return new Experiment(
                title, data, origin, model, losses, reduction, other, start, squaredStart, stopRule, scaling);
    }

    /** The same start for every loss. */
    public Experiment withStart(Start other) {
        return new Experiment(
                title, data, origin, model, losses, reduction, descent, other, Optional.empty(), stopRule, scaling);
    }

    /** A start for every loss, and one of its own for the squared loss. */
    public Experiment withStarts(Start other, Optional<Start> ofSquared) {
        return new Experiment(
                title, data, origin, model, losses, reduction, descent, other, ofSquared, stopRule, scaling);
    }

    public Experiment withStopRule(StopRule other) {
        return new Experiment(
                title, data, origin, model, losses, reduction, descent, start, squaredStart, other, scaling);
    }

    public Experiment withTitle(String other) {
        return new Experiment(
                other, data, origin, model, losses, reduction, descent, start, squaredStart, stopRule, scaling);
    }

    public Experiment withScaling(Scaling other) {
        return new Experiment(
                title, data, origin, model, losses, reduction, descent, start, squaredStart, stopRule, other);
    }
}
