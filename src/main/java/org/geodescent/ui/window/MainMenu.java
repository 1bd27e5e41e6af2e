package org.geodescent.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import org.geodescent.ui.Command;
import org.geodescent.ui.Hint;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files, preferences and the log, with a mark as long as something in the log is new. On the JavaFX thread only. */
final class MainMenu extends MenuButton {
    private final Menu recent = new Menu("Open recent");
    private final Label badge = new Label();

    /**
     * @param open commands above the recent files
     * @param others groups of commands below them
     */
    MainMenu(List<Command> open, RecentDesk recents, List<List<Command>> others, ReadOnlyLongProperty news) {
        setId("main-menu");
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        badge.getStyleClass().add("count-badge");
        badge.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        badge.setId("log-badge");
        badge.setVisible(false);
        StackPane face = new StackPane(new FontIcon(Feather.MENU), badge);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        setGraphic(face);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Menu");
        Hint.install(this, "Open and save, recent files, preferences, log.");
        recent.setId("open-recent");
        open.forEach(command -> getItems().add(item(command)));
        getItems().add(recent);
        for (List<Command> group : others) {
            getItems().add(new SeparatorMenuItem());
            group.forEach(command -> getItems().add(item(command)));
        }
        fill(recents);
        recents.files().addListener((javafx.collections.ListChangeListener<Path>) change -> fill(recents));
        setOnShowing(event -> recents.refresh());
        news.addListener((property, before, after) -> count(after.longValue()));
    }

    private static MenuItem item(Command command) {
        MenuItem item = plain(command.name()
                + command.shortcut().map(key -> "   " + key.getDisplayText()).orElse(""));
        item.setGraphic(new FontIcon(command.icon()));
        item.setOnAction(event -> command.action().run());
        return item;
    }

    /** Names of files may have underscores, which mark no keys. */
    private static MenuItem plain(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        return item;
    }

    private void fill(RecentDesk recents) {
        recent.getItems().clear();
        for (Path file : recents.files()) {
            MenuItem item = plain(RecentDesk.name(file) + "   " + RecentDesk.folder(file));
            item.setOnAction(event -> recents.open(file));
            recent.getItems().add(item);
        }
        recent.setDisable(recents.files().isEmpty());
        MenuItem clear = plain("Clear this list");
        clear.setOnAction(event -> recents.clear());
        recent.getItems().addAll(new SeparatorMenuItem(), clear);
    }

    private void count(long news) {
        badge.setVisible(news > 0);
        badge.setText(news > 9 ? "9+" : Long.toString(news));
        setAccessibleText(
                news == 0 ? "Menu" : "Menu; %d new %s in the log".formatted(news, news == 1 ? "warning" : "warnings"));
    }
}
