package org.geodescent.ui.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.geodescent.core.data.Dataset;

/** Three boxes, one per axis, that choose three different samples. On the JavaFX thread only. */
final class SampleChoice extends HBox {
    private static final int AXES = 3;

    private final List<ComboBox<Integer>> boxes = new ArrayList<>();
    private final Runnable changed;
    /** The choice before a change, so that a sample that is already on another axis changes places with it. */
    private final int[] chosen = {0, 1, 2};

    private List<String> names = List.of();
    private boolean settling;

    /** @param changed called after every choice of the user */
    SampleChoice(Runnable changed) {
        this.changed = changed;
        getStyleClass().add("sample-choice");
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(new Label("Samples"));
        for (int axis = 0; axis < AXES; axis++) {
            PrefixSelectionComboBox<Integer> box = new PrefixSelectionComboBox<>();
            box.setId("solid-sample-" + (axis + 1));
            box.setAccessibleText("Sample on axis " + (axis + 1));
            box.setConverter(new Names());
            box.setVisibleRowCount(12);
            // Letters and digits choose here; the window's one-letter shortcuts must not run as well.
            box.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if ((event.getCode().isLetterKey() || event.getCode().isDigitKey()) && !event.isShortcutDown()) {
                    event.consume();
                }
            });
            int own = axis;
            box.valueProperty().addListener((property, before, after) -> {
                if (!settling && after != null) {
                    choose(own, after);
                }
            });
            boxes.add(box);
            getChildren().add(box);
        }
    }

    private final class Names extends StringConverter<Integer> {
        @Override
        public String toString(Integer sample) {
            return sample == null || sample >= names.size() ? "" : names.get(sample);
        }

        @Override
        public Integer fromString(String text) {
            return names.indexOf(text);
        }
    }

    /** Offers the samples; keeps the choice where it still exists. */
    void offer(Dataset data) {
        names = IntStream.range(0, data.size())
                .mapToObj(n -> "%d (%s)".formatted(n + 1, data.shownName(data.classOf(n))))
                .toList();
        for (int axis = 0; axis < AXES; axis++) {
            if (chosen[axis] >= data.size()) {
                chosen[axis] = firstFree(data.size());
            }
        }
        List<Integer> all = IntStream.range(0, data.size()).boxed().toList();
        settling = true;
        for (ComboBox<Integer> box : boxes) {
            // Also where the numbers are the same the names may not be.
            box.getItems().clear();
            box.getItems().setAll(all);
            box.setDisable(data.size() < AXES);
        }
        showChosen(data.size());
        settling = false;
    }

    private int firstFree(int size) {
        return IntStream.range(0, size)
                .filter(n -> IntStream.of(chosen).noneMatch(other -> other == n))
                .findFirst()
                .orElse(AXES);
    }

    private void showChosen(int size) {
        for (int axis = 0; axis < AXES; axis++) {
            boxes.get(axis).setValue(chosen[axis] < size ? chosen[axis] : null);
        }
    }

    private void choose(int axis, int sample) {
        for (int other = 0; other < AXES; other++) {
            if (other != axis && chosen[other] == sample) {
                chosen[other] = chosen[axis];
            }
        }
        chosen[axis] = sample;
        settling = true;
        showChosen(names.size());
        settling = false;
        changed.run();
    }

    /** Shows this choice without telling anybody. All three must be offered. */
    void select(List<Integer> three) {
        for (int axis = 0; axis < AXES; axis++) {
            chosen[axis] = three.get(axis);
        }
        settling = true;
        showChosen(names.size());
        settling = false;
    }

    /** The three samples, from 0. */
    List<Integer> samples() {
        return IntStream.of(chosen).boxed().toList();
    }

    /** The sample on an axis, 0 to 2. */
    int sample(int axis) {
        return chosen[axis];
    }
}
