package org.geodescent.ui.window;

import java.util.List;
import java.util.stream.Stream;
import org.geodescent.ui.Command;
import org.geodescent.ui.Late;

/** All commands of a window: on keys, in the palette, and on the card of keys. On the JavaFX thread only. */
final class WindowCommands {
    private final Overlay overlay;
    private final CommandPalette palette;
    private final List<Command> help = KeyMap.help(this::toggleKeyMap, this::showPalette);
    private final Late<KeyMap> keyMap = new Late<>(() -> new KeyMap(all()));
    private List<Command> everywhere = List.of();
    private List<Command> all = List.of();

    /** Knows only those that help. */
    WindowCommands(Overlay overlay) {
        this.overlay = overlay;
        palette = new CommandPalette(overlay::close);
    }

    /** What shows all keys, and what finds all commands. */
    List<Command> help() {
        return help;
    }

    /**
     * Says which there are, in the order in which they are listed.
     *
     * @param laboratory come first
     * @param window concern the whole window, whatever is in front
     */
    void set(Stream<List<Command>> laboratory, Stream<List<Command>> window) {
        everywhere = window.flatMap(List::stream).toList();
        all = Stream.concat(laboratory.flatMap(List::stream), everywhere.stream())
                .toList();
    }

    List<Command> all() {
        return all;
    }

    /**
     * What keys do now: outside the laboratory only what concerns the whole window.
     *
     * @param laboratory whether it is in front
     */
    List<Command> onKeys(boolean laboratory) {
        // A card over the window has the keys to itself, so that Esc closes it wherever the mouse has clicked.
        return overlay.isVisible() ? help : laboratory ? all : everywhere;
    }

    CommandPalette palette() {
        return palette;
    }

    private void showPalette() {
        overlay.toggle(palette);
        palette.open();
    }

    void toggleKeyMap() {
        overlay.toggle(keyMap.get());
    }
}
