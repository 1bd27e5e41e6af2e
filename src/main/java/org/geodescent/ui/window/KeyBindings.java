package org.geodescent.ui.window;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.geodescent.ui.Command;
import org.jspecify.annotations.Nullable;

/**
 * Sends keys to commands. While someone types into a field, only keys with Ctrl or function keys count. A button that
 * was clicked keeps the focus but does not swallow the space bar and the arrows; one that was reached with the Tab key
 * does, as everywhere.
 */
final class KeyBindings {
    private final Scene scene;
    private final Supplier<List<Command>> commands;

    /** What has the focus since it was clicked; null if the keyboard or the program led there. */
    private @Nullable Node clicked;

    private KeyBindings(Scene scene, Supplier<List<Command>> commands) {
        this.scene = scene;
        this.commands = commands;
    }

    /**
     * @param commands those that keys run at the moment
     * @param help runs on a question mark, wherever the keyboard has it
     */
    static void install(Scene scene, Supplier<List<Command>> commands, Runnable help) {
        KeyBindings bindings = new KeyBindings(scene, commands);
        // Not the buttons' own word for it: where arrow keys led within a group, that would say that it was clicked.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> bindings.clicked = scene.getFocusOwner());
        scene.focusOwnerProperty().addListener((property, before, after) -> bindings.clicked = null);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (bindings.clicked instanceof ButtonBase) {
                bindings.dispatch(event);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, bindings::dispatch);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                event.consume();
                help.run();
            }
        });
    }

    private void dispatch(KeyEvent event) {
        Node owner = scene.getFocusOwner();
        boolean plain = !event.isShortcutDown() && !event.getCode().isFunctionKey();
        if (event.isConsumed() || (plain && owner instanceof TextInputControl)) {
            return;
        }
        for (Command command : commands.get()) {
            if (command.shortcut().filter(key -> key.match(event)).isPresent()) {
                event.consume();
                command.action().run();
                return;
            }
        }
    }
}
