package org.geodescent.ui;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something the user can do: by a button, by a key, from the palette.
 *
 * @param name an imperative of a few words
 * @param explanation one sentence
 * @param shortcut its key
 * @param icon its picture
 * @param action what happens; on the JavaFX thread
 */
public record Command(
        String name, String explanation, Optional<KeyCombination> shortcut, Feather icon, Runnable action) {
    /** One without a key. */
    public static Command of(String name, String explanation, Feather icon, Runnable action) {
        return new Command(name, explanation, Optional.empty(), icon, action);
    }

    /** The same with this key. */
    public Command on(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new Command(name, explanation, Optional.of(new KeyCodeCombination(code, modifiers)), icon, action);
    }

    /** A button that runs this, with its icon and its hint. */
    public Button button(boolean named) {
        Button button = new Button(named ? name : null, new FontIcon(icon));
        button.setOnAction(event -> action.run());
        button.setAccessibleText(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.install(button, hint());
        if (!named) {
            button.getStyleClass().addAll("flat", "button-icon");
        }
        return button;
    }

    /** The explanation with the key, for a tooltip. */
    public String hint() {
        return shortcut.map(key -> explanation + "  [" + key.getDisplayText() + "]")
                .orElse(explanation);
    }
}
