package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.ui.FuzzyMatch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds whatever has a name: commands, presets, cards, pictures, settings. On the JavaFX thread only. */
final class CommandPalette extends VBox {
    /** So many are offered where nothing is called what is typed. */
    private static final int NEAREST = 2;

    private final List<Supplier<List<PaletteEntry>>> sources = new ArrayList<>();
    private final Runnable close;
    private final TextField query = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label none = new Label();
    private List<PaletteEntry> all = List.of();

    /** @param close takes the palette away */
    CommandPalette(Runnable close) {
        this.close = close;
        getStyleClass().add("card");
        setId("palette");
        setMaxSize(640, 440);
        query.setPromptText("Command, preset, figure, picture, setting");
        query.setId("palette-query");
        query.setAccessibleText("Search or run a command");
        list.getStyleClass().addAll("edge-to-edge", "palette-list");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        none.setId("palette-none");
        none.managedProperty().bind(none.visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(query, none, list);
        query.textProperty().addListener((property, before, after) -> filter());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> run());
        // What a screen reader reads while the focus stays in the field.
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, after) -> query.setAccessibleHelp(
                        after == null
                                ? ""
                                : (none.isVisible() ? none.getText() + " " : "") + after.kind() + ": " + after.name()
                                        + ". " + after.line()));
    }

    /** Finds this, too; asked whenever the palette opens. */
    void add(Supplier<List<PaletteEntry>> source) {
        sources.add(source);
    }

    /** Empties the query and takes the focus. */
    void open() {
        all = sources.stream().flatMap(source -> source.get().stream()).toList();
        query.clear();
        filter();
        query.requestFocus();
    }

    private void filter() {
        String typed = query.getText();
        Function<PaletteEntry, String> name = entry -> entry.name() + " " + entry.mark();
        Function<PaletteEntry, String> line = entry -> entry.kind() + " " + entry.line();
        List<PaletteEntry> found = FuzzyMatch.best(typed, all, name, line);
        boolean missed = found.isEmpty();
        none.setText("Nothing is called “%s”. Nearest:".formatted(typed.strip()));
        none.setVisible(missed);
        list.getItems().setAll(missed ? FuzzyMatch.nearest(typed, NEAREST, all, name, line) : found);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (by != 0) {
            int index = list.getSelectionModel().getSelectedIndex() + by;
            int target = Math.max(0, Math.min(list.getItems().size() - 1, index));
            list.getSelectionModel().select(target);
            list.scrollTo(target);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
            event.consume();
        }
    }

    private void run() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.action().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label line = new Label();
        private final Label mark = new Label();
        private final HBox row = new HBox(8, icon, name, line, new Spacer(), mark);

        EntryCell() {
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(USE_PREF_SIZE);
            mark.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("palette-line");
            mark.getStyleClass().add("hint-source");
            // As wide as the list: what has no room is the explanation.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            icon.setIconCode(entry.icon());
            name.setText(entry.name());
            line.setText(entry.line());
            mark.setText(entry.mark().isEmpty() ? entry.kind() : entry.mark());
            setAccessibleText(entry.kind() + ": " + entry.name());
            setGraphic(row);
        }
    }
}
