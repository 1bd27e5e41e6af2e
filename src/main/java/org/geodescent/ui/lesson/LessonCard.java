package org.geodescent.ui.lesson;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.geodescent.lesson.LessonWait;
import org.geodescent.ui.Callout;
import org.geodescent.ui.lesson.LessonMark.Phase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A step's words beside what they are about, which the card never covers. On the JavaFX thread only. */
final class LessonCard extends Callout {
    private static final PseudoClass PROJECTOR = PseudoClass.getPseudoClass("projector");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /** Of the card with its arrow, in units of its type. */
    private static final double WIDTH = 31;

    /** Between the arrow and the target, in pixels: which the library counts inwards. */
    private static final double GAP = 6;

    private static final double TYPE = 14;
    private static final double PROJECTOR_TYPE = 22.4;
    /** So high a part of the window, at its top or its bottom, has the card below or above it. */
    private static final double STRIP = 0.15;

    private final LessonDesk desk;
    private final VBox content;
    private final LessonSteps steps;

    LessonCard(LessonDesk desk) {
        this(desk, new VBox());
    }

    private LessonCard(LessonDesk desk, VBox content) {
        super(content, 10);
        this.desk = desk;
        this.content = content;
        steps = new LessonSteps(desk);
        content.getStyleClass().add("lesson-card");
        content.setId("lesson-card");
        setAutoHide(false);
        setHideOnEscape(false);
    }

    /** Shows a step beside a node of the window. */
    void show(Node owner, LessonMark mark) {
        // One that is there would keep its place, whatever its new size.
        hide();
        Scene scene = owner.getScene();
        content.getChildren().setAll(parts(mark));
        steps.show(mark);
        boolean projector = scene.getRoot().getPseudoClassStates().contains(PROJECTOR);
        content.pseudoClassStateChanged(PROJECTOR, projector);
        Bounds target = owner.localToScene(owner.getLayoutBounds());
        setArrowLocation(towards(target, scene, WIDTH * (projector ? PROJECTOR_TYPE : TYPE)));
        appear(owner, -GAP);
    }

    private List<Node> parts(LessonMark mark) {
        List<Node> parts = new ArrayList<>();
        Label place = new Label(LessonWords.place(mark));
        place.getStyleClass().add("lesson-place");
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon", "lesson-close");
        close.setAccessibleText("Leave the lesson");
        close.setFocusTraversable(false);
        close.setOnAction(event -> desk.leave());
        HBox head = new HBox(place, new Spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        parts.add(head);
        if (!mark.step().title().isEmpty()) {
            parts.add(words(mark.step().title(), "lesson-title"));
        }
        parts.add(words(mark.step().say(), "lesson-say"));
        if (mark.step().awaits() instanceof LessonWait.Answer question) {
            for (int i = 0; i < question.answers().size(); i++) {
                parts.add(answer(mark, question, i));
            }
        }
        String remark = LessonWords.remark(mark);
        if (!remark.isEmpty()) {
            parts.add(words(remark, "lesson-remark"));
        }
        parts.add(steps);
        return parts;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        // Else wrapped words lose their last lines.
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button answer(LessonMark mark, LessonWait.Answer question, int index) {
        boolean revealed = mark.phase() == Phase.REVEALED;
        boolean right = index == question.right();
        boolean chosen = mark.answered().orElse(-1) == index;
        Label key = new Label(Integer.toString(index + 1));
        key.getStyleClass().add("key-chip");
        Node sign =
                !revealed || !(right || chosen) ? key : new FontIcon(right ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE);
        Button button = new Button(question.answers().get(index), sign);
        button.setId("lesson-answer-" + (index + 1));
        button.getStyleClass().add("lesson-answer");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(revealed);
        button.pseudoClassStateChanged(RIGHT, revealed && right);
        button.pseudoClassStateChanged(WRONG, chosen && !right);
        button.setOnAction(event -> desk.answer(index));
        return button;
    }

    /** The arrow's place, so that the rest is where there is room beside the target. */
    private static ArrowLocation towards(Bounds target, Scene scene, double width) {
        double right = scene.getWidth() - target.getMaxX();
        double left = target.getMinX();
        double down = target.getCenterY() / scene.getHeight();
        double across = target.getCenterX() / scene.getWidth();
        boolean strip =
                target.getMaxY() < STRIP * scene.getHeight() || target.getMinY() > (1 - STRIP) * scene.getHeight();
        if (!strip && right >= width) {
            return down < 0.33
                    ? ArrowLocation.LEFT_TOP
                    : down > 0.67 ? ArrowLocation.LEFT_BOTTOM : ArrowLocation.LEFT_CENTER;
        }
        if (!strip && left >= width) {
            return down < 0.33
                    ? ArrowLocation.RIGHT_TOP
                    : down > 0.67 ? ArrowLocation.RIGHT_BOTTOM : ArrowLocation.RIGHT_CENTER;
        }
        if (down < 0.5) {
            return across < 0.33
                    ? ArrowLocation.TOP_LEFT
                    : across > 0.67 ? ArrowLocation.TOP_RIGHT : ArrowLocation.TOP_CENTER;
        }
        return across < 0.33
                ? ArrowLocation.BOTTOM_LEFT
                : across > 0.67 ? ArrowLocation.BOTTOM_RIGHT : ArrowLocation.BOTTOM_CENTER;
    }
}
