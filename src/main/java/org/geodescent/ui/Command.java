package org.geodescent.ui;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

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
    /** The explanation with the key, for a tooltip. */
    public String hint() {
        return shortcut.map(key -> explanation + "  [" + key.getDisplayText() + "]")
                .orElse(explanation);
    }
}
