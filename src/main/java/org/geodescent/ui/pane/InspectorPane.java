package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.ModelSpec;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.StopRule;
import org.geodescent.run.Experiment;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.ModelKind;
import org.geodescent.ui.Workbench;

/** The optional settings of the experiment. Every change trains anew at once and is one undo step. */
public final class InspectorPane extends ScrollPane {
    private final Workbench workbench;
    private final VBox box = new VBox();
    private final List<Consumer<Experiment>> refreshers = new ArrayList<>();
    private boolean refreshing;

    public InspectorPane(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().addAll("inspector", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        box.getStyleClass().add("inspector-content");
        setContent(box);
        section("Gradient descent");
        addDescent();
        section("Network");
        addModel();
        section("Start weights");
        addStart();
        section("Stop");
        addStopRule();
        workbench.experimentProperty().addListener((property, before, after) -> refresh(after));
        refresh(workbench.experiment());
    }

    private void addDescent() {
        field(
                Explanations.STEP_SIZE,
                "step-size",
                e -> InspectorField.text(e.descent().stepSize()),
                (e, text) -> e.withDescent(
                        new Descent(InspectorField.number(text), e.descent().momentum())));
        field(
                Explanations.MOMENTUM,
                "momentum",
                e -> InspectorField.text(e.descent().momentum()),
                (e, text) -> e.withDescent(new Descent(e.descent().stepSize(), InspectorField.number(text))));
        choice(
                Explanations.REDUCTION,
                List.of(Reduction.SUM, Reduction.MEAN),
                r -> r == Reduction.SUM ? "sum, aims ±1" : "mean, aims ±½",
                Experiment::reduction,
                Experiment::withReduction);
    }

    private void addModel() {
        choice(
                Explanations.CLASSIFIER,
                List.of(ModelKind.values()),
                ModelKind::title,
                e -> ModelKind.of(e.model()),
                (e, kind) -> kind.in(e));
        Node hidden = field(
                Explanations.HIDDEN,
                "hidden",
                e -> e.model() instanceof TwoLayerRelu relu ? Integer.toString(relu.hidden()) : "",
                (e, text) -> relu(
                        e,
                        r -> new TwoLayerRelu(
                                r.inputs(), hidden(text), r.hiddenBias(), r.outputBias(), r.outputScale())));
        Node hiddenBias = check(
                Explanations.HIDDEN_BIAS,
                e -> e.model() instanceof TwoLayerRelu relu && relu.hiddenBias(),
                (e, on) -> relu(e, r -> new TwoLayerRelu(r.inputs(), r.hidden(), on, r.outputBias(), r.outputScale())));
        check(
                Explanations.OUTPUT_BIAS,
                e -> outputBias(e.model()),
                (e, on) -> ExperimentEdits.withModel(e, withOutputBias(e.model(), on)));
        field(
                Explanations.OUTPUT_SCALE,
                "output-scale",
                e -> InspectorField.text(e.model().outputScale()),
                (e, text) -> e.withModel(withOutputScale(e.model(), InspectorField.number(text))));
        refreshers.add(e -> {
            boolean relu = e.model() instanceof TwoLayerRelu;
            for (Node node : List.of(hidden, hiddenBias)) {
                node.setVisible(relu);
                node.setManaged(relu);
            }
        });
    }

    private static int hidden(String text) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, InspectorField.whole(text)));
    }

    private static Experiment relu(Experiment e, UnaryOperator<TwoLayerRelu> change) {
        return e.model() instanceof TwoLayerRelu relu ? ExperimentEdits.withModel(e, change.apply(relu)) : e;
    }

    private static boolean outputBias(ModelSpec model) {
        return model instanceof TwoLayerRelu relu ? relu.outputBias() : model instanceof LinearModel l && l.bias();
    }

    private static ModelSpec withOutputBias(ModelSpec model, boolean on) {
        return model instanceof TwoLayerRelu r
                ? new TwoLayerRelu(r.inputs(), r.hidden(), r.hiddenBias(), on, r.outputScale())
                : new LinearModel(model.inputs(), on, model.outputScale());
    }

    private static ModelSpec withOutputScale(ModelSpec model, double scale) {
        return model instanceof TwoLayerRelu r
                ? new TwoLayerRelu(r.inputs(), r.hidden(), r.hiddenBias(), r.outputBias(), scale)
                : new LinearModel(model.inputs(), outputBias(model), scale);
    }

    private void addStart() {
        choice(
                Explanations.INITIALISATION,
                List.of(Initialisation.values()),
                InspectorPane::name,
                e -> ExperimentEdits.seeded(e).initialisation(),
                (e, kind) -> ExperimentEdits.withInitialisation(
                        e, kind, ExperimentEdits.seeded(e).scale()));
        Node scale = field(
                Explanations.INITIAL_SCALE,
                "initial-scale",
                e -> InspectorField.text(ExperimentEdits.seeded(e).scale()),
                (e, text) -> ExperimentEdits.withInitialisation(
                        e, ExperimentEdits.seeded(e).initialisation(), InspectorField.number(text)));
        refreshers.add(e -> {
            Initialisation kind = ExperimentEdits.seeded(e).initialisation();
            boolean used = kind == Initialisation.GAUSSIAN || kind == Initialisation.SCALED;
            scale.setVisible(used);
            scale.setManaged(used);
        });
    }

    private static String name(Initialisation kind) {
        return switch (kind) {
            case TORCH -> "PyTorch’s default";
            case SCRIPT -> "paper A’s script";
            case GAUSSIAN -> "normal";
            case SCALED -> "balanced layers";
        };
    }

    private void addStopRule() {
        field(
                Explanations.MAXIMUM_STEPS,
                "maximum-steps",
                e -> Long.toString(e.stopRule().maximumSteps()),
                (e, text) -> e.withStopRule(
                        new StopRule(InspectorField.whole(text), e.stopRule().gradientNorm())));
        field(
                Explanations.GRADIENT_NORM,
                "gradient-norm",
                e -> InspectorField.text(e.stopRule().gradientNorm()),
                (e, text) -> e.withStopRule(new StopRule(e.stopRule().maximumSteps(), InspectorField.number(text))));
        Button longer = new Button("Train 10 × longer");
        longer.setOnAction(event -> workbench.prolong());
        Hint.install(longer, "Goes on from where training ended, to the same numbers as one long run.");
        box.getChildren().add(longer);
    }

    private void section(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("section-title");
        box.getChildren().add(label);
    }

    private Node field(
            Explanation explanation,
            String id,
            Function<Experiment, String> reading,
            BiFunction<Experiment, String, Experiment> change) {
        InspectorField field = new InspectorField(workbench, explanation, id, reading, change);
        refreshers.add(field::refresh);
        box.getChildren().add(field);
        return field;
    }

    private Node check(
            Explanation explanation,
            Function<Experiment, Boolean> reading,
            BiFunction<Experiment, Boolean, Experiment> change) {
        CheckBox check = new CheckBox(explanation.title());
        Hint.install(check, explanation);
        refreshers.add(e -> check.setSelected(reading.apply(e)));
        check.setOnAction(event ->
                workbench.edit(explanation.title().toLowerCase(Locale.ROOT), e -> change.apply(e, check.isSelected())));
        box.getChildren().add(check);
        return check;
    }

    private <T> void choice(
            Explanation explanation,
            List<T> values,
            Function<T, String> name,
            Function<Experiment, T> reading,
            BiFunction<Experiment, T, Experiment> change) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().addAll(values);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                return combo.getValue();
            }
        });
        Label label = new Label(explanation.title());
        label.setLabelFor(combo);
        Hint.install(label, explanation);
        Hint.install(combo, explanation);
        combo.setId(explanation.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
        combo.setOnAction(event -> {
            if (!refreshing) {
                T chosen = combo.getValue();
                workbench.edit(explanation.title().toLowerCase(Locale.ROOT), e -> change.apply(e, chosen));
            }
        });
        refreshers.add(e -> combo.setValue(reading.apply(e)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(label, space, combo);
        line.getStyleClass().add("inspector-line");
        box.getChildren().add(line);
    }

    private void refresh(Experiment experiment) {
        refreshing = true;
        refreshers.forEach(refresher -> refresher.accept(experiment));
        refreshing = false;
    }
}
