package org.geodescent.ui.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Command;
import org.kordamp.ikonli.feather.Feather;

/** All keys on one card. */
final class KeyMap extends VBox {
    private static final int COLUMNS = 3;

    private static final List<String[]> OTHERS = List.of(
            new String[] {"1 … 6", "Class of the next point"},
            new String[] {"Arrows", "Nudge the selected points"},
            new String[] {"Del", "Delete the selected points"},
            new String[] {"Shift+F1", "Explain what has the focus"},
            new String[] {"Click a point", "Select it, as an axis of ellipsoid and polar set"});

    KeyMap(List<Command> commands) {
        getStyleClass().add("card");
        setId("key-map");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        int[] next = {0};
        int rows =
                (int) (commands.stream().filter(c -> c.shortcut().isPresent()).count() + OTHERS.size() + COLUMNS - 1)
                        / COLUMNS;
        for (Command command : commands) {
            command.shortcut().ifPresent(key -> add(grid, next[0]++, rows, key.getDisplayText(), command.name()));
        }
        OTHERS.forEach(line -> add(grid, next[0]++, rows, line[0], line[1]));
        Label hint = new Label("Esc closes this card.");
        hint.getStyleClass().add("hint-source");
        ScrollPane all = new ScrollPane(grid);
        all.getStyleClass().add("edge-to-edge");
        getChildren().addAll(title, all, hint);
    }

    /** What shows all keys, and what finds all commands. */
    static List<Command> help(Runnable keys, Runnable palette) {
        return List.of(
                Command.of("Keys", "All keys. The question mark shows them, too.", Feather.HELP_CIRCLE, keys)
                        .on(KeyCode.F1),
                Command.of("Command palette", "Find a command by its name.", Feather.SEARCH, palette)
                        .on(KeyCode.K, KeyCombination.SHORTCUT_DOWN));
    }

    private static void add(GridPane grid, int index, int rows, String key, String name) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        int column = 2 * (index / rows);
        grid.add(cap, column, index % rows);
        grid.add(new Label(name.replace("…", "")), column + 1, index % rows);
    }
}
