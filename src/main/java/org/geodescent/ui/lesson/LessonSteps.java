package org.geodescent.ui.lesson;

import atlantafx.base.controls.Spacer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Back, a dot for every step, and on. */
final class LessonSteps extends HBox {
    /** More dots have no room. */
    private static final int MOST_DOTS = 16;

    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final Button back = new Button("Back", new FontIcon(Feather.ARROW_LEFT));
    private final Button next = new Button("Next", new FontIcon(Feather.ARROW_RIGHT));
    private final HBox dots = new HBox();

    LessonSteps(LessonDesk desk) {
        getStyleClass().add("lesson-steps");
        back.setId("lesson-back");
        back.setOnAction(event -> desk.back());
        next.setId("lesson-next");
        next.getStyleClass().add("accent");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(event -> desk.next());
        back.setMinWidth(USE_PREF_SIZE);
        next.setMinWidth(USE_PREF_SIZE);
        dots.getStyleClass().add("lesson-dots");
        dots.setAlignment(Pos.CENTER);
        getChildren().addAll(back, new Spacer(), dots, new Spacer(), next);
    }

    void show(LessonMark mark) {
        back.setDisable(mark.index() == 0);
        next.setText(LessonWords.next(mark));
        int steps = mark.lesson().steps().size();
        dots.setAccessibleText("Step %d of %d".formatted(mark.index() + 1, steps));
        dots.getChildren().clear();
        for (int i = 0; i < steps && steps <= MOST_DOTS; i++) {
            Region dot = new Region();
            dot.getStyleClass().add("lesson-dot");
            dot.pseudoClassStateChanged(PRESENT, i == mark.index());
            dot.pseudoClassStateChanged(PAST, i < mark.index());
            dots.getChildren().add(dot);
        }
    }
}
