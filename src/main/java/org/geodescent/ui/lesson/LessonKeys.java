package org.geodescent.ui.lesson;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keys of a lesson that runs, and of a presenter's clicker, wherever the keyboard is. */
final class LessonKeys {
    private final LessonDesk desk;
    private final Parent root;

    private LessonKeys(LessonDesk desk, Parent root) {
        this.desk = desk;
        this.root = root;
    }

    static void install(LessonDesk desk, Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, new LessonKeys(desk, root)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (!desk.isRunning()
                || event.isShortcutDown()
                || event.isAltDown()
                || event.isShiftDown()
                || somethingElseHasTheKeyboard()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> desk.next();
            case PAGE_UP -> desk.back();
            case ESCAPE -> desk.leave();
            case DIGIT1, NUMPAD1 -> answer(event, 0);
            case DIGIT2, NUMPAD2 -> answer(event, 1);
            case DIGIT3, NUMPAD3 -> answer(event, 2);
            case DIGIT4, NUMPAD4 -> answer(event, 3);
            default -> {
                return;
            }
        }
        if (!event.getCode().isDigitKey()) {
            event.consume();
        }
    }

    private void answer(KeyEvent event, int index) {
        LessonMark mark = desk.markProperty().get();
        if (mark != null && mark.phase() == LessonMark.Phase.ASKING) {
            desk.answer(index);
            event.consume();
        }
    }

    /** Somebody types, or a card of the window is open. */
    private boolean somethingElseHasTheKeyboard() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        Node overlay = root.lookup(".overlay");
        return owner instanceof TextInputControl || (overlay != null && overlay.isVisible());
    }
}
