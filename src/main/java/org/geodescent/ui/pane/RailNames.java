package org.geodescent.ui.pane;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.geodescent.core.loss.Loss;

/** The words of a rail: the names of the loss lines at their ends, or what will be there. On the JavaFX thread only. */
final class RailNames extends Pane {
    private static final double GAP = 13;

    private final Map<Loss, Label> names = new EnumMap<>(Loss.class);
    private final Label promise = new Label("the run will be recorded here");

    /** @param resized is called when the names need other room */
    RailNames(Runnable resized) {
        setMouseTransparent(true);
        names.put(Loss.CROSS_ENTROPY, name(Loss.CROSS_ENTROPY, "cross-entropy"));
        names.put(Loss.SQUARED, name(Loss.SQUARED, "squared"));
        promise.getStyleClass().add("rail-promise");
        promise.setManaged(false);
        getChildren().addAll(names.values());
        getChildren().add(promise);
        promise.fontProperty().addListener((property, before, after) -> resized.run());
    }

    private static Label name(Loss loss, String style) {
        Label label = new Label(RunNumbers.shortName(loss) + " loss");
        label.getStyleClass().addAll("loss-name", style);
        label.setManaged(false);
        return label;
    }

    /** The room that the names take behind the end of the rail, whether they are shown or not. */
    double room() {
        return GAP
                + names.values().stream()
                        .mapToDouble(label -> label.prefWidth(-1))
                        .max()
                        .orElse(0);
    }

    /**
     * Shows the names of the lines that there are.
     *
     * @param ends the heights at which they end
     * @param x where the rail ends
     * @param middle of the rail, across
     * @param bottom no name reaches below it
     */
    void show(Map<Loss, Double> ends, double x, double middle, double bottom) {
        promise.setVisible(ends.isEmpty());
        promise.autosize();
        promise.relocate(Math.rint(middle - promise.getWidth() / 2), 4);
        double height = promise.prefHeight(-1);
        double top = 0;
        double lowest = bottom - height * Math.max(0, ends.size() - 1);
        for (Map.Entry<Loss, Double> end :
                ends.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            top = Math.max(top, Math.min(end.getValue() + height / 2, lowest) - height);
            Objects.requireNonNull(names.get(end.getKey())).relocate(x + GAP, Math.rint(top));
            top += height;
            lowest += height;
        }
        names.forEach((loss, label) -> {
            label.setVisible(ends.containsKey(loss));
            label.autosize();
        });
    }
}
