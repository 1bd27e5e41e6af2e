package org.geodescent.ui.window;

import org.geodescent.ui.Command;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that the palette finds.
 *
 * @param kind what it is, in one word: command, preset, card, picture, lesson, setting, demonstration, file
 * @param name what it is called
 * @param line what else is said of it, and found by; may be empty
 * @param mark its key, or what else stands at the right; may be empty
 * @param icon its picture
 * @param action what happens when it is chosen; on the JavaFX thread
 */
record PaletteEntry(String kind, String name, String line, String mark, Feather icon, Runnable action) {
    static PaletteEntry of(Command command) {
        return new PaletteEntry(
                "command",
                command.name(),
                command.explanation(),
                command.shortcut().map(key -> key.getDisplayText()).orElse(""),
                command.icon(),
                command.action());
    }

    static PaletteEntry of(String kind, String name, String line, Feather icon, Runnable action) {
        return new PaletteEntry(kind, name, line, "", icon, action);
    }
}
