package org.geodescent.ui.window;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.ui.Explanation;
import org.geodescent.ui.Hint;
import org.geodescent.ui.Workbench;
import org.geodescent.ui.theory.PictureTab;
import org.geodescent.ui.theory.TheoryPane;

/**
 * What can be done with a picture, where it is: by the right mouse button, the menu key or Shift+F10. On the JavaFX
 * thread only.
 */
final class PictureMenu {
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
    private static final KeyCombination SHIFT_F10 = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private final Node node;
    private final FigureChoice place;
    private final Workbench workbench;
    private final TheoryPane theory;
    private final ContextMenu menu = new ContextMenu();
    private final List<MenuItem> ofFigure;

    /** @param node the place of the picture */
    private PictureMenu(
            Node node,
            FigureChoice place,
            Workbench workbench,
            TheoryPane theory,
            ExportDesk export,
            SideColumns columns) {
        this.node = node;
        this.place = place;
        this.workbench = workbench;
        this.theory = theory;
        MenuItem copy = item("copy", "Copy, as PNG and SVG", () -> export.copy(place));
        MenuItem save = item("save", "Save…", () -> place.of(workbench, theory)
                .map(FigureChoice.Chosen::carrying)
                .ifPresent(export::save));
        ofFigure = List.of(copy, save);
        menu.setId("picture-menu");
        menu.getItems()
                .addAll(
                        copy,
                        save,
                        item("export", "Export…", () -> columns.showExport(place)),
                        item("table", "Table", () -> columns.showTable(place == FigureChoice.LEFT)),
                        new SeparatorMenuItem(),
                        item("help", "What it shows", () -> Hint.explain(node, explanation())));
    }

    /** Gives both places their menus. */
    static void install(Workbench workbench, TheoryPane theory, ExportDesk export, SideColumns columns) {
        new PictureMenu(theory.left(), FigureChoice.LEFT, workbench, theory, export, columns).listen();
        new PictureMenu(theory, FigureChoice.RIGHT, workbench, theory, export, columns).listen();
    }

    private void listen() {
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            show(event.getScreenX(), event.getScreenY());
            event.consume();
        });
        // Not every desktop makes an event for menus of these keys.
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (MENU.match(event) || SHIFT_F10.match(event)) {
                Bounds bounds = node.localToScreen(node.getBoundsInLocal());
                show(bounds.getCenterX(), bounds.getCenterY());
                event.consume();
            }
        });
    }

    private static MenuItem item(String id, String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId("picture-menu-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void show(double x, double y) {
        boolean none = place.of(workbench, theory).isEmpty();
        ofFigure.forEach(item -> item.setDisable(none));
        menu.show(node, x, y);
    }

    private Explanation explanation() {
        if (place == FigureChoice.RIGHT) {
            return theory.front().explanation();
        }
        return theory.beside()
                .map(PictureTab::explanation)
                .orElseGet(() -> Explanation.of(new InputPlanePicture().about()));
    }
}
