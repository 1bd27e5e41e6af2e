package org.geodescent.ui.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import org.geodescent.ui.Command;
import org.geodescent.ui.Form;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What concerns the whole window, at the right end of the row of its tabs: the search, undo, theme, help. */
final class PlaceTools extends HBox {
    /** Below this, in pixels at 1280×800, the search is an icon. */
    private static final double NARROW = 1240;

    private final Button search;

    /**
     * @param others with their icons alone
     * @param menu at the end
     */
    PlaceTools(Command palette, List<Command> others, MainMenu menu) {
        getStyleClass().add("place-tools");
        search = palette.button(false);
        search.setId("search");
        search.setText("Search or run a command"
                + palette.shortcut().map(k -> "   " + k.getDisplayText()).orElse(""));
        search.setGraphic(new FontIcon(Feather.SEARCH));
        getChildren().add(search);
        others.forEach(command -> getChildren().add(command.button(false)));
        getChildren().add(menu);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
    }

    /** @param width of the window, in pixels at 1280×800 */
    void fit(double width) {
        boolean icon = width < NARROW;
        search.setContentDisplay(icon ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        Form.setStyle(search, "search-field", !icon);
    }
}
