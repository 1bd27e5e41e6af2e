package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.geodescent.preset.DataGenerators;
import org.geodescent.preset.Preset;
import org.geodescent.preset.Presets;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.geodescent.run.LossChoice;
import org.geodescent.session.JsonNames;
import org.geodescent.ui.Command;
import org.geodescent.ui.ExperimentEdits;
import org.geodescent.ui.Form;
import org.geodescent.ui.Hint;
import org.geodescent.ui.ModelKind;
import org.geodescent.ui.Replay;
import org.geodescent.ui.Segments;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The controls of the experiment, in one line. Where it does not fit, words at the right end give way to icons, then
 * the line of the preset goes, then other words, then names become shorter.
 */
final class MainToolBar extends HBox {
    /** How much is said, from the most to the least. */
    private enum Detail {
        /** The name of the preset and its line. */
        FULL,
        /** Icons in the place of the words at the right end. */
        LINE,
        NAME,
        /** Icons in the place of the words of buttons, and no names of the seeds, which their hints give. */
        ICONS,
        /** The short name of the model. */
        SHORT,
        /** The name of the preset is cut, which its hint gives. */
        CUT
    }

    /** So long a name of a preset is never cut. */
    private static final int LONG_NAME = 20;

    /** Widths of the button of presets, in units of its type. */
    private static final double PRESET_WITH_LINE = 312 / 14.0;

    private static final double PRESET = 170 / 14.0;

    private final Workbench workbench;
    private final Button presets = new Button() {
        @Override
        protected double computePrefWidth(double height) {
            double least = presetLine.isVisible() ? PRESET_WITH_LINE : PRESET;
            return Math.max(
                    super.computePrefWidth(height), Math.rint(least * getFont().getSize()));
        }
    };
    private final Label presetName = new Label();
    private final Label presetLine = new Label();
    private final Button play;
    private final Label dataName = new Label("Data");
    private final Label weightName = new Label("Weights");
    private final SeedSpinner dataSeed;
    private final SeedSpinner weightSeed;
    private final MenuButton model = new MenuButton();
    private final Segments<LossChoice> losses = new Segments<>(this::choose);
    private final List<ButtonBase> shrinking = new ArrayList<>();

    /** How wide the line is in every detail, as far as it was measured; every measurement costs a pass of the style. */
    private final Map<Detail, Double> widths = new EnumMap<>(Detail.class);

    private Detail shown = Detail.FULL;

    /** The words that change, and with them the widths. */
    private List<Object> words = List.of();

    /**
     * Shows what there is to choose.
     *
     * @param gallery shows what can be opened
     * @param columns what opens at the right
     * @param lesson chooses a lesson
     * @param others of these at the end, with their icons alone
     */
    MainToolBar(
            Workbench workbench,
            ExperimentCommands experiments,
            Replay replay,
            Command gallery,
            MenuButton lesson,
            List<Command> columns,
            List<Command> others) {
        this.workbench = workbench;
        getStyleClass().add("main-tool-bar");
        dataSeed = new SeedSpinner("Data seed", experiments::setDataSeed);
        weightSeed = new SeedSpinner("Weight seed", experiments::setWeightSeed);
        play = shrinking(replay.play());
        play.getStyleClass().add("accent");
        buildPresets(gallery);
        play.setId("play");
        buildModel(experiments);
        fillLosses();
        Spacer space = new Spacer();
        getChildren()
                .addAll(
                        presets,
                        play,
                        replay.sameStart().button(false),
                        labelled(
                                dataName,
                                "data-seed",
                                dataSeed,
                                "Data seed: draws other points in the same way; the start weights stay."),
                        labelled(
                                weightName,
                                "weight-seed",
                                weightSeed,
                                "Weight seed: draws other start weights; the points stay. Both losses share them."),
                        model,
                        losses,
                        space);
        shrinking.add(lesson);
        getChildren().add(lesson);
        columns.forEach(command -> getChildren().add(shrinking(command)));
        // Sliders say enough.
        others.forEach(command -> getChildren().add(command.button(false)));
        workbench.experimentProperty().addListener((property, before, after) -> show(after));
        workbench.playback().playingProperty().addListener((property, before, playing) -> showPlaying(playing));
        // Else the window could not become narrower than the longest words.
        setMinWidth(0);
        widthProperty().addListener((property, before, after) -> fit());
        dataName.fontProperty().addListener((property, before, after) -> remeasure());
        show(workbench.experiment());
        showPlaying(workbench.playback().playingProperty().get());
    }

    private void buildPresets(Command gallery) {
        presets.getStyleClass().add("preset-button");
        presets.setId("presets");
        presetName.getStyleClass().add("preset-name");
        presetLine.getStyleClass().add("preset-line");
        presetLine.setMinWidth(Region.USE_PREF_SIZE);
        HBox face = new HBox(
                new FontIcon(Feather.GRID), presetName, presetLine, new Spacer(), new FontIcon(Feather.CHEVRON_DOWN));
        face.getStyleClass().add("preset-face");
        presets.setGraphic(face);
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Hint.install(presets, gallery.hint());
        presets.setOnAction(event -> gallery.action().run());
    }

    private void buildModel(ExperimentCommands experiments) {
        for (ModelKind kind : ModelKind.values()) {
            MenuItem item = new MenuItem(kind.description());
            // An underscore stands before an index, not before the key of the entry.
            item.setMnemonicParsing(false);
            item.setId("model-" + JsonNames.of(kind));
            item.setOnAction(event -> experiments.edit("model " + kind.title(), kind::in));
            model.getItems().add(item);
        }
        model.setGraphic(new FontIcon(Feather.SHARE_2));
        model.setId("model");
        model.setMinWidth(Region.USE_PREF_SIZE);
        Hint.install(model, "The classifier that is trained.");
    }

    private void fillLosses() {
        losses.setId("losses");
        addLoss(LossChoice.CROSS_ENTROPY, "CE", "Cross-entropy only");
        addLoss(LossChoice.SQUARED, "SE", "Squared loss only");
        addLoss(LossChoice.BOTH, "Both", "Both losses side by side from the same start");
    }

    private void addLoss(LossChoice choice, String name, String hint) {
        ToggleButton button = losses.add(choice, name);
        button.setId("loss-" + name);
        Hint.install(button, hint + "  [L]");
    }

    private void choose(LossChoice choice) {
        if (workbench.experiment().losses() != choice) {
            workbench.edit("change the loss", e -> e.withLosses(choice));
        }
    }

    private static HBox labelled(Label label, String id, SeedSpinner spinner, String hint) {
        label.setLabelFor(spinner);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Hint.install(label, hint);
        spinner.setId(id);
        HBox box = new HBox(label, spinner);
        box.getStyleClass().add("labelled");
        return box;
    }

    private Button shrinking(Command command) {
        Button button = command.button(true);
        shrinking.add(button);
        return button;
    }

    /** Says as much as there is room for. */
    private void fit() {
        if (getScene() == null) {
            return; // without its style it has no width
        }
        Detail most = Arrays.stream(Detail.values())
                .filter(detail -> width(detail) <= getWidth())
                .findFirst()
                .orElse(Detail.CUT);
        if (shown != most) {
            show(most);
        }
    }

    private double width(Detail detail) {
        Double known = widths.get(detail);
        if (known == null) {
            show(detail);
            applyCss();
            // The style may change the type, and then something else is shown.
            if (shown != detail) {
                show(detail);
                applyCss();
            }
            known = prefWidth(-1);
            widths.put(detail, known);
        }
        return known;
    }

    private void remeasure() {
        widths.clear();
        fit();
    }

    private void show(Detail detail) {
        shown = detail;
        ModelKind kind = ModelKind.of(workbench.experiment().model());
        boolean named = detail.compareTo(Detail.ICONS) < 0;
        model.setText(detail.compareTo(Detail.SHORT) >= 0 ? kind.shortTitle() : kind.title());
        for (ButtonBase button : shrinking) {
            boolean text = button.equals(play) ? named : detail == Detail.FULL;
            button.setContentDisplay(text ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
        show(
                presetLine,
                detail.compareTo(Detail.LINE) <= 0 && !presetLine.getText().isEmpty());
        String title = workbench.experiment().title();
        boolean cut = detail == Detail.CUT && title.length() > LONG_NAME;
        presetName.setText(cut ? title.substring(0, LONG_NAME - 1).strip() + "…" : title);
        show(dataName, named);
        show(weightName, named);
        Form.setStyle(this, "compact", !named);
    }

    private static void show(Label label, boolean visible) {
        label.setVisible(visible);
        label.setManaged(visible);
    }

    private void showPlaying(boolean playing) {
        play.setText(playing ? "Pause" : "Play");
        play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
    }

    /** Whether another data seed gives other points. */
    private static boolean redrawable(Experiment experiment) {
        return experiment.origin() instanceof DataOrigin.Generated generated
                && DataGenerators.find(generated.generator())
                        .map(DataGenerators.Generator::seeded)
                        .orElse(false);
    }

    private void show(Experiment experiment) {
        presets.setAccessibleText("Preset: " + experiment.title());
        presetLine.setText(Presets.ALL.stream()
                .filter(preset -> preset.title().equals(experiment.title()))
                .findFirst()
                .map(Preset::line)
                .orElse(""));
        weightSeed.show(ExperimentEdits.seeded(experiment).seed());
        if (experiment.origin() instanceof DataOrigin.Generated generated) {
            dataSeed.show(generated.seed());
        }
        dataSeed.setDisable(!redrawable(experiment));
        losses.choose(experiment.losses());
        List<Object> now = List.of(experiment.title(), ModelKind.of(experiment.model()));
        if (!now.equals(words)) {
            words = now;
            show(shown);
            remeasure();
        }
    }
}
