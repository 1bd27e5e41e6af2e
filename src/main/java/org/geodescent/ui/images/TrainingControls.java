package org.geodescent.ui.images;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.geodescent.cifar.train.Schedule;
import org.geodescent.cifar.train.TrainingLoss;
import org.geodescent.cifar.train.TrainingSpec;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Everything that determines a training, as controls; what is impossible is said below them. On the JavaFX thread only.
 */
final class TrainingControls extends VBox {
    private static final String CROSS_ENTROPY = "Cross-entropy";
    private static final String SQUARED = "Squared";
    private static final String ALL = "All layers";
    private static final String QUARTERS = "In four quarters";
    private static final String CONSTANT = "From the start";
    private static final String FIRST = "First layer only";

    private final ComboBox<ImagePreset> preset = new ComboBox<>();
    private final ComboBox<String> loss = new ComboBox<>();
    private final TextField excitation = Form.field("");
    private final ComboBox<String> layers = new ComboBox<>();
    private final TextField epochs = Form.field("");
    private final TextField batch = Form.field("");
    private final TextField step = Form.field("");
    private final TextField momentum = Form.field("");
    private final TextField seed = Form.field("");
    private final ComboBox<String> schedule = new ComboBox<>();
    private final Label stages = Form.sentence("cifar-stages");
    private final Label problem = Form.problem("cifar-training-problem");
    private boolean filling;

    TrainingControls() {
        super(7);
        getStyleClass().add("image-section");
        preset.getItems().setAll(ImagePreset.values());
        preset.setId("cifar-preset");
        preset.setButtonCell(new PresetName());
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setAccessibleText(CifarExplanations.PRESET.title());
        Hint.install(preset, CifarExplanations.PRESET);
        loss.getItems().setAll(SQUARED, CROSS_ENTROPY);
        layers.getItems().setAll(ALL, FIRST);
        schedule.getItems().setAll(QUARTERS, CONSTANT);
        stages.getStyleClass().add("theory-note");
        getChildren()
                .addAll(
                        Form.title(CifarExplanations.PRESET),
                        preset,
                        problem,
                        Form.line(CifarExplanations.LOSS, "cifar-loss", loss),
                        Form.line(CifarExplanations.EXCITATION, "cifar-excitation", excitation),
                        Form.line(CifarExplanations.LAYERS, "cifar-layers", layers),
                        Form.line(CifarExplanations.SCHEDULE, "cifar-schedule", schedule),
                        stages,
                        Form.line(CifarExplanations.EPOCHS, "cifar-epoch-count", epochs),
                        Form.line(CifarExplanations.BATCH, "cifar-batch", batch),
                        Form.line(CifarExplanations.STEP, "cifar-step", step),
                        Form.line(CifarExplanations.MOMENTUM, "cifar-momentum", momentum),
                        Form.line(CifarExplanations.SEED, "cifar-seed", seed));
        preset.valueProperty().addListener((property, before, after) -> {
            if (after != null && !filling) {
                fill(after.spec());
            }
        });
        loss.valueProperty().addListener((property, before, after) -> changed());
        schedule.valueProperty().addListener((property, before, after) -> changed());
        layers.valueProperty().addListener((property, before, after) -> changed());
        for (TextField field : List.of(excitation, epochs, batch, step, momentum, seed)) {
            field.textProperty().addListener((property, before, after) -> changed());
        }
        fill(ImagePreset.MOST.spec());
    }

    /** Shows the values of a training. */
    private void fill(TrainingSpec spec) {
        TrainingSettings settings = TrainingSettings.of(spec);
        filling = true;
        loss.setValue(settings.loss() == TrainingLoss.SQUARED ? SQUARED : CROSS_ENTROPY);
        excitation.setText(settings.excitation());
        layers.setValue(settings.firstLayer() ? FIRST : ALL);
        schedule.setValue(settings.schedule() == Schedule.CONSTANT ? CONSTANT : QUARTERS);
        epochs.setText(settings.epochs());
        batch.setText(settings.batch());
        step.setText(settings.step());
        momentum.setText(settings.momentum());
        seed.setText(settings.seed());
        filling = false;
        changed();
    }

    private TrainingSettings settings() {
        return new TrainingSettings(
                SQUARED.equals(loss.getValue()) ? TrainingLoss.SQUARED : TrainingLoss.CROSS_ENTROPY,
                excitation.getText(),
                FIRST.equals(layers.getValue()),
                CONSTANT.equals(schedule.getValue()) ? Schedule.CONSTANT : Schedule.FOUR_QUARTERS,
                epochs.getText(),
                batch.getText(),
                step.getText(),
                momentum.getText(),
                seed.getText());
    }

    /**
     * The training that is meant.
     *
     * @throws IllegalArgumentException in one sentence
     */
    TrainingSpec spec() {
        return settings().spec();
    }

    private void changed() {
        if (filling) {
            return;
        }
        boolean squared = SQUARED.equals(loss.getValue());
        excitation.setDisable(!squared);
        try {
            TrainingSpec spec = spec();
            layers.setDisable(spec.excitation() == 0);
            schedule.setDisable(spec.excitation() == 0);
            stages.setText(stages(spec));
            problem.setText("");
            showPreset(spec);
        } catch (IllegalArgumentException e) {
            problem.setText(e.getMessage() + ".");
        }
    }

    /** The magnitudes in the order in which they come; with fewer than four epochs some are left out. */
    private static String stages(TrainingSpec spec) {
        if (spec.excitation() == 0) {
            return "ε in every epoch: 0";
        }
        if (spec.schedule() == Schedule.CONSTANT) {
            return "ε in every epoch: " + Form.number(spec.excitation());
        }
        double third = spec.excitation() / 3;
        return "ε in the quarters: 0, %s, %s, %s"
                .formatted(Form.number(third), Form.number(2 * third), Form.number(spec.excitation()));
    }

    /** The preset box says what the values are, also when they were typed. */
    private void showPreset(TrainingSpec spec) {
        ImagePreset shown = preset.getValue();
        if (shown == null || !shown.spec().equals(spec)) {
            filling = true;
            preset.setValue(null);
            for (ImagePreset each : ImagePreset.values()) {
                if (preset.getValue() == null && each.spec().equals(spec)) {
                    preset.setValue(each);
                }
            }
            filling = false;
        }
    }

    /** What stands in the closed box, also when the values are nobody's. */
    private static final class PresetName extends ListCell<ImagePreset> {
        @Override
        protected void updateItem(@Nullable ImagePreset item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null ? "Own values" : item.title());
        }
    }
}
