package org.geodescent.ui.theory;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.geodescent.core.number.NumberText;
import org.geodescent.ui.ConvexExplanations;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Segments;

/** Above a basin map: the sign of the output weight, start, stop, go on, and how far it is. */
final class BasinControls extends HBox {
    private final Segments<Integer> signs = new Segments<>(sign -> {});
    private final Button run = new Button("Start");
    private final Button goOn = new Button("Go on");
    private final Button open = new Button("Open…");
    private final Label count = new Label();
    private boolean running;

    BasinControls(Runnable start, Runnable stop, Runnable resume, Runnable openTable) {
        getStyleClass().add("theory-controls");
        Label name = new Label("Output weight");
        name.setMinWidth(USE_PREF_SIZE);
        Hint.install(name, ConvexExplanations.BASIN_SIGN);
        signs.add(1, "> 0").setId("basin-positive");
        signs.add(-1, "< 0").setId("basin-negative");
        for (ToggleButton button : signs.getButtons()) {
            button.getStyleClass().add("small");
            Hint.install(button, ConvexExplanations.BASIN_SIGN);
        }
        run.setId("basin-start");
        run.setOnAction(event -> (running ? stop : start).run());
        goOn.setId("basin-resume");
        goOn.setOnAction(event -> resume.run());
        Hint.install(goOn, "Goes on after a stop; what has been computed is kept.");
        open.setId("basin-open");
        open.setOnAction(event -> openTable.run());
        Hint.install(
                open,
                "The CSV of basin or merge, perhaps compressed (.csv.gz), of up to a million starts; or drop it on the window.");
        for (Button button : new Button[] {run, goOn, open}) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        count.setId("basin-count");
        count.setMinWidth(0);
        HBox.setHgrow(count, Priority.ALWAYS);
        getChildren().addAll(name, signs, run, goOn, open, count);
        show(false, false, 0, 0);
    }

    /** Shows the sign of a map. */
    void choose(int sign) {
        signs.choose(sign > 0 ? 1 : -1);
    }

    /** The chosen sign, 1 or −1. */
    int sign() {
        return signs.chosen();
    }

    /**
     * Shows how far it is.
     *
     * @param resumable whether there is something to go on with
     * @param all starts of the map; 0 if there is none
     */
    void show(boolean nowRunning, boolean resumable, int done, int all) {
        if (nowRunning != running || run.getAccessibleHelp() == null) {
            running = nowRunning;
            run.setText(running ? "Stop" : "Start");
            Hint.install(run, running ? "Stop; what has been computed stays." : "Train one neuron from every start.");
        }
        goOn.setDisable(!resumable);
        count.setText(all == 0 ? "" : "%s of %s".formatted(NumberText.of(done), NumberText.of(all)));
    }
}
