package org.geodescent.ui.pane;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.TrainingMode;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunGaps;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.ModelKind;
import org.geodescent.ui.Workbench;

/** The optional settings of the experiment. Every change trains anew at once and is one undo step. */
public final class InspectorPane extends ScrollPane {
    private final Workbench workbench;
    private final InspectorForm form;

    public InspectorPane(Workbench workbench) {
        this.workbench = workbench;
        form = new InspectorForm(workbench);
        getStyleClass().addAll("inspector", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(form);
        form.section("Training");
        addDescent();
        form.section("Network");
        addModel();
        form.section("Start weights");
        addStart();
        form.section("Stop");
        addStopRule();
        form.refresh(workbench.experiment());
    }

    private void addDescent() {
        ComboBox<TrainingMode> method = form.choice(
                Explanations.METHOD,
                List.of(TrainingMode.values()),
                mode -> mode == TrainingMode.GRADIENT_FLOW ? "Gradient flow" : "Gradient descent",
                e -> e.descent().mode(),
                (e, mode) -> e.withDescent(e.descent().withMode(mode)));
        form.field(
                Explanations.STEP_SIZE,
                "step-size",
                e -> InspectorField.text(e.descent().stepSize()),
                (e, text) -> e.withDescent(e.descent().withStepSize(InspectorField.number(text))));
        InspectorField momentum = form.field(
                Explanations.MOMENTUM,
                "momentum",
                e -> InspectorField.text(e.descent().momentum()),
                (e, text) -> e.withDescent(e.descent().withMomentum(InspectorField.number(text))));
        List<InspectorField> excitation = addExcitation();
        form.choice(
                Explanations.REDUCTION,
                List.of(Reduction.SUM, Reduction.MEAN),
                r -> r == Reduction.SUM ? "sum, aims ±1" : "mean, aims ±½",
                Experiment::reduction,
                Experiment::withReduction);
        form.choice(
                Explanations.SCALING,
                List.of(Scaling.values()),
                InspectorPane::name,
                Experiment::scaling,
                Experiment::withScaling);
        form.whenShown(e -> {
            // Never where it is chosen already, as in a session from elsewhere: that would be a trap.
            method.setDisable(e.model() instanceof DeepLinear && !e.descent().isFlow());
            momentum.setUnavailable(
                    e.descent().isFlow()
                            ? Optional.of(
                                    "Gradient flow has no momentum: it follows the gradient of this moment. Choose gradient descent to use some.")
                            : Optional.empty());
            Optional<String> plain = e.descent().isFlow()
                    ? Optional.of(
                            "Gradient flow is computed of samples as they are. Choose gradient descent to perturb them.")
                    : Optional.empty();
            excitation.forEach(field -> field.setUnavailable(plain));
        });
    }

    private List<InspectorField> addExcitation() {
        InspectorField input = form.field(
                Explanations.EXCITATION,
                "excitation",
                e -> InspectorField.text(e.descent().excitation().input()),
                (e, text) -> excited(e, old -> old.withInput(InspectorField.number(text))));
        InspectorField hidden = form.field(
                Explanations.HIDDEN_EXCITATION,
                "hidden-excitation",
                e -> InspectorField.text(e.descent().excitation().hidden()),
                (e, text) -> excited(e, old -> old.withHidden(InspectorField.number(text))));
        Node kind = form.choice(
                        Explanations.EXCITATION_KIND,
                        List.of(Excitation.Kind.values()),
                        k -> k == Excitation.Kind.ADDITIVE ? "h + d" : "(1 + d) h",
                        e -> e.descent().excitation().kind(),
                        (e, k) -> excited(e, old -> old.withKind(k)))
                .getParent();
        Node losses = form.check(
                Explanations.EXCITED_LOSSES,
                e -> e.descent().excitation().crossEntropyToo(),
                (e, on) -> excited(e, old -> old.withCrossEntropyToo(on)));
        form.showOnlyIf(e -> !(e.model() instanceof DeepLinear), input);
        form.showOnlyIf(e -> e.model() instanceof TwoLayerRelu, hidden);
        form.showOnlyIf(
                e -> e.model() instanceof TwoLayerRelu
                        && e.descent().excitation().hidden() > 0,
                kind);
        form.showOnlyIf(
                e -> !(e.model() instanceof DeepLinear)
                        && !e.descent().excitation().isNone(),
                losses);
        return List.of(input, hidden);
    }

    private static Experiment excited(Experiment experiment, UnaryOperator<Excitation> change) {
        Descent old = experiment.descent();
        return experiment.withDescent(old.withExcitation(change.apply(old.excitation())));
    }

    private void addModel() {
        form.choice(
                Explanations.CLASSIFIER,
                List.of(ModelKind.values()),
                ModelKind::title,
                e -> ModelKind.of(e.model()),
                (e, kind) -> kind.in(e));
        Node hidden = modelField(
                Explanations.HIDDEN,
                "hidden",
                model -> model instanceof TwoLayerRelu relu ? Integer.toString(relu.hidden()) : "",
                ModelSettings::withHidden);
        Node hiddenBias = form.check(
                Explanations.HIDDEN_BIAS,
                e -> e.model() instanceof TwoLayerRelu relu && relu.hiddenBias(),
                (e, on) -> ExperimentEdits.withModel(e, ModelSettings.withHiddenBias(e.model(), on)));
        Node layers = modelField(
                Explanations.LAYERS,
                "layers",
                model -> model instanceof DeepLinear deep ? Integer.toString(deep.layers()) : "",
                ModelSettings::withLayers);
        Node width = modelField(
                Explanations.WIDTH,
                "width",
                model -> model instanceof DeepLinear deep ? ModelSettings.text(deep.hidden(), Object::toString) : "",
                ModelSettings::withWidths);
        Node decay = modelField(
                Explanations.WEIGHT_DECAY,
                "weight-decay",
                model -> model instanceof DeepLinear deep
                        ? ModelSettings.text(deep.weightDecay(), InspectorField::text)
                        : "",
                ModelSettings::withWeightDecays);
        Node outputBias = form.check(
                Explanations.OUTPUT_BIAS,
                e -> ModelSettings.outputBias(e.model()),
                (e, on) -> ExperimentEdits.withModel(e, ModelSettings.withOutputBias(e.model(), on)));
        modelField(
                Explanations.OUTPUT_SCALE,
                "output-scale",
                model -> InspectorField.text(model.outputScale()),
                (model, text) -> ModelSettings.withOutputScale(model, InspectorField.number(text)));
        form.showOnlyIf(e -> e.model() instanceof TwoLayerRelu, hidden, hiddenBias);
        form.showOnlyIf(e -> e.model() instanceof DeepLinear, layers, width, decay);
        form.showOnlyIf(e -> !(e.model() instanceof DeepLinear), outputBias);
    }

    private Node modelField(
            Explanation explanation,
            String id,
            Function<ModelSpec, String> reading,
            BiFunction<ModelSpec, String, ModelSpec> change) {
        return form.field(
                explanation,
                id,
                e -> reading.apply(e.model()),
                (e, text) -> ExperimentEdits.withModel(e, change.apply(e.model(), text)));
    }

    private void addStart() {
        form.choice(
                Explanations.INITIALISATION,
                List.of(Initialisation.values()),
                InspectorPane::name,
                e -> ExperimentEdits.seeded(e).initialisation(),
                (e, kind) -> ExperimentEdits.withInitialisation(
                        e, kind, ExperimentEdits.seeded(e).scale()));
        Node scale = form.field(
                Explanations.INITIAL_SCALE,
                "initial-scale",
                e -> InspectorField.text(ExperimentEdits.seeded(e).scale()),
                (e, text) -> ExperimentEdits.withInitialisation(
                        e, ExperimentEdits.seeded(e).initialisation(), InspectorField.number(text)));
        form.showOnlyIf(InspectorPane::usesScale, scale);
    }

    private static boolean usesScale(Experiment experiment) {
        Initialisation kind = ExperimentEdits.seeded(experiment).initialisation();
        return kind == Initialisation.GAUSSIAN || kind == Initialisation.SCALED;
    }

    private static String name(Scaling scaling) {
        return switch (scaling) {
            case NONE -> "none";
            case STANDARD -> "centre and scale";
            case MAX_ABS -> "scale only";
            case UNIT -> "unit vectors";
        };
    }

    private static String name(Initialisation kind) {
        return switch (kind) {
            case TORCH -> "PyTorch’s default";
            case SCRIPT -> "paper A’s script";
            case GAUSSIAN -> "normal";
            case SCALED -> "balanced layers";
        };
    }

    private static double part(double percent) {
        if (!(percent >= 0 && percent < 100)) {
            throw new IllegalArgumentException("the gap is a percentage of at least 0 and below 100; 0: no such rule");
        }
        return percent / 100;
    }

    private void addStopRule() {
        form.field(
                Explanations.MAXIMUM_STEPS,
                "maximum-steps",
                e -> Long.toString(e.stopRule().maximumSteps()),
                (e, text) -> e.withStopRule(e.stopRule().withMaximumSteps(InspectorField.whole(text))));
        form.field(
                Explanations.GRADIENT_NORM,
                "gradient-norm",
                e -> InspectorField.text(e.stopRule().gradientNorm()),
                (e, text) -> e.withStopRule(e.stopRule().withGradientNorm(InspectorField.number(text))));
        Node gap = form.field(
                Explanations.STOP_GAP,
                "stop-gap",
                e -> InspectorField.text(100 * e.stopRule().gap()),
                (e, text) -> e.withStopRule(e.stopRule().withGap(part(InspectorField.number(text)))));
        form.showOnlyIf(e -> RunGaps.isKnown(e.model()), gap);
        Button longer = new Button("Train 10 × longer");
        longer.setOnAction(event -> workbench.prolong());
        Hint.install(longer, "Goes on from where training ended, to the same numbers as one long run.");
        form.getChildren().add(longer);
    }
}
