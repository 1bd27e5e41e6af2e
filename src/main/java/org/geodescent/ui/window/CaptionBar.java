package org.geodescent.ui.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Snapshot;
import org.geodescent.picture.PlaneReading;
import org.geodescent.run.Experiment;
import org.geodescent.run.RunState;
import org.geodescent.stage.Captions;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Motion;
import org.geodescent.ui.Playback;
import org.geodescent.ui.Renewal;
import org.geodescent.ui.Workbench;
import org.jspecify.annotations.Nullable;

/**
 * One sentence about what is on screen, and, where something went wrong, the way out of it. A screen reader has the
 * newest sentence at once; what is seen fades, and in a replay waits for its turn.
 */
final class CaptionBar extends HBox {
    /** Longer sentences are set in two lines of smaller type. */
    private static final int ONE_LINE = 80;

    /** Of a long sentence's length: two lines of it, which break at words. */
    private static final double TWO_LINES = 0.6;

    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private final Workbench workbench;
    /** What somebody else says in the place of this; null: nothing. */
    private ObservableValue<@Nullable String> other = new SimpleStringProperty();

    private final Label sentence = new Label();
    private final CaptionPace pace = new CaptionPace();
    /** Whether a replay has come to its end, and nobody has gone elsewhere since. */
    private boolean played;

    private final Tooltip whole = new Tooltip();
    private final Button undo = new Button("Undo");
    private final Button scale = new Button();
    private final Button smallerStep = new Button("Step ÷ 10");
    private final Button mean = new Button("Mean");
    private final StepBar steps;
    private final Renewal.Part renewal;

    CaptionBar(Workbench workbench, ExperimentCommands experiments) {
        this.workbench = workbench;
        getStyleClass().add("caption-bar");
        sentence.getStyleClass().add("caption");
        sentence.setId("caption");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setWrapText(true);
        sentence.setTooltip(whole);
        whole.textProperty().bind(sentence.textProperty());
        whole.getStyleClass().add("hint");
        whole.setWrapText(true);
        whole.setMaxWidth(420);
        sentence.setMinWidth(0);
        setMinWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        undo.setOnAction(event -> experiments.undo());
        undo.disableProperty().bind(workbench.history().undoableProperty().not());
        smallerStep.setOnAction(event -> experiments.edit("smaller step", CaptionBar::withSmallerStep));
        scale.setId("offer-scaling");
        scale.setOnAction(event -> experiments.edit("scaling", e -> e.withScaling(e.fittingScaling())));
        Hint.install(scale, Explanations.SCALING);
        mean.setId("offer-mean");
        mean.setOnAction(event -> experiments.edit("reduction", e -> e.withReduction(Reduction.MEAN)));
        Hint.install(mean, Explanations.REDUCTION);
        for (Button button : new Button[] {undo, scale, smallerStep, mean}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
        }
        steps = new StepBar(workbench);
        getChildren().addAll(sentence, undo, scale, smallerStep, mean, steps);
        renewal = workbench.renewal().of(this, this::refresh);
        for (ObservableValue<?> source : List.of(
                workbench.viewProperty(),
                workbench.runStateProperty(),
                workbench.experimentProperty(),
                workbench.playback().positionProperty(),
                workbench.playback().remarkProperty(),
                workbench.playback().storyProperty(),
                workbench.planeProperty())) {
            source.addListener((property, before, after) -> renewal.need());
        }
        Playback playback = workbench.playback();
        playback.playingProperty().addListener((property, before, plays) -> played = atEnd());
        playback.positionProperty().addListener((property, before, after) -> played = false);
        refresh();
    }

    /** Says what another says as long as that says something, unless something went wrong. */
    void follow(ObservableValue<@Nullable String> words) {
        other = words;
        words.addListener((property, before, after) -> renewal.need());
    }

    /** A long sentence is content with two lines: what is said at its right for a moment has room, too. */
    @Override
    protected double computePrefWidth(double height) {
        double width = super.computePrefWidth(height);
        return sentence.getPseudoClassStates().contains(LONG)
                ? width - (1 - TWO_LINES) * sentence.prefWidth(-1)
                : width;
    }

    private static Experiment withSmallerStep(Experiment experiment) {
        Descent old = experiment.descent();
        return experiment.withDescent(old.withStepSize(old.stepSize() / 10));
    }

    private boolean atEnd() {
        Playback playback = workbench.playback();
        return playback.positionProperty().get() >= playback.endProperty().get();
    }

    private boolean isReplaying() {
        Playback playback = workbench.playback();
        return played
                || playback.playingProperty().get()
                || (playback.liveProperty().get() && !workbench.ended());
    }

    private String caption() {
        Playback playback = workbench.playback();
        return Captions.of(
                workbench.experiment(),
                workbench.runs(),
                playback.storyProperty().get(),
                PlaneReading.runs(workbench.planeProperty().get()),
                playback.iteration(),
                workbench.ended() && atEnd());
    }

    /** What keeps the experiment from going on. */
    private Optional<String> wrong() {
        Experiment experiment = workbench.experiment();
        if (workbench.runStateProperty().get() instanceof RunState.Blocked blocked
                && experiment.obstacle().isEmpty()) {
            return Optional.of(blocked.reason());
        }
        return Captions.wrong(
                experiment,
                workbench.runs(),
                PlaneReading.runs(workbench.planeProperty().get()));
    }

    /** What somebody asked for goes before what the experiment says of itself, which tells as it goes on. */
    private void tell() {
        String remark = workbench.playback().remarkProperty().get();
        Optional<String> wrong = wrong();
        if (!remark.isEmpty()) {
            say(remark, null);
        } else if (wrong.isPresent()) {
            warn(wrong.get());
        } else {
            say(caption(), isReplaying() ? workbench.experiment() : null);
        }
    }

    private void warn(String text) {
        sentence.setAccessibleText(text);
        pace.say(text);
        show();
    }

    private void say(String text, @Nullable Experiment replayed) {
        sentence.setAccessibleText(text);
        pace.say(text, replayed);
    }

    /** Once a frame. */
    void pulse(double elapsedSeconds) {
        pace.pulse(elapsedSeconds, !Motion.isStill(getScene()));
        show();
    }

    private void show() {
        sentence.setOpacity(pace.opacity());
        if (!pace.shown().equals(sentence.getText())) {
            sentence.setText(pace.shown());
            sentence.pseudoClassStateChanged(LONG, pace.shown().length() > ONE_LINE);
        }
    }

    private void refresh() {
        Snapshot diverged = workbench.divergedAt().orElse(null);
        undo.setVisible(diverged != null);
        boolean fails = diverged != null || workbench.shownSilent();
        Experiment experiment = workbench.experiment();
        scale.setText(experiment.fittingScaling().centres() ? "Centre and scale" : "Scale");
        scale.setVisible(fails && experiment.scaling() == Scaling.NONE);
        smallerStep.setVisible(fails);
        mean.setVisible(fails && experiment.reduction() == Reduction.SUM);
        Optional<String> slow = steps.refresh();
        String said = other.getValue();
        if (slow.isPresent()) {
            say(slow.get(), null);
        } else if (diverged != null) {
            warn("The step is too large: after iteration %s the numbers leave the range of the computer."
                    .formatted(NumberText.of(diverged.iteration())));
        } else if (said != null) {
            say(said, null);
        } else {
            tell();
        }
    }
}
