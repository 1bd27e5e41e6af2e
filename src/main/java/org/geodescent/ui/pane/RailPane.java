package org.geodescent.ui.pane;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.core.number.NumberText;
import org.geodescent.core.train.Descent;
import org.geodescent.figure.recipe.IterationLabel;
import org.geodescent.ui.Command;
import org.geodescent.ui.Explanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Playback;
import org.geodescent.ui.SteadyLabel;
import org.geodescent.ui.Workbench;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rail with its buttons, the iteration, and the replay's length or the live state. */
public final class RailPane extends HBox {
    private static final List<Integer> LENGTHS = List.of(2, 4, 8, 15, 30, 60);

    private final Workbench workbench;
    private final Playback playback;
    private final SteadyLabel iteration = new SteadyLabel(Pos.CENTER_RIGHT);
    private final SteadyLabel unit = new SteadyLabel(Pos.CENTER_RIGHT);
    private final MenuButton length = new MenuButton(null, new FontIcon(Feather.CLOCK));
    private final CheckMenuItem live = new CheckMenuItem("Live: the newest state while training runs");

    /** @param buttons steps and jumps, and the command that plays, in the order in which they stand */
    public RailPane(Workbench workbench, List<Command> buttons) {
        this.workbench = workbench;
        playback = workbench.playback();
        getStyleClass().add("rail-pane");
        HBox transport = new HBox();
        transport.getStyleClass().add("transport");
        transport.setMinWidth(USE_PREF_SIZE);
        buttons.forEach(command -> transport.getChildren().add(button(command)));
        LogTimeRail rail = new LogTimeRail(workbench);
        HBox.setHgrow(rail, Priority.ALWAYS);
        iteration.label().getStyleClass().add("iteration");
        iteration.label().setId("iteration");
        unit.label().getStyleClass().add("iteration-unit");
        unit.label().setId("iteration-unit");
        VBox counter = new VBox(iteration, unit);
        counter.getStyleClass().add("counter");
        counter.setMinWidth(USE_PREF_SIZE);
        Hint.install(counter, Explanations.ITERATION);
        buildLength();
        live.setId("live");
        live.selectedProperty().bindBidirectional(playback.liveProperty());
        length.getItems().addAll(new SeparatorMenuItem(), live);
        getChildren().addAll(transport, rail, counter, length);
        playback.positionProperty().addListener((property, before, after) -> showIteration());
        workbench.experimentProperty().addListener((property, before, after) -> showIteration());
        showIteration();
    }

    private void buildLength() {
        ToggleGroup group = new ToggleGroup();
        for (int seconds : LENGTHS) {
            RadioMenuItem item = new RadioMenuItem(seconds + " s");
            item.setToggleGroup(group);
            item.setSelected(seconds == playback.secondsProperty().get());
            item.setOnAction(event -> playback.secondsProperty().set(seconds));
            length.getItems().add(item);
        }
        length.setId("pace");
        length.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> playback.liveProperty().get()
                                ? "live"
                                : NumberText.fixed(playback.secondsProperty().get(), 0) + " s",
                        playback.liveProperty(),
                        playback.secondsProperty()));
        length.setMinWidth(USE_PREF_SIZE);
        Hint.install(
                length, "How long a replay from the start to the end takes; or the newest state while training runs.");
    }

    private Button button(Command command) {
        Button button = command.button(false);
        button.setFocusTraversable(false);
        if (command.icon() == Feather.PLAY && button.getGraphic() instanceof FontIcon icon) {
            playback.playingProperty()
                    .addListener(
                            (property, before, playing) -> icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY));
            icon.setIconCode(playback.playingProperty().get() ? Feather.PAUSE : Feather.PLAY);
        }
        return button;
    }

    private void showIteration() {
        iteration.setText(NumberText.of(playback.iteration()));
        Descent descent = workbench.experiment().descent();
        unit.setText(descent.isFlow() ? IterationLabel.time(descent, playback.iteration()) : "iteration");
    }
}
