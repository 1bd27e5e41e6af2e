package org.geodescent.ui.window;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.geodescent.ui.Command;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds a command by its name. */
final class CommandPalette extends VBox {
    private final List<Command> commands;
    private final Runnable close;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();

    CommandPalette(List<Command> commands, Runnable close) {
        this.commands = commands;
        this.close = close;
        getStyleClass().add("card");
        setId("palette");
        setMaxSize(460, 380);
        query.setPromptText("What would you like to do?");
        query.setId("palette-query");
        list.getStyleClass().addAll("edge-to-edge", "palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(query, list);
        query.textProperty().addListener((property, before, after) -> filter());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> run());
        filter();
    }

    /** Empties the query and takes the focus. */
    void open() {
        query.clear();
        filter();
        query.requestFocus();
    }

    private void filter() {
        String wanted = query.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(commands.stream()
                        .filter(c -> (c.name() + " " + c.explanation())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList());
        list.getSelectionModel().selectFirst();
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
        Command chosen = list.getSelectionModel().getSelectedItem();
        close.run();
        if (chosen != null) {
            chosen.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Label key =
                    new Label(command.shortcut().map(k -> k.getDisplayText()).orElse(""));
            key.getStyleClass().add("hint-source");
            HBox line = new HBox(8, new FontIcon(command.icon()), new Label(command.name()), new Spacer(), key);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
