package org.geodescent.ui.lesson;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.geodescent.lesson.LessonWait;
import org.jspecify.annotations.Nullable;

/** In the last line of the window: the steps of a lesson while its words are the caption, and its keys. */
final class LessonBar extends HBox {
    private final LessonSteps steps;
    private final HBox keys = new HBox();

    LessonBar(LessonDesk desk) {
        steps = new LessonSteps(desk);
        setId("lesson-bar");
        getStyleClass().add("lesson-bar");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("lesson-keys");
        keys.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(steps, keys);
        steps.managedProperty().bind(steps.visibleProperty());
        managedProperty().bind(visibleProperty());
        setVisible(false);
        desk.markProperty().addListener((property, before, after) -> show(after));
    }

    private void show(@Nullable LessonMark mark) {
        setVisible(mark != null);
        if (mark == null) {
            return;
        }
        steps.setVisible(!mark.hasCard());
        steps.show(mark);
        keys.getChildren().clear();
        if (mark.phase() == LessonMark.Phase.ASKING && mark.step().awaits() instanceof LessonWait.Answer question) {
            for (int i = 1; i <= question.answers().size(); i++) {
                add(Integer.toString(i), i == question.answers().size() ? "answer" : "");
            }
        }
        if (mark.hasCard()) {
            add("Page Down", "next");
        }
        add("Esc", "leave");
    }

    private void add(String key, String does) {
        Label chip = new Label(key);
        chip.getStyleClass().add("key-chip");
        keys.getChildren().add(chip);
        if (!does.isEmpty()) {
            Label word = new Label(does);
            word.getStyleClass().add("lesson-key");
            keys.getChildren().add(word);
        }
    }
}
