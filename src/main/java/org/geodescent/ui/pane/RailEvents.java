package org.geodescent.ui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Polygon;
import org.geodescent.core.number.NumberText;
import org.geodescent.picture.RunEvent;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Playback;

/** What happens in a run, as diamonds on the rail: one that is clicked is gone to. Close ones are one with a count. */
final class RailEvents extends Pane {
    private static final double SIZE = 13;
    private static final double CLOSE = 26;

    private final Playback playback;

    RailEvents(Playback playback) {
        this.playback = playback;
        setPickOnBounds(false);
    }

    /**
     * Shows events.
     *
     * @param events by their iterations
     * @param xOf from positions to places on the rail
     * @param y of the rail's middle
     */
    void show(List<RunEvent> events, DoubleUnaryOperator xOf, double y) {
        getChildren().clear();
        List<RunEvent> together = new ArrayList<>();
        for (RunEvent event : events) {
            boolean apart = !together.isEmpty() && x(event, xOf) - x(together.get(together.size() - 1), xOf) >= CLOSE;
            if (apart) {
                add(together, xOf, y);
                together.clear();
            }
            together.add(event);
        }
        if (!together.isEmpty()) {
            add(together, xOf, y);
        }
    }

    private static double x(RunEvent event, DoubleUnaryOperator xOf) {
        return xOf.applyAsDouble(Playback.positionOf(event.iteration()));
    }

    private void add(List<RunEvent> events, DoubleUnaryOperator xOf, double y) {
        double width = events.size() == 1 ? SIZE : 2 * SIZE;
        double height = events.size() == 1 ? SIZE : SIZE + 3;
        Polygon diamond = new Polygon(
                0,
                height / 2,
                SIZE / 2,
                0,
                width - SIZE / 2,
                0,
                width,
                height / 2,
                width - SIZE / 2,
                height,
                SIZE / 2,
                height);
        diamond.getStyleClass().add("rail-event");
        StackPane mark = new StackPane(diamond);
        if (events.size() > 1) {
            Label count = new Label(Integer.toString(events.size()));
            count.getStyleClass().add("rail-event-count");
            mark.getChildren().add(count);
        }
        mark.getStyleClass().add("rail-event-mark");
        mark.setManaged(false);
        mark.resize(width + 4, height + 4);
        double middle = (x(events.get(0), xOf) + x(events.get(events.size() - 1), xOf)) / 2;
        mark.relocate(Math.rint(middle) - mark.getWidth() / 2, y - mark.getHeight() / 2);
        String words = events.stream()
                .map(event -> "%s at %s".formatted(event.text(), NumberText.of(event.iteration())))
                .collect(Collectors.joining(", "));
        mark.setAccessibleText(words);
        Hint.install(mark, words + ". Click to go there.");
        goOnClick(mark, events.get(0).iteration());
        getChildren().add(mark);
    }

    private void goOnClick(Node mark, long iteration) {
        mark.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                playback.playingProperty().set(false);
                playback.seekIteration(iteration);
                event.consume();
            }
        });
    }
}
